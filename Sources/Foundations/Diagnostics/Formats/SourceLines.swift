/// The lines of the files that findings stand in.
///
/// Findings come sorted by file, so the last file that was read is the only one that is kept.
package struct SourceLines {
  private let contents: (_ path: String) -> [UInt8]?
  private var current: (path: String, lines: [Substring]) = ("", [])

  /// Takes what reads a file of the site; nil where it cannot be read.
  package init(_ contents: @escaping (_ path: String) -> [UInt8]?) {
    self.contents = contents
  }

  /// Returns the line of a place without its end; nil for a whole file, and where there is none.
  package mutating func line(at position: SourcePosition) -> String? {
    guard position.line > 0 else { return nil }
    if current.path != position.path {
      current = (position.path, lines(of: contents(position.path) ?? []))
    }
    let index = position.line - 1
    return current.lines.indices.contains(index) ? String(current.lines[index]) : nil
  }

  /// Cuts a text where its reader does: a byte order mark is no part of it, and neither a vertical tab
  /// nor U+2028 ends a line.
  private func lines(of bytes: [UInt8]) -> [Substring] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return String(decoding: text, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
  }
}

extension Diagnostic {
  /// The column after its last byte, in UTF-8 bytes from 1; nil where it is not known.
  var endColumn: Int? { length.map { position.column + $0 } }
}

/// Returns the column of a place as programs count that know no bytes: in Unicode code points, from 1.
///
/// - Parameters:
///   - column: A column in UTF-8 bytes, from 1.
///   - line: The line it is on; nil where it cannot be read, and then the column stays as it is.
/// - Returns: The column in code points; that after the last one where the line is shorter.
package func codePointColumn(_ column: Int, of line: String?) -> Int {
  guard let line else { return max(column, 1) }
  return line.utf8.prefix(max(column - 1, 0)).count { $0 & 0xC0 != 0x80 } + 1
}
