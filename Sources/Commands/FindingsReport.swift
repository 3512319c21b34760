import Diagnostics
import Files
import Pipeline

/// Returns findings as text, each with its source line.
func report(_ diagnostics: [Diagnostic], in folder: SiteFolder) -> String {
  var lines: (path: String, lines: [Substring]) = ("", [])
  let prefix =
    folder.path == "." ? "" : folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
  return diagnostics.map { diagnostic in
    let position = diagnostic.position
    if position.line > 0, lines.path != position.path {
      // A file that cannot be read a second time is shown without an excerpt.
      let text = (try? folder.files.contents(of: position.path)) ?? []
      lines = (
        position.path,
        String(decoding: text, as: UTF8.self).split(
          omittingEmptySubsequences: false, whereSeparator: isLineEnd)
      )
    }
    let line =
      lines.lines.indices.contains(position.line - 1) ? lines.lines[position.line - 1] : nil
    return text(of: diagnostic, sourceLine: line.map(String.init), pathPrefix: prefix)
  }.joined()
}

/// Whether a character ends a line of the source, as the reader counts lines; a vertical tab or U+2028
/// does not.
private func isLineEnd(_ character: Character) -> Bool {
  character == "\n" || character == "\r\n" || character == "\r"
}

/// Returns the line that ends a run: what the site holds, what was found, and how long it took.
func summary(
  _ counts: SiteCounts, _ diagnostics: [Diagnostic], duration: Duration
) -> String {
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
  let errors = diagnostics.count { $0.severity == .error }
  let warnings = diagnostics.count - errors
  let found = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    .map { counted($0.0, $0.1) }
  let holdings = [
    counted(counts.sets, "set"), counted(counts.markers, "marker"),
    counted(counts.questions, "question"), counted(counts.links, "link"),
  ]
  let milliseconds = duration / .milliseconds(1)
  return holdings.joined(separator: ", ") + "; "
    + (found.isEmpty ? "no findings" : found.joined(separator: ", "))
    + "; \(Int(milliseconds.rounded())) ms\n"
}
