// What makes a line a heading.

extension LineCutter {
  func headingForm(of text: [LaidLine], beginsGroup: Bool) -> LinePart.HeadingForm? {
    if text[0].isInTable { return nil }
    let words = text.flatMap(\.words)
    let shown = words.map(\.text).joined(separator: " ")
    guard text.count <= 2, words.count <= 16, shown.count <= 110, let end = shown.last,
      !".,;:!".contains(end)
    else { return nil }
    if let depth = headingNumber(words.map(\.text)), words.count > 1, end != "?" {
      return .number(depth)
    }
    if isCapitals(text[0]), text.allSatisfy(isCapitals) { return .capitals }
    guard text.count == 1, isShort(text[0]) || end == "?" else { return nil }
    // Below another line, it has to be one that ends a sentence, or a heading.
    if !beginsGroup {
      switch parts.last {
      case .heading?: break
      case .paragraph(let lines)? where lines.last?.endsSentence == true: break
      case .entry(_, let lines)? where lines.last?.endsSentence == true: break
      default: return nil
      }
    }
    // One of several short paragraphs is an entry of a list that has lost its marks.
    if let last = parts.last(where: { if case .blank = $0 { false } else { true } }),
      case .paragraph(let lines) = last,
      lines.count == 1 && isShort(lines[0]) || lines.last?.text.last == ":"
    {
      return nil
    }
    return isAboveText(asks: end == "?") ? .short : nil
  }

  private func isShort(_ line: LaidLine) -> Bool {
    guard line.words.count <= 10, line.indent < 24, let end = line.text.last,
      !".,;:!?".contains(end),
      let first = line.words.first?.text.first
    else { return false }
    // What a bracket leaves open goes on in the next line.
    guard line.text.count(where: { $0 == "(" }) == line.text.count(where: { $0 == ")" }) else {
      return false
    }
    return (first.isUppercase || first.isNumber) && !line.text.contains("://")
      && !line.text.contains("@")
  }

  /// Whether a paragraph or a list of its own follows, perhaps below another heading.
  private func isAboveText(asks: Bool) -> Bool {
    func follows(_ place: Int) -> Int? {
      var next = place
      while next < lines.count, lines[next].isBlank { next += 1 }
      return next < lines.count ? next : nil
    }
    func isText(_ line: LaidLine) -> Bool {
      line.words.count >= 9 || line.text.hasSuffix(":")
        || line.width * 100 > (fullWidths[line.column] ?? .max / 100) * 70
        || ListMark(startOf: Substring(line.text)) != nil && !isHeadingNumber(line)
    }
    guard let next = follows(place) else { return false }
    if asks { return ListMark(startOf: Substring(lines[next].text))?.number == 1 }
    if isText(lines[next]) { return true }
    // Up to three headings stand above one another.
    guard isShort(lines[next]), let second = follows(next + 1), second <= next + 2 else {
      return false
    }
    if isText(lines[second]) { return true }
    guard isShort(lines[second]), let third = follows(second + 1) else { return false }
    return isText(lines[third]) && third <= second + 2
  }

  /// How many parts the number before a heading has: 2 of `2.1 Scope`; nil where there is none.
  private func headingNumber(_ words: [String]) -> Int? {
    guard var number = words.first?[...], number.first?.isNumber == true, words.count > 1,
      words[1].first?.isUppercase == true
    else { return nil }
    if number.hasSuffix(".") { number.removeLast() }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 5,
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return parts.count
  }

  func isCapitals(_ line: LaidLine) -> Bool {
    let letters = line.text.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy { !$0.isLowercase }
      && letters.contains { $0.isUppercase }
  }

  func isRule(_ line: LaidLine) -> Bool {
    let signs = Set(line.text.filter { !$0.isWhitespace })
    return signs.count == 1 && line.width - line.indent >= 3
      && "-_*=~–—".contains(signs.first ?? " ")
  }

  func underline(_ below: LaidLine, of line: LaidLine) -> LinePart.HeadingForm? {
    guard below.words.count == 1, isRule(below), line.words.count <= 20, !isRule(line) else {
      return nil
    }
    switch below.text.first {
    case "=": return .doubleLine
    case "-": return .singleLine
    default: return nil
    }
  }
}
