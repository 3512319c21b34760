package import ContentModel
package import Files
private import ParallelWork
private import SiteRenderer
package import Themes

/// Makes every page of a site and publishes them all at once.
///
/// - Parameters:
///   - site: The site.
///   - theme: The theme it is shown with.
///   - files: Where the files that its texts link to are read from.
///   - output: The folder that is replaced.
///   - progress: Called now and then with the number of pages made and of all.
/// - Throws: ``FileError`` when the disk refuses; the output is then as it was.
package func publish(
  _ site: Site, with theme: Theme, files: any FileTree, into output: OutputFolder,
  progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
) async throws(FileError) {
  let pages = SitePages(site, theme: theme)
  let ids = pages.ids
  let search = await pages.makeSearch()
  let fixed = machineFiles(of: pages) + theme.assets + search.files
  let living =
    ids.map(site.address(of:)) + pages.dataPaths + pages.citationPaths + fixed.map(\.path)
    + ids.flatMap(search.paths(beside:))
    + site.files.map { site.address(of: .file($0)) }
  let redirects = pages.redirects(besides: living)
  let redirectList = pages.redirectList(of: redirects)
  let paths = living + redirects.map(\.path) + (redirectList.map { [$0.path] } ?? [])
  let staged = try StagedOutput(for: output, folders: Set(paths.map(parentFolder)))
  do throws(FileError) {
    for file in fixed { try staged.write(file) }
    for redirect in redirects { try staged.write(pages.file(redirect)) }
    if let redirectList { try staged.write(redirectList) }
    for path in site.files {
      try staged.write(
        OutputFile(path: site.address(of: .file(path)), contents: try files.contents(of: path)))
    }
    let refusals = await ids.concurrentMap(progress: { progress($0, ids.count) }) {
      id -> FileError? in
      do throws(FileError) {
        for file in pages.files(id) + search.files(beside: id) { try staged.write(file) }
        return nil
      } catch { return error }
    }
    if let refusal = refusals.lazy.compactMap({ $0 }).first { throw refusal }
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
