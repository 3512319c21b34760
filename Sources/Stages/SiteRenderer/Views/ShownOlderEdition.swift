import ContentModel
import Themes
import Wording

/// What a page of an older edition says of the newest.
struct ShownOlderEdition: Sendable {
  let newest: NewestEdition
  let frame: PageFrame

  static let view = View<ShownOlderEdition> {
    Value.text("tag", "What the edition is called: `2016`.") { $0.newest.older.tag }
    Value.text("heading", "That it is an older edition, and which.") { shown in
      shown.frame.strings.text(.editionOlder, ["edition": shown.newest.older.tag])
    }
    Value.text("editions-href", "The address of the page of editions.") {
      $0.address(ofPath: $0.newest.site.address(of: .editions))
    }
    Value.optionalObject(
      "now", "What became of the page; nothing on a page that only leads on.",
      View<(fate: PageFate, shown: ShownOlderEdition)> {
        Value.flag("is-gone", "Whether nothing stands for it in the newest edition.") {
          $0.fate.outcome == .gone
        }
        Value.text("outcome", "What became of it, as the beginning of a sentence.") {
          $0.shown.frame.strings.text($0.fate.outcome.text)
        }
        Value.text("href", "The address of the page that stands for it, or else of the nearest.") {
          $0.shown.address(of: Place($0.fate.page))
        }
        Value.optionalText("label", "The label of that page, where it is a marker: `QM2`.") {
          $0.shown.name(of: $0.fate.page).label
        }
        Value.text("title", "The title of that page.") { $0.shown.name(of: $0.fate.page).title }
        Value.flag("has-questions", "Whether the page has questions of its own.") {
          !$0.fate.questions.isEmpty
        }
        Value.list(
          "questions", "The questions of a marker, and what became of each.",
          of: questionView
        ) { now in now.fate.questions.map { ($0, now.shown) } }
      }
    ) { shown in shown.frame.id.map { (shown.newest.fate(of: $0), shown) } }
  }

  private static let questionView = View<(question: QuestionFate, shown: ShownOlderEdition)> {
    Value.text("label", "What it is called on the page: `Q3`.") { $0.question.label }
    Value.text("here-href", "Its address on the page.") { "#\($0.question.anchor)" }
    Value.optionalText("href", "The address of the same question now; none where it is gone.") {
      entry in entry.question.place.map(entry.shown.address(of:))
    }
    Value.text("now", "What it is called now: `QM2 Q4`.") { $0.question.newLabel }
  }

  /// Returns the address of a place in the newest edition.
  private func address(of place: Place) -> String {
    let anchor = place.anchor.map { "#\($0)" } ?? ""
    return address(ofPath: newest.site.address(of: place.page)) + anchor
  }

  /// Returns the address of a file of the newest edition.
  private func address(ofPath path: String) -> String {
    let ways = newest.older.folder.split(separator: "/").map { _ in "../" }
    return frame.links.root + ways.joined() + encodedAddress(ofPath: path)
  }

  /// Returns what the newest edition calls a page of its own.
  private func name(of page: PageID) -> (label: String?, title: String) {
    let site = newest.site
    func inSet(_ text: InterfaceText, _ set: SetID) -> (String?, String) {
      (nil, "\(site[set].settings.title): \(frame.strings.text(text))")
    }
    switch page {
    case .marker(let id): return (site.label(of: id), site[id.set].marker(id.number).title)
    case .page: return (nil, site.text(of: page)?.title ?? site.settings.name)
    case .landing(let set): return (nil, site[set].settings.title)
    case .overview(let set): return inSet(.overview, set)
    case .full(let set): return inSet(.full, set)
    case .questions(let set): return inSet(.questions, set)
    case .collate(let set): return inSet(.collate, set)
    case .glossary(let set): return inSet(.glossary, set)
    case .sources(let set): return inSet(.sources, set)
    case .map(let set): return inSet(.crossReferences, set)
    case .coverage(let set): return inSet(.coverage, set)
    case .changes(let set): return inSet(.changes, set)
    case .crosswalk: return (nil, frame.strings.text(.crosswalk))
    case .editions: return (nil, frame.strings.text(.editions))
    case .search: return (nil, frame.strings.text(.search))
    case .home, .notFound, .file: return (nil, site.settings.name)
    }
  }
}

extension PageFate.Outcome {
  /// What tells of it, as the beginning of a sentence.
  fileprivate var text: InterfaceText {
    switch self {
    case .unchanged: .editionUnchanged
    case .reworded: .editionReworded
    case .remade: .editionRemade
    case .gone: .editionGone
    }
  }
}
