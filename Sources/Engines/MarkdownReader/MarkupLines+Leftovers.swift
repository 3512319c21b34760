import ContentModel

// Signs that programs leave which make Markdown of other documents, and signs that lack their other half.
extension MarkupLines.Line {
  /// `\*\*bold\*\*`, ``\`code\` `` and the like: words between signs that all have a backslash.
  func escapedPair(at offset: Int) -> (UnreadSign, length: Int)? {
    let sign = text[offset]
    let count = escapedCount(of: sign, at: offset)
    let start = offset + 2 * count
    guard (1...3).contains(count), sign != "~" || count == 2, start < text.count,
      !text[start].isWhitespace, offset == 0 || !isOfWord(text[offset - 1])
    else { return nil }
    let inner = text[start...].prefix(reach).prefix { $0 != sign }
    let end = inner.endIndex
    guard inner.contains(where: \.isLetter), inner.last?.isWhitespace == false,
      end < text.count, escapedCount(of: sign, at: end) == count
    else { return nil }
    let next = min(end + 2 * count, text.count)
    guard next == text.count || !isOfWord(text[next]) else { return nil }
    return (escaped(offset..<next), next - offset)
  }

  /// How often a sign with a backslash stands at a place, one behind the other; the last one of a line counts as one.
  private func escapedCount(of sign: Character, at offset: Int) -> Int {
    var end = offset
    // More than three make no mark, so that nobody has to count them.
    while end - offset < 8, end < text.count, text[end] == sign,
      end + 1 == text.count || text[end + 1] == escapedMark
    {
      end += 2
    }
    return (end - offset) / 2
  }

  /// `\[@key\]`, `[\@key]`, `\[^1\]` and `\[words\](address)`.
  func escapedBracket(at offset: Int) -> (UnreadSign, length: Int)? {
    let rest = text[(offset + 1)...].prefix(reach)
    guard let end = rest.firstIndex(of: "]") else { return nil }
    let isEscaped = rest.first == escapedMark
    let inner = rest[..<end].filter { $0 != escapedMark }
    let hasEscapedSign = zip(rest[..<end], rest[..<end].dropFirst()).contains {
      "@^".contains($0) && $1 == escapedMark
    }
    guard isEscaped || hasEscapedSign, !inner.contains("["), !inner.contains("\u{1}") else {
      return nil
    }
    var length = end + 1 - offset
    func skipMark() {
      if offset + length < text.count, text[offset + length] == escapedMark { length += 1 }
    }
    skipMark()
    if citesSource(inner)
      // `\[^name]` is how somebody writes what is no mark of a note.
      || inner.first == "^" && inner.count > 1 && !inner.contains(where: \.isWhitespace)
        && (hasEscapedSign || end + 1 == text.count || text[end + 1] == escapedMark)
    {
      return (escaped(offset..<(offset + length)), length)
    }
    guard isEscaped, starts("(", at: offset + length),
      let close = text[(offset + length)...].prefix(reach).firstIndex(of: ")"),
      looksLikeAddress(
        String(text[(offset + length + 1)..<close].filter { $0 != escapedMark }))
    else { return nil }
    length = close + 1 - offset
    skipMark()
    return (escaped(offset..<(offset + length)), length)
  }

  /// Whether words begin with the key of a source, or hold one after a blank.
  private func citesSource(_ words: [Character]) -> Bool {
    words.indices.contains { index in
      guard words[index] == "@", index + 1 < words.count,
        words[index + 1].isLetter || words[index + 1].isNumber
      else { return false }
      return index == 0 || words[index - 1] == " " || words[index - 1] == "-"
    }
  }

  /// Says what is written at a place, and what was meant: the same without backslashes.
  private func escaped(_ range: Range<Int>) -> UnreadSign {
    var written: [Character] = []
    for (index, character) in zip(range, text[range]) where character != escapedMark {
      let isEscaped = index + 1 < text.count ? text[index + 1] == escapedMark : endsEscaped
      if isEscaped { written.append("\\") }
      written.append(character)
    }
    return .escaped(shown(written[...]), meant: shown(text[range]))
  }

  /// `\# Heading` and `\> words`: a line that would be a heading or a quotation without its backslash.
  var escapedBeginning: UnreadSign? {
    let line = trimmed
    let signs = line.prefix { $0 == "#" || $0 == escapedMark }
    let words = line.dropFirst(signs.count)
    if signs.count > 1, signs.dropFirst().first == escapedMark, words.first == " ",
      signs.count(where: { $0 == "#" }) < 7, words.dropFirst().first?.isLetter ?? false
    {
      return escaped(line.startIndex..<line.endIndex)
    }
    return line.starts(with: ">\u{2} ") ? escaped(line.startIndex..<line.endIndex) : nil
  }

  /// The mark of an entry that the line begins with, and that a backslash keeps from being read; of numbers only their
  /// sign, since a year may well begin a line.
  var escapedMarkOfEntry: String? {
    let line = trimmed
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, digits.count < 3, (digits.isEmpty ? "-*+" : ".)").contains(sign),
      rest.dropFirst().first == escapedMark, rest.dropFirst(2).first == " "
    else { return nil }
    return (digits.isEmpty ? "" : "1") + String(sign)
  }

  /// `&nbsp;` in a page: the name of a character that was written as `&amp;nbsp;`, or lacks its `;`.
  func entity(at offset: Int) -> (UnreadSign, length: Int)? {
    var rest = text[(offset + 1)...].prefix(40)
    if rest.first == escapedMark { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    let next = rest[name.endIndex...].first
    let written = "&\(String(name));"
    let isKnown =
      if next == ";" { MarkdownReader.entity(at: Array(written.utf8)[...]) != nil } else {
        next != "=" && entitiesOfConverters.contains(String(name))
      }
    guard isKnown, name.count > 1 else { return nil }
    return (.entity(written), name.endIndex + (next == ";" ? 1 : 0) - offset)
  }

  /// `<b>` in a page: a tag that was written as `&lt;b&gt;` or with backslashes.
  func tag(at offset: Int) -> (UnreadSign, length: Int)? {
    let rest = text[(offset + 1)...].prefix(reach)
    guard rest.first == escapedMark, let end = rest.firstIndex(of: ">") else { return nil }
    let inner = rest[..<end].filter { $0 != escapedMark }
    let name = String(
      inner.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    guard tagNames.contains(name.lowercased()) else { return nil }
    return (.tag("<\(shown(inner[...]))>"), end + 1 - offset)
  }

  /// `[/b]`: the end of what other programs read between square brackets.
  func closingTag(at offset: Int) -> (UnreadSign, length: Int)? {
    guard starts("[/", at: offset) else { return nil }
    let name = text[(offset + 2)...].prefix(12).prefix { $0.isASCII && $0.isLetter }
    guard starts("]", at: name.endIndex), tagNames.contains(String(name).lowercased()) else {
      return nil
    }
    return (.tag("[/\(String(name))]"), name.count + 3)
  }

  /// `== Heading ==`, as wikis have it.
  var wikiHeading: UnreadSign? {
    let line = trimmed
    let signs = line.prefix { $0 == "=" }
    let words = line.dropFirst(signs.count).dropLast(signs.count)
    guard (2...6).contains(signs.count), words.first == " ", words.last == " ",
      line.suffix(signs.count).allSatisfy({ $0 == "=" }), words.contains(where: \.isLetter)
    else { return nil }
    return .headingWithoutBlank(String(signs), shown(words).trimmingWhitespace())
  }

  /// A backslash that is shown: before a sign that it was to keep from being read, before the name of a command, or
  /// where no line follows that it could break.
  func backslash(at offset: Int, isLast: Bool) -> (UnreadSign, length: Int)? {
    guard offset + 1 < text.count else {
      return isLast && !endsEscaped ? (.lastBackslash, 1) : nil
    }
    if text[offset + 1] == escapedMark {
      guard offset + 2 < text.count, "[]*_#@^~`".contains(text[offset + 2]),
        text[(offset + 3)...].first != escapedMark
      else { return nil }
      return (.backslash(before: text[offset + 2]), 3)
    }
    let name = text[(offset + 1)...].prefix(30).prefix { $0.isASCII && $0.isLetter }
    guard name.count > 1, starts("{", at: name.endIndex),
      let end = text[name.endIndex...].prefix(reach).firstIndex(of: "}")
    else { return nil }
    return (.command(shown(text[offset...end])), end + 1 - offset)
  }

  /// `Words: • one • two`: entries of a list that have run together.
  func bulletInLine(at offset: Int) -> (UnreadSign, length: Int)? {
    guard offset > 0, text[offset - 1].isWhitespace,
      text[(offset + 1)...].first?.isWhitespace == true
    else { return nil }
    let before = text[..<offset].last { !$0.isWhitespace }
    guard before == ":" || text[(offset + 1)...].contains("•") else { return nil }
    return (.bulletInLine, 1)
  }

  /// `bold** text`: stars that close what nothing opens.
  func unopened(at offset: Int) -> (UnreadSign, length: Int)? {
    let count = text[offset...].prefix { $0 == "*" }.count
    guard count == 2, offset > 0,
      isOfWord(text[offset - 1]) || ".:;,?!”’\"".contains(text[offset - 1])
    else { return nil }
    let next = offset + 2 < text.count ? text[offset + 2] : " "
    guard next.isWhitespace || ".,;:?!)".contains(next) else { return nil }
    return (.unopened(mark: "**"), 2)
  }

  /// `@key` without its brackets; only a key with a year in it is no name of a person or of a network.
  func bareCitation(at offset: Int) -> (UnreadSign, length: Int)? {
    guard offset == 0 || " ({".contains(text[offset - 1]) else { return nil }
    var key = text[(offset + 1)...].prefix(reach).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0))
    }
    while let last = key.last, "-_:.".contains(last) { key = key.dropLast() }
    let digits = key.split { !$0.isNumber }
    guard key.first?.isLetter ?? false,
      digits.contains(where: { $0.count == 4 && ($0.first == "1" || $0.first == "2") })
    else { return nil }
    let before = text[..<offset].suffix(reach)
    if let bracket = before.lastIndex(of: "["), !before[bracket...].contains("]") { return nil }
    return (.bareCitation(String(key)), key.count + 1)
  }

  /// `[insert name]`: what a template asks its writers for.
  func placeholder(at offset: Int) -> (UnreadSign, length: Int)? {
    let rest = text[(offset + 1)...].prefix(120)
    guard let end = rest.firstIndex(of: "]") else { return nil }
    let next = text[(end + 1)...].first { $0 != escapedMark }
    let words = String(rest[..<end].filter { $0 != escapedMark })
    guard next != "(", next != "[", asksForWords(words.lowercased()) else { return nil }
    return (.placeholder("[\(words)]"), end + 1 - offset)
  }
}

private func asksForWords(_ words: String) -> Bool {
  placeholderBeginnings.contains { words.hasPrefix($0) } || words.hasSuffix(" here")
    || words == "link" || words == "placeholder"
}

/// How the words begin that templates have between square brackets.
private let placeholderBeginnings = [
  "insert ", "enter ", "add ", "fill in", "type text", "type here", "click ", "tap ", "your name",
  "your organi", "to be added", "to be confirmed", "to be completed", "to be written",
  "to be agreed", "to be decided", "to follow", "name of organi",
]

/// The names that are known even without their `;`.
private let entitiesOfConverters: Set = [
  "nbsp", "amp", "lt", "gt", "quot", "apos", "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo",
  "hellip", "bull", "shy",
]

/// The names of tags that texts have most often.
private let tagNames: Set = [
  "a", "b", "blockquote", "br", "center", "code", "del", "div", "em", "font", "h1", "h2", "h3",
  "h4",
  "h5", "h6", "hr", "i", "img", "li", "mark", "ol", "p", "pre", "s", "small", "span", "strong",
  "sub",
  "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "url", "quote", "color", "size",
]
