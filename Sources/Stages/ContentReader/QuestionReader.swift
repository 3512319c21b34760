import ContentModel

/// Names the questions of a marker as they come.
///
/// Those of each series have numbers of their own, from 1; the marks in the front matter go by their places
/// among all.
struct QuestionReader {
  private let letters: QuestionLetters
  private let marks: EditionMarks
  /// How many came so far.
  private var count = 0
  private var counts: [QuestionLabel.Series: Int] = [:]

  init(_ letters: QuestionLetters, _ marks: EditionMarks) {
    (self.letters, self.marks) = (letters, marks)
  }

  /// Returns where the next question of a section stands among all, and the number that it has in its series.
  func next(in section: String) -> (place: Int, number: Int) {
    (count + 1, counts[series(ofPlace: count + 1, in: section), default: 0] + 1)
  }

  /// Questions of one kind that follow one another.
  struct Run {
    var questions: [Question<WrittenReference>]
    /// Whether they are of the original, and stand behind some that were written for this edition.
    let isMisplaced: Bool
  }

  /// Returns the entries of a list as questions.
  ///
  /// - Parameters:
  ///   - entries: The entries.
  ///   - section: The id of their section.
  ///   - scale: The scale that the set gives to the questions of the section.
  /// - Returns: The questions, by kind.
  mutating func name(
    _ entries: [BlockList<WrittenReference>.Entry], in section: String, scale: Int = 0
  ) -> [Run] {
    var runs: [Run] = []
    for entry in entries {
      count += 1
      let series = series(ofPlace: count, in: section)
      counts[series, default: 0] += 1
      let label = QuestionLabel(
        series, letters: letters[series], counts[series, default: 1], place: count,
        formerAnchors: [])
      let question = Question(
        label, entry.content, isHeldInPart: marks.cutQuestions.contains(count),
        scale: marks.scales[count] ?? marks.sectionScales[section] ?? scale,
        position: entry.position)
      if runs.last?.questions.last?.label.series == series {
        runs[runs.count - 1].questions.append(question)
      } else {
        let isMisplaced = series != .added && counts[.added, default: 0] > 0
        runs.append(Run(questions: [question], isMisplaced: isMisplaced))
      }
    }
    return runs
  }

  /// Returns the sections of the marker with the addresses that their questions once had: those that the front
  /// matter names, or else the numbers of their places, where no other question has such a number now.
  func withFormerAnchors(
    _ sections: [Section<WrittenReference>]
  ) -> [Section<WrittenReference>] {
    guard marks.formerAnchors != nil || counts.contains(where: { $0.key != .restated }) else {
      return sections
    }
    let restated = counts[.restated, default: 0]
    let taken = Set((0..<restated).map { questionAnchor($0 + 1) })
    let named = marks.formerAnchors.map { anchors in
      Dictionary(grouping: anchors.filter { !taken.contains($0.key) }.map(\.key).sorted()) {
        anchors[$0] ?? ""
      }
    }
    return sections.map { section in
      guard section.definition.kind == .questions else { return section }
      let parts = section.parts.map { part -> Section<WrittenReference>.Part in
        guard case .questions(let questions) = part else { return part }
        return .questions(
          questions.map { question in
            let label = question.label
            // Before there were series, questions of all kinds had the numbers of their places.
            let numbered = label.series == .restated ? [] : [questionAnchor(label.place)]
            let former =
              named.map { $0[label.anchor] ?? [] } ?? numbered.filter { !taken.contains($0) }
            return Question(
              QuestionLabel(
                label.series, letters: label.letters, label.number, place: label.place,
                formerAnchors: former), question.content, isHeldInPart: question.isHeldInPart,
              scale: question.scale, position: question.position)
          })
      }
      return Section(
        section.definition, parts: parts, isDrafted: section.isDrafted,
        isHeldInPart: section.isHeldInPart, position: section.position)
    }
  }

  private func series(ofPlace place: Int, in section: String) -> QuestionLabel.Series {
    marks.questions[section]?[place] ?? marks.sections[section] ?? .restated
  }
}
