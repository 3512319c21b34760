import ContentModel
import Themes
import Wording

/// What has changed in the markers of a set, the newest first.
struct ChangesPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.changes), breadcrumbs: frame.trailToSet)
  }

  static let view = View<ChangesPage> {
    FramedPage.view.of { (page: ChangesPage) in page.page }
    Value.list(
      "days", "The days on which anything changed, the newest first.",
      of: View<(date: CalendarDate, changes: [LoggedChange], frame: PageFrame)> {
        ShownDay.view.of { (day: (date: CalendarDate, changes: [LoggedChange], frame: PageFrame)) in
          ShownDay(day.date, day.frame)
        }
        Value.list("changes", "What changed, by marker.", of: changeView) { day in
          day.changes.map { (change: $0, link: MarkerLink($0.marker, day.frame)) }
        }
      }
    ) { $0.days }
  }

  private static let changeView = View<(change: LoggedChange, link: MarkerLink)> {
    MarkerLink.view.of {
      (entry: (change: LoggedChange, link: MarkerLink)) in entry.link
    }
    Value.text("anchor", "Its address on the page.") { $0.link.frame.site.changeAnchor($0.change) }
    Value.text("note", "What changed.") { $0.change.change.note }
    Value.list("added", "The questions that it added.", of: questionView) {
      questions($0.change.change.added, $0.link)
    }
    Value.flag("adds-questions", "Whether it added any.") { !$0.change.change.added.isEmpty }
    Value.list("reworded", "The questions that it reworded.", of: questionView) {
      questions($0.change.change.reworded, $0.link)
    }
    Value.flag("rewords-questions", "Whether it reworded any.") {
      !$0.change.change.reworded.isEmpty
    }
    Value.flag("is-major", "Whether it changes what is asked for or advised.") {
      $0.change.change.kind == .major
    }
  }

  private static let questionView = View<(question: Question<Reference>, link: MarkerLink)> {
    Value.text("label", "Its letters and number: `Q3`.") { $0.question.label.text }
    Value.text("href", "Its address.") { entry in
      entry.link.frame.links.address(
        of: Place(.marker(entry.link.marker.id), anchor: entry.question.anchor))
    }
  }

  /// Returns the questions of a marker that a change names.
  private static func questions(
    _ names: [WrittenLabel], _ link: MarkerLink
  ) -> [(question: Question<Reference>, link: MarkerLink)] {
    names.compactMap { name in
      link.marker.questions.first { $0.anchor == name.text }.map { ($0, link) }
    }
  }

  private var days: [(date: CalendarDate, changes: [LoggedChange], frame: PageFrame)] {
    var days: [(date: CalendarDate, changes: [LoggedChange], frame: PageFrame)] = []
    for entry in set.changeLog {
      if days.last?.date != entry.change.date { days.append((entry.change.date, [], page.frame)) }
      days[days.count - 1].changes.append(entry)
    }
    return days
  }
}
