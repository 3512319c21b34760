package import ContentModel
private import Downloads
package import Files
private import ParallelWork
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
///   - progress: Called now and then with the number of pages made and of all.
/// - Throws: ``FileError`` when the disk refuses; the output is then as it was.
package func publish(
  _ site: Site, with theme: Theme, downloads: MadeDownloads = .none, files: any FileTree,
  into output: OutputFolder,
  progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
) async throws(FileError) {
  let pages = SitePages(site, theme: theme, downloads: downloads.downloads)
  let ids = pages.ids
  let search = await pages.makeSearch()
  let fixed = machineFiles(of: pages) + theme.assets + search.files
  let copies = pages.offlineCopies(search)
  let living =
    ids.map(site.address(of:)) + pages.dataPaths + pages.citationPaths + fixed.map(\.path)
    + ids.flatMap(search.paths(beside:)) + copies.map(\.path)
    + site.files.map { site.address(of: .file($0)) } + downloads.downloads.map(\.path)
  let redirects = pages.redirects(besides: living)
  let redirectList = pages.redirectList(of: redirects)
  let paths = living + redirects.map(\.path) + (redirectList.map { [$0.path] } ?? [])
  let staged = try StagedOutput(for: output, folders: Set(paths.map(parentFolder)))
  let keptPaths = Set(copies.flatMap(\.keptPaths))
  @Sendable func keptFiles(among files: [OutputFile]) -> [KeptFile] {
    files.filter { keptPaths.contains($0.path) }.map { KeptFile($0) }
  }
  do throws(FileError) {
    for file in fixed { try staged.write(file) }
    var kept = keptFiles(among: fixed)
    for redirect in redirects { try staged.write(pages.file(redirect)) }
    if let redirectList { try staged.write(redirectList) }
    for path in site.files {
      let file = OutputFile(
        path: site.address(of: .file(path)), contents: try files.contents(of: path))
      try staged.write(file)
      kept += keptFiles(among: [file])
    }
    for download in downloads.downloads { try staged.write(try downloads.file(download)) }
    let made = await ids.concurrentMap(progress: { progress($0, ids.count) }) {
      id -> Result<[KeptFile], FileError> in
      do throws(FileError) {
        let files = pages.files(id) + search.files(beside: id)
        for file in files { try staged.write(file) }
        return .success(keptFiles(among: files))
      } catch { return .failure(error) }
    }
    for page in made { kept += try page.get() }
    for copy in copies { try staged.write(copy.worker(keeping: kept)) }
    try staged.publish(files: paths)
  } catch {
    staged.discard()
    throw error
  }
}

/// Returns the folder of a path: `scr` of `scr/qm2.html`, nothing of `index.html`.
private func parentFolder(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
