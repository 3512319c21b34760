import ContentModel

/// Makes the addresses of links relative to the page they stand on, so that the output works on any
/// host, under any path, and from a disk.
struct PageLinks: Sendable {
  let site: Site
  /// What leads from the page to the output folder: `../`, once for each folder around it.
  let root: String
  private let folder: String

  /// Makes the links of pages in a folder of the output: `scr`, or nothing for the output folder itself.
  init(_ site: Site, fromFolder folder: String) {
    self.site = site
    self.folder = folder.isEmpty ? "" : folder + "/"
    root = String(repeating: "../", count: folder.split(separator: "/").count)
  }

  /// Makes the links of a page that is shown at any address: absolute where the site's address is known.
  init(anywhereIn site: Site) {
    self.site = site
    folder = "\u{0}"
    root = site.settings.baseURL.map(pathOfAddress) ?? ""
  }

  /// Returns the address of a place: `qm2.html#q3`.
  func address(of place: Place) -> String {
    let path = address(ofPath: site.address(of: place.page))
    return place.anchor.map { "\(path)#\($0)" } ?? path
  }

  /// Returns the address of a file of the output.
  func address(ofPath path: String) -> String {
    path.hasPrefix(folder) ? String(path.dropFirst(folder.utf8.count)) : root + path
  }

  /// Returns the address of a page.
  func address(of page: PageID) -> String { address(of: Place(page)) }

  /// Returns the label and title by which a marker is named: `QM2`, `Decision making`.
  func name(of marker: MarkerID) -> (label: String, title: String) {
    (site.label(of: marker), site[marker.set].marker(marker.number).title)
  }
}

/// Returns the path of an address: `https://example.org/markers/` gives `/markers/`.
func pathOfAddress(_ address: String) -> String {
  let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3, let slash = parts[2].firstIndex(of: "/") else { return "/" }
  return String(parts[2][slash...])
}
