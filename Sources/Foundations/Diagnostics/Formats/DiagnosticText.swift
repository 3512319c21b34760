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
  let offset = min(max(column - 1, 0), line.utf8.count)
  let caret = line.utf8.index(line.startIndex, offsetBy: offset)
  let before = line[..<caret]
  let after = line[caret...]
  var shown = String(before.suffix(reach))
  if shown.count < before.count { shown = "… " + shown }
  let indent = shown.map { $0 == "\t" ? "\t" : " " }.joined()
  shown += after.prefix(reach)
  if after.count > reach { shown += " …" }
  return "  \(shown)\n  \(indent)^\n"
}
