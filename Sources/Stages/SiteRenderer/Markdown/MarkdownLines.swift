/// Lines of Markdown as they are written: each begins with the marks of the quotations and the
/// indentation of the lists around it.
struct MarkdownLines {
  private var bytes: [UInt8] = []
  private var prefix: [UInt8] = []
  /// Where the content of the line begins.
  private var lineStart = 0
  /// Whether the line is that of a heading.
  private(set) var isInHeading = false
  /// Whether what comes next must not be read as part of a word.
  var needsBoundary = false

  var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes the content of the line has so far.
  var contentLength: Int { bytes.count - lineStart }

  /// Whether nothing stands in the line yet but marks of blocks.
  var isAtLineStart: Bool { contentLength == 0 }

  /// The last character of the line's content.
  var last: Unicode.Scalar? {
    guard bytes.count > lineStart else { return nil }
    var start = bytes.count - 1
    while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first
  }

  mutating func append(_ text: some StringProtocol) { bytes += text.utf8 }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(ascii: scalar))
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Takes the last character of the line back.
  mutating func removeLast() {
    while let byte = bytes.popLast(), byte & 0xC0 == 0x80 {}
  }

  /// Ends the line and begins another.
  mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += prefix
    lineStart = bytes.count
    needsBoundary = false
  }

  /// Ends the line and adds a blank one, which has no blanks at its end.
  mutating func addBlankLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += prefix[..<(prefix.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0)]
    lineStart = bytes.count
  }

  /// Writes what stands inside a quotation or entry; where that is nothing, only the mark.
  mutating func begin(
    _ mark: String, continuing indentation: String, _ content: (inout MarkdownLines) -> Void
  ) {
    append(mark)
    lineStart = bytes.count
    let outer = prefix
    prefix += indentation.utf8
    content(&self)
    prefix = outer
    if isAtLineStart { while bytes.last == UInt8(ascii: " ") { bytes.removeLast() } }
  }

  mutating func beginHeading() {
    isInHeading = true
    lineStart = bytes.count
    needsBoundary = false
  }

  mutating func endHeading() { isInHeading = false }
}
