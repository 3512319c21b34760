import ContentModel
import Themes
import Wording

/// What a reader can do with a marker, and when it last changed.
extension MarkerPage {
  /// What leads on from the questions of a marker.
  static let tasks = View<MarkerPage> {
    Value.flag("has-questions", "Whether it has any section that holds questions.") {
      $0.marker.sections.contains { $0.definition.isAssessed }
    }
    Value.optionalText(
      "marks-href", "Where the marks at its questions are explained; nothing where none has one."
    ) { page in
      page.frame.site.hasMarks(in: page.marker)
        ? page.frame.links.address(of: Place(.coverage(page.set.id), anchor: "page-marks")) : nil
    }
    Value.optionalText("worksheet-href", "The address of the worksheet of its questions, as PDF.") {
      page in
      page.frame.address(ofDocument: "\(page.frame.site.name(of: page.marker.id))-worksheet")
    }
    Value.optionalObject(
      "answer", "What leads to its questions in the question tool; nothing where it has none.",
      View<MarkerPage> {
        Value.text("href", "The address.") { page in
          page.frame.links.address(
            of: Place(
              .questions(page.set.id), anchor: "?marker=\(page.frame.site.name(of: page.marker.id))"
            ))
        }
        Value.text("title", "The words of the link, with how many questions there are.") { page in
          page.frame.strings.text(.answerQuestions, page.marker.questionCount)
        }
      }
    ) { $0.marker.questionCount > 0 && $0.marker.isListed ? $0 : nil }
  }

  /// What tells of a change that is newer than the last review.
  static let update = View<MarkerPage> {
    Value.optionalObject(
      "updated", "When it last changed, if that is after its last review.",
      View<(change: LoggedChange, frame: PageFrame)> {
        ShownDay.view.of { (latest: (change: LoggedChange, frame: PageFrame)) in
          ShownDay(latest.change.change.date, latest.frame)
        }
        Value.text("href", "The address of the change among all changes of the set.") { latest in
          latest.frame.links.address(
            of: Place(
              .changes(latest.change.marker.set),
              anchor: latest.frame.site.changeAnchor(latest.change)))
        }
      }
    ) { page in page.latestChange.map { (change: $0, frame: page.frame) } }
  }

  /// The newest change that is not still to come, where no review has come after it.
  private var latestChange: LoggedChange? {
    let latest = marker.changeLog.filter { frame.site.isPast($0.change.date) }
      .max { $0.change.date < $1.change.date }
    guard let latest, marker.upkeep.reviewed.map({ $0 < latest.change.date }) ?? true else {
      return nil
    }
    return latest
  }
}
