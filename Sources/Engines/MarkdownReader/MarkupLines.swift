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
      case .code, .reference, .image: line.append(opaque, at: nil)
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

    /// Returns where some characters stand in the source.
    ///
    /// - Parameter offsets: Their places in the line.
    /// - Returns: A place for each; nil for one that follows nothing plain. Cost: O(n log n).
    func positions(of offsets: [Int]) -> [TextPosition?] {
      guard !offsets.isEmpty else { return [] }
      var bytes = [0]
      bytes.reserveCapacity(text.count + 1)
      for character in text { bytes.append(bytes[bytes.count - 1] + character.utf8.count) }
      return offsets.map { offset in
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

  /// Whether it is the line below the heads of a table: `|---|:-:|`.
  var isTableRule: Bool {
    let line = trimmed
    return line.contains("|") && line.contains("-") && line.allSatisfy { "|-:+ ".contains($0) }
  }

  /// Whether it is a row of a table that has bars at both ends.
  var isTableRow: Bool {
    let line = trimmed
    return line.count > 2 && line.first == "|" && line.last == "|"
  }

  /// Whether tabs part words of it.
  var isTabbed: Bool { trimmed.contains("\t") }

  /// The sign that a word processor puts before an entry of a list, where the line begins with one.
  var bullet: Character? {
    let line = trimmed
    guard let first = line.first, line.count > 1 else { return nil }
    if "•·‣◦▪▫●○■□◆►▸▶☐☑☒➔➢➤✓✔✗\u{F0B7}\u{F0A7}\u{F0D8}\u{F0FC}".contains(first) { return first }
    // The second level of Word's lists.
    return first == "o" && line.dropFirst().first == "\t" ? first : nil
  }

  /// The mark of a list entry that the line begins with, where a blank follows it that is no plain one.
  var markBeforeOddBlank: String? {
    let line = trimmed
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    let next = rest.dropFirst().first
    guard let sign = rest.first, (digits.isEmpty ? "-*+" : ".)").contains(sign), let next,
      next.isWhitespace, next != " ", next != "\t"
    else { return nil }
    return String(digits) + String(sign)
  }

  /// The signs of a heading that the line begins with, where no plain blank follows them.
  var headingSigns: String? {
    let line = trimmed
    let signs = line.prefix { $0 == "#" }
    guard (1...6).contains(signs.count), let next = line.dropFirst(signs.count).first else {
      return nil
    }
    let isOddBlank = next.isWhitespace && next != " " && next != "\t"
    return isOddBlank || signs.count > 1 && next.isLetter ? String(signs) : nil
  }

  /// The words after such signs.
  var heading: String {
    String(trimmed.drop { $0 == "#" }).trimmingWhitespace()
  }

  /// Whether it begins like an entry with a box to tick.
  var isTask: Bool {
    text.count > 3 && text[0] == "[" && " xX".contains(text[1]) && text[2] == "]"
      && text[3].isWhitespace
  }
}
