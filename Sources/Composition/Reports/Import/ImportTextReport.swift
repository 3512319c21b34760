import Diagnostics
import ForeignTexts
import Importers

/// Returns a report for people to read in a terminal.
///
/// - Returns: Lines of plain text, without control characters.
package func textReport(_ report: ImportReport) -> String {
  var lines: [String] = []
  for original in report.originals {
    lines += original.lines(isTrial: report.isTrial, leftOverFile: report.leftOverFile)
  }
  lines += report.sections.map { "\($0.name): \($0.outcome.words)" }
  lines += report.written.map { "\(report.isTrial ? "would write" : "wrote") \($0)" }
  return lines.map { withoutControlCharacters(onOneLine($0)) + "\n" }.joined()
}

extension ImportReport.Original {
  fileprivate func lines(isTrial: Bool, leftOverFile: String?) -> [String] {
    let counts = account.counts
    var lines = ["\(account.name): \(counted(counts.total, "word", "words"))"]
    lines.append("  placed     \(grouped(counts.placed))")
    let rules = ImportRule.allCases.compactMap { rule in
      counts.dropped[rule].map { "\(rule.words) \(grouped($0))" }
    }
    let dropped = counts.dropped.values.reduce(0, +)
    lines.append(
      "  left out   \(grouped(dropped))"
        + (rules.isEmpty ? "" : ": \(rules.joined(separator: ", "))"))
    let kept = leftOverFile.map { ": \(isTrial ? "to be kept" : "kept") in \($0)" } ?? ""
    lines.append("  left over  \(grouped(counts.left))" + (counts.left > 0 ? kept : ""))
    guard !remarks.isEmpty else { return lines }
    lines.append("To look at:")
    for remark in remarks {
      let author = remark.author.map { " (\($0))" } ?? ""
      let quoted = remark.words.isEmpty ? "" : ": '\(remark.words)'"
      lines.append("  \(remark.place.words): \(remark.kind.fact)\(author)\(quoted)")
    }
    var told: Set<ForeignRemark.Kind> = []
    for remark in remarks where told.insert(remark.kind).inserted {
      if let mend = remark.kind.mend {
        lines.append("  hint: for \(remark.kind.rawValue), \(mend)")
      }
    }
    return lines
  }
}
