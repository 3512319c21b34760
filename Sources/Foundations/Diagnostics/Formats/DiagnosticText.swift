/// Returns a finding as a person reads it in a terminal.
///
/// ```
/// content/scr/markers/02-x.md:31:74: error: no marker QM19 in this set [unknown-marker]
///   … and in QM19 the reviewers …
///            ^
///   hint: this set has QM1 to QM18
/// ```
///
/// - Parameters:
///   - diagnostic: The finding.
///   - sourceLine: The line it stands on, without its end; nil or blanks print no excerpt.
///   - pathPrefix: What leads from the reader's folder to the site's: `"docs/"`, or nothing.
///   - width: How many characters an excerpt may have, with what stands around it.
/// - Returns: One or more lines, each with its end. Control characters of the content are shown as `�`,
///   so that no file can steer a terminal.
package func text(
  of diagnostic: Diagnostic, sourceLine: String?, pathPrefix: String = "", width: Int = .max
) -> String {
  let position = diagnostic.position
  var place = onOneLine(pathPrefix + position.path)
  if position.line > 0 { place += ":\(position.line):\(position.column)" }
  let summary = onOneLine(diagnostic.summary)
  var text =
    "\(place): \(diagnostic.severity.rawValue): \(summary) [\(diagnostic.code.rawValue)]\n"
  if let sourceLine, position.line > 0, !sourceLine.allSatisfy(\.isWhitespace) {
    text += excerpt(of: sourceLine, column: position.column, width: width)
  }
  if let hint = diagnostic.hint { text += "  hint: \(onOneLine(hint))\n" }
  return withoutControlCharacters(text)
}

/// The most characters of a line shown on each side of the caret; paragraphs are often one long line.
private let maximumReach = 60

private func excerpt(of line: String, column: Int, width: Int) -> String {
  // Two for the indent, and two for each ellipsis.
  let reach = min(maximumReach, max(10, (width - 6) / 2))
  let parts = SourceExcerpt.parts(of: line, column: column, reach: reach)
  let indent = parts.before.map { $0 == "\t" ? "\t" : " " }.joined()
  return "  \(parts.before)\(parts.after)\n  \(indent)^\n"
}

/// What stands around a place of a line.
package struct SourceExcerpt: Hashable, Sendable {
  /// The end of what stands before it, with `�` for what does not print.
  package let before: String
  /// The beginning of what follows.
  package let after: String

  /// Cuts a line around a column in UTF-8 bytes, from 1; nil where the line is blank.
  package init?(of line: String, column: Int) {
    guard !line.allSatisfy(\.isWhitespace) else { return nil }
    let parts = SourceExcerpt.parts(of: line, column: column, reach: maximumReach)
    before = withoutControlCharacters(parts.before)
    after = withoutControlCharacters(parts.after)
  }

  fileprivate static func parts(
    of line: String, column: Int, reach: Int
  ) -> (before: String, after: String) {
    let offset = min(max(column - 1, 0), line.utf8.count)
    let caret = line.utf8.index(line.startIndex, offsetBy: offset)
    let (before, after) = (line[..<caret], line[caret...])
    return (
      (before.count > reach ? "… " : "") + before.suffix(reach),
      after.prefix(reach) + (after.count > reach ? " …" : "")
    )
  }
}
