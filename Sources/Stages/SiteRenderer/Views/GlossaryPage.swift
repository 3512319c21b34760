import ContentModel
import Themes
import Wording

/// The abbreviations and words of a set.
struct GlossaryPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.glossary), breadcrumbs: frame.trailToSet)
  }

  static let view = View<GlossaryPage> {
    FramedPage.view.of { (page: GlossaryPage) in page.page }
    Value.html("introduction", "The text before the first term.") { page, html in
      page.page.frame.writer().write(page.set.glossaryIntroduction, to: &html)
    }
    Value.list(
      "terms", "The terms, in alphabetical order.",
      of: View<(term: Term<Reference>, frame: PageFrame)> {
        Value.text("anchor", "Its address on the page.") { $0.term.anchor }
        Value.text("name", "The word or abbreviation.") { $0.term.name }
        Value.optionalText("expansion", "What an abbreviation stands for.") {
          $0.term.expansion?.nonEmpty
        }
        Value.html("html", "What it means.") {
          $0.frame.writer().write($0.term.definition, to: &$1)
        }
      }
    ) { page in page.set.terms.map { (term: $0, frame: page.page.frame) } }
  }
}
