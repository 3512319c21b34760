import Spreadsheets
import Wording

extension WorkbookMaker {
  /// A column of the sheets of phases.
  struct Column {
    let heading: String
    let width: Double
    let content: Content

    enum Content: Equatable {
      case label, marker, group, tags(Int), question, room, day, mark, remark
    }
  }

  /// The sentence that marks what was written for this edition; nothing where nothing was.
  var draftedNote: String {
    handout.markers.lazy.flatMap(\.sections).flatMap {
      [$0.draftedNote] + $0.questions.map(\.draftedNote)
    }
    .first { !$0.isEmpty } ?? ""
  }

  /// Whether any question says since when it has stood as it stands.
  var hasMarks: Bool { !handout.marksExplained.isEmpty }

  /// Whether anything has to be said beside a question.
  var hasRemarks: Bool {
    !draftedNote.isEmpty
      || handout.markers.lazy.flatMap(\.sections).flatMap(\.questions).contains {
        !$0.notes.isEmpty
      }
  }

  /// Whether any question stands in a group.
  var hasGroups: Bool {
    handout.markers.lazy.flatMap(\.sections).flatMap(\.questions).contains { !$0.group.isEmpty }
  }

  func hasTags(ofGroup place: Int) -> Bool {
    handout.markers.lazy.flatMap(\.sections).flatMap(\.questions).contains {
      !$0.tagsByGroup[place].isEmpty
    }
  }

  /// The width of the column for labels, in which the longest stands on a line.
  var labelWidth: Double {
    let longest =
      handout.markers.lazy.flatMap(\.sections).flatMap(\.questions)
      .map(\.label.count).max() ?? 0
    return Double(min(24, max(10, longest + 2)))
  }

  /// The columns; those of groups, remarks and marks only where there are some.
  var columns: [Column] {
    func column(_ key: InterfaceText, _ width: Double, _ content: Column.Content) -> Column {
      Column(heading: strings.text(key), width: width, content: content)
    }
    let group = hasGroups ? [column(.workbookGroup, 16, .group)] : []
    let asked = [column(.workbookLabel, labelWidth, .label), column(.marker, 16, .marker)]
    let tags = handout.tagGroups.enumerated().compactMap { place, title in
      hasTags(ofGroup: place) ? Column(heading: title, width: 14, content: .tags(place)) : nil
    }
    return asked + group + tags + [
      column(.handoutQuestion, questionWidth, .question),
      column(.handoutJudgement, 14, .room), column(.handoutEvidence, 30, .room),
      column(.handoutAction, 24, .room), column(.handoutOwner, 13, .room),
      column(.handoutDue, 12, .day),
    ] + (hasRemarks ? [column(.workbookRemark, 16, .remark)] : [])
      + (hasMarks ? [column(.workbookMark, 16, .mark)] : [])
  }
}
