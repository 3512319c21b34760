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
    guard let sign = shape(of: lines, first, place) else { return }
    let goesOn = last.map { $0.kind == sign.sign.kind && $0.index + 1 == place.index } ?? false
    last = (sign.sign.kind, place.index)
    if !goesOn, let position = sign.line.position {
      found.append((.unreadMarkup, position, sign.sign))
    }
  }

  private func shape(
    of lines: MarkupLines, _ first: MarkupLines.Line, _ place: Place
  ) -> (sign: UnreadSign, line: MarkupLines.Line)? {
    if !place.isHeading {
      for (line, next) in zip(lines.lines, lines.lines.dropFirst()) where next.isTableRule {
        return (.table, line)
      }
      if lines.lines.count > 1, lines.lines.allSatisfy(\.isTableRow) { return (.table, first) }
      if let line = lines.lines.first(where: \.isTabbed), lines.lines.count(where: \.isTabbed) > 1 {
        return (.tabs, line)
      }
      for line in lines.lines {
        if let bullet = line.bullet { return (.bullet(bullet), line) }
        if let mark = line.markBeforeOddBlank { return (.oddBlank(after: mark), line) }
        if let signs = line.headingSigns {
          return (.headingWithoutBlank(signs, line.heading), line)
        }
      }
      if place.isFirstInEntry, first.isTask { return (.task, first) }
    }
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
  case note(String)
  case spaceBeforeAddress(words: String, address: String)
  case addressWithSpace(String, isPicture: Bool)
  case openAddress
  case stars(words: String)
  case callOut(String)
  case attributes(String)
  case wikiLink(String)
  case address(String)
  case mailAddress(String)

  /// The kinds, without what they hold.
  enum Kind { case table, bullet, oddBlank, task, address, other }

  var kind: Kind {
    switch self {
    case .table, .tabs: .table
    case .bullet: .bullet
    case .oddBlank: .oddBlank
    case .task: .task
    case .address, .mailAddress: .address
    default: .other
    }
  }

  /// The fact.
  var summary: String {
    switch self {
    case .table: "this table is not read, and is shown with its signs"
    case .tabs: "tabs make no table, and these columns run together"
    case .task: "'[ ]' makes no box to tick, and is shown as it stands"
    case .struck: "'~~' strikes nothing out, and is shown as it stands"
    case .highlighted: "'==' marks nothing, and is shown as it stands"
    case .bullet(let bullet): "'\(bullet)' makes no list, and these lines run together"
    case .oddBlank(let mark):
      "'\(mark)' begins no entry of a list: the space after it is a no-break space"
    case .headingWithoutBlank(let signs, _):
      "'\(signs)' makes no heading: no plain space stands after it"
    case .note(let name): "'[^\(name)]' is shown as it stands: footnotes are not read"
    case .spaceBeforeAddress: "a space stands between ']' and '(', so that this is no link"
    case .addressWithSpace(let address, _):
      "the address '\(address)' has a space in it, so that this is not read"
    case .openAddress: "this link is not read: no ')' ends its address"
    case .stars: "'**' is shown as it stands: the stars have to touch the words between them"
    case .callOut(let kind): "'[!\(kind)]' is shown as it stands: call-outs are not read"
    case .attributes(let text): "'\(text)' is shown as it stands: texts have no attributes"
    case .wikiLink(let name): "'[[\(name)]]' is shown as it stands: it is no link"
    case .address(let address): "the address '\(address)' is no link"
    case .mailAddress(let address): "the address '\(address)' is no link"
    }
  }

  /// The mend.
  var hint: String {
    switch self {
    case .table: "write a list, with one entry for each row"
    case .tabs: "write a list, with '- ' before each row"
    case .task: "take it out: worksheets have boxes to tick for each question"
    case .struck: "take the words out with their signs: 'changes' tells readers what has changed"
    case .highlighted: "write **words** for what is important"
    case .bullet: "write '- ' before each entry"
    case .oddBlank(let mark): "write '\(mark) ' with a plain space"
    case .headingWithoutBlank(let signs, let words): "write '\(signs) \(words)'"
    case .note: "write the note in brackets where it belongs, or cite a source: [@key, p. 4]"
    case .spaceBeforeAddress(let words, let address): "write [\(words)](\(address))"
    case .addressWithSpace(let address, let isPicture):
      isPicture
        ? "put it between < and >: ![what it shows](<\(address)>)"
        : "put it between < and >: [text](<\(address)>)"
    case .openAddress:
      "write [text](address), with '%28' and '%29' for round brackets in the address"
    case .stars(let words): "write **\(words)**"
    case .callOut: "write the words as a paragraph, or under a heading of their own"
    case .attributes: "take it out: addresses of headings come from their words"
    case .wikiLink(let name): "write [\(name)](file.md)"
    case .address(let address):
      address.hasPrefix("www.")
        ? "write [\(address)](https://\(address))" : "write <\(address)>, or [words](\(address))"
    case .mailAddress(let address): "write <\(address)>"
    }
  }
}
