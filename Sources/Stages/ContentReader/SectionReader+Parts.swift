import ContentModel
import Diagnostics

extension SectionReader {
  /// Returns what is wrong with a section that holds nothing of what it is for; nil where it does.
  func emptiness(
    of section: Section<WrittenReference>, titled title: String
  ) -> (summary: String, hint: String)? {
    let kind = section.definition.kind
    switch kind {
    case .questions where section.questionCount == 0, .criteria where section.questionCount == 0:
      return (
        "the section '\(title)' holds no \(kind.nameOfOne)",
        "write each \(kind.nameOfOne) on a line that begins '1.'"
      )
    case .measures where section.measures.isEmpty:
      return (
        "the section '\(title)' holds no measure",
        "write each measure on a line that begins '1.'"
      )
    case .prose where section.parts.isEmpty, .points where section.parts.isEmpty:
      return ("the section '\(title)' is empty", "write its text, or take the heading out")
    case .prose, .questions, .criteria, .points, .measures: return nil
    }
  }

  func pointParts(of content: [WrittenBlock]) -> [Section<WrittenReference>.Part] {
    var parts: [Section<WrittenReference>.Part] = []
    var count = 0
    for block in content {
      if case .list(let list) = block.kind {
        parts.append(
          .points(
            list.entries.enumerated().map { index, entry in
              count += 1
              return Point(
                count, listNumber: list.start.map { $0 + index }, entry.content,
                position: entry.position)
            }))
      } else {
        parts.append(prose: block)
      }
    }
    return parts
  }

  mutating func questionParts(
    of content: [WrittenBlock], _ definition: SectionDefinition
  ) -> [Section<WrittenReference>.Part] {
    var parts: [Section<WrittenReference>.Part] = []
    for block in content {
      guard case .list(let list) = block.kind else {
        parts.append(prose: block)
        continue
      }
      guard let start = list.start else {
        report(
          .misplacedText, at: block.position,
          "a list without numbers stands among the \(definition.kind.nameOfMany)",
          hint: "begin each \(definition.kind.nameOfOne) with its number: '1.'")
        continue
      }
      let next = questions.next(in: definition)
      if ![1, next.place, next.number].contains(start) {
        report(
          .questionNumber, at: block.position,
          "this list begins with \(start), and its first \(definition.kind.nameOfOne) is number \(next.number)",
          hint: "write '\(next.number).' before it: numbers run on through the marker")
      }
      for run in questions.name(list.entries, in: definition) {
        if run.isMisplaced, let first = run.questions.first {
          report(
            .misplacedQuestion, at: first.position,
            "a \(definition.kind.nameOfOne) of the original stands after one that was written for this edition",
            hint: "put those of this edition last, under a heading of their own")
        }
        parts.append(.questions(run.questions))
      }
    }
    return parts
  }

  mutating func measureParts(
    of content: [WrittenBlock]
  ) -> [Section<WrittenReference>.Part] {
    var reader = MeasureReader(measureWords, path: path)
    let parts = reader.parts(of: content)
    diagnostics += reader.diagnostics
    return parts
  }
}
