package import ContentModel
package import Downloads
package import Files
private import SearchIndex
private import SiteRenderer
package import Themes

/// Everything that one build publishes, each file made when it is asked for.
///
/// The preview serves from it what ``publish(_:with:files:into:progress:)`` writes, byte for byte.
package struct Publication: Sendable {
  /// The site.
  package let site: Site
  /// The theme it is shown with.
  package let theme: Theme
  private let pages: SitePages
  private let search: SearchOnce
  private let downloads: RequestedDownloads
  private let files: any FileTree

  /// Takes a site with its theme, the files that its texts link to, and its documents.
  package init(
    _ site: Site, with theme: Theme, files: any FileTree, downloads: RequestedDownloads
  ) {
    self.site = site
    self.downloads = downloads
    self.theme = theme
    self.files = files
    pages = SitePages(site, theme: theme)
    search = SearchOnce(pages)
  }

  /// Returns the page at a path below the output folder; nil for other files, and where nothing is.
  package func page(at path: String) -> PageID? { pages.page(at: path) }

  /// Makes the file at a path below the output folder.
  ///
  /// The search is made of all texts, and so only when one of its files is asked for.
  ///
  /// - Parameter path: Parts separated by `/`: `scr/qm2.html`. Nothing of the disk can be reached with it
  ///   but the files that texts of the site link to.
  /// - Returns: The file; nil where nothing is published.
  /// - Throws: ``FileError`` where a file that texts link to cannot be read.
  package func file(at path: String) async throws(FileError) -> OutputFile? {
    if let id = page(at: path) { return pages.listing(await downloads.lists()).file(id) }
    if let asset = theme.assets.first(where: { $0.path == path }) { return asset }
    if let linked = site.files.first(where: { site.address(of: .file($0)) == path }) {
      return OutputFile(path: path, contents: try files.contents(of: linked))
    }
    if let file = machineFiles(of: pages).first(where: { $0.path == path }) { return file }
    if path == site.crosswalkAddresses.last { return try crosswalkWorkbook(of: pages) }
    if let id = pages.ids.first(where: { pages.paths(beside: $0).contains(path) }) {
      return pages.files(id).first { $0.path == path }
    }
    if let file = try await worker(at: path) { return file }
    if path.hasPrefix("assets/"), let file = await search.made().file(at: path) { return file }
    guard !site.redirects.isEmpty else { return nil }
    let old = pages.oldAddresses(besides: livingPaths)
    if let redirect = old.redirects.first(where: { $0.isPage && $0.path == path }) {
      return pages.file(redirect)
    }
    return pages.redirectList(of: old.moved).flatMap { $0.path == path ? $0 : nil }
  }

  /// Makes the document at a path below the output folder, through a program outside.
  ///
  /// - Parameter path: Parts separated by `/`: `scr/downloads/qm2.pdf`.
  /// - Returns: The document; nil where none stands.
  /// - Throws: ``DownloadError`` where it cannot be made now.
  package func download(at path: String) async throws(DownloadError) -> OutputFile? {
    try await downloads.file(at: path)
  }

  /// Makes the worker at a path, and for that every file that it keeps; nil where none is published.
  private func worker(at path: String) async throws(FileError) -> OutputFile? {
    guard site.sets.contains(where: { site.offlineAddress(of: $0.id) == path }) else { return nil }
    guard let copy = pages.offlineCopies.first(where: { $0.path == path }) else { return nil }
    let searched = copy.keepsSearch ? await search.made().paths : []
    var kept: [KeptFile] = []
    for path in copy.keptPaths + searched {
      if let file = try await file(at: path) { kept.append(KeptFile(file)) }
    }
    return copy.worker(keeping: kept, search: searched)
  }

  /// Returns the page that an old address leads to; nil for any other path.
  package func target(ofRedirectAt path: String) -> PageID? {
    site.redirects.first { $0.path == path }?.page
  }

  /// The paths of all that is published but for what stands at old addresses, which nothing leads away from.
  private var livingPaths: [String] {
    pages.ids.flatMap { [site.address(of: $0)] + pages.paths(beside: $0) }
      + (machineFiles(of: pages) + theme.assets).map(\.path) + [SearchIndex.manifestPath]
      + pages.offlineCopies.map(\.path) + site.crosswalkAddresses.suffix(1)
      + site.files.map { site.address(of: .file($0)) } + downloads.paths
  }
}

/// The search of a site, made once when it is first asked for.
private actor SearchOnce {
  private let pages: SitePages
  private var task: Task<RequestedSearch, Never>?

  init(_ pages: SitePages) { self.pages = pages }

  func made() async -> RequestedSearch {
    let task = task ?? Task { [pages] in await pages.makeSearch() }
    self.task = task
    return await task.value
  }
}
