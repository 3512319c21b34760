/// Cuts lines into parts.
struct LineCutter {
  let lines: [LaidLine]
  /// How many signs lines of each column have at most, where paragraphs are broken into lines; none where each line
  /// is a paragraph.
  let fullWidths: [Int: Int]
  private(set) var parts: [LinePart] = []
  var place = 0
  private var lastMark: ListMark?

  /// - Parameter lines: The lines, whose numbers count from 1.
  init(_ lines: [LaidLine]) {
    self.lines = lines
    fullWidths = Dictionary(grouping: lines, by: \.column).compactMapValues(LineCutter.fullWidth)
    while place < lines.count { readOn() }
  }

  var previous: LaidLine? { place > 0 ? lines[place - 1] : nil }
  private func line(_ offset: Int) -> LaidLine? {
    place + offset < lines.count ? lines[place + offset] : nil
  }

  private mutating func readOn() {
    let line = lines[place]
    if line.isBlank {
      parts.append(.blank)
      place += 1
    } else if isRule(line) {
      parts.append(.rule(line))
      place += 1
    } else if let below = self.line(1), let form = underline(below, of: line) {
      parts += [.heading([line], form), .underline(below)]
      place += 2
    } else if let mark = mark(of: line) {
      lastMark = mark
      place += 1
      let textIndent = line.indent + mark.length + 1
      parts.append(
        .entry(mark, [line] + goingOn(from: line, atLeast: min(textIndent, line.indent + 1))))
    } else if !line.cells.isEmpty, let next = self.line(1), next.cells.count == line.cells.count {
      var rows: [LaidLine] = []
      while let row = self.line(0), row.cells.count == line.cells.count {
        rows.append(row)
        place += 1
      }
      parts.append(.rows(rows))
    } else {
      readText(line)
    }
  }

  /// Reads a heading or a paragraph.
  private mutating func readText(_ first: LaidLine) {
    let beginsGroup = previous?.isBlank ?? true
    place += 1
    let text = [first] + goingOn(from: first, atLeast: 0)
    if let form = headingForm(of: text, beginsGroup: beginsGroup) {
      parts.append(.heading(text, form))
    } else {
      parts.append(.paragraph(text))
    }
  }

  /// The lines that go on with the one before.
  private mutating func goingOn(from first: LaidLine, atLeast indent: Int) -> [LaidLine] {
    var found: [LaidLine] = []
    var last = first
    while let next = line(0), !next.isBlank, goesOn(last, next, after: first, indent), !isRule(next)
    {
      if let below = line(1), underline(below, of: next) != nil { break }
      found.append(next)
      last = next
      place += 1
    }
    return found
  }

  /// Whether a line goes on with the sentence of the one before: that one had no room for its first word.
  private func goesOn(_ last: LaidLine, _ next: LaidLine, after first: LaidLine, _ indent: Int)
    -> Bool
  {
    guard let fullWidth = fullWidths[last.column] else { return false }
    if mark(of: next, after: last) != nil || last.isInTable != next.isInTable { return false }
    // Text that hangs below that of an entry goes on with it.
    if indent > 0, next.indent >= first.indent + 2, !isCapitals(next) { return true }
    if next.beginsSmall, !last.endsSentence, last.width * 2 > fullWidth { return true }
    let hasRoom = last.width + 1 + (next.words.first?.text.count ?? 0) <= fullWidth
    // Where letters have widths of their own, a full line has some signs fewer than another.
    let needed = last.endsSentence ? 92 : last.place.unit == .page ? 64 : 80
    let isFull = !hasRoom || last.width * 100 > fullWidth * needed
    if isCapitals(last), !isCapitals(next) { return false }
    return isFull && next.indent + 1 >= indent
  }

  /// The mark at the beginning of a line, where it can be one there.
  private func mark(of line: LaidLine, after last: LaidLine? = nil) -> ListMark? {
    let text = Substring(line.text)
    guard var mark = ListMark(startOf: text) else { return nil }
    if let lastMark, lastMark.form != mark.form, let letter = mark.asLetter(of: text),
      letter.form == lastMark.form, letter.number == lastMark.number.map({ $0 + 1 })
    {
      mark = letter
    }
    switch mark.form {
    case .bullet(let sign):
      // '– that is –' goes on with a sentence; a bullet begins a line after one that is done.
      guard "-–—*o·".contains(sign), let last else { return mark }
      let isBelow = line.indent > last.indent || last.text.hasSuffix(":")
      let isFull = last.width * 100 > (fullWidths[last.column] ?? 0) * 80
      return isBelow || !isFull || isInList(before: line) ? mark : nil
    case .number, .letter, .roman:
      if isHeadingNumber(line) { return nil }
      if mark.number == lastMark?.number.map({ $0 + 1 }) || mark.number == 1 { return mark }
      guard let last else { return (previous?.isBlank ?? true) || lastMark != nil ? mark : nil }
      return last.endsSentence && mark.length <= 4 ? mark : nil
    }
  }

  /// Whether the part before a line is an entry of a list that begins as far from the left.
  private func isInList(before line: LaidLine) -> Bool {
    guard case .entry(_, let lines)? = parts.last else { return false }
    return lines[0].indent == line.indent && line.indent > 0
  }

  /// Whether a line is a numbered heading rather than an entry: short, alone, and a paragraph follows.
  func isHeadingNumber(_ line: LaidLine) -> Bool {
    let text = line.words.dropFirst().map(\.text).joined(separator: " ")
    guard text.count <= 60, !line.endsSentence, text.first?.isUppercase == true else {
      return false
    }
    let index = line.number - 1
    guard index == 0 || lines[index - 1].isBlank, index + 1 < lines.count, lines[index + 1].isBlank,
      let next = lines[(index + 1)...].first(where: { !$0.isBlank })
    else { return false }
    // A part of it may follow: '2.1' after '2.'.
    if next.text.hasPrefix(line.words[0].text.prefix { $0.isNumber } + ".") { return true }
    return ListMark(startOf: Substring(next.text)) == nil && next.words.count > 8
  }

  /// How wide lines are where paragraphs are broken into lines: nearly the widest; nil where they are not broken.
  ///
  /// They are where lines end in the midst of sentences, and those lines are about as wide as any.
  private static func fullWidth(of lines: [LaidLine]) -> Int? {
    let widths = lines.filter { !$0.isBlank }.map(\.width).sorted()
    guard !widths.isEmpty else { return nil }
    let full = widths[widths.count * 97 / 100]
    var broken = 0
    var near = 0
    for (line, next) in zip(lines, lines.dropFirst())
    where !line.isBlank && next.beginsSmall && !line.endsSentence {
      guard ListMark(startOf: Substring(next.text)) == nil else { continue }
      broken += 1
      if line.width * 100 >= full * 70 { near += 1 }
    }
    return full <= 200 && near > 0 && near * 3 >= broken ? full : nil
  }
}
