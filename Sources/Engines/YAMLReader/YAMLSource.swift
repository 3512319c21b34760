import Diagnostics

/// The text of a YAML document, for what the parser does not tell: columns in bytes, raw lines, and
/// plain words for its complaints.
struct YAMLSource {
  let firstLine: Int
  /// Whether each byte is a character.
  let isASCII: Bool
  let bytes: [UInt8]
  /// Where each line begins; only a line feed ends one.
  private let lineStarts: [Int]
  /// The last place that was asked for on a line that is not all ASCII: a line may hold as many values as
  /// bytes, and counting from its start for each would take the square of its length.
  private var last = (mark: YAMLMark(line: 0, column: 0), offset: 0)

  init(_ yaml: [UInt8], firstLine: Int) {
    self.firstLine = firstLine
    bytes = yaml
    var lineStarts = [0]
    var union: UInt8 = 0
    for (index, byte) in yaml.enumerated() {
      union |= byte
      if byte == UInt8(ascii: "\n") { lineStarts.append(index + 1) }
    }
    self.lineStarts = lineStarts
    isASCII = union < 0x80
  }

  /// The numbers of its lines, from 0.
  var lines: Range<Int> { lineStarts.indices }

  /// Returns a line without its line feed.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    let isLast = index + 1 == lineStarts.count
    return bytes[lineStarts[index]..<(isLast ? bytes.count : lineStarts[index + 1] - 1)]
  }

  /// Returns how many of the bytes that a line begins with are among some.
  func prefix(ofLine index: Int, _ isMeant: (UInt8) -> Bool) -> Int {
    line(index).prefix(while: isMeant).count
  }

  /// Converts a mark of libyaml.
  func position(_ mark: YAMLMark) -> TextPosition {
    var copy = self
    return copy.advance(to: mark)
  }

  /// Converts a mark of libyaml; marks that follow one another take linear time together.
  mutating func advance(to mark: YAMLMark) -> TextPosition {
    // A document that ends without a line feed ends, for libyaml, on a line that is not there.
    guard lines.contains(mark.line) else {
      return place(lines.upperBound - 1, line(lines.upperBound - 1).count)
    }
    let line = line(mark.line)
    if isASCII { return place(mark.line, min(mark.column, line.count)) }
    if last.mark.line != mark.line || last.mark.column > mark.column {
      last = (YAMLMark(line: mark.line, column: 0), line.startIndex)
    }
    var offset = last.offset
    for _ in last.mark.column..<mark.column where offset < line.endIndex {
      offset += 1
      while offset < line.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    last = (mark, offset)
    return place(mark.line, offset - line.startIndex)
  }

  /// Whether a text of one line stands at a place byte for byte.
  func holds(_ text: String, at position: TextPosition) -> Bool {
    let index = Int(position.line) - firstLine
    guard lines.contains(index) else { return false }
    return line(index).dropFirst(Int(position.column) - 1).starts(with: text.utf8)
  }

  /// Returns the place of a byte of a line, both counted from 0.
  func place(_ line: Int, _ byte: Int) -> TextPosition {
    TextPosition(line: firstLine + line, column: byte + 1)
  }

  /// Returns the raw lines of a block scalar whose sign stands at a place, less their indentation.
  func block(after sign: TextPosition) -> (lines: String, position: TextPosition, indentation: Int)
  {
    let first = Int(sign.line) - firstLine + 1
    var text: [UInt8] = []
    var indentation: Int?
    var lineFeeds = 0
    for index in lines.dropFirst(first) {
      let line = line(index)
      let blanks = prefix(ofLine: index) { $0 == UInt8(ascii: " ") }
      let rest = line.dropFirst(blanks)
      if rest.isEmpty || rest.first == UInt8(ascii: "\r") {
        lineFeeds += 1
        continue
      }
      if let indentation, blanks < indentation { break }
      indentation = indentation ?? blanks
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineFeeds))
      text.append(contentsOf: line.dropFirst(indentation ?? 0))
      lineFeeds = 1
    }
    let width = indentation ?? 0
    return (String(decoding: text, as: UTF8.self), place(first, width), width)
  }

  /// Returns where a key stands for the last time, after its first place.
  func lastPosition(ofKey key: String, from mark: YAMLMark) -> TextPosition {
    let wanted = Array((key + ":").utf8)
    let first = lines.contains(mark.line) ? mark.line : 0
    for index in lines.reversed() where index > first {
      let blanks = prefix(ofLine: index) { $0 == UInt8(ascii: " ") }
      if blanks == mark.column, line(index).dropFirst(blanks).starts(with: wanted) {
        return place(index, blanks)
      }
    }
    return position(mark)
  }
}
