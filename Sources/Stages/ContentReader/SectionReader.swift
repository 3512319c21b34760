import ContentModel
import Diagnostics

/// Cuts the body of a marker into the sections that its set declares.
///
/// - Returns: The sections in the order of the set, each once; and the text that is in none of them.
func readSections(
  of blocks: [WrittenBlock], _ set: SetSettings, marks: EditionMarks, ofMarker ordinal: Int,
  path: String, hasFrontMatter: Bool = true
) -> Reported<(sections: [Section<WrittenReference>], strayText: [WrittenBlock])> {
  var reader = SectionReader(
    definitions: set.sections, measureWords: set.measureWords,
    questions: QuestionReader(set, marks, ofMarker: ordinal),
    marks: marks, path: path, hasFrontMatter: hasFrontMatter)
  reader.read(blocks)
  return Reported((reader.sections, reader.strayText), reader.diagnostics)
}

struct SectionReader {
  let definitions: [SectionDefinition]
  let measureWords: MeasureWords
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
  /// All blocks of the text.
  var all: [WrittenBlock] = []
  /// The text that is in no section.
  var strayText: [WrittenBlock] = []
  var diagnostics: [Diagnostic] = []

  init(
    definitions: [SectionDefinition], measureWords: MeasureWords, questions: QuestionReader,
    marks: EditionMarks, path: String, hasFrontMatter: Bool
  ) {
    self.measureWords = measureWords
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
    all = blocks
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
          heading.summary, hint: heading.suggestion(in: path))
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

  mutating func readSection(heading: WrittenBlock, content: [WrittenBlock]) {
    let title = [heading].plainText()
    guard let definition = definitions.definition(namedBy: title) else {
      let headings = definitions.map(\.heading)
      let names = headings + definitions.flatMap(\.aliases)
      if let meant = meantDefinition(by: title) { misspelled.insert(meant.id) }
      strayText += content
      report(
        .unknownSection, at: heading.position, "no section '\(title)' is declared for this set",
        hint: suggestion(for: title, among: names)
          ?? didYouMean(title, among: headings, orList: "sections") { "'\($0)'" },
        words: wordsRange(of: heading))
      return
    }
    readSection(definition, titled: title, at: heading.position, content: content)
  }

  mutating func readSection(
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
      case .questions, .criteria: questionParts(of: content, definition)
      case .measures: measureParts(of: content)
      }
    let section = Section(
      definition, parts: parts, isDrafted: marks.sections[definition.id] == .added,
      isHeldInPart: marks.heldInPart.contains(definition.id), position: position)
    if let slip = emptiness(of: section, titled: title) {
      report(.emptySection, at: position, slip.summary, hint: Suggestion(slip.hint))
    }
    found[definition.id] = section
  }

  mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: Suggestion?,
    words: SourceRange? = nil
  ) {
    diagnostics.append(
      Diagnostic(code, at: position.inFile(path), summary, hint: hint, words: words))
  }
}

func headingLevel(_ block: WrittenBlock) -> Int? {
  if case .heading(let level, _, _) = block.kind { level } else { nil }
}
