private import Platform
import ContentModel
import Files
import Pipeline

/// A page that a browser shows, and that is kept as it is on disk.
struct PageReader: Sendable {
  /// The address of the page, with its `/`.
  var path: String
  /// The file of the content that it shows, or nothing.
  var source: String
  /// The state that the browser shows.
  var version: String
  /// The state whose findings it knows; nil where it knows none.
  var told: String?

  /// Reads what the script of a page says of it.
  init(query: String) {
    let values = valuesOfQuery(query)
    path = values["page"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/"
    source = values["source"] ?? ""
    version = values["version"] ?? ""
  }

  /// Goes where the page stands now, if its file or its address is another.
  ///
  /// - Parameters:
  ///   - publication: All pages.
  ///   - newNames: What files are called now, by their names before.
  mutating func follow(_ publication: Publication?, newNames: [String: String]) {
    guard let publication else { return }
    let id = publication.page(at: publication.pagePath(path))
    // Names that were exchanged would lead in circles.
    for _ in 0..<8 where publication.site.page(showing: source) == nil {
      guard let name = newNames[source] else { break }
      source = name
    }
    if let page = publication.site.page(showing: source) {
      // A page that is shown at two addresses stays at its own.
      if id == nil || id.flatMap(publication.site.sourcePath) != source {
        path = "/" + publication.site.address(of: page)
      }
    } else if id == nil, let page = publication.target(ofRedirectAt: publication.pagePath(path)) {
      path = "/" + publication.site.address(of: page)
    }
    let shown = publication.page(at: publication.pagePath(path))
    source = shown.flatMap(publication.site.sourcePath) ?? source
  }
}
