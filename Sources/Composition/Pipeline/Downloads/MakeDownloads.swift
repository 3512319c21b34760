package import ContentModel
package import Downloads
import Files
import ParallelWork
package import Programs
package import Themes
import Typesetter

/// The documents of a site that programs outside have made.
package struct MadeDownloads: Sendable {
  /// What lists of downloads say of them, in the order in which pages list them.
  package let downloads: [Download]
  /// Those that could not be made.
  package let failures: [DownloadError]
  /// How many were made, and not found among those of earlier builds.
  package let madeCount: Int
  /// Where the bytes of each are kept, by its path.
  let keptNames: [String: String]
  let kept: KeptFiles?

  /// Returns one of the documents.
  ///
  /// - Throws: ``FileError`` where somebody has deleted what was kept.
  func file(_ download: Download) throws(FileError) -> OutputFile {
    guard let name = keptNames[download.path], let contents = kept?.contents(of: name) else {
      throw FileError(
        path: download.path, reason: "this file was made, and is gone from '\(keptFolder)'")
    }
    return OutputFile(path: download.path, contents: contents)
  }

  /// Returns the same with more that could not be made.
  func adding(_ failures: [DownloadError]) -> MadeDownloads {
    MadeDownloads(
      downloads: downloads, failures: self.failures + failures, madeCount: madeCount,
      keptNames: keptNames, kept: kept)
  }

  /// No documents.
  package static let none = MadeDownloads(
    downloads: [], failures: [], madeCount: 0, keptNames: [:], kept: nil)
}

extension SiteFolder {
  /// Makes the documents of a site that have changed since they were last made, side by side within the
  /// cores of this computer.
  ///
  /// What was made is kept in the folder `.waymark-cache` beside the content, which may be deleted.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: The theme it is shown with.
  ///   - versions: The versions of each document; nil for those that the site names.
  ///   - engines: The programs that make them.
  ///   - progress: Called with the number of documents that are made, and of all that have to be.
  /// - Returns: All documents; none where nothing can be kept, with the reason.
  package func makeDownloads(
    of site: Site, with theme: Theme, in versions: [HandoutVersion]? = nil,
    by engines: DownloadEngines, progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
  ) async -> MadeDownloads {
    let versions = versions ?? site.settings.handouts
    guard !versions.isEmpty else { return .none }
    let pictures = await readPictures(of: site, from: files)
    async let office = planOfficeDownloads(of: site, with: theme, pictures, by: engines)
    var plans: [PlannedDownload] = []
    var typesetter: Typesetter?
    if case .success(let typst) = engines.typst {
      let tools = DrawingTools(
        typst, theme: theme, logo: site.settings.face.logo, fonts: engines.fonts)
      if tools.hasTemplates {
        let own = tools.makeTypesetter()
        plans = await planHandouts(
          of: site, with: theme, pictures, in: versions, by: own, style: tools.style)
        typesetter = own
      }
    }
    let kept: KeptFiles
    do throws(FileError) {
      kept = try KeptFiles(cachePath)
      if engines.programs.isOther {
        try kept.keep(engines.programs.file, as: programsName)
      }
    } catch {
      // A site in a folder that can only be read is built all the same.
      return .none.adding([DownloadError(path: keptFolder, reason: error.reason)])
    }
    let texts = await office
    let made = await make(plans + texts.plans, keepingIn: kept, progress: progress)
    await typesetter?.finish()
    return made.adding(texts.failures)
  }

  /// What programs have told an earlier build of their versions; nothing where that cannot be read.
  package var knownPrograms: KnownPrograms {
    KnownPrograms(KeptFiles.contents(of: programsName, in: cachePath) ?? [])
  }

  private var cachePath: String { (path.hasSuffix("/") ? path : path + "/") + keptFolder }
}

/// The file that keeps what programs say of their versions.
private let programsName = "programs.txt"

/// The folder beside the content that keeps what was made.
private let keptFolder = ".waymark-cache"

/// After how many days a file that no build has asked for is removed.
private let keptDays = 30

/// Makes what is not kept already.
private func make(
  _ plans: [PlannedDownload], keepingIn kept: KeptFiles, progress: (Int, Int) -> Void
) async -> MadeDownloads {
  var names = Dictionary(
    kept.names.compactMap { name in KeptName(name).map { ($0.inputs, $0) } },
    uniquingKeysWith: { first, _ in first })
  let missing = plans.filter { names[KeptName.inputs(of: $0)] == nil }
  let results = await missing.concurrentMap(
    atMost: processorCount, progress: { progress($0, missing.count) }
  ) { plan -> Result<KeptName, DownloadError> in
    do throws(DownloadError) {
      let made = try await plan.make()
      let name = KeptName(plan, made)
      do throws(FileError) {
        try kept.keep(made.contents, as: name.text)
      } catch {
        throw DownloadError(path: plan.path, reason: "\(error)")
      }
      return .success(name)
    } catch {
      return .failure(error)
    }
  }
  var failures: [DownloadError] = []
  for result in results {
    switch result {
    case .success(let name): names[name.inputs] = name
    case .failure(let error): failures.append(error)
    }
  }
  var downloads: [Download] = []
  var keptNames: [String: String] = [:]
  for plan in plans {
    guard let name = names[KeptName.inputs(of: plan)] else { continue }
    keptNames[plan.path] = name.text
    downloads.append(plan.download.made(size: name.size, pages: name.pages))
  }
  kept.forget(besides: Set(keptNames.values).union([programsName]), olderThanDays: keptDays)
  return MadeDownloads(
    downloads: downloads, failures: failures, madeCount: missing.count - failures.count,
    keptNames: keptNames, kept: kept)
}

/// The name of a kept file, which says all that lists tell of it: what it was made of, its size and its
/// pages.
private struct KeptName {
  let inputs: String
  let size: Int
  let pages: Int?
  let text: String

  init(_ plan: PlannedDownload, _ made: MadeDownload) {
    inputs = Self.inputs(of: plan)
    size = made.contents.count
    pages = made.pages
    text = "\(inputs)-\(size)-\(made.pages ?? 0).\(plan.download.format.rawValue)"
  }

  /// Reads the name of a kept file; nil for any other.
  init?(_ text: String) {
    let parts = text.prefix { $0 != "." }.split(separator: "-")
    guard parts.count == 3, let size = Int(parts[1]), let pages = Int(parts[2]) else { return nil }
    inputs = String(parts[0])
    self.size = size
    self.pages = pages == 0 ? nil : pages
    self.text = text
  }

  static func inputs(of plan: PlannedDownload) -> String { String(plan.inputs.prefix(40)) }
}
