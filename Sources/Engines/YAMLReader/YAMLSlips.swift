import Diagnostics

// Slips of people who write YAML seldom. The parser complains where it can go no further, which is a line
// or more below the one that is wrong.
extension YAMLSource {
  /// Returns the slip behind a complaint of the parser at a line; nil where none of these is.
  func slip(at last: Int) -> YAMLRefusal? {
    let last = min(last, lines.upperBound - 1)
    for index in lines.prefix(through: last).suffix(3).reversed() {
      if let refusal = curlyQuotes(on: index) ?? oddBlank(on: index) { return refusal }
    }
    return keyWithoutColon(before: last)
  }

  /// A value that begins with one kind of quote, so that YAML reads on to a straight one that never comes.
  private func curlyQuotes(on index: Int) -> YAMLRefusal? {
    let text = String(decoding: line(index), as: UTF8.self)
    guard let start = valueStart(of: text), let quote = text[start...].first else { return nil }
    let value = withoutBlanksAround(text[start...])
    let isCurly = isCurlyQuote(quote) && value.dropFirst().contains(":")
    let isMixed =
      (quote == "\"" || quote == "'") && value.count > 1 && value.last.map(isCurlyQuote) == true
      && !value.dropFirst().contains(quote)
    guard isCurly || isMixed else { return nil }
    let column = text.utf8.distance(from: text.startIndex, to: start)
    let words = value.dropFirst().dropLast()
    let hint = "write \" in place of “ and ”"
    let isWhole = value.last.map(isCurlyQuote) == true && !words.contains { "\"\\".contains($0) }
    return YAMLRefusal(
      place(index, column), "the quotes around this value are curly, and YAML knows straight ones",
      isWhole
        ? Suggestion(hint, writing: "\"\(words)\"", inPlaceOf: value, isSafe: true)
        : Suggestion(hint))
  }

  /// `key:value` and the like: what looks like a blank after the colon is none.
  private func oddBlank(on index: Int) -> YAMLRefusal? {
    let text = String(decoding: line(index), as: UTF8.self)
    guard let colon = text.firstIndex(of: ":"),
      let next = text[text.index(after: colon)...].first, next.isWhitespace, next != " ",
      next != "\t",
      isKey(text[..<colon])
    else { return nil }
    let key = withoutBlanksAround(text[..<colon])
    let place = place(index, text.utf8.distance(from: text.startIndex, to: colon) + 1)
    return YAMLRefusal(
      place, "a no-break space stands after '\(key):'",
      Suggestion(
        "replace it by a plain space", writing: " ", inPlaceOf: String(next), isSafe: true))
  }

  /// The first of the lines that should each begin with a key and have no colon.
  private func keyWithoutColon(before last: Int) -> YAMLRefusal? {
    var found: (index: Int, start: Int)?
    for index in lines.prefix(through: last).suffix(200).reversed() {
      let line = line(index)
      let start = line.prefix { " -".utf8.contains($0) }.count
      let text = withoutBlanksAround(String(decoding: line.dropFirst(start), as: UTF8.self))
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.contains(": ") || text.hasSuffix(":") {
        // The parser names the line of the slip, or one below it.
        if index == last, found == nil { continue }
        let isEntry = found.map { self.line($0.index).contains(UInt8(ascii: "-")) } ?? false
        if let other = found, other.start > start, !text.hasSuffix(":"), !isEntry { return nil }
        break
      }
      // A line further right continues the value above it.
      if let other = found, start > other.start { continue }
      found = (index, start)
    }
    guard let found else { return nil }
    let text = withoutBlanksAround(
      String(decoding: line(found.index).dropFirst(found.start), as: UTF8.self))
    let key = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard !key.isEmpty else { return nil }
    let rest = text.dropFirst(key.count)
    let value = withoutBlanksAround(rest.drop { ":=; ：".contains($0) })
    let hint = "write '\(key): \(value.isEmpty ? "…" : shortened(value))'"
    // A word alone may have been meant as part of the value above; with its colon it is a key.
    return YAMLRefusal(
      place(found.index, found.start + (rest.first == ":" ? key.utf8.count : 0)),
      rest.first == ":"
        ? "no space stands after '\(key):'" : "no ':' stands after the key '\(key)'",
      value.isEmpty
        ? Suggestion(hint)
        : Suggestion(
          hint, writing: "\(key): \(value)", inPlaceOf: text,
          isSafe: rest.first == ":" && (value.first.map { $0.isLetter || $0.isNumber } ?? false)),
      wordsAt: place(found.index, found.start))
  }

  /// Suggests quotes around the value on a line.
  func quoting(valueOnLineOf position: TextPosition) -> Suggestion {
    let hint = "put the whole value between quotes: key: \"value: with a colon\""
    guard let (_, value) = value(onLineOf: position), let first = value.first,
      !value.contains(where: { "\"\\".contains($0) }), !value.contains(" #"),
      !"'[{|>&*!%@`".contains(first)
    else { return Suggestion(hint) }
    // Two keys may have been meant, each on a line of its own.
    return Suggestion(hint, writing: "\"\(value)\"", inPlaceOf: value, isSafe: false)
  }

  /// Returns where the value on a line begins.
  func valuePosition(onLineOf position: TextPosition) -> TextPosition? {
    value(onLineOf: position).map { place(Int(position.line) - firstLine, $0.column) }
  }

  private func value(onLineOf position: TextPosition) -> (column: Int, words: String)? {
    let index = Int(position.line) - firstLine
    guard lines.contains(index) else { return nil }
    let text = String(decoding: line(index), as: UTF8.self)
    return valueStart(of: text).map {
      (text.utf8.distance(from: text.startIndex, to: $0), withoutBlanksAround(text[$0...]))
    }
  }

  /// Returns where the value of a key begins on its line.
  private func valueStart(of line: String) -> String.Index? {
    guard let colon = line.firstIndex(of: ":"), isKey(line[..<colon]) else { return nil }
    return line[line.index(after: colon)...].firstIndex { !$0.isWhitespace }
  }

  private func isKey(_ text: Substring) -> Bool {
    let key = text.drop { $0 == " " || $0 == "-" }
    return !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}

/// Whether a character is one of the quotes that word processors write.
func isCurlyQuote(_ character: Character) -> Bool {
  "“”„‟‘’‚‛«»‹›「」＂".contains(character)
}

/// Returns a text without the blanks of any kind at its two ends.
///
/// - Parameter text: Any text.
/// - Returns: The text from its first character that is no blank to its last.
func withoutBlanksAround(_ text: some StringProtocol) -> String {
  let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
  let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
  return String(text[start..<end])
}

private func shortened(_ text: String) -> String {
  text.count > 40 ? text.prefix(40) + "…" : text
}
