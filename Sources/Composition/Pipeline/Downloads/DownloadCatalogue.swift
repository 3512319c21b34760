import ContentModel
import Downloads
import Files
import HandoutRenderer
import TextDocuments
import Themes
import Typesetter

/// The documents of a site that ``SiteFolder/makeDownloads(of:with:in:by:progress:)`` would make where every
/// program for it is there, each told without being made.
struct DownloadCatalogue: Sendable {
  private let site: Site
  private let theme: Theme
  private let versions: [HandoutVersion]
  private let files: (any FileTree)?
  private let handouts: Handouts
  private let hasTemplates: Bool
  private let hasTexts: Bool

  /// One document.
  struct Entry: Sendable {
    /// What lists of downloads say of it.
    let download: Download
    /// What it says.
    let id: Handouts.ID
    /// Whether it is one to edit, and not one to print.
    let isEditable: Bool
  }

  /// Lists nothing yet.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: The theme it is shown with.
  ///   - versions: The versions of each document; nil for those that the site names. Without any, there are
  ///     no documents.
  ///   - files: The files of its content, which have the pictures that documents show; nil where none is planned.
  init(
    _ site: Site, with theme: Theme, in versions: [HandoutVersion]?,
    files: (any FileTree)? = nil
  ) {
    self.files = files
    self.site = site
    self.theme = theme
    self.versions = versions ?? site.settings.handouts
    handouts = Handouts(site, theme: theme)
    hasTemplates = !theme.files(in: "handouts").isEmpty
    hasTexts = documentStyles(of: theme) != nil
  }

  /// Returns the documents that the page of a set or a marker lists, and the picture that shows it, in order.
  func entries(listedWith subject: Download.Subject) -> [Entry] {
    guard !versions.isEmpty else { return [] }
    let drawn = hasTemplates ? handouts.ids(listedWith: subject, in: versions) : []
    let entries = drawn.map {
      Entry(download: handouts.download($0), id: $0, isEditable: false)
    }
    guard case .set(let set) = subject else { return entries }
    return entries
      + handouts.editableIDs(of: set).flatMap { id in
        handouts.editableDownloads(of: id, hasTexts: hasTexts)
          .map { Entry(download: $0, id: id, isEditable: true) }
      }
  }

  /// The documents of all sets and markers.
  var entries: [Entry] {
    site.sets.flatMap { set in
      entries(listedWith: .set(set.id))
        + set.markers.flatMap { entries(listedWith: .marker($0.id)) }
    }
  }

  /// Returns the document at a path below the output folder; nil where none stands.
  func entry(at path: String) -> Entry? {
    for set in site.sets where path.hasPrefix(site.downloadAddress("", of: set.id)) {
      let subjects = [Download.Subject.set(set.id)] + set.markers.map { .marker($0.id) }
      for subject in subjects {
        if let entry = entries(listedWith: subject).first(where: { $0.download.path == path }) {
          return entry
        }
      }
    }
    return nil
  }

  /// Plans a document to edit.
  ///
  /// - Parameters:
  ///   - entry: The document.
  ///   - engines: The programs that make it.
  /// - Returns: The plan.
  /// - Throws: ``DownloadError`` where the program for it is missing, or it cannot be planned.
  func editablePlan(
    of entry: Entry, by engines: DownloadEngines
  ) async throws(DownloadError) -> PlannedDownload {
    let path = entry.download.path
    let makers = await officeMakers(of: site, for: theme, by: engines)
    let plans = try await illustrated.plans(of: entry.id, by: makers)
    if let plan = plans.first(where: { $0.path == path }) { return plan }
    guard case .failure(let absence) = engines.pandoc else {
      preconditionFailure("the catalogue lists no text that has no styles")
    }
    throw DownloadError(path: path, reason: "\(absence)")
  }

  /// The documents with their pictures.
  private var illustrated: Handouts {
    get async {
      guard let files else { return handouts }
      return Handouts(site, theme: theme, pictures: await readPictures(of: site, from: files))
    }
  }

  /// Returns what documents to print are drawn with.
  ///
  /// - Parameters:
  ///   - entry: A document to print.
  ///   - engines: The programs that make it.
  /// - Returns: What they are drawn with.
  /// - Throws: ``DownloadError`` where the program for it is missing.
  func tools(
    for entry: Entry, by engines: DownloadEngines
  ) throws(DownloadError) -> DrawingTools {
    switch engines.typst {
    case .success(let typst):
      return DrawingTools(
        typst, theme: theme, logo: site.settings.face.logo, fonts: engines.fonts)
    case .failure(let absence):
      throw DownloadError(path: entry.download.path, reason: "\(absence)")
    }
  }

  /// Plans a document to print.
  ///
  /// - Parameters:
  ///   - entry: The document.
  ///   - typesetter: What draws.
  ///   - tools: What it draws with.
  /// - Returns: The plan.
  func plan(
    of entry: Entry, by typesetter: Typesetter, with tools: DrawingTools
  ) async -> PlannedDownload {
    planHandout(entry.id, of: await illustrated, by: typesetter, style: tools.style)
  }
}
