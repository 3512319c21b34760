import ContentModel
import Diagnostics
import Files
import Pipeline
import Themes

/// What the preview shows at one moment.
struct PreviewState: Sendable {
  /// Counts the changes, from 1.
  let number: Int
  /// The pages; nil where there is nothing to show.
  ///
  /// Where the site cannot be built now, they are those of the last time that it could.
  let publication: Publication?
  /// The site as the files are now, with the markers that are not published; nil where there is none.
  let site: Site?
  /// The files whose markers `build` leaves out.
  let draftPaths: Set<String>
  /// What is found in the files as they are now.
  let findings: Findings
  /// The files as they are now; nil before they were read.
  let files: TypedFiles?
  /// Whether the pages are older than the files, since these have errors.
  let isBehind: Bool

  /// Makes the first state.
  static let empty = PreviewState(
    number: 0, publication: nil, site: nil, draftPaths: [], findings: Findings([]), files: nil,
    isBehind: false)

  private init(
    number: Int, publication: Publication?, site: Site?, draftPaths: Set<String>,
    findings: Findings, files: TypedFiles?, isBehind: Bool
  ) {
    self.number = number
    self.draftPaths = draftPaths
    self.publication = publication
    self.site = site
    self.findings = findings
    self.files = files
    self.isBehind = isBehind
  }

  /// Returns the state after the files were read again.
  ///
  /// Whatever `build` would refuse leaves the last good pages; where there are none, what there is is shown.
  ///
  /// - Parameters:
  ///   - loaded: What was read.
  ///   - watched: Where it was read from.
  ///   - downloads: Returns the documents of a site.
  /// - Returns: The next state.
  func next(
    _ loaded: LoadedSite, from watched: WatchedSite,
    downloads: (Site, Theme) -> RequestedDownloads
  ) -> PreviewState {
    let isGood = loaded.findings.errorCount == 0
    var shown = publication
    let site = watched.siteWithDrafts ?? loaded.site
    if isGood || !hasGoodPages, let whole = site, let theme = loaded.theme {
      shown = Publication(
        whole, with: theme, files: watched.files, downloads: downloads(whole, theme))
    }
    return PreviewState(
      number: number + 1, publication: shown, site: site, draftPaths: watched.draftPaths,
      findings: loaded.findings, files: watched.files,
      isBehind: !isGood && hasGoodPages)
  }

  /// Whether the pages are ones that `build` would publish, or would have.
  private var hasGoodPages: Bool {
    publication != nil && (isBehind || findings.errorCount == 0)
  }
}

extension Publication {
  /// Returns the path of the page that a browser asks for: `index.html` of a folder.
  func pagePath(_ path: String) -> String {
    let path = String(path.dropFirst())
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
