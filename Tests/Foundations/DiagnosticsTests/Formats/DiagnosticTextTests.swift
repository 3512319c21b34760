import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  @Test func showsPlaceSummaryExcerptAndHint() {
    #expect(
      text(of: finding(at: 5, hint: "write 'b'"), sourceLine: "one a two")
        == """
        content/a.md:3:5: error: no marker 'a' [unknown-marker]
          one a two
              ^
          hint: write 'b'

        """)
  }

  @Test func putsTheWayToTheSiteBeforeThePath() {
    let shown = text(of: finding(at: 1), sourceLine: nil, pathPrefix: "docs/")
    #expect(shown == "docs/content/a.md:3:1: error: no marker 'a' [unknown-marker]\n")
  }

  @Test func namesNoLineOfAWholeFile() {
    let finding = Diagnostic(
      .imageWithoutText, at: SourcePosition(wholeFile: "content/a.md"), "doubtful")
    #expect(
      text(of: finding, sourceLine: "any")
        == "content/a.md: warning: doubtful [image-without-text]\n")
  }

  @Test(arguments: [
    ("\tone\ta", 6, "  \tone\ta\n  \t   \t^"),
    ("éè a", 6, "  éè a\n     ^"),
    ("e\u{301}a", 4, "  e\u{301}a\n   ^"),
    ("a", 1, "  a\n  ^"), ("a", 2, "  a\n   ^"), ("a", 99, "  a\n   ^"), ("", 1, ""),
    ("é", 2, "  é\n  ^"),
  ])
  func setsTheCaretUnderTheColumn(_ line: String, _ column: Int, _ excerpt: String) {
    #expect(shownExcerpt(of: line, column: column) == excerpt)
  }

  @Test(arguments: [40, 63, 80, 200]) func cutsAnExcerptToTheWidthOfATerminal(_ width: Int) {
    let line = String(repeating: "a", count: 100) + "X" + String(repeating: "b", count: 100)
    let lines = text(of: finding(at: 101), sourceLine: line, width: width).split(separator: "\n")
    #expect(lines[1].count <= width)
    #expect(lines[1].count > min(width, 120) - 4, "no more is cut than has to be")
    #expect(zip(lines[1], lines[2]).first { $0.1 == "^" }?.0 == "X")
  }

  @Test func cutsALongLineOnBothSides() {
    let line = String(repeating: "a", count: 100) + "X" + String(repeating: "b", count: 100)
    let before = String(repeating: "a", count: 60)
    let after = String(repeating: "b", count: 59)
    #expect(
      shownExcerpt(of: line, column: 101)
        == "  … \(before)X\(after) …\n  " + String(repeating: " ", count: 62) + "^")
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\u{FFFD}[31m"), ("a\u{0}\u{7F}\u{9B}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("\u{202E}a\u{2066}", "\u{FFFD}a\u{FFFD}"),
  ])
  func replacesWhatCouldSteerATerminal(_ written: String, _ shown: String) {
    #expect(shownExcerpt(of: written, column: 1).hasPrefix("  \(shown)\n"))
    let finding = Diagnostic(
      .missingFile, at: SourcePosition(wholeFile: written), written, hint: written)
    #expect(
      text(of: finding, sourceLine: nil)
        == "\(shown): error: \(shown) [missing-file]\n  hint: \(shown)\n")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\u{2028}b"])
  func keepsNamesWithLineEndsOnOneLine(_ written: String) {
    let finding = Diagnostic(
      .missingFile, at: SourcePosition(wholeFile: written), written, hint: written)
    let shown = "a b"
    #expect(
      text(of: finding, sourceLine: nil)
        == "\(shown): error: \(shown) [missing-file]\n  hint: \(shown)\n")
  }

  private func finding(at column: Int, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      .unknownMarker, at: SourcePosition(path: "content/a.md", line: 3, column: column),
      "no marker 'a'", hint: hint)
  }

  private func shownExcerpt(of line: String, column: Int) -> String {
    text(of: finding(at: column), sourceLine: line).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropFirst().dropLast().joined(separator: "\n")
  }
}
