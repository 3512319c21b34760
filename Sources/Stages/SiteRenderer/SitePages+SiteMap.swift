import ByteWriting
private import ContentModel
package import Files

extension SitePages {
  /// The files that stand beside the pages: the logo and the colours of the site; and for machines the schemas of
  /// the data, `robots.txt`, what lets browsers install the questions, what hosts read, and where the site's
  /// address is known `sitemap.xml` (https://www.sitemaps.org/protocol.html) and the feed.
  ///
  /// Of an older edition it is only what its own pages load and name.
  package var machineFiles: [OutputFile] {
    if site.settings.keptTag != nil { return face.files + Self.dataSchemas }
    return face.files + Self.dataSchemas + webManifests + (feed.map { [$0] } ?? []) + hostFiles
      + crawlerFiles
  }

  private var crawlerFiles: [OutputFile] {
    guard let base = site.settings.baseURL else {
      return [OutputFile(path: "robots.txt", text: "User-agent: *\nDisallow:\n")]
    }
    return [
      OutputFile(
        path: "robots.txt", text: "User-agent: *\nDisallow:\nSitemap: \(base)sitemap.xml\n"),
      OutputFile(path: "sitemap.xml", text: siteMap(base)),
    ]
  }

  private func siteMap(_ base: String) -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    let hasCopyOfLanding = site.sets.count == 1
    for id in ids
    where id != .notFound && id != .search && !(id == .home && hasCopyOfLanding)
      && site.isListed(id)
    {
      xml += "<url><loc>\(escapedAddress(base + site.address(of: id)))</loc>"
      if let reviewed = reviewed(id) { xml += "<lastmod>\(reviewed.iso)</lastmod>" }
      xml += "</url>\n"
    }
    return xml + "</urlset>\n"
  }

  private func reviewed(_ id: PageID) -> CalendarDate? {
    switch id {
    case .marker(let marker): site[marker.set].marker(marker.number).upkeep.reviewed
    case .page, .home: site.text(of: id)?.upkeep.reviewed
    case .crosswalk: site.crosswalks?.all.compactMap(\.judged).max()
    case .changes(let set): site[set].markers.lazy.compactMap(\.newestChange).max()
    default: nil
    }
  }
}
