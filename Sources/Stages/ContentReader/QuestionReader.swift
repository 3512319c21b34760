import ContentModel

/// Names the questions of a marker as they come.
///
/// Those of each series have numbers of their own, from 1; the marks in the front matter go by their places
/// among all.
struct QuestionReader {
  private let set: SetSettings
  private let marks: EditionMarks
  /// The number of the marker among all of its set.
  private let ordinal: Int
  /// How many came so far.
  private var count = 0
  /// How many came of each kind: questions and criteria of the original have numbers of their own.
  private var counts: [Kind: Int] = [:]

  private struct Kind: Hashable {
    let series: QuestionLabel.Series
    let isCriterion: Bool

    init(_ series: QuestionLabel.Series, in section: SectionDefinition) {
      self.series = series
      isCriterion = series == .restated && section.kind == .criteria
    }
  }

  init(_ set: SetSettings, _ marks: EditionMarks, ofMarker ordinal: Int) {
    (self.set, self.marks, self.ordinal) = (set, marks, ordinal)
  }

  /// Returns where the next question of a section stands among all, and the number that it has in its series.
  func next(in section: SectionDefinition) -> (place: Int, number: Int) {
    let kind = Kind(series(ofPlace: count + 1, in: section.id), in: section)
    return (count + 1, counts[kind, default: 0] + 1)
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
  ///   - section: Their section.
  /// - Returns: The questions, by kind.
  mutating func name(
    _ entries: [BlockList<WrittenReference>.Entry], in section: SectionDefinition
  ) -> [Run] {
    var runs: [Run] = []
    for entry in entries {
      count += 1
      let series = series(ofPlace: count, in: section.id)
      let letters = set.questionLetters.letters(of: series, in: section.kind)
      let number = counts[Kind(series, in: section), default: 0] + 1
      counts[Kind(series, in: section)] = number
      let label = QuestionLabel(
        series, letters: letters, number, place: count, formerAnchors: [],
        written: set.writtenLabel(letters, number, series, ofMarker: ordinal))
      let question = Question(
        label, entry.content, isHeldInPart: marks.cutQuestions.contains(count),
        scale: marks.scales[count] ?? marks.sectionScales[section.id] ?? section.scale,
        tags: tags(ofPlace: count, in: section.id),
        position: entry.position)
      if runs.last?.questions.last?.label.series == series {
        runs[runs.count - 1].questions.append(question)
      } else {
        let isMisplaced = series != .added && counts.contains { $0.key.series == .added }
        runs.append(Run(questions: [question], isMisplaced: isMisplaced))
      }
    }
    return runs
  }

  /// Returns the tags of a question: its own, and of groups that it has none of, those of its section.
  private func tags(ofPlace place: Int, in section: String) -> Tags {
    if marks.tags.isEmpty, marks.sectionTags.isEmpty { return Tags() }
    return Tags(marks.tags[place] ?? [:]).inheriting(Tags(marks.sectionTags[section] ?? [:]))
  }

  /// Returns the sections of the marker with the addresses that their questions once had: those that the front
  /// matter names, or else the numbers of their places, where no other question has such a number now.
  func withFormerAnchors(
    _ sections: [Section<WrittenReference>]
  ) -> [Section<WrittenReference>] {
    guard marks.formerAnchors != nil || counts.contains(where: { $0.key.series != .restated })
    else {
      return sections
    }
    let restated = counts.first { $0.key.series == .restated && !$0.key.isCriterion }?.value ?? 0
    let taken = Set((0..<restated).map { questionAnchor($0 + 1) })
    let named = marks.formerAnchors.map { anchors in
      Dictionary(grouping: anchors.filter { !taken.contains($0.key) }.map(\.key).sorted()) {
        anchors[$0] ?? ""
      }
    }
    return sections.map { section in
      guard section.definition.isAssessed else { return section }
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
              label.with(formerAnchors: former), question.content,
              isHeldInPart: question.isHeldInPart,
              scale: question.scale, tags: question.tags, position: question.position)
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
