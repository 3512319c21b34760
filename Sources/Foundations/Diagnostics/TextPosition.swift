/// A place in a text whose file is known from elsewhere: 8 bytes, since every word of a site has one.
///
/// Units are those of ``SourcePosition``.
package struct TextPosition: Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: UInt32
  /// The column in UTF-8 bytes, from 1.
  package let column: UInt32

  /// The start of a file.
  package static let start = TextPosition(line: 1, column: 1)

  /// Makes a place; numbers that do not fit are clamped.
  package init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
  }

  /// Returns the place a number of bytes further on the same line.
  package func advanced(by bytes: Int) -> TextPosition {
    TextPosition(line: Int(line), column: Int(column) + bytes)
  }

  /// Returns the same place with its file.
  package func inFile(_ path: String) -> SourcePosition {
    SourcePosition(path: path, line: Int(line), column: Int(column))
  }
}
