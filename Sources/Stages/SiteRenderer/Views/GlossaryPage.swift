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
      page.page.frame.writer().writeText(0, of: page.texts, to: &html)
    }
    Value.flag("has-letters", "Whether its terms begin with more than one letter.") {
      $0.letters.count > 1
    }
    Value.list(
      "letters", "The letters that terms begin with, in the order of these.",
      of: View<(letter: String, anchor: String)> {
        Value.text("letter", "The letter; `0–9` for all digits.") { $0.letter }
        Value.text("href", "The address of the first term that begins with it.") { "#\($0.anchor)" }
      }
    ) { $0.letters }
    Value.list(
      "terms", "The terms, in alphabetical order.",
      of: View<(term: Term<Reference>, notes: [ListedNote<Reference>], frame: PageFrame)> {
        Value.text("anchor", "Its address on the page.") { $0.term.anchor }
        Value.text("name", "The word or abbreviation.") { $0.term.name }
        Value.optionalText("expansion", "What an abbreviation stands for.") {
          $0.term.expansion?.nonEmpty
        }
        Value.html("html", "What it means.") {
          let writer = $0.frame.writer()
          writer.write($0.term.definition, to: &$1)
          writer.write($0.notes, to: &$1)
        }
      }
    ) { page in
      zip(page.set.terms, ListedNote.of(page.texts).dropFirst()).map {
        (term: $0, notes: $1, frame: page.page.frame)
      }
    }
  }

  /// The text before the first term, and the meanings of all.
  private var texts: [[LinkedBlock]] {
    [set.glossaryIntroduction] + set.terms.map(\.definition)
  }

  private var letters: [(letter: String, anchor: String)] {
    let order = LetterOrder(language: page.frame.language)
    var known: Set<String> = []
    return set.terms.compactMap { term in
      guard let letter = order.initial(of: term.name), known.insert(letter).inserted else {
        return nil
      }
      return (letter, term.anchor)
    }
  }
}
