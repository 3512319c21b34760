import ContentModel
import Diagnostics

/// The plain words of a paragraph or heading by its lines, with the places they have in the source.
///
/// What is no plain text (code, links, escaped characters) stands as one character that nothing looks for.
struct MarkupLines {
  private(set) var lines: [Line] = []

  init(_ content: [WrittenInline]) {
    var line = Line()
    append(content, to: &line)
    lines.append(line)
  }

  private mutating func append(_ content: [WrittenInline], to line: inout Line) {
    for inline in content {
      switch inline {
      case .text(let words, let position): line.append(words.string, at: position)
      case .softBreak:
        lines.append(line)
        line = Line()
      case .lineBreak:
        lines.append(line)
        line = Line()
        line.isAfterLineBreak = true
      case .emphasis(let content), .strong(let content):
        line.append(opaque, at: nil)
        append(content, to: &line)
        line.append(opaque, at: nil)
      case .code, .reference, .image, .note: line.append(opaque, at: nil)
      }
    }
  }

  /// One line of the source.
  struct Line {
    private(set) var text: [Character] = []
    /// Whether the line before ends in a break that readers see.
    fileprivate(set) var isAfterLineBreak = false
    private var pieces: [(start: Int, position: TextPosition)] = []
    /// Where the last piece ends in the source.
    private var end: TextPosition?

    fileprivate mutating func append(_ words: String, at position: TextPosition?) {
      // Pieces that meet here and not in the source are parted by the backslash of an escaped character.
      if let position, let end, end != position, !text.isEmpty { text.append(contentsOf: escape) }
      if let position {
        pieces.append((text.count, position))
        end = position.advanced(by: words.utf8.count)
      } else {
        end = nil
      }
      text.append(contentsOf: words)
    }

    /// Where the line begins in the source; nil where nothing plain stands on it.
    var position: TextPosition? { pieces.first?.position }

    /// Whether the last character is escaped; a piece of its own right behind another one is.
    var endsEscaped: Bool {
      guard pieces.count > 1, let last = pieces.last else { return false }
      return last.start == text.count - 1
    }

    /// Where the whole line stands, and how many bytes it takes in the source.
    var place: SourcePlace? { places(of: [0..<text.count])[0] }

    /// Where characters begin in the source, and how many bytes they take there, where that is known.
    typealias SourcePlace = (position: TextPosition, length: Int?)

    /// Returns where some characters stand in the source.
    ///
    /// - Parameter ranges: Their places in the line.
    /// - Returns: A place for each; nil for one that follows nothing plain. Cost: O(n log n).
    func places(of ranges: [Range<Int>]) -> [SourcePlace?] {
      guard !ranges.isEmpty else { return [] }
      var bytes = [0]
      bytes.reserveCapacity(text.count + 1)
      for character in text { bytes.append(bytes[bytes.count - 1] + character.utf8.count) }
      return ranges.map { range in
        guard let start = position(of: range.lowerBound, bytes) else { return nil }
        let last = range.upperBound - 1
        guard last >= range.lowerBound, text[last] != "\u{1}" else { return (start, nil) }
        // Behind an escaped character the next piece begins where its own bytes end.
        let isMark = text[last] == escapedMark
        guard !isMark || range.upperBound < text.count,
          let end = position(of: isMark ? range.upperBound : last, bytes), end.line == start.line
        else { return (start, nil) }
        let isEscaped = last == text.count - 1 && endsEscaped
        let bytesOfLast = isMark ? 0 : text[last].utf8.count + (isEscaped ? 1 : 0)
        let length = Int(end.column) - Int(start.column) + bytesOfLast
        return (start, length > 0 ? length : nil)
      }
    }

    private func position(of offset: Int, _ bytes: [Int]) -> TextPosition? {
      var (low, high) = (0, pieces.count)
      while low < high {
        let middle = (low + high) / 2
        if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return nil }
      let piece = pieces[low - 1]
      return piece.position.advanced(by: bytes[offset] - bytes[piece.start])
    }
  }
}

/// What stands for something that is no plain text.
private let opaque = "\u{1}"
/// What stands behind an escaped character.
private let escape = "\u{2}"

// What a line is as a whole.
extension MarkupLines.Line {
  /// The line without blanks at its ends.
  var trimmed: ArraySlice<Character> {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    return text[start..<end]
  }

  /// How many times tabs, or three blanks and more, part words of it, as columns are.
  var columnGaps: Int {
    let line = trimmed
    var (gaps, blanks, hasTab) = (0, 0, false)
    for character in line {
      if character.isWhitespace {
        blanks += 1
        if character == "\t" { hasTab = true }
      } else {
        if hasTab || blanks > 2 { gaps += 1 }
        (blanks, hasTab) = (0, false)
      }
    }
    return gaps
  }

  /// Whether it is the line below the heads of a table: `|---|:-:|`.
  var isTableRule: Bool {
    let line = trimmed
    return line.contains("|") && line.contains("-") && line.allSatisfy { "|-:+ ".contains($0) }
  }

  /// How many cells it has as a row of a table.
  var cellCount: Int {
    TableLines.cells(of: ArraySlice(String(trimmed).utf8)).count
  }

  /// Whether it is a row of a table that has bars at both ends.
  var isTableRow: Bool {
    let line = trimmed
    return line.count > 2 && line.first == "|" && line.last == "|"
  }

  /// Whether tabs part words of it.
  var isTabbed: Bool { trimmed.contains("\t") }

  /// The sign that a word processor puts before an entry of a list, where the line begins with one.
  var bullet: String? {
    let line = trimmed
    guard let first = line.first, line.count > 1 else { return nil }
    if isBullet(first) { return String(first) }
    // Letters that fonts of signs show as bullets, the second level of Word's lists among them.
    return letterBullets.contains(first) && line.dropFirst().first == "\t" ? String(first) : nil
  }

  /// The mark of a list entry that the line begins with, where a blank follows it that is no plain one.
  var markBeforeOddBlank: String? {
    let line = trimmed
    guard let mark = entryMark(of: line), let next = line.dropFirst(mark.count).first,
      isOddBlank(next)
    else { return nil }
    return mark
  }

  /// The mark of a list entry, heading or quotation that the line begins with, and that blanks keep from being read.
  var markAfterBlanks: (mark: String, isOddBlank: Bool)? {
    let line = text.drop { $0.isWhitespace || isOddBlank($0) }
    let signs = line.prefix { $0 == "#" }
    let mark =
      entryMark(of: line)
      ?? ((1...6).contains(signs.count) ? String(signs) : line.first == ">" ? ">" : nil)
    guard let mark, let next = line.dropFirst(mark.count).first, next == " " || next == "\t",
      line.dropFirst(mark.count).contains(where: { !$0.isWhitespace })
    else { return nil }
    let hasOddBlank = text.first.map(isOddBlank) ?? false
    // Numbers begin lines by chance.
    if !hasOddBlank, mark.first?.isNumber ?? false { return nil }
    return (mark, hasOddBlank)
  }

  private func entryMark(of line: ArraySlice<Character>) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard digits.count < 10, let sign = line.dropFirst(digits.count).first,
      (digits.isEmpty ? "-*+" : ".)").contains(sign)
    else { return nil }
    return String(digits) + String(sign)
  }

  /// The signs of a heading that the line begins with, where no plain blank follows them or they are too many.
  ///
  /// - Parameter isAlone: Whether the line is all of its paragraph: one sign alone may begin any text.
  /// - Returns: The signs; nil for any other line.
  func headingSigns(isAlone: Bool) -> String? {
    let line = trimmed
    let signs = line.prefix { $0 == "#" }
    let words = line.dropFirst(signs.count)
    guard !signs.isEmpty, let next = words.first, next != escapedMark else { return nil }
    if signs.count > 6 { return next.isWhitespace || next.isLetter ? String(signs) : nil }
    if isOddBlank(next) { return String(signs) }
    if signs.count > 1 { return next.isWhitespace ? nil : String(signs) }
    let isTitle =
      next.isUppercase && words.count { $0 == " " } < 10 && !".,;".contains(words.last ?? " ")
    return isAlone && isTitle ? String(signs) : nil
  }

  /// The words after such signs.
  var heading: String {
    String(trimmed.drop { $0 == "#" || isOddBlank($0) }.filter { $0 != "\u{1}" && $0 != "\u{2}" })
      .trimmingWhitespace()
  }

  /// Whether it begins like an entry with a box to tick.
  var isTask: Bool {
    let isOpen = text.starts(with: "[]")
    guard isOpen || text.count > 2 && text[0] == "[" && text[2] == "]" else { return false }
    guard isOpen || text[1].isWhitespace || "xX✓✔".contains(text[1]) else { return false }
    return text.dropFirst(isOpen ? 2 : 3).first.map(\.isWhitespace) ?? true
  }

  /// Signs that were meant as a line across the page, where the line has nothing else.
  var drawnLine: String? {
    let line = trimmed
    guard let first = line.first, line.count > 2, "–—―=‐‑‒−".contains(first),
      line.allSatisfy({ $0 == first || $0 == " " })
    else { return nil }
    return String(line)
  }
}

/// The character that stands behind an escaped one.
let escapedMark: Character = "\u{2}"

/// The letters that the fonts of signs on most computers show as bullets.
let letterBullets = "o§üØqvn"

/// Whether a character is a bullet of word processors; those of fonts of signs stand where Unicode leaves room.
func isBullet(_ character: Character) -> Bool {
  if "•·‣◦∙‧⁃⦁⚫⚪▪▫◾◽●○■□◆◇►▸▶➢➣➤➔➜➡➥➨☐☑☒✓✔✗✘★☆❖✦✱❑❒".contains(character) { return true }
  let scalars = character.unicodeScalars
  return scalars.first.map { (0xF020...0xF0FF).contains($0.value) } ?? false
}

/// Whether a character looks like a blank, or like nothing, and is not read as one.
func isOddBlank(_ character: Character) -> Bool {
  guard character != " ", character != "\t" else { return false }
  return character.isWhitespace
    || "\u{200B}\u{2060}\u{FEFF}\u{180E}\u{2800}\u{3164}".contains(character)
}
