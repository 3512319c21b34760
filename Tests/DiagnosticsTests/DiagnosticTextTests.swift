import Diagnostics
import Testing

@Suite struct DiagnosticTextTests {
  @Test func keepsTheHeadlineOnOneLineWhereTheAuthorsTextHasSeveral() {
    let finding = Diagnostic(
      .unknownPhase, at: SourcePosition(path: "a.md", line: 4, column: 8),
      "no phase 'one\ntwo' is declared", hint: "did you mean 'a\r\nb'?")
    #expect(
      text(of: finding, sourceLine: nil) == """
        a.md:4:8: error: no phase 'one two' is declared [unknown-phase]
          hint: did you mean 'a b'?

        """)
  }
}
