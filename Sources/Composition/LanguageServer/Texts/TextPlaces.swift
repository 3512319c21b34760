import Assistance
import Diagnostics

/// A place in a text as the protocol has it: lines and characters from 0.
struct ClientPosition: Hashable, Sendable {
  let line: Int
  let character: Int
}

/// A stretch of a text as the protocol has it; its end is behind its last character.
struct ClientRange: Hashable, Sendable {
  let start: ClientPosition
  let end: ClientPosition
}

/// A text in which bytes, lines and columns, and the characters of a client meet, by ``TextUnits``.
///
/// Lines end at `\n`, `\r\n` and `\r` alone, as the protocol says. A place behind the end of a line, or of the text,
/// means that end; one inside a character means its beginning.
struct TextPlaces: Sendable {
  /// The text.
  let bytes: [UInt8]
  private let lines: LineTable
  private let units: TextUnits

  init(_ bytes: [UInt8], _ units: TextUnits) {
    (self.bytes, self.units) = (bytes, units)
    lines = LineTable(bytes)
  }

  /// How many lines there are, one behind the last line end among them.
  var lineCount: Int { lines.starts.count }

  /// Returns the byte of a place.
  func offset(of position: ClientPosition) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineCount else { return bytes.count }
    let line = bytes[start(ofLine: position.line)..<lines.ends[position.line]]
    return units.end(of: position.character, in: line)
  }

  /// Returns the place of a byte; of one among the signs that end a line, the end of that line.
  func position(of offset: Int) -> ClientPosition {
    let line = Int(lines.position(of: offset).line) - 1
    let start = start(ofLine: line)
    let before = bytes[start..<max(start, min(offset, lines.ends[line]))]
    return ClientPosition(line: line, character: units.count(of: before))
  }

  /// Returns the line and column of a place.
  func place(of position: ClientPosition) -> TextPosition {
    lines.position(of: offset(of: position))
  }

  /// Returns the place of a line and column.
  func position(of place: TextPosition) -> ClientPosition {
    position(of: lines.offset(of: place) ?? bytes.count)
  }

  /// Returns the stretch from one line and column to another.
  func range(from start: TextPosition, to end: TextPosition) -> ClientRange {
    ClientRange(start: position(of: start), end: position(of: end))
  }

  /// Returns the stretch that a finding is about: as long as it says, else to the end of the line; the first line
  /// where it is about the whole file.
  func range(of diagnostic: Diagnostic) -> ClientRange {
    let line = max(diagnostic.position.line, 1)
    let start = TextPosition(line: line, column: max(diagnostic.position.column, 1))
    guard let from = lines.offset(of: start), diagnostic.position.line > 0 else {
      return range(from: .start, to: .start)
    }
    let lineEnd = lines.ends[line - 1]
    let end = diagnostic.length.map { min(from + $0, lineEnd) } ?? lineEnd
    return ClientRange(start: position(of: from), end: position(of: end))
  }

  /// Returns the text with a stretch of it replaced.
  func replacing(_ range: ClientRange, with text: String) -> TextPlaces {
    let start = offset(of: range.start)
    let end = max(start, offset(of: range.end))
    var new: [UInt8] = []
    new.reserveCapacity(bytes.count - (end - start) + text.utf8.count)
    new += bytes[..<start]
    new += text.utf8
    new += bytes[end...]
    return TextPlaces(new, units)
  }

  /// Returns a text with its line feeds as the line ends that this text has first, so that an edit mixes none.
  func withLineEndsOfItsOwn(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")), lineCount > 1 else { return text }
    let end = String(decoding: bytes[lines.ends[0]..<lines.starts[1]], as: UTF8.self)
    return end == "\n"
      ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
  }

  /// Where a line begins for the client, to whom a byte order mark is a character.
  private func start(ofLine line: Int) -> Int { line == 0 ? 0 : lines.starts[line] }
}
