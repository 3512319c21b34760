private import Comparison
package import ContentModel
package import Diagnostics
private import Downloads
private import Files
private import ParallelWork
private import SiteRenderer
package import Themes

/// Finds what links from elsewhere would lose if a new version of a site took the place of an old one.
///
/// Both are made with the theme of the new one, so that what is found lies in their content.
///
/// - Parameters:
///   - old: The version before.
///   - name: What the user calls it.
///   - new: The version after.
///   - theme: The theme of the new version.
/// - Returns: The findings, in no order.
package func brokenAddresses(
  from old: Site, called name: String, to new: Site, with theme: Theme
) async -> [Diagnostic] {
  let (oldPages, newPages) = (SitePages(old, theme: theme), SitePages(new, theme: theme))
  let common = newPages.pages(sameAsIn: oldPages)
  return brokenAddresses(
    from: await publishedSite(oldPages, besides: common), called: name,
    to: await publishedSite(newPages, besides: common))
}

/// Makes the pages of a site, and keeps of them their addresses alone.
///
/// Whichever programs are there today, the documents are those that the site names.
///
/// - Parameters:
///   - pages: The pages of the site.
///   - common: Those of which the anchors need not be known; they are not made.
/// - Returns: All addresses.
private func publishedSite(
  _ pages: SitePages, besides common: Set<PageID>
) async -> PublishedSite {
  let site = pages.site
  let made = await pages.ids.concurrentMap { id in
    PublishedPage(
      id, path: site.address(of: id),
      anchors: common.contains(id) ? [] : anchors(onPage: pages.file(id).contents))
  }
  let documents = DownloadCatalogue(site, with: pages.theme, in: nil).entries.map { entry in
    PublishedFile(
      entry.download.path, of: page(listing: entry.download.subject), isDocument: true)
  }
  let machineFiles =
    machineFiles(of: pages).map(\.path) + pages.offlineCopies.map(\.path)
    + site.crosswalkAddresses.suffix(1)
  let attachments = site.files.map { site.address(of: .file($0)) }
  let files =
    made.flatMap { page in pages.paths(beside: page.id).map { PublishedFile($0, of: page.id) } }
    + documents + (machineFiles + attachments).map { PublishedFile($0) }
  let living = made.map(\.path) + files.map(\.path) + pages.theme.assets.map(\.path)
  let old = pages.oldAddresses(besides: living)
  return PublishedSite(
    site, pages: made, files: files, redirects: old.redirects,
    listedRedirects: Dictionary(old.moved.map { ($0.old, $0.new) }, uniquingKeysWith: { $1 }))
}

/// Returns the page that lists a document.
private func page(listing subject: Download.Subject) -> PageID {
  switch subject {
  case .set(let set), .phase(let set, _): .landing(set)
  case .marker(let marker): .marker(marker)
  }
}
