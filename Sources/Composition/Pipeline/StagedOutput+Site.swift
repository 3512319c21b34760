import ContentModel
import Downloads
import Files
import ParallelWork
import SearchIndex
import SiteRenderer
import Themes

/// What was written of a site, by its paths below the output folder.
struct WrittenFiles: Sendable {
  /// The paths of all files.
  var paths: [String] = []
  /// What has moved, for hosts that read a list of it.
  var moved: [MovedAddress] = []

  /// Returns the same where the site stands in a folder of the output.
  func within(_ folder: String) -> WrittenFiles {
    WrittenFiles(
      paths: paths.map { "\(folder)/\($0)" },
      moved: moved.map { MovedAddress(old: "\(folder)/\($0.old)", new: "\(folder)/\($0.new)") })
  }
}

extension StagedOutput {
  /// Writes every file of a site but the list of what has moved.
  ///
  /// - Parameters:
  ///   - pages: The pages of the site.
  ///   - downloads: The documents that programs outside have made of it.
  ///   - files: Where the files that its texts link to are read from.
  ///   - progress: Called now and then with the number of pages made and of all.
  /// - Returns: What was written.
  /// - Throws: ``FileError`` when the disk refuses.
  func write(
    _ pages: SitePages, downloads: MadeDownloads, files: any FileTree,
    progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
  ) async throws(FileError) -> WrittenFiles {
    let site = pages.site
    let ids = pages.ids
    let workbook = try crosswalkWorkbook(of: pages)
    let fixed =
      machineFiles(of: pages) + (workbook.map { [$0] } ?? []) + pages.theme.assets
    let copies = pages.offlineCopies
    let living =
      ids.map(site.address(of:)) + ids.flatMap(pages.paths(beside:)) + fixed.map(\.path)
      + [SearchIndex.manifestPath] + copies.map(\.path)
      + site.files.map { site.address(of: .file($0)) } + downloads.downloads.map(\.path)
    let old = pages.oldAddresses(besides: living)
    let movedPages = old.redirects.filter(\.isPage)
    let paths = living + movedPages.map(\.path)
    try make(folders: Set(paths.map(parentFolder) + [SearchIndex.unnamedFolder]))
    let keptPaths = Set(copies.flatMap(\.keptPaths))
    let keepsSearch = copies.contains(where: \.keepsSearch)
    @Sendable func isKept(_ path: String) -> Bool {
      keptPaths.contains(path) || keepsSearch && path.hasPrefix(SearchIndex.root)
    }
    var writer = StagedFileWriter(into: self, keeping: isKept)
    for file in fixed { writer.write(file) }
    for redirect in movedPages { writer.write(pages.file(redirect)) }
    for path in site.files {
      let contents = try files.contents(of: path)
      writer.write(OutputFile(path: site.address(of: .file(path)), contents: contents))
    }
    var kept = try writer.finish()
    let copied = await downloads.downloads.concurrentMap { download in
      Result { () throws(FileError) in
        var writer = StagedFileWriter(into: self, keeping: isKept)
        writer.write(try downloads.file(download))
        return try writer.finish()
      }
    }
    for part in copied { kept += try part.get() }
    let search = pages.beginSearch()
    let made = await pages.idsInParts.mapPartsConcurrently(progress: { progress($0, ids.count) }) {
      ids -> Result<[KeptFile], FileError> in
      var writer = StagedFileWriter(into: self, keeping: isKept)
      for id in ids {
        pages.write(id, to: &writer)
        for script in search.add(id) { script.write(in: SearchIndex.unnamedFolder, to: &writer) }
      }
      return Result { () throws(FileError) in try writer.finish() }
    }
    for part in made { kept += try part.get() }
    writer = StagedFileWriter(into: self, keeping: isKept)
    let index = search.finish { $0.write(in: SearchIndex.unnamedFolder, to: &writer) }
    writer.write(index.manifest)
    kept += try writer.finish()
    try rename(SearchIndex.unnamedFolder, to: index.folder)
    kept = kept.map { KeptFile(path: index.publishedPath(of: $0.path), digest: $0.digest) }
    for copy in copies { try write(copy.worker(keeping: kept, search: index.paths)) }
    return WrittenFiles(paths: paths + index.paths.dropFirst(), moved: old.moved)
  }
}

/// Returns the folder of a path: `scr` of `scr/qm2.html`, nothing of `index.html`.
private func parentFolder(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
