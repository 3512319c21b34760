import ContentModel
import Diagnostics

/// Looks for signs that word processors and other kinds of Markdown give a meaning, and that would be shown
/// as they stand.
///
/// Each slip is told once, where it begins: a table at its first row, a list at its first entry.
struct UnreadMarkup {
  /// What is found, with its place.
  private(set) var found: [Found] = []
  /// The note whose text it is, which leads to no other; nil for any other text.
  let nameOfNote: String?
  /// The notes of the text that are told already.
  private var notes: Set<String> = []
  /// What begins the last paragraph and may be a bullet, or how many columns it has: another one right below makes a
  /// list or table of both.
  private var likely: (sign: Likely, place: MarkupLines.Line.SourcePlace, index: Int)?
  /// The kind of paragraph that was told last, and how many blocks stood before it: another one right below
  /// goes on with the same table or list.
  private var last: (kind: UnreadSign.Kind, index: Int)?

  /// A sign with its place.
  struct Found {
    let code: DiagnosticCode
    let place: TextPosition
    /// How many bytes of its line it takes; nil where that is not known.
    let length: Int?
    let sign: UnreadSign
  }

  /// What one line has by chance, and several have on purpose.
  private enum Likely: Equatable {
    case bullet(String)
    case columns(Int, hasTabs: Bool)
    case escaped(String)
    case star
  }

  /// Whether a bracket is open that an earlier line of the paragraph has.
  private var isInBracket = false

  init(nameOfNote: String?) { self.nameOfNote = nameOfNote }

  /// Takes back what was said of a paragraph: it was the caption of a table.
  mutating func forget(at position: TextPosition) {
    found.removeAll { $0.place == position }
  }

  /// Where a paragraph or heading stands.
  struct Place {
    let isHeading: Bool
    /// Whether it begins the entry of a list.
    let isFirstInEntry: Bool
    /// How many blocks stand before it, among those that hold it.
    let index: Int
  }

  /// Looks at a paragraph or heading.
  mutating func look(at content: [WrittenInline], in place: Place) {
    isInBracket = false
    let lines = MarkupLines(content)
    if let first = lines.lines.first {
      lookAtShape(of: lines, first, place)
    }
    var passed = 0
    for (index, line) in lines.lines.enumerated() {
      let next = index + 1 < lines.lines.count ? lines.lines[index + 1] : nil
      let gap = next.flatMap { line.addressOnNextLine($0) }
      lookForSigns(in: line, from: passed, isLast: next == nil, place)
      if let gap { add(gap.sign, at: line.places(of: [gap.offset..<line.text.count])[0]) }
      passed = gap?.passed ?? 0
    }
  }

  /// What the lines of a paragraph are together.
  private mutating func lookAtShape(
    of lines: MarkupLines, _ first: MarkupLines.Line, _ place: Place
  ) {
    guard !place.isHeading else { return }
    lookForTouchingMarks(in: lines, place)
    guard let sign = shape(of: lines, first, place) else {
      return lookAtLikely(first, of: lines, at: place.index)
    }
    let kind = sign.sign.kind
    let goesOn =
      kind != .other && last.map { $0.kind == kind && $0.index + 1 == place.index } ?? false
    last = (kind, place.index)
    if !goesOn { add(sign.sign, at: sign.line.place) }
  }

  /// Tells of each line that begins with the mark of an entry and lacks the blank after it.
  ///
  /// A hyphen, star or number may begin a line by chance: `-ise`, `*see below`, `2.txt`. So it has to go on with a
  /// list, or to be one of several.
  private mutating func lookForTouchingMarks(in lines: MarkupLines, _ place: Place) {
    let marks = lines.lines.map(\.touchingMark)
    for (index, mark) in marks.enumerated() {
      guard let mark else { continue }
      let isSure =
        if place.isFirstInEntry && index > 0 { true } else if mark.mark == "*" { false } else {
          mark.beginsSentence || index == 0 && !mark.isNumber && !place.isFirstInEntry
        }
      let others = marks.count {
        $0?.isNumber == mark.isNumber && (mark.isNumber || $0?.mark == mark.mark)
      }
      guard isSure || others > 1 else { continue }
      let line = lines.lines[index]
      add(.noBlank(after: mark.mark), at: line.places(of: [0..<mark.mark.count])[0])
    }
  }

  /// One line alone may well begin with a dash, or have a tab in it.
  private mutating func lookAtLikely(
    _ first: MarkupLines.Line, of lines: MarkupLines, at index: Int
  ) {
    guard let place = first.place, let sign = likelySign(of: first, of: lines) else { return }
    defer { likely = (sign, place, index) }
    // A line of hyphens may stand between the heads of a table and its rows.
    let reach = if case .columns = sign { 1...2 } else { 1...1 }
    guard let likely, likely.sign == sign, reach.contains(index - likely.index) else { return }
    let told: UnreadSign =
      switch sign {
      case .bullet(let sign): .bullet(sign)
      case .columns(_, let hasTabs): hasTabs ? .tabs : .columns
      case .escaped(let mark): .escapedEntry(mark)
      case .star: .noBlank(after: "*")
      }
    if last.map({ $0.kind == told.kind && $0.index == likely.index }) != true {
      add(told, at: likely.place)
    }
    last = (told.kind, index)
  }

  private func likelySign(
    of line: MarkupLines.Line, of lines: MarkupLines
  ) -> Likely? {
    if let bullet = line.likelyBullet { return .bullet(bullet) }
    if let mark = line.escapedMarkOfEntry { return .escaped(mark) }
    guard lines.lines.count == 1 else { return nil }
    if line.touchingMark?.mark == "*" { return .star }
    let columns = line.columnGaps
    return columns > 0 ? .columns(columns, hasTabs: line.isTabbed) : nil
  }

  private func shape(
    of lines: MarkupLines, _ first: MarkupLines.Line, _ place: Place
  ) -> (sign: UnreadSign, line: MarkupLines.Line)? {
    if first.isTableRule { return (.tableWithoutHeads, first) }
    for (line, next) in zip(lines.lines, lines.lines.dropFirst()) where next.isTableRule {
      return (.tableHeads(line.cellCount, columns: next.cellCount), line)
    }
    if lines.lines.count > 1, lines.lines.allSatisfy(\.isTableRow) {
      return (.tableWithoutRule(columns: first.cellCount), first)
    }
    if let line = lines.lines.first(where: \.isTableFrame) { return (.table, line) }
    if let line = lines.lines.first(where: \.isTabbed), lines.lines.count(where: \.isTabbed) > 1 {
      return (.tabs, line)
    }
    for (line, next) in zip(lines.lines, lines.lines.dropFirst()) where line.columnGaps > 0 {
      if line.columnGaps == next.columnGaps { return (.columns, line) }
    }
    for line in lines.lines {
      if let bullet = line.bullet { return (.bullet(bullet), line) }
      if let mark = line.markBeforeOddBlank { return (.oddBlank(after: mark), line) }
      if let signs = line.headingSigns(isAlone: lines.lines.count == 1 && !place.isFirstInEntry) {
        return (.headingWithoutBlank(signs, line.heading), line)
      }
      if let blanks = line.markAfterBlanks {
        return (.blanks(before: blanks.mark, areOdd: blanks.isOddBlank), line)
      }
      if let sign = line.escapedBeginning ?? line.wikiHeading { return (sign, line) }
      if let signs = line.drawnLine { return (.drawnLine(signs), line) }
      if line.isDefinition { return (.definition, line) }
      if let opening = line.boxOpening { return (.box(opening), line) }
    }
    for (line, next) in zip(lines.lines, lines.lines.dropFirst()) {
      if let mark = line.escapedMarkOfEntry, next.escapedMarkOfEntry == mark {
        return (.escapedEntry(mark), line)
      }
      if let sign = line.likelyBullet, next.likelyBullet == sign { return (.bullet(sign), line) }
      if !next.isAfterLineBreak, let counter = line.counter, let other = next.counter,
        counter.isFollowed(by: other)
      {
        return (.counters(counter.written), line)
      }
    }
    if first.isTask, place.isFirstInEntry || lines.lines.count(where: \.isTask) > 1 {
      return (.task, first)
    }
    return nil
  }

  /// What stands within a line, from one of its characters on.
  private mutating func lookForSigns(
    in line: MarkupLines.Line, from start: Int, isLast: Bool, _ place: Place
  ) {
    let signs = line.signs(from: start, isHeading: place.isHeading, isLast: isLast)
    for ((_, sign), place) in zip(signs, line.places(of: signs.map(\.range))) {
      if case .note(let name) = sign, !notes.insert(name).inserted { continue }
      if case .bareCitation = sign, isInBracket { continue }
      var sign = sign
      if let nameOfNote, case .note(let name) = sign {
        sign = .noteInNote(name, note: nameOfNote)
      }
      add(sign, at: place)
    }
    if let last = line.text.last(where: { $0 == "[" || $0 == "]" }) { isInBracket = last == "[" }
  }

  private mutating func add(_ sign: UnreadSign, at place: MarkupLines.Line.SourcePlace?) {
    guard let place else { return }
    found.append(
      Found(code: sign.code, place: place.position, length: place.length, sign: sign))
  }
}

/// Signs that are not read, and how they are told.
enum UnreadSign {
  case table, tableWithoutHeads, tabs, columns, task, struck, highlighted
  case tableWithoutRule(columns: Int)
  case tableHeads(Int, columns: Int)
  case bullet(String)
  case oddBlank(after: String)
  case headingWithoutBlank(String, String)
  case noBlank(after: String)
  case counters(String)
  case definition
  case box(String)
  case note(String)
  case noteInNote(String, note: String)
  case noteInLine
  case spaceBeforeAddress(words: String, address: String, isPicture: Bool, isLineEnd: Bool)
  case turnedLink(words: String, address: String, isPicture: Bool)
  case unknownTarget(words: String, name: String)
  case addressWithSpace(String, isPicture: Bool)
  case openAddress
  case loose(mark: String, words: String)
  case raised(String)
  case revision(String)
  case template(String)
  case callOut(String)
  case attributes(String)
  case wikiLink(String)
  case address(String)
  case mailAddress(String)
  case blanks(before: String, areOdd: Bool)
  case drawnLine(String)
  case bulletInLine
  case unopened(mark: String)
  case escaped(String, meant: String)
  case escapedEntry(String)
  case entity(String)
  case tag(String)
  case backslash(before: Character)
  case lastBackslash
  case command(String)
  case bareCitation(String)
  case placeholder(String)

  /// The kinds, without what they hold.
  enum Kind { case table, bullet, oddBlank, task, definition, address, other }

  var kind: Kind {
    switch self {
    case .table, .tableWithoutHeads, .tableWithoutRule, .tableHeads, .tabs, .columns: .table
    case .bullet, .escapedEntry: .bullet
    case .oddBlank: .oddBlank
    case .task: .task
    case .definition: .definition
    case .address, .mailAddress: .address
    default: .other
    }
  }

  /// The code of its finding.
  var code: DiagnosticCode {
    switch self {
    case .address, .mailAddress: .bareAddress
    case .tableWithoutHeads, .tableWithoutRule, .tableHeads: .tableWithoutHeader
    case .note: .noteWithoutDefinition
    case .noteInNote: .noteInNote
    case .placeholder: .placeholder
    case .drawnLine("======="): .mergeConflict
    default: .unreadMarkup
    }
  }
}

/// Whether the words of a heading are rather those of a text: several lines, a sentence to its end, or many words.
func readsAsText(_ content: [WrittenInline]) -> Bool {
  if content.contains(.softBreak) || content.contains(.lineBreak) { return true }
  let words = content.plainText().trimmingWhitespace()
  return ".:;,!".contains(words.last ?? " ") || words.count { $0 == " " } > 12
}
