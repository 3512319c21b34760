import ContentModel
import Themes
import Wording

/// A free page.
struct FreePage: Sendable {
  private let page: FramedPage
  private let content: Page

  init(_ content: Page, _ frame: PageFrame) {
    self.content = content
    page = FramedPage(
      frame: frame, title: content.title, description: content.description,
      breadcrumbs: frame.trailToSet)
  }

  static let view = View<FreePage> {
    FramedPage.view.of { (page: FreePage) in page.page }
    Value.html("html", "The text.") {
      $0.page.frame.writer(tablesOf: $0.content.id).writeText($0.content.content, to: &$1)
    }
    Value.list("contents", "The headings of the text.", of: Heading.view) { page in
      page.content.content.compactMap { block in
        guard case .heading(level: 2, let anchor, let content) = block.kind else { return nil }
        return Heading(title: content.plainText(), address: "#\(anchor)")
      }
    }
    Value.flag("is-long", "Whether its text takes several screens.") {
      $0.content.content.plainText().utf8.count > mostBytesOfShortText
    }
    Value.flag("shows-contact", "Whether it shows how the publisher can be reached.") {
      $0.content.showsContact
    }
    Value.optionalObject("reviewed", "When somebody last checked it.", ShownDay.view) { page in
      page.content.upkeep.reviewed.map { ShownDay($0, page.page.frame) }
    }
  }
}

/// What two screens of a desk hold.
private let mostBytesOfShortText = 3000
