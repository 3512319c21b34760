import ContentModel
import Themes
import Wording

/// What stands at an address that a page once had.
enum MovedView {
  static let shape = PageFrame.shape.merging([
    "href": .text("The address of the page now."),
    "page-title": .text("The title of the page, with the label of a marker."),
  ]) { $1 }

  static func make(to page: PageID, _ frame: PageFrame) -> TemplateValue {
    let place = Place(page)
    let name = frame.name(of: page)
    return frame.view(title: frame.strings.text(.moved), breadcrumbs: []).merging(
      .fields([
        "canonical": .text(frame.quotedAddress(of: place)),
        "href": .text(percentEncodedAddress(frame.links.address(of: place))),
        "page-title": .text([name.label, name.title].compactMap { $0 }.joined(separator: " ")),
      ]))
  }
}
