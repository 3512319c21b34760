import Assistance
import Diagnostics

/// The text of a part, and where its places are in the file.
///
/// Scripts count in units of UTF-16 from the beginning of the text, the program in lines and bytes of the file.
struct PartText: Sendable {
  private let path: String
  private let bytes: [UInt8]
  private let table: LineTable
  private let firstLine: Int

  /// Takes the text of a part.
  ///
  /// - Parameters:
  ///   - text: What it says, its lines ending with line feeds.
  ///   - path: The file.
  ///   - firstLine: The line of the file that it begins on.
  init(_ text: String, in path: String, from firstLine: Int) {
    self.path = path
    bytes = Array(text.utf8)
    // What looks like a byte order mark is none inside a file.
    table = LineTable([0x0A] + bytes)
    self.firstLine = firstLine
  }

  /// Returns the place in the file of an offset in the text.
  func position(of offset: Int) -> SourcePosition {
    let byte = TextUnits.utf16.end(of: offset, in: bytes[...])
    let position = table.position(of: byte + 1)
    return SourcePosition(
      path: path, line: Int(position.line) - 2 + firstLine, column: Int(position.column))
  }

  /// Returns the offset in the text of a place in the file; nil where it stands outside of the part.
  func offset(of place: TextPosition) -> Int? {
    let line = Int(place.line) - firstLine + 2
    guard line >= 2,
      let end = table.offset(of: TextPosition(line: line, column: Int(place.column)))
    else { return nil }
    return TextUnits.utf16.count(of: bytes[..<(end - 1)])
  }
}
