import ContentModel
import Diagnostics

/// The marks that front matter puts on sections and questions.
struct EditionMarks {
  /// The sections that were written for this edition, or whose questions have numbers that are not known.
  var sections: [String: QuestionLabel.Series] = [:]
  /// The single questions of which the same is said, by section, each by its place among all of the marker.
  var questions: [String: [Int: QuestionLabel.Series]] = [:]
  /// The addresses that questions once had, with those that they have now; nil where nobody has said.
  var formerAnchors: [String: String]?
  /// The sections of which the original says more.
  var heldInPart: Set<String> = []
  /// The single questions of which the original says more, each by its place among all of the marker.
  var cutQuestions: Set<Int> = []
  /// The scales of sections, and of single questions by their places; see `Question.scale`.
  var sectionScales: [String: Int] = [:]
  var scales: [Int: Int] = [:]
  /// The sections that the original has and this edition does not hold, and those that the original has not.
  var absent: Set<String> = []
}

/// Cuts the body of a marker into the sections that its set declares.
///
/// - Returns: The sections in the order of the set, each once; and the text that is in none of them.
func readSections(
  of blocks: [WrittenBlock], _ set: SetSettings, marks: EditionMarks, path: String,
  hasFrontMatter: Bool = true
) -> Reported<(sections: [Section<WrittenReference>], strayText: [WrittenBlock])> {
  var reader = SectionReader(
    definitions: set.sections, questions: QuestionReader(set.questionLetters, marks),
    marks: marks, path: path, hasFrontMatter: hasFrontMatter)
  reader.read(blocks)
  return Reported((reader.sections, reader.strayText), reader.diagnostics)
}

private struct SectionReader {
  let definitions: [SectionDefinition]
  let marks: EditionMarks
  let path: String
  /// Whether keys stand above the text; where they are missing, the text before the first section is most
  /// likely they.
  let hasFrontMatter: Bool
  var found: [String: Section<WrittenReference>] = [:]
  /// The sections whose heading is there with a slip in it: they are not missing as well.
  var misspelled: Set<String> = []
  /// What names questions, whose numbers run on through the marker.
  var questions: QuestionReader
  /// The text that is in no section.
  var strayText: [WrittenBlock] = []
  var diagnostics: [Diagnostic] = []

  init(
    definitions: [SectionDefinition], questions: QuestionReader, marks: EditionMarks, path: String,
    hasFrontMatter: Bool
  ) {
    self.questions = questions
    self.hasFrontMatter = hasFrontMatter
    self.definitions = definitions
    self.marks = marks
    self.path = path
  }

  var sections: [Section<WrittenReference>] {
    questions.withFormerAnchors(definitions.compactMap { found[$0.id] })
  }

  mutating func read(_ blocks: [WrittenBlock]) {
    let meant = meantHeadings(in: blocks)
    let starts = blocks.indices.filter { headingLevel(blocks[$0]) == 2 || meant[$0] != nil }
    if let first = blocks.first, starts.first != 0, hasFrontMatter {
      report(
        .misplacedText, at: first.position,
        headingLevel(first) == 1
          ? "a heading of level 1 stands here, and the title comes from the front matter"
          : "this text stands before the first section",
        hint: "put it under a heading such as '## \(definitions.first?.heading ?? "")'")
    }
    strayText += blocks[..<(starts.first ?? blocks.endIndex)]
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : blocks.count
      let content = Array(blocks[(start + 1)..<end])
      if let heading = meant[start] {
        report(
          heading.definition.isRequired ? .missingSection : .misplacedText, at: heading.position,
          heading.summary, hint: heading.hint)
        readSection(
          heading.definition, titled: heading.definition.heading, at: heading.position,
          content: heading.rest + content)
      } else {
        readSection(heading: blocks[start], content: content)
      }
    }
    for definition in definitions
    where definition.isRequired && found[definition.id] == nil
      && !marks.absent.contains(definition.id) && !misspelled.contains(definition.id)
    {
      report(
        .missingSection, at: .start, "the section '\(definition.heading)' is missing",
        hint: "add the heading '## \(definition.heading)' with its text")
    }
  }

  /// Finds the lines that were meant to begin sections that are not here otherwise, by their places.
  ///
  /// One that may well be meant as it is remains part of the text, and is told as doubtful.
  private mutating func meantHeadings(in blocks: [WrittenBlock]) -> [Int: MeantHeading] {
    var missing = Set(definitions.lazy.map(\.id)).subtracting(marks.absent)
    for block in blocks where headingLevel(block) == 2 {
      let title = [block].plainText()
      if let named = definitions.definition(namedBy: title) ?? meantDefinition(by: title) {
        missing.remove(named.id)
      }
    }
    guard !missing.isEmpty else { return [:] }
    var meant: [Int: MeantHeading] = [:]
    var section: SectionDefinition?
    // Before the first section no text belongs to any, so that a line is a heading or in the way.
    var hasBegun = false
    for (place, block) in blocks.enumerated() {
      if headingLevel(block) == 2 {
        section = definitions.definition(namedBy: [block].plainText())
        hasBegun = true
        continue
      }
      guard let heading = MeantHeading(block, among: definitions),
        missing.contains(heading.definition.id)
      else { continue }
      let isPlain =
        heading.isPlain || section?.kind == .questions && hasBullets(blocks, after: place)
      if heading.definition.isRequired || isPlain || !hasBegun {
        hasBegun = true
        missing.remove(heading.definition.id)
        meant[place] = heading
        section = heading.definition
      } else if !heading.isBold {
        missing.remove(heading.definition.id)
        report(.sectionAsText, at: heading.position, heading.summary, hint: heading.hint)
      }
    }
    return meant
  }

  /// Whether a list without numbers follows a heading, which is none of questions.
  private func hasBullets(_ blocks: [WrittenBlock], after place: Int) -> Bool {
    blocks[(place + 1)...].prefix { headingLevel($0) == nil }.contains { block in
      if case .list(let list) = block.kind { list.start == nil } else { false }
    }
  }

  /// Returns the section whose name is near a title that names none.
  private func meantDefinition(by title: String) -> SectionDefinition? {
    nearMiss(to: title, among: definitions.map(\.heading) + definitions.flatMap(\.aliases))
      .flatMap(definitions.definition(namedBy:))
  }

  private mutating func readSection(heading: WrittenBlock, content: [WrittenBlock]) {
    let title = [heading].plainText()
    guard let definition = definitions.definition(namedBy: title) else {
      let headings = definitions.map(\.heading)
      let names = headings + definitions.flatMap(\.aliases)
      if let meant = meantDefinition(by: title) { misspelled.insert(meant.id) }
      strayText += content
      report(
        .unknownSection, at: heading.position, "no section '\(title)' is declared for this set",
        hint: didYouMean(title, among: names)
          ?? didYouMean(title, among: headings, orList: "sections") { "'\($0)'" })
      return
    }
    readSection(definition, titled: title, at: heading.position, content: content)
  }

  private mutating func readSection(
    _ definition: SectionDefinition, titled title: String, at position: TextPosition,
    content: [WrittenBlock]
  ) {
    guard found[definition.id] == nil else {
      report(
        .duplicateSection, at: position, "the section '\(title)' stands here twice",
        hint: "bring the two together under one heading")
      strayText += content
      return
    }
    for block in content where headingLevel(block) == 1 {
      report(
        .misplacedText, at: block.position, "a heading of level 1 stands inside a section",
        hint: "write '###' before it")
    }
    let parts: [Section<WrittenReference>.Part] =
      switch definition.kind {
      case .prose: content.isEmpty ? [] : [.prose(content)]
      case .points: pointParts(of: content)
      case .questions: questionParts(of: content, definition)
      }
    let section = Section(
      definition, parts: parts, isDrafted: marks.sections[definition.id] == .added,
      isHeldInPart: marks.heldInPart.contains(definition.id), position: position)
    let isEmpty = definition.kind == .questions ? section.questionCount == 0 : parts.isEmpty
    if isEmpty {
      report(
        .emptySection, at: position,
        definition.kind == .questions
          ? "the section '\(title)' holds no question" : "the section '\(title)' is empty",
        hint: definition.kind == .questions
          ? "write each question on a line that begins '1.'"
          : "write its text, or take the heading out")
    }
    found[definition.id] = section
  }

  private func pointParts(of content: [WrittenBlock]) -> [Section<WrittenReference>.Part] {
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
        appendProse(block, to: &parts)
      }
    }
    return parts
  }

  private mutating func questionParts(
    of content: [WrittenBlock], _ definition: SectionDefinition
  ) -> [Section<WrittenReference>.Part] {
    var parts: [Section<WrittenReference>.Part] = []
    for block in content {
      guard case .list(let list) = block.kind else {
        appendProse(block, to: &parts)
        continue
      }
      guard let start = list.start else {
        report(
          .misplacedText, at: block.position, "a list without numbers stands among the questions",
          hint: "begin each question with its number: '1.'")
        continue
      }
      let next = questions.next(in: definition.id)
      if ![1, next.place, next.number].contains(start) {
        report(
          .questionNumber, at: block.position,
          "this list begins with \(start), and its first question is number \(next.number)",
          hint: "write '\(next.number).' before it: numbers run on through the marker")
      }
      for run in questions.name(list.entries, in: definition.id, scale: definition.scale) {
        if run.isMisplaced, let first = run.questions.first {
          report(
            .misplacedQuestion, at: first.position,
            "a question of the original stands after one that was written for this edition",
            hint: "put those of this edition last, under a heading of their own")
        }
        parts.append(.questions(run.questions))
      }
    }
    return parts
  }

  private func appendProse(
    _ block: WrittenBlock, to parts: inout [Section<WrittenReference>.Part]
  ) {
    // Taken out before it grows, so that it is not copied for each block.
    if case .prose = parts.last, case .prose(var blocks) = parts.removeLast() {
      blocks.append(block)
      parts.append(.prose(blocks))
    } else {
      parts.append(.prose([block]))
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: String?
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }
}

private func headingLevel(_ block: WrittenBlock) -> Int? {
  if case .heading(let level, _, _) = block.kind { level } else { nil }
}
