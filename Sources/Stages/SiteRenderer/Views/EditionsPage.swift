import ContentModel
import Themes
import Wording

/// The older editions of the site, with what has changed since each.
struct EditionsPage: Sendable {
  private let page: FramedPage
  private let editions: [OlderEdition]

  init(_ editions: [OlderEdition], _ frame: PageFrame) {
    self.editions = editions
    page = FramedPage(
      frame: frame, title: frame.strings.text(.editions),
      description: frame.strings.text(.editionsSummary), breadcrumbs: frame.trailToSet)
  }

  static let view = View<EditionsPage> {
    FramedPage.view.of { (page: EditionsPage) in page.page }
    Value.list("editions", "The older editions, in their order.", of: editionView) { page in
      page.editions.map { ($0, page.page.frame) }
    }
  }

  private static let editionView = View<(edition: OlderEdition, frame: PageFrame)> {
    Value.text("tag", "What it is called: `2016`.") { $0.edition.edition.tag }
    Value.text("href", "The address of its first page.") {
      $0.edition.address(of: .home, $0.frame)
    }
    Value.text("search-href", "The address of the page that searches it.") {
      $0.edition.address(of: .search, $0.frame)
    }
    Value.text("search-title", "The words of the link to that page.") { entry in
      entry.frame.strings.text(.editionSearch, ["edition": entry.edition.edition.tag])
    }
    Value.optionalText("set-editions", "The editions of its sets: `SCR 2016`.") {
      $0.edition.setEditions.joined(separator: ", ").nonEmpty
    }
    Value.optionalObject(
      "date", "The latest day that its texts tell of a review or a change.",
      View<(date: CalendarDate, frame: PageFrame)> {
        Value.text("iso", "For the attribute `datetime`.") { $0.date.iso }
        Value.text("text", "In words.") { $0.frame.strings.date($0.date) }
      }
    ) { entry in entry.edition.date.map { ($0, entry.frame) } }
    Value.flag("is-same", "Whether it says the same as the newest.") { $0.edition.isSame }
    Value.text("markers", "What became of its markers, in words.") {
      $0.frame.strings.changes($0.edition.markers)
    }
    Value.text("questions", "What became of its questions, in words.") {
      $0.frame.strings.changes($0.edition.questions)
    }
  }
}

extension InterfaceStrings {
  /// Returns what became of things of one kind: `2 added, 1 removed, 4 reworded`.
  fileprivate func changes(_ changes: OlderEdition.ChangesSince) -> String {
    text(
      .editionChanges,
      [
        "added": String(changes.added), "removed": String(changes.removed),
        "reworded": String(changes.reworded),
      ])
  }
}
