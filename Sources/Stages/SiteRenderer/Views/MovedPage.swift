import ContentModel
import Themes
import Wording

/// What stands at an address that a page once had.
struct MovedPage: Sendable {
  private let page: FramedPage
  private let target: PageID

  init(to target: PageID, _ frame: PageFrame) {
    self.target = target
    page = FramedPage(
      frame: frame, title: frame.strings.text(.moved), breadcrumbs: [],
      standIn: frame.quotedAddress(of: Place(target)))
  }

  static let view = View<MovedPage> {
    FramedPage.view.of { (page: MovedPage) in page.page }
    Value.text("href", "The address of the page now.") { page in
      percentEncodedAddress(page.page.frame.links.address(of: page.target))
    }
    Value.text("page-title", "The title of the page, with the label of a marker.") { page in
      let name = page.page.frame.name(of: page.target)
      return [name.label, name.title].compactMap { $0 }.joined(separator: " ")
    }
  }
}
