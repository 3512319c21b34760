import ContentModel
import Themes
import Wording

/// What a web server shows for an address that does not exist.
enum NotFoundPage {
  static let view = FramedPage.view

  static func make(_ frame: PageFrame) -> FramedPage {
    FramedPage(frame: frame, title: frame.strings.text(.notFound), breadcrumbs: [])
  }
}
