package import Compression
package import ContentModel
private import Downloads
package import Files
private import ParallelWork
private import SearchIndex
private import SiteRenderer
package import Themes

/// Makes every page of a site and publishes them all at once.
///
/// - Parameters:
///   - site: The site.
///   - theme: The theme it is shown with.
///   - downloads: The documents that programs outside have made of it.
///   - files: Where the files that its texts link to are read from.
///   - output: The folder that is replaced.
///   - forms: The forms in which a smaller copy of each text stands beside it.
///   - progress: Called now and then with the number of pages made and of all.
/// - Throws: ``FileError`` when the disk refuses; the output is then as it was.
package func publish(
  _ site: Site, with theme: Theme, downloads: MadeDownloads = .none, files: any FileTree,
  into output: OutputFolder, copiedIn forms: [CompressedForm] = [],
  progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
) async throws(FileError) {
  let pages = SitePages(site, theme: theme, downloads: downloads.downloads)
  let ids = pages.ids
  let workbook = try crosswalkWorkbook(of: pages)
  let fixed = machineFiles(of: pages) + (workbook.map { [$0] } ?? []) + theme.assets
  let copies = pages.offlineCopies
  let living =
    ids.map(site.address(of:)) + ids.flatMap(pages.paths(beside:)) + fixed.map(\.path)
    + [SearchIndex.manifestPath] + copies.map(\.path)
    + site.files.map { site.address(of: .file($0)) } + downloads.downloads.map(\.path)
  let old = pages.oldAddresses(besides: living)
  let movedPages = old.redirects.filter(\.isPage)
  let redirectList = pages.redirectList(of: old.moved)
  let paths = living + movedPages.map(\.path) + (redirectList.map { [$0.path] } ?? [])
  let staged = try StagedOutput(
    for: output, folders: Set(paths.map(parentFolder) + [SearchIndex.unnamedFolder]))
  let keptPaths = Set(copies.flatMap(\.keptPaths))
  let keepsSearch = copies.contains(where: \.keepsSearch)
  @Sendable func isKept(_ path: String) -> Bool {
    keptPaths.contains(path) || keepsSearch && path.hasPrefix(SearchIndex.root)
  }
  do throws(FileError) {
    var writer = StagedFileWriter(into: staged, keeping: isKept)
    for file in fixed { writer.write(file) }
    for redirect in movedPages { writer.write(pages.file(redirect)) }
    if let redirectList { writer.write(redirectList) }
    for path in site.files {
      let contents = try files.contents(of: path)
      writer.write(OutputFile(path: site.address(of: .file(path)), contents: contents))
    }
    var kept = try writer.finish()
    let copied = await downloads.downloads.concurrentMap { download in
      Result { () throws(FileError) in
        var writer = StagedFileWriter(into: staged, keeping: isKept)
        writer.write(try downloads.file(download))
        return try writer.finish()
      }
    }
    for part in copied { kept += try part.get() }
    let search = pages.beginSearch()
    let made = await pages.idsInParts.mapPartsConcurrently(progress: { progress($0, ids.count) }) {
      ids -> Result<[KeptFile], FileError> in
      var writer = StagedFileWriter(into: staged, keeping: isKept)
      for id in ids {
        pages.write(id, to: &writer)
        for script in search.add(id) { script.write(in: SearchIndex.unnamedFolder, to: &writer) }
      }
      return Result { () throws(FileError) in try writer.finish() }
    }
    for part in made { kept += try part.get() }
    writer = StagedFileWriter(into: staged, keeping: isKept)
    let index = search.finish { $0.write(in: SearchIndex.unnamedFolder, to: &writer) }
    writer.write(index.manifest)
    kept += try writer.finish()
    try staged.rename(SearchIndex.unnamedFolder, to: index.folder)
    kept = kept.map { KeptFile(path: index.publishedPath(of: $0.path), digest: $0.digest) }
    for copy in copies { try staged.write(copy.worker(keeping: kept, search: index.paths)) }
    let written = paths + index.paths.dropFirst()
    try staged.publish(files: written + (try await staged.writeCopies(in: forms, of: written)))
  } catch {
    staged.discard()
    throw error
  }
}

/// Returns the folder of a path: `scr` of `scr/qm2.html`, nothing of `index.html`.
private func parentFolder(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
