/// A place in a text whose file is known from elsewhere.
///
/// Units are those of ``SourcePosition``. It takes 7 bytes, since every word of a site has one: the eighth is
/// left for what stands beside it, such as the case of an enumeration.
package struct TextPosition: Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: UInt32
  private let lowColumn: UInt16
  private let highColumn: UInt8

  /// The column in UTF-8 bytes, from 1; at most `0xFF_FFFF`.
  package var column: UInt32 { UInt32(highColumn) << 16 | UInt32(lowColumn) }

  /// The start of a file.
  package static let start = TextPosition(line: 1, column: 1)

  /// Makes a place; numbers that do not fit are clamped.
  package init(line: Int, column: Int) {
    self.line = UInt32(clamping: line)
    let column = Swift.min(UInt32(clamping: column), 0xFF_FFFF)
    lowColumn = UInt16(truncatingIfNeeded: column)
    highColumn = UInt8(truncatingIfNeeded: column >> 16)
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

extension TextPosition: Comparable {
  /// Orders by line and column.
  package static func < (first: TextPosition, second: TextPosition) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}
