import Comparison
import Diagnostics

/// How words that were removed and added are set apart in a terminal.
package enum TextStyle: Sendable {
  /// By brackets: `[-old-]{+new+}`.
  case plain
  /// By brackets and colours, for a terminal that a person watches.
  case colored
}

/// Returns a report for people to read in a terminal.
///
/// ```
/// from v1 to v2: 1 question reworded
///
/// SCR, Quality markers
///   QM2, Decision making
///     How might you know?
///       QM2 Q2, reworded
///         Does the chair [-ask-]{+tell+} the board?
/// ```
///
/// Control characters of the content are shown as `�`, so that no file can steer a terminal.
package func textReport(_ versions: ComparedVersions, style: TextStyle) -> String {
  var report = withoutControlCharacters(versions.headline) + "\n"
  for difference in versions.changes.differences {
    report += "\n"
    append(difference, depth: 0, style, to: &report)
  }
  return report
}

private func append(
  _ difference: Difference, depth: Int, _ style: TextStyle, to report: inout String
) {
  let indent = String(repeating: "  ", count: depth)
  report += indent + withoutControlCharacters(difference.headline) + "\n"
  for text in difference.textsBelowHeadline {
    let lines = reportedLines(of: text.text).map { marked($0, style) }
    let name = text.field.words.map { "\($0): " } ?? ""
    for (number, line) in lines.enumerated() {
      report += "\(indent)  \(number == 0 ? name : "")\(line)\n"
    }
  }
  for part in difference.parts { append(part, depth: depth + 1, style, to: &report) }
}

/// Returns what became of a text, in lines with its changes between brackets.
///
/// - Parameters:
///   - old: The text before.
///   - new: The text after.
///   - style: How changes are set apart.
/// - Returns: The lines, without control characters of the texts.
package func changedLines(from old: String, to new: String, style: TextStyle) -> [String] {
  reportedLines(of: TextDifference(from: old, to: new)).map { marked($0, style) }
}

/// Returns a line with its changes between brackets.
private func marked(_ line: [ReportedRun], _ style: TextStyle) -> String {
  var marked = ""
  var last: ReportedRun?
  for run in line {
    // What gives way and what comes instead stand side by side.
    let isInstead = run.kind == .added && last?.kind == .removed && last?.isSpaced == true
    if run.isSpaced, !isInstead { marked += " " }
    marked += run.kind.bracketed(run.text, style)
    last = run
  }
  return marked
}

extension ReportedRun.Kind {
  fileprivate func bracketed(_ text: String, _ style: TextStyle) -> String {
    let (color, brackets) =
      switch self {
      case .kept: ("", ("", ""))
      case .removed: ("\u{1B}[31m", ("[-", "-]"))
      case .added: ("\u{1B}[32m", ("{+", "+}"))
      }
    let bracketed = brackets.0 + text + brackets.1
    return style == .plain || color.isEmpty ? bracketed : color + bracketed + "\u{1B}[m"
  }
}
