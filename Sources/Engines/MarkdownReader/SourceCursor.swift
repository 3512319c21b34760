import ContentModel
import Diagnostics

/// Finds where inline text stands in the source.
///
/// cmark's own columns are wrong after an indented or quoted continuation line, and its lines after a
/// backslash break; it says nothing of where an address in a link begins. This walks the text of a block
/// beside the tree instead: each call moves over what its node takes in the source, never back.
struct SourceCursor {
  /// The whole text.
  var source: SourceText
  /// The text of the block that is read, without what stands before it on its lines.
  private(set) var content: [UInt8] = []
  /// The place in ``content``.
  var offset = 0
  /// Where each line of ``content`` begins, there and in its line of the source.
  private(set) var lines: [Line] = []

  /// A line of a block.
  struct Line {
    /// Where it begins in ``SourceCursor/content``.
    let content: Int
    /// Where that is in the source; both from 1.
    let line: Int
    let column: Int
    /// Whether it has the marks of all quotations and entries that it stands in.
    var isWhole = true
    /// Whether it stands as far right as code does.
    var isIndented = false
  }
  /// Where in ``content`` the title of the last link or picture begins; nil where it stands elsewhere or there is
  /// none.
  var titleOffset: Int?
  /// Whether the block that is read is a heading because of the line below it.
  private(set) var isUnderlined = false
  private var isInAutolink = false
  private var isBeforeKeptBlanks = false

  /// Starts before a text.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Returns the place in the file of a byte of the block.
  ///
  /// Cost: O(log lines).
  func position(of offset: Int) -> TextPosition {
    let line = line(at: offset)
    return source.position(line: line.line, column: line.column + offset - line.content)
  }

  private func line(at offset: Int) -> Line {
    guard !lines.isEmpty else { return Line(content: offset, line: 1, column: 1) }
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].content <= offset { low = middle } else { high = middle - 1 }
    }
    return lines[low]
  }

  /// The place in the file of the cursor.
  var position: TextPosition { position(of: offset) }

  /// The byte at the cursor; nil at the end of the block.
  var next: UInt8? { byte(offset) }

  /// Moves to the text of a paragraph or heading; lines and columns are from 1.
  mutating func enterBlock(line: Int, column: Int, endLine: Int, isHeading: Bool) {
    let first = source.line(line)
    let start = min(first.lowerBound + max(column - 1, 0), first.upperBound)
    content.removeAll(keepingCapacity: true)
    content += source.bytes[start..<first.upperBound]
    lines.removeAll(keepingCapacity: true)
    lines.append(Line(content: 0, line: line, column: start - first.lowerBound + 1))
    offset = 0
    isInAutolink = false
    isBeforeKeptBlanks = false
    isUnderlined = isHeading && !passNumberSigns()
    if isHeading, !isUnderlined { return }
    var end = endLine + 1
    // cmark counts the line after an underline to the heading, unless the text ends there.
    if isHeading { end = source.isUnderline(line: endLine - 1) ? endLine - 1 : endLine }
    for line in line + 1..<max(line + 1, end) {
      let (start, isWhole, isIndented) = source.continuation(ofLine: line)
      let range = source.line(line)
      lines.append(
        Line(
          content: content.count, line: line, column: start - range.lowerBound + 1,
          isWhole: isWhole, isIndented: isIndented))
      content += source.bytes[start..<max(start, range.upperBound)]
    }
    while next == UInt8(ascii: "["), passDefinition() {}
  }

  /// Moves over a soft break or hard break with the blanks around it.
  mutating func passBreak() {
    let start = offset
    skip { !isLineEnd($0) }
    let isEscaped = offset > start && content[offset - 1] == UInt8(ascii: "\\")
    passLineEnd()
    // After a backslash cmark keeps the blanks, where a line without its marks has any.
    isBeforeKeptBlanks = isEscaped && next.map(isBlank) ?? false
    skip(isBlank)
  }

  /// Moves over a text of the tree that stands in the source byte for byte, as most do, and returns
  /// the source's own; nil, and no move, where it does not stand there.
  mutating func passPlain(_ text: Span<UInt8>) -> (words: Words, position: TextPosition)? {
    let end = offset + text.count
    guard !isBeforeKeptBlanks, !text.isEmpty, end <= content.count,
      isPlain(text, in: content.span.extracting(offset..<end))
    else { return nil }
    let line = line(at: offset)
    let start = source.line(line.line).lowerBound + line.column - 1 + offset - line.content
    return (Words(start..<(start + text.count), of: source.bytes), pass(text.count))
  }

  /// Moves over a text of the tree and returns it cut so that every piece stands in the source byte
  /// for byte: an escaped character or an entity is a piece of its own.
  mutating func pieces(of text: Span<UInt8>) -> [(text: String, position: TextPosition)] {
    var wanted = text.indices.map { text[$0] }
    if isBeforeKeptBlanks { wanted = Array(wanted.drop(while: isBlank)) }
    isBeforeKeptBlanks = false
    var pieces: [(text: String, position: TextPosition)] = []
    var (plainLiteral, plainOffset) = (0, offset)
    var passed = 0
    func addPlain(to pieces: inout [(text: String, position: TextPosition)]) {
      guard plainLiteral < passed else { return }
      let text = String(decoding: wanted[plainLiteral..<passed], as: UTF8.self)
      pieces.append((text, position(of: plainOffset)))
    }
    while passed < wanted.count, let next {
      if let replaced = replacement(at: offset),
        wanted[passed...].starts(with: replaced.bytes)
      {
        addPlain(to: &pieces)
        pieces.append((String(decoding: replaced.bytes, as: UTF8.self), position))
        passed += replaced.bytes.count
        offset += replaced.length
        (plainLiteral, plainOffset) = (passed, offset)
      } else {
        guard next == wanted[passed] else { break }
        passed += 1
        offset += 1
      }
    }
    // Only a tab that cmark has turned into spaces leads here: the rest stands as one piece.
    passed = wanted.count
    addPlain(to: &pieces)
    return pieces
  }

  /// Moves over a code span with its backticks.
  mutating func passCode() {
    let fence = passRun(of: UInt8(ascii: "`"))
    while next != nil {
      skip { $0 != UInt8(ascii: "`") }
      if passRun(of: UInt8(ascii: "`")) == fence { return }
    }
  }

  /// Moves over raw HTML and returns where it begins.
  mutating func passHTML(_ literal: String) -> TextPosition {
    let start = position
    // Blanks at the beginning of a line are not always those of the source.
    var rest = literal.utf8.count { $0 > 0x20 }
    while rest > 0, let byte = next {
      if byte > 0x20 { rest -= 1 }
      offset += 1
    }
    return start
  }

  /// Moves over as many bytes as a mark has, and returns where it begins.
  mutating func pass(_ count: Int) -> TextPosition {
    defer { offset = min(offset + count, content.count) }
    return position
  }

  /// Moves over the mark that opens a link, and returns where it stands.
  mutating func passLinkOpening() -> TextPosition {
    isInAutolink = next == UInt8(ascii: "<")
    return pass(1)
  }

  /// Moves over the end of a link or picture and returns where its address begins, in the file and in
  /// ``content``; nil where the address stands elsewhere, in a definition or as the link's own text.
  mutating func passLinkEnd() -> (position: TextPosition, offset: Int)? {
    offset = min(offset + 1, content.count)
    if isInAutolink {
      isInAutolink = false
      return nil
    }
    if let address = passAddress() { return address }
    _ = passLabel()
    return nil
  }

  /// Moves over bytes while a condition holds.
  mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while offset < content.count, isSkipped(content[offset]) { offset += 1 }
  }

  /// Moves over a line end, and says whether one is there; the end of the block counts as one.
  @discardableResult
  mutating func passLineEnd() -> Bool {
    guard let byte = next else { return true }
    guard isLineEnd(byte) else { return false }
    offset += 1
    if byte == UInt8(ascii: "\r"), next == UInt8(ascii: "\n") { offset += 1 }
    return true
  }

  /// Returns a byte of the block; nil past its end.
  func byte(_ offset: Int) -> UInt8? {
    content.indices.contains(offset) ? content[offset] : nil
  }

  /// Moves over the signs that open a heading, if it has any.
  private mutating func passNumberSigns() -> Bool {
    let count = passRun(of: UInt8(ascii: "#"))
    guard (1...6).contains(count), next.map({ isBlank($0) || isLineEnd($0) }) ?? true else {
      offset = 0
      return false
    }
    skip(isBlank)
    return true
  }

  private mutating func passRun(of byte: UInt8) -> Int {
    let start = offset
    skip { $0 == byte }
    return offset - start
  }

  /// Returns what an escape or an entity at a place stands for, and how long it is in the source.
  private func replacement(at source: Int) -> (bytes: [UInt8], length: Int)? {
    switch content[source] {
    case UInt8(ascii: "\\") where !isInAutolink:
      guard let next = byte(source + 1), isPunctuation(next) else { return nil }
      return ([next], 2)
    case UInt8(ascii: "&"):
      return entity(at: content[source...]).map { ($0.bytes, $0.length) }
    default: return nil
    }
  }
}
