import ContentModel
import Themes

/// The reference to a publication, as a list of references shows it.
struct ShownReference: Sendable {
  private let source: Source
  private let frame: PageFrame

  init(_ source: Source, _ frame: PageFrame) { (self.source, self.frame) = (source, frame) }

  static let view = View<ShownReference> {
    Value.html("html", "The reference.") { shown, html in
      shown.frame.writer().write(
        referenceText(of: shown.source, words: shown.frame.referenceWords), to: &html)
    }
  }
}
