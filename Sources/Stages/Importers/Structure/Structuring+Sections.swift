import ContentModel
import Diagnostics
import ForeignTexts

/// A run of text that belongs to one section of a marker.
struct SectionSegment {
  let definition: SectionDefinition
  /// What a document of Waymark says of it.
  var states: [OwnState] = []
  var lines: [DocumentLine] = []
}

extension Structuring {
  /// How a line begins a section.
  private enum Beginning {
    /// It is a heading.
    case heading
    /// Its first bytes are one, and text follows.
    case runIn(Int)
  }

  /// Cuts the text of a marker at the headings of its sections.
  mutating func segments(
    of parts: MarkerParts, _ path: String, sectionLevels: Set<Int>
  ) -> [SectionSegment] {
    let beginnings = sectionBeginnings(in: parts.lines)
    let highest = sectionLevels.min()
    var segments: [SectionSegment] = []
    var isLeftOver = false
    for (place, line) in parts.lines.enumerated() {
      if let (definition, beginning) = beginnings[place] {
        isLeftOver = false
        begin(definition, beginning, line, in: path, &segments)
      } else if repeatsTitle(line, parts) {
        ledger.decide(line.block, .fate(rules.fate(.repeatedHeading)))
      } else if let level = line.level, let highest, level <= highest,
        !isGroup(line, place, of: parts.lines, in: segments.last?.definition)
      {
        isLeftOver = true
        remark(.unknownSection, line.block)
      } else if !isLeftOver {
        if segments.isEmpty, let first = names.first {
          segments.append(SectionSegment(definition: first))
        }
        if !segments.isEmpty { segments[segments.count - 1].lines.append(line) }
      }
    }
    for (segment, heading) in zip(
      segments, parts.lines.indices.filter { beginnings[$0] != nil }.suffix(segments.count))
    where segment.lines.isEmpty { remark(.headingWithoutText, parts.lines[heading].block) }
    return segments
  }

  private mutating func begin(
    _ definition: SectionDefinition, _ beginning: Beginning, _ line: DocumentLine, in path: String,
    _ segments: inout [SectionSegment]
  ) {
    let place = WordFate.placed(ImportPlace(file: path, part: definition.id, isWord: false))
    segments.append(
      SectionSegment(
        definition: definition, states: states[line.block.position.line] ?? []))
    switch beginning {
    case .heading: ledger.decide(line.block, .fate(place))
    case .runIn(let length):
      let cut = line.block.dropping(length + leadingBlanks(of: line.block), &ledger)
      ledger.decide(cut.gone, .fate(place))
      let text = oneLine(cut.block)
      segments[segments.count - 1].lines.append(
        DocumentLine(block: cut.block, level: nil, text: text))
    }
  }

  /// Finds the lines that begin sections: headings that name them, and of those that are not named so, lines and beginnings
  /// of paragraphs with such words, and headings that come near.
  private mutating func sectionBeginnings(
    in lines: [DocumentLine]
  ) -> [Int: (SectionDefinition, Beginning)] {
    var found: [Int: (SectionDefinition, Beginning)] = [:]
    for (place, line) in lines.enumerated() where line.isHeading {
      if let section = names.section(namedBy: line.text) { found[place] = (section, .heading) }
    }
    let named = Set(found.values.map(\.0.id))
    var plain: [Int: (SectionDefinition, Beginning)] = [:]
    for (place, line) in lines.enumerated() where !line.isHeading && !line.text.isEmpty {
      if canBeHeading(line.text), let section = names.section(namedBy: line.text),
        !named.contains(section.id)
      {
        plain[place] = (section, .heading)
      } else if let (section, length) = names.runIn(line.block.content ?? [], line.text),
        !named.contains(section.id)
      {
        plain[place] = (section, .runIn(length))
      }
    }
    found.merge(plain) { first, _ in first }
    let known = Set(found.values.map(\.0.id))
    for (place, line) in lines.enumerated() where line.isHeading && found[place] == nil {
      if let section = names.section(meantBy: line.text), !known.contains(section.id) {
        found[place] = (section, .heading)
        remark(.sectionGuessed, line.block)
      }
    }
    return found
  }

  /// Whether a heading says again what the title of its marker says.
  private func repeatsTitle(_ line: DocumentLine, _ parts: MarkerParts) -> Bool {
    guard line.isHeading, !parts.title.isEmpty else { return false }
    let title = foldedHeading(parts.title)
    if foldedHeading(line.text) == title { return true }
    guard let label = labels.label(in: line.text), label.number == parts.number else {
      return false
    }
    let rest = String(decoding: line.text.utf8.dropFirst(label.length), as: UTF8.self)
    return rest.isEmpty || foldedHeading(rest) == title
  }

  /// Whether a heading groups the questions, criteria or measures of the section it stands in.
  private func isGroup(
    _ line: DocumentLine, _ place: Int, of lines: [DocumentLine], in section: SectionDefinition?
  ) -> Bool {
    guard let section else { return false }
    if section.kind == .measures {
      return settings.measureWords.kind(named: line.text.trimmingStop) != nil
    }
    guard section.isAssessed, place + 1 < lines.count else { return false }
    if isOwn, own.isQuestionHeading(line.text) { return true }
    let next = lines[place + 1]
    if case .list(let list) = next.block.kind { return (list.start ?? 0) > 1 }
    return typedNumber(in: next.text).flatMap(\.number) ?? 0 > 1
  }

  /// Returns the text of a section in the form that its kind has.
  mutating func content(
    of segment: SectionSegment, in path: String, _ items: inout ItemCount
  ) -> [WrittenBlock] {
    switch segment.definition.kind {
    case .prose: prose(segment.lines, firstLevel: 3)
    case .points: prose(segment.lines, firstLevel: 3)
    case .questions, .criteria: questions(segment, in: path, &items)
    case .measures: measures(segment, in: path)
    }
  }

  /// Returns text of any shape: with headings of the levels that stand here, typed bullets and numbers as lists, and
  /// nothing that could not be written.
  mutating func prose(_ lines: [DocumentLine], firstLevel: Int) -> [WrittenBlock] {
    var levels: [Int] = []
    var blocks: [WrittenBlock] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      if let level = line.level {
        // Each level that is really there is one below the next higher one.
        levels.removeAll { $0 >= level }
        levels.append(level)
        let content = (line.block.content ?? []).withoutNotes.withoutBold
        blocks.append(
          WrittenBlock(
            .heading(level: min(6, firstLevel + levels.count - 1), anchor: "", content),
            at: line.block.position))
        place += 1
      } else if let (list, count) = typedList(lines[place...]) {
        blocks.append(list)
        place += count
      } else {
        blocks.append(line.block)
        place += 1
      }
    }
    return cleaned(blocks)
  }

  /// Returns paragraphs that begin with typed bullets or numbers as a list, and how many they are; nil where none does.
  mutating func typedList(_ lines: ArraySlice<DocumentLine>) -> (WrittenBlock, Int)? {
    var cuts: [(block: WrittenBlock, length: Int)] = []
    var start: Int?
    for line in lines {
      guard !line.isHeading, !line.text.isEmpty else { break }
      if let length = typedBullet(in: line.text), start == nil {
        cuts.append((line.block, length))
      } else if cuts.isEmpty || start != nil, let typed = typedNumber(in: line.text),
        !typed.isLetter,
        let number = typed.number, number == start.map({ $0 + cuts.count }) ?? number
      {
        start = start ?? number
        cuts.append((line.block, typed.length))
      } else {
        break
      }
    }
    // A single number is more often that of a paragraph.
    guard cuts.count >= (start == nil ? 1 : 2) else { return nil }
    let entries = cuts.map { cut -> BlockList<WrittenReference>.Entry in
      let rest = cut.block.dropping(cut.length + leadingBlanks(of: cut.block), &ledger)
      ledger.decide(rest.gone, .fate(rules.fate(.typedNumber)))
      return .init([rest.block], at: .start)
    }
    return (
      WrittenBlock(.list(BlockList(start: start, isTight: true, entries: entries)), at: .start),
      cuts.count
    )
  }
}
