/// Returns the runs of a text with marks, in one way over its bytes.
///
/// What opens is put aside until it is closed; what never is stands as it is written.
///
/// - Parameters:
///   - bytes: The text.
///   - isMarkdown: Whether it is Pandoc's Markdown, and not that of CSL-JSON alone.
/// - Returns: The runs; no two that follow one another have the same marks.
func readMarks(_ bytes: [UInt8], isMarkdown: Bool) -> [StyledText.Run] {
  var reader = MarkReader(bytes: bytes, isMarkdown: isMarkdown)
  reader.read()
  return reader.runs
}

/// Returns a text of Pandoc's Markdown without the backslashes that take the meaning off a sign.
///
/// `2014\~` gives `2014~`, and `C:\new` stays as it is.
///
/// - Parameter text: The text.
/// - Returns: The text as it is meant.
package func withoutEscapes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
  let bytes = Array(text.utf8)
  var kept: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if isEscape(at: index, of: bytes) { index += 1 }
    kept.append(bytes[index])
    index += 1
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Whether a backslash stands at a place, with a sign of ASCII after it.
private func isEscape(at index: Int, of bytes: [UInt8]) -> Bool {
  guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else { return false }
  let next = bytes[index + 1]
  return (0x21...0x7E).contains(next) && !isLetterOrDigit(next)
}

/// Where a mark begins or ends.
private struct MarkSign {
  enum Kind: Equatable { case tag(String), stars(Int), bracket, raised, lowered, backslash }

  let kind: Kind
  let range: Range<Int>
  let marks: StyledText.Marks
  /// The sign that ends what this one begins, or the other way round; nil while there is none.
  var partner: Int?
}

private struct MarkReader {
  let bytes: [UInt8]
  let isMarkdown: Bool
  private var signs: [MarkSign] = []
  /// The signs that have opened and are not closed, by their places among all.
  private var open: [Int] = []

  /// How many marks may stand inside one another.
  private static let depthLimit = 16

  init(bytes: [UInt8], isMarkdown: Bool) { (self.bytes, self.isMarkdown) = (bytes, isMarkdown) }

  mutating func read() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = readTag(at: index)
      case UInt8(ascii: "*"): index = readStars(at: index)
      case UInt8(ascii: "["):
        begin(.bracket, index..<(index + 1), [])
        index += 1
      case UInt8(ascii: "]"): index = readBracket(at: index)
      case UInt8(ascii: "\\") where isMarkdown && isEscape(at: index, of: bytes):
        signs.append(
          MarkSign(
            kind: .backslash, range: index..<(index + 1), marks: [], partner: signs.count))
        index += 2
      case UInt8(ascii: "^") where isMarkdown: index = readScript(.raised, at: index)
      case UInt8(ascii: "~") where isMarkdown: index = readScript(.lowered, at: index)
      default: index += 1
      }
    }
  }

  /// The words between the signs that have found their partners.
  var runs: [StyledText.Run] {
    var runs: [StyledText.Run] = []
    var active: [(partner: Int, marks: StyledText.Marks)] = []
    var start = 0
    var words: [UInt8] = []
    var marksOfWords: StyledText.Marks = []
    func endRun() {
      if words.isEmpty { return }
      runs.append(StyledText.Run(String(decoding: words, as: UTF8.self), marksOfWords))
      words = []
    }
    func add(upTo end: Int) {
      guard start < end else { return }
      let marks = active.reduce(StyledText.Marks()) { $0.union($1.marks) }
      if marks != marksOfWords { endRun() }
      marksOfWords = marks
      words.append(contentsOf: decoded(bytes[start..<end]).utf8)
    }
    for (index, sign) in signs.enumerated() {
      guard let partner = sign.partner else { continue }
      add(upTo: sign.range.lowerBound)
      start = sign.range.upperBound
      if partner > index {
        // A bracket is told what it means only where it ends.
        active.append((partner, sign.marks.union(signs[partner].marks)))
      } else {
        active.removeAll { $0.partner == index }
      }
    }
    add(upTo: bytes.count)
    endRun()
    return runs
  }

  private mutating func begin(_ kind: MarkSign.Kind, _ range: Range<Int>, _ marks: StyledText.Marks)
  {
    guard open.count < Self.depthLimit else { return }
    open.append(signs.count)
    signs.append(MarkSign(kind: kind, range: range, marks: marks))
  }

  /// Ends the innermost mark of a kind, with what has opened in it and is not closed given up.
  private mutating func end(
    _ kind: MarkSign.Kind, _ range: Range<Int>, _ marks: StyledText.Marks = []
  ) -> Bool {
    guard let place = open.lastIndex(where: { signs[$0].kind == kind }) else { return false }
    let begun = open[place]
    open.removeSubrange(place...)
    signs[begun].partner = signs.count
    signs.append(MarkSign(kind: kind, range: range, marks: marks, partner: begun))
    return true
  }

  private static let marksOfTags: [String: StyledText.Marks] = [
    "i": .italic, "em": .italic, "b": .bold, "strong": .bold, "sup": .superscript,
    "sub": .subscript, "sc": .smallCapitals,
  ]

  private mutating func readTag(at start: Int) -> Int {
    // The longest tag is that of small capitals.
    let limit = min(start + 64, bytes.count)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      return start + 1
    }
    let tag = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    let range = start..<(close + 1)
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      return name == "span" || Self.marksOfTags[name] != nil
        ? (end(.tag(name), range) ? close + 1 : start + 1) : start + 1
    }
    if let marks = Self.marksOfTags[tag] {
      begin(.tag(tag), range, marks)
      return close + 1
    }
    guard tag.hasPrefix("span ") else { return start + 1 }
    begin(
      .tag("span"), range,
      tag.contains("nocase") ? .keepsCase : tag.contains("small-caps") ? .smallCapitals : [])
    return close + 1
  }

  private mutating func readStars(at start: Int) -> Int {
    let stop = bytes[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? bytes.count
    let count = stop - start
    guard count <= 2 else { return stop }
    let kind = MarkSign.Kind.stars(count)
    let marks: StyledText.Marks = count == 2 ? .bold : .italic
    let isAfterSpace = start == 0 || isSpace(bytes[start - 1])
    let isBeforeSpace = stop == bytes.count || isSpace(bytes[stop])
    if !isAfterSpace, !isWord(at: stop), end(kind, start..<stop) { return stop }
    if !isBeforeSpace, start == 0 || !isWord(before: start) { begin(kind, start..<stop, marks) }
    return stop
  }

  /// Reads the sign on both sides of what is raised or lowered, which is one short word.
  private mutating func readScript(_ kind: MarkSign.Kind, at start: Int) -> Int {
    let sign = bytes[start]
    let word = bytes[(start + 1)...].prefix(12).prefix {
      isLetterOrDigit($0) || "+-".utf8.contains($0)
    }
    let stop = word.endIndex
    // Two of them mean what is struck out, which no title has.
    let isDouble =
      start > 0 && bytes[start - 1] == sign || stop + 1 < bytes.count && bytes[stop + 1] == sign
    guard !word.isEmpty, stop < bytes.count, bytes[stop] == sign, !isDouble else {
      return start + 1
    }
    let marks: StyledText.Marks = kind == .raised ? .superscript : .subscript
    begin(kind, start..<(start + 1), marks)
    _ = end(kind, stop..<(stop + 1))
    return stop + 1
  }

  private mutating func readBracket(at start: Int) -> Int {
    let names: [(String, StyledText.Marks)] = [
      ("{.nocase}", .keepsCase), ("{.smallcaps}", .smallCapitals),
    ]
    for (name, marks) in names where bytes[(start + 1)...].starts(with: name.utf8) {
      let stop = start + 1 + name.utf8.count
      return end(.bracket, start..<stop, marks) ? stop : start + 1
    }
    if let last = open.last, signs[last].kind == .bracket { open.removeLast() }
    return start + 1
  }

  /// Whether a letter or digit begins at a place.
  private func isWord(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    // What begins with these two bytes are quotation marks, dashes and the like.
    let isPunctuation = bytes[index...].starts(with: [0xE2, 0x80])
    return bytes[index] < 0x80 ? isLetterOrDigit(bytes[index]) : !isPunctuation
  }

  /// Whether a letter or digit ends before a place.
  private func isWord(before index: Int) -> Bool {
    let last = bytes[index - 1]
    if last < 0x80 { return isLetterOrDigit(last) }
    return index < 3 || !bytes[(index - 3)...].starts(with: [0xE2, 0x80])
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Returns words with the three references that CSL-JSON has for the signs of its tags.
private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
  let words = String(decoding: bytes, as: UTF8.self)
  guard bytes.contains(UInt8(ascii: "&")) else { return words }
  return words.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&amp;", with: "&")
}
