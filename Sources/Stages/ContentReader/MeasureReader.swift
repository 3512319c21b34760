import ContentModel
import Diagnostics

/// Reads the measures of a section: docs/content-format.md, "Measures".
struct MeasureReader {
  private let words: MeasureWords
  private let path: String
  /// How many came so far.
  private var count = 0
  /// What the heading above says that measures look at; nil before the first one.
  private var kind: MeasureKind?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ words: MeasureWords, path: String) { (self.words, self.path) = (words, path) }

  /// Returns the content of a section: each entry of a list is a measure, and the rest is text.
  mutating func parts(of content: [WrittenBlock]) -> [Section<WrittenReference>.Part] {
    var parts: [Section<WrittenReference>.Part] = []
    for block in content {
      switch block.kind {
      case .list(let list): parts.append(.measures(measures(in: list, at: block.position)))
      case .heading(level: 3, _, let heading):
        readKind(heading.plainText(), at: block.position)
        parts.append(prose: block)
      default: parts.append(prose: block)
      }
    }
    return parts
  }

  private mutating func readKind(_ name: String, at position: TextPosition) {
    let names = MeasureKind.allCases.map { words[$0] }
    kind = words.kind(named: name)
    guard kind == nil else { return }
    // What stands below it is told of here, once.
    kind = .structure
    report(
      .unknownMeasureGroup, at: position, "'\(name)' names no group of measures",
      didYouMean(name, among: names, orList: "groups") { "'### \($0)'" })
  }

  private mutating func measures(
    in list: BlockList<WrittenReference>, at position: TextPosition
  ) -> [Measure<WrittenReference>] {
    if kind == nil {
      let headings = MeasureKind.allCases.map { "'### \(words[$0])'" }
      report(
        .unknownMeasureGroup, at: position, "these measures stand in no group",
        "write a heading above them: \(headings[0]), \(headings[1]) or \(headings[2])")
    }
    if let start = list.start, ![1, count + 1].contains(start) {
      report(
        .listNumber, at: position,
        "this list begins with \(start), and its first measure is number \(count + 1)",
        "write '\(count + 1).' before it: numbers run on through the section")
    }
    return list.entries.map { entry in
      count += 1
      return measure(entry)
    }
  }

  private mutating func measure(
    _ entry: BlockList<WrittenReference>.Entry
  ) -> Measure<WrittenReference> {
    var content: [WrittenBlock] = []
    var parts: [(kind: MeasurePartKind, content: [WrittenBlock], position: TextPosition)] = []
    var isFirst = true
    var isListed = false
    /// Puts a block into the part that it begins, or else into the one before it.
    func add(_ block: WrittenBlock, _ reader: inout MeasureReader) {
      defer { isFirst = false }
      if let name = PartName(block) {
        if let kind = reader.words.part(named: name.words) {
          parts.append((kind, name.rest, block.position))
          return
        }
        if name.isSetApart && !isFirst || name.hasColon && (isListed || !parts.isEmpty)
          || reader.nearMiss(to: name.words) != nil
        {
          reader.reportUnknown(name)
        }
      }
      if parts.isEmpty {
        content.append(block)
      } else {
        parts[parts.count - 1].content.append(block)
      }
    }
    for block in entry.content {
      switch block.kind {
      case .paragraph(let words):
        for line in lines(of: words, at: block.position) { add(line, &self) }
      case .list(let list) where isOfParts(list):
        isListed = true
        for block in list.entries.flatMap(\.content) { add(block, &self) }
        isListed = false
      default: add(block, &self)
      }
    }
    return finished(content, parts, at: entry.position)
  }

  private mutating func finished(
    _ content: [WrittenBlock],
    _ parts: [(kind: MeasurePartKind, content: [WrittenBlock], position: TextPosition)],
    at position: TextPosition
  ) -> Measure<WrittenReference> {
    if content.isEmpty {
      report(
        .incompleteMeasure, at: position, "this measure does not say what is measured",
        "begin it with what is measured, such as 'The share of …'")
    }
    var known: [MeasurePart<WrittenReference>] = []
    for (kind, blocks, start) in parts {
      let name = words[kind]
      if known.contains(where: { $0.kind == kind }) {
        report(
          .duplicateMeasurePart, at: start, "'\(name)' stands in this measure twice",
          "bring the two together, or begin a measure of its own with '\(count + 1).'")
        continue
      }
      if blocks.isEmpty {
        report(
          .incompleteMeasure, at: start, "nothing stands after '\(name):'",
          "write it there, or take '\(name):' out")
      }
      known.append(MeasurePart(kind, blocks, position: start))
    }
    for (kind, other) in [
      (MeasurePartKind.numerator, MeasurePartKind.denominator), (.denominator, .numerator),
    ] {
      guard let part = known.first(where: { $0.kind == kind }),
        !known.contains(where: { $0.kind == other })
      else { continue }
      report(
        .incompleteMeasure, at: part.position,
        "this measure has a '\(words[kind])' and no '\(words[other])'",
        "write a line that begins '\(words[other]):', or say it in what is measured")
    }
    return Measure(count, kind ?? .structure, content, parts: known, position: position)
  }

  /// Whether any entry of a list begins with the name of a part, or with what was meant for one.
  private func isOfParts(_ list: BlockList<WrittenReference>) -> Bool {
    list.entries.contains { entry in
      guard let first = entry.content.first, let name = PartName(first) else { return false }
      return words.part(named: name.words) != nil || nearMiss(to: name.words) != nil
    }
  }

  private func nearMiss(to name: String) -> String? {
    Diagnostics.nearMiss(to: name, among: MeasurePartKind.allCases.map { words[$0] })
  }

  /// Cuts a paragraph where one of its lines begins with the name of a part.
  private func lines(of content: [WrittenInline], at position: TextPosition) -> [WrittenBlock] {
    var lines: [WrittenBlock] = []
    var start = content.startIndex
    var place = position
    for index in content.indices where content[index] == .softBreak {
      let rest = Array(content[(index + 1)...])
      guard let first = rest.first, let next = startPosition(of: first),
        let name = PartName(WrittenBlock(.paragraph(rest), at: next)),
        words.part(named: name.words) != nil
      else { continue }
      lines.append(WrittenBlock(.paragraph(Array(content[start..<index])), at: place))
      (start, place) = (index + 1, next)
    }
    return lines + [WrittenBlock(.paragraph(Array(content[start...])), at: place)]
  }

  private mutating func reportUnknown(_ name: PartName) {
    report(
      .unknownMeasurePart, at: name.position, "'\(name.words):' names no part of a measure",
      didYouMean(name.words, among: MeasurePartKind.allCases.map { words[$0] }, orList: "parts") {
        "'\($0):'"
      })
  }

  private mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, _ hint: Suggestion?
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }
}

/// Returns where running text begins; nil where that is not known.
private func startPosition(of inline: WrittenInline) -> TextPosition? {
  switch inline {
  case .text(_, let position): position
  case .strong(let content): content.first.flatMap(startPosition)?.advanced(by: -2)
  case .emphasis(let content): content.first.flatMap(startPosition)?.advanced(by: -1)
  case .note(let note): note.position
  case .softBreak, .lineBreak, .code, .reference, .image: nil
  }
}

extension [Section<WrittenReference>.Part] {
  /// Adds a block of text of any shape.
  mutating func append(prose block: WrittenBlock) {
    // Taken out before it grows, so that it is not copied for each block.
    if case .prose = last, case .prose(var blocks) = removeLast() {
      blocks.append(block)
      append(.prose(blocks))
    } else {
      append(.prose([block]))
    }
  }
}
