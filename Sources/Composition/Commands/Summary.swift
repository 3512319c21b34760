import ContentModel
import Diagnostics
import Pipeline

/// Returns the line that ends a run: what the site holds, what was found, and how long it took.
///
/// - Parameters:
///   - loaded: The site and what was found.
///   - asked: How many addresses of other hosts were asked for; nil where none were to be.
///   - duration: How long it took.
/// - Returns: The line with its end.
func summary(_ loaded: LoadedSite, asked: Int? = nil, duration: Duration) -> String {
  let counts = SiteCounts(loaded.site)
  var holdings = [
    counted(counts.sets, "set"), counted(counts.markers, "marker"),
    counted(counts.questions, "question"), counted(counts.links, "link"),
  ]
  if let asked { holdings.append(counted(asked, "address", plural: "es") + " asked") }
  let milliseconds = duration / .milliseconds(1)
  return holdings.joined(separator: ", ") + "; "
    + counted(loaded.findings) + "; \(Int(milliseconds.rounded())) ms\n"
}

/// Returns how many findings there are: `2 errors, 1 warning, 3 silenced`.
func counted(_ findings: Findings) -> String {
  var found = [(findings.errorCount, "error"), (findings.warningCount, "warning")]
    .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
  if found.isEmpty { found = ["no findings"] }
  if !findings.silenced.isEmpty { found.append("\(findings.silenced.count) silenced") }
  return found.joined(separator: ", ")
}

/// Returns the line that says where more is to be read of what was found; nothing where nothing was.
///
/// It names the code of the first error or else of the first warning, as an example.
func explanation(of findings: Findings) -> String {
  let first = findings.shown.first { $0.severity == .error } ?? findings.shown.first
  return first.map { "'waymark explain \($0.code.rawValue)' says more\n" } ?? ""
}

/// Returns what is left out of a site although it is written, each thing on a line.
func notes(on site: Site?) -> String {
  guard let site else { return "" }
  return site.unpublishedSets.map {
    "note: the set '\($0.folder)' is left out: each of its markers says 'draft: true'\n"
  }.joined()
}

private func counted(_ count: Int, _ noun: String, plural: String = "s") -> String {
  "\(count) \(noun)\(count == 1 ? "" : plural)"
}
