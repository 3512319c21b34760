import ByteWriting
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
    root =
      folder.isEmpty
      ? "" : String(repeating: "../", count: folder.split(separator: "/").count)
  }

  /// Makes the links of a page in the output folder itself.
  static func fromOutputFolder(_ site: Site) -> PageLinks { PageLinks(site, fromFolder: "") }

  /// Makes the links of a page that is shown at any address: absolute where the site's address is known.
  init(anywhereIn site: Site) {
    self.site = site
    folder = "\u{0}"
    root = site.settings.baseURL.map(pathOfAddress) ?? ""
  }

  /// Returns the address of a place: `qm2.html#q3`.
  func address(of place: Place) -> String {
    var address = UTF8Buffer()
    append(addressOf: place, to: &address)
    return address.text
  }

  /// Appends the address of a place; what names of files have is encoded, and the anchor stands as it is.
  func append(addressOf place: Place, to buffer: inout UTF8Buffer) {
    if case .marker(let id) = place.page {
      append(wayToFolder: id.set.folder, to: &buffer)
      site.append(nameOf: id, to: &buffer)
      buffer += ".html"
    } else {
      append(addressOfPath: site.address(of: place.page), to: &buffer)
    }
    if let anchor = place.anchor {
      buffer += "#"
      buffer += anchor
    }
  }

  /// Appends the address of a place as the text of a page.
  func appendText(addressOf place: Place, to html: inout UTF8Buffer) {
    let start = html.count
    append(addressOf: place, to: &html)
    html.escapeHTML(from: start)
  }

  /// Appends the address of a file of the output.
  private func append(addressOfPath path: String, to buffer: inout UTF8Buffer) {
    if path.utf8.starts(with: folder.utf8) {
      buffer.append(addressOfPath: Substring(path.utf8.dropFirst(folder.utf8.count)))
    } else {
      buffer += root
      buffer.append(addressOfPath: path)
    }
  }

  /// Appends what leads to the folder of a set: nothing on its own pages.
  private func append(wayToFolder other: String, to buffer: inout UTF8Buffer) {
    guard folder.utf8.count != other.utf8.count + 1 || !folder.utf8.starts(with: other.utf8)
    else { return }
    buffer += root
    buffer += other
    buffer += "/"
  }

  /// Returns the address of a file of the output.
  func address(ofPath path: String) -> String {
    var address = UTF8Buffer()
    append(addressOfPath: path, to: &address)
    return address.text
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
