extension FindingsReport {
  /// Returns the findings as a person reads them in a terminal.
  ///
  /// Of a code with many findings the first are shown, and `… and 214 more [unknown-marker]` at the end.
  func text() -> String {
    var lines = sourceLines()
    let shown = shownToPeople
    let findings = shown.written.map {
      Diagnostics.text(of: $0, sourceLine: lines.line(at: $0.position), pathPrefix: pathPrefix)
    }
    let rest = shown.leftOut.map { "… and \($0.count) more [\($0.code.rawValue)]\n" }
    return findings.joined() + rest.joined()
  }
}
