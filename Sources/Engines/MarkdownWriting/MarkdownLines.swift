import ByteWriting

/// Lines of Markdown as they are written: each begins with the marks of the quotations and the
/// indentation of the lists around it.
struct MarkdownLines {
  private var text: UTF8Buffer
  private var prefix: [UInt8] = []
  /// Where the text begins.
  private let start: Int
  /// Where the content of the line begins.
  private var lineStart: Int
  /// Whether the line is that of a heading.
  private(set) var isInHeading = false
  /// Whether what comes next must not be read as part of a word.
  var needsBoundary = false
  /// Whether a bar would end what is written: the cell of a table.
  var escapesBars = false
  /// Whether the next colon would make the caption of a table of its paragraph.
  var hidesColon = false
  /// Whether a place that leads to a note has been written.
  var hasNotes = false

  /// Begins a text behind what a buffer holds, which has ended its last line.
  init(after text: consuming UTF8Buffer) {
    start = text.count
    lineStart = start
    self.text = text
  }

  var isEmpty: Bool { text.count == start }

  /// Gives the text away.
  mutating func takeText() -> UTF8Buffer {
    let taken = text
    text = UTF8Buffer()
    return taken
  }

  /// How many bytes the content of the line has so far.
  var contentLength: Int { text.count - lineStart }

  /// Whether nothing stands in the line yet but marks of blocks.
  var isAtLineStart: Bool { contentLength == 0 }

  /// The last character of the line's content.
  var last: Unicode.Scalar? {
    guard !isAtLineStart else { return nil }
    return String(decoding: text.bytes[startOfLast...], as: UTF8.self).unicodeScalars.first
  }

  /// Where the last character of the line's content begins.
  private var startOfLast: Int {
    var start = text.count - 1
    while start > lineStart, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  mutating func append(_ words: String) { text += words }

  mutating func append(_ scalar: Unicode.Scalar) { text.append(scalar) }

  /// Appends words, unless any of their bytes may be a sign: then nothing is appended.
  mutating func append(wordsWithoutSigns words: ArraySlice<UInt8>) -> Bool {
    let start = text.count
    text.append(words)
    guard hasSign(in: text.bytes[start...]) else { return true }
    text.truncate(to: start)
    return false
  }

  /// Takes the last character of the line back.
  mutating func removeLast() { text.truncate(to: startOfLast) }

  /// Ends the line and begins another.
  mutating func startLine() {
    text += "\n"
    text.append(prefix)
    lineStart = text.count
    needsBoundary = false
  }

  /// Ends the line and adds a blank one, which has no blanks at its end.
  mutating func addBlankLine() {
    text += "\n"
    text.append(prefix[..<(prefix.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0)])
    lineStart = text.count
  }

  /// Writes what stands inside a quotation or entry; where that is nothing, only the mark.
  mutating func begin(
    _ mark: String, continuing indentation: String, _ content: (inout MarkdownLines) -> Void
  ) {
    append(mark)
    lineStart = text.count
    let outer = prefix
    prefix += indentation.utf8
    content(&self)
    prefix = outer
    if isAtLineStart {
      while text.last == UInt8(ascii: " ") { text.truncate(to: text.count - 1) }
    }
  }

  mutating func beginHeading() {
    isInHeading = true
    lineStart = text.count
    needsBoundary = false
  }

  mutating func endHeading() { isInHeading = false }
}

/// Whether any of the bytes may be a sign of Markdown or a character that cannot stand as it is, wherever
/// in a line it stands.
private func hasSign(in bytes: ArraySlice<UInt8>) -> Bool {
  let span = bytes.span
  var marks: UInt8 = 0
  var index = 0
  // Without branches, so that sixteen bytes are looked at in one step.
  while index < span.count {
    let byte = span[index]
    marks |= byte < 0x20 ? 1 : 0
    marks |= byte == 0x7F ? 1 : 0
    // The first byte of U+FEFF.
    marks |= byte == 0xEF ? 1 : 0
    marks |= byte == UInt8(ascii: "\\") ? 1 : 0
    marks |= byte == UInt8(ascii: "`") ? 1 : 0
    marks |= byte == UInt8(ascii: "*") ? 1 : 0
    marks |= byte == UInt8(ascii: "[") ? 1 : 0
    marks |= byte == UInt8(ascii: "]") ? 1 : 0
    marks |= byte == UInt8(ascii: "~") ? 1 : 0
    marks |= byte == UInt8(ascii: "_") ? 1 : 0
    marks |= byte == UInt8(ascii: "<") ? 1 : 0
    marks |= byte == UInt8(ascii: "&") ? 1 : 0
    marks |= byte == UInt8(ascii: "#") ? 1 : 0
    marks |= byte == UInt8(ascii: "!") ? 1 : 0
    marks |= byte == UInt8(ascii: "|") ? 1 : 0
    index += 1
  }
  return marks != 0
}
