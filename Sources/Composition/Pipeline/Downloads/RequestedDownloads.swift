package import ContentModel
import Downloads
package import Files
package import Themes

/// The documents of a site that are made when somebody asks for them.
package struct RequestedDownloads: Sendable {
  private let catalogue: DownloadCatalogue
  private let maker: DownloadMaker
  private let sizes = KnownSizes()

  /// Takes a site with its theme; nothing is made yet.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: The theme it is shown with.
  ///   - versions: The versions of each document; nil for those that the site names.
  ///   - files: The files of its content.
  ///   - maker: What makes them.
  package init(
    of site: Site, with theme: Theme, in versions: [HandoutVersion]?, files: any FileTree,
    by maker: DownloadMaker
  ) {
    catalogue = DownloadCatalogue(site, with: theme, in: versions, files: files)
    self.maker = maker
  }

  /// Makes the document at a path below the output folder.
  ///
  /// - Parameter path: Parts separated by `/`: `scr/downloads/qm2.pdf`.
  /// - Returns: The document; nil where none stands.
  /// - Throws: ``DownloadError`` where it cannot be made now.
  func file(at path: String) async throws(DownloadError) -> OutputFile? {
    guard let entry = catalogue.entry(at: path) else { return nil }
    let made = try await maker.make(entry, of: catalogue)
    await sizes.add(entry.download.made(size: made.contents.count, pages: made.pages))
    return OutputFile(path: path, contents: made.contents)
  }

  /// Returns what pages list: of documents that were made with their sizes, and of others without.
  func lists() async -> @Sendable (Download.Subject) -> [Download] {
    let made = await sizes.made
    return { [catalogue] subject in
      catalogue.entries(listedWith: subject).map { made[$0.download.path] ?? $0.download }
    }
  }

  /// The paths of all documents.
  var paths: [String] { catalogue.entries.map(\.download.path) }
}

/// What is known of documents once they are made.
private actor KnownSizes {
  private(set) var made: [String: Download] = [:]

  func add(_ download: Download) { made[download.path] = download }
}
