package import Compression
package import ContentModel
private import Downloads
package import Files
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
///   - older: Its older editions, which were written for the same folder already.
///   - forms: The forms in which a smaller copy of each text stands beside it.
///   - progress: Called now and then with the number of pages made and of all.
/// - Throws: ``FileError`` when the disk refuses; the output is then as it was.
package func publish(
  _ site: Site, with theme: Theme, downloads: MadeDownloads = .none, files: any FileTree,
  into output: OutputFolder, beside older: WrittenEditions? = nil,
  copiedIn forms: [CompressedForm] = [],
  progress: (_ made: Int, _ all: Int) -> Void = { _, _ in }
) async throws(FileError) {
  let pages = SitePages(
    site, theme: theme, downloads: downloads.downloads, olderEditions: older?.editions ?? [])
  let staged: StagedOutput
  if let older {
    staged = older.staged
  } else {
    staged = try StagedOutput(for: output, folders: [])
  }
  do throws(FileError) {
    let written = try await staged.write(
      pages, downloads: downloads, files: files, progress: progress)
    var paths = written.paths + (older?.written.paths ?? [])
    if let list = pages.redirectList(of: written.moved + (older?.written.moved ?? [])) {
      try staged.write(list)
      paths.append(list.path)
    }
    try staged.publish(files: paths + (try await staged.writeCopies(in: forms, of: paths)))
  } catch {
    staged.discard()
    throw error
  }
}
