extension FindingsReport {
  /// Returns the findings as a person reads them in a terminal.
  ///
  /// Of a code with many findings the first are shown, and `… and 214 more [unknown-marker]` at the end.
  func text() -> String {
    let entries = entries()
    return entries.findings.map(\.text).joined() + entries.rest.joined()
  }

  /// Returns what a person reads in a terminal, each finding on its own.
  ///
  /// - Parameter width: How many characters a line of the terminal has; excerpts of the source are no
  ///   longer.
  /// - Returns: The findings, and the lines that tell of those that are left out.
  package func entries(
    width: Int = .max
  ) -> (findings: [(severity: Severity, text: String)], rest: [String]) {
    var lines = sourceLines()
    let shown = shownToPeople
    let findings = shown.written.map { finding in
      (
        finding.severity,
        Diagnostics.text(
          of: finding, sourceLine: lines.line(at: finding.position), pathPrefix: pathPrefix,
          width: width)
      )
    }
    return (findings, shown.leftOut.map { "… and \($0.count) more [\($0.code.rawValue)]\n" })
  }
}
