import Diagnostics
import Pipeline

/// Returns the line that ends a run: what the site holds, what was found, and how long it took.
func summary(_ loaded: LoadedSite, duration: Duration) -> String {
  let counts = SiteCounts(loaded.site)
  let findings = loaded.findings
  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
  var found = [(findings.errorCount, "error"), (findings.warningCount, "warning")]
    .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
  if found.isEmpty { found = ["no findings"] }
  if !findings.silenced.isEmpty { found.append("\(findings.silenced.count) silenced") }
  let holdings = [
    counted(counts.sets, "set"), counted(counts.markers, "marker"),
    counted(counts.questions, "question"), counted(counts.links, "link"),
  ]
  let milliseconds = duration / .milliseconds(1)
  return holdings.joined(separator: ", ") + "; "
    + found.joined(separator: ", ") + "; \(Int(milliseconds.rounded())) ms\n"
}
