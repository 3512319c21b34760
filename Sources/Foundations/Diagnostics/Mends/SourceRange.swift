/// A stretch of a file of the site.
package struct SourceRange: Hashable, Sendable {
  /// The file, relative to the site's folder, parts separated by `/`.
  package let path: String
  /// Where it begins.
  package let start: TextPosition
  /// Where it ends, after its last byte; may be on a later line.
  package let end: TextPosition

  /// Makes a stretch; an empty one is a place between two bytes.
  package init(path: String, start: TextPosition, end: TextPosition) {
    (self.path, self.start, self.end) = (path, start, end)
  }

  /// Makes a stretch of so many bytes of one line.
  package init(at position: SourcePosition, length: Int) {
    let start = TextPosition(line: position.line, column: position.column)
    self.init(path: position.path, start: start, end: start.advanced(by: length))
  }
}
