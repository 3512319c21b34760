private import Comparison
package import ContentModel
package import Diagnostics
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
  brokenAddresses(
    from: await publishedSite(old, with: theme), called: name,
    to: await publishedSite(new, with: theme))
}

/// Makes all pages of a site, and keeps of them their addresses alone.
private func publishedSite(_ site: Site, with theme: Theme) async -> PublishedSite {
  let pages = SitePages(site, theme: theme)
  let made = await pages.ids.concurrentMap { id -> (PublishedPage, [PublishedFile]) in
    let address = site.address(of: id)
    var page = PublishedPage(id, path: address, anchors: [])
    var files: [PublishedFile] = []
    for file in pages.files(id) {
      if file.path == address {
        page = PublishedPage(id, path: address, anchors: anchors(onPage: file.contents))
      } else {
        files.append(PublishedFile(file.path, of: id))
      }
    }
    return (page, files)
  }
  let others = machineFiles(of: pages).map(\.path) + site.files.map { site.address(of: .file($0)) }
  let files = made.flatMap(\.1) + others.map { PublishedFile($0) }
  return PublishedSite(
    site, pages: made.map(\.0), files: files,
    redirects: pages.redirects(
      besides: made.map(\.0.path) + files.map(\.path) + theme.assets.map(\.path)))
}
