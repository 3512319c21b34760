/// A place in a file of the site.
///
/// Lines and columns count from 1; columns count UTF-8 bytes, which is cmark's unit. Line 0 means the
/// file as a whole, for findings that have no place in its text.
package struct SourcePosition: Hashable, Sendable {
  /// The file, relative to the site's folder, parts separated by `/`.
  package let path: String
  /// The line, from 1; 0 for the whole file.
  package let line: Int
  /// The column in UTF-8 bytes, from 1; 0 for the whole file.
  package let column: Int

  /// Makes a place in the text of a file.
  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// Makes the place that stands for a whole file or folder.
  package init(wholeFile path: String) {
    self.init(path: path, line: 0, column: 0)
  }
}

extension SourcePosition: Comparable {
  /// Orders by file, line and column.
  package static func < (first: SourcePosition, second: SourcePosition) -> Bool {
    (first.path, first.line, first.column) < (second.path, second.line, second.column)
  }
}
