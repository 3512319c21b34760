import ContentModel
import Diagnostics

/// Looks for signs that word processors and other kinds of Markdown give a meaning, and that would be shown
/// as they stand.
///
/// Each slip is told once, where it begins: a table at its first row, a list at its first entry.
struct UnreadMarkup {
  /// What is found, with its place.
  private(set) var found: [(code: DiagnosticCode, place: TextPosition, sign: UnreadSign)] = []
  /// The notes of the text that are told already.
  private var notes: Set<String> = []
  /// A line with a dash that begins the last paragraph: another one right below makes a list of both.
  private var dash: (sign: Character, position: TextPosition, index: Int)?
  /// The kind of paragraph that was told last, and how many blocks stood before it: another one right below
  /// goes on with the same table or list.
  private var last: (kind: UnreadSign.Kind, index: Int)?

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
    let lines = MarkupLines(content)
    if let first = lines.lines.first {
      lookAtShape(of: lines, first, place)
    }
    for line in lines.lines { lookForSigns(in: line, place) }
  }

  /// What the lines of a paragraph are together.
  private mutating func lookAtShape(
    of lines: MarkupLines, _ first: MarkupLines.Line, _ place: Place
  ) {
    guard !place.isHeading else { return }
    lookForTouchingMarks(in: lines, place)
    guard let sign = shape(of: lines, first, place) else { return lookAtDash(of: first, place) }
    let kind = sign.sign.kind
    let goesOn =
      kind != .other && last.map { $0.kind == kind && $0.index + 1 == place.index } ?? false
    last = (kind, place.index)
    if !goesOn, let position = sign.line.position {
      found.append((.unreadMarkup, position, sign.sign))
    }
  }

  /// Tells of each line that begins with the mark of an entry and lacks the blank after it.
  ///
  /// A hyphen, star or number may begin a line by chance: `-ise`, `*see below`, `2.txt`. So it has to go on with a
  /// list, or to be one of several.
  private mutating func lookForTouchingMarks(in lines: MarkupLines, _ place: Place) {
    let marks = lines.lines.map(\.touchingMark)
    for (index, mark) in marks.enumerated() {
      guard let mark, let position = lines.lines[index].position else { continue }
      let isSure =
        if place.isFirstInEntry && index > 0 { true } else if mark.mark == "*" { false } else {
          mark.beginsSentence || index == 0 && !mark.isNumber && !place.isFirstInEntry
        }
      let others = marks.count {
        $0?.isNumber == mark.isNumber && (mark.isNumber || $0?.mark == mark.mark)
      }
      guard isSure || others > 1 else { continue }
      found.append((.unreadMarkup, position, .noBlank(after: mark.mark)))
    }
  }

  /// One line alone may well begin with a dash.
  private mutating func lookAtDash(of first: MarkupLines.Line, _ place: Place) {
    guard let sign = first.dash, let position = first.position else { return }
    defer { dash = (sign, position, place.index) }
    guard let dash, dash.sign == sign, dash.index + 1 == place.index else { return }
    if last.map({ $0.kind == .bullet && $0.index == dash.index }) != true {
      found.append((.unreadMarkup, dash.position, .bullet(sign)))
    }
    last = (.bullet, place.index)
  }

  private func shape(
    of lines: MarkupLines, _ first: MarkupLines.Line, _ place: Place
  ) -> (sign: UnreadSign, line: MarkupLines.Line)? {
    for (line, next) in zip(lines.lines, lines.lines.dropFirst()) where next.isTableRule {
      return (.table, line)
    }
    if lines.lines.count > 1, lines.lines.allSatisfy(\.isTableRow) { return (.table, first) }
    if let line = lines.lines.first(where: \.isTableFrame) { return (.table, line) }
    if let line = lines.lines.first(where: \.isTabbed), lines.lines.count(where: \.isTabbed) > 1 {
      return (.tabs, line)
    }
    for line in lines.lines {
      if let bullet = line.bullet { return (.bullet(bullet), line) }
      if let mark = line.markBeforeOddBlank { return (.oddBlank(after: mark), line) }
      if let signs = line.headingSigns {
        return (.headingWithoutBlank(signs, line.heading), line)
      }
      if line.isDefinition { return (.definition, line) }
      if let opening = line.boxOpening { return (.box(opening), line) }
    }
    for (line, next) in zip(lines.lines, lines.lines.dropFirst()) {
      if let dash = line.dash, next.dash == dash { return (.bullet(dash), line) }
      if !next.isAfterLineBreak, let counter = line.counter, let other = next.counter,
        counter.isFollowed(by: other)
      {
        return (.counters(counter.written), line)
      }
    }
    if place.isFirstInEntry, first.isTask { return (.task, first) }
    return nil
  }

  /// What stands within a line.
  private mutating func lookForSigns(in line: MarkupLines.Line, _ place: Place) {
    let signs = line.signs(isHeading: place.isHeading)
    for ((_, sign), position) in zip(signs, line.positions(of: signs.map(\.offset))) {
      if case .note(let name) = sign, !notes.insert(name).inserted { continue }
      guard let position else { continue }
      found.append((sign.kind == .address ? .bareAddress : .unreadMarkup, position, sign))
    }
  }
}

/// Signs that are not read, and how they are told.
enum UnreadSign {
  case table, tabs, task, struck, highlighted
  case bullet(Character)
  case oddBlank(after: String)
  case headingWithoutBlank(String, String)
  case noBlank(after: String)
  case counters(String)
  case definition
  case box(String)
  case note(String)
  case noteInLine
  case spaceBeforeAddress(words: String, address: String, isPicture: Bool)
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

  /// The kinds, without what they hold.
  enum Kind { case table, bullet, oddBlank, task, definition, address, other }

  var kind: Kind {
    switch self {
    case .table, .tabs: .table
    case .bullet: .bullet
    case .oddBlank: .oddBlank
    case .task: .task
    case .definition: .definition
    case .address, .mailAddress: .address
    default: .other
    }
  }
}
