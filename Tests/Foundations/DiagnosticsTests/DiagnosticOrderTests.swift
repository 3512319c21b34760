import Diagnostics
import Testing

@Suite struct DiagnosticOrderTests {
  @Test func ordersFindingsByFileLineColumnCodeAndWording() {
    let ordered = [
      finding("a.md", 0, 0), finding("a.md", 1, 2), finding("a.md", 1, 10),
      finding("a.md", 2, 1, .brokenLink), finding("a.md", 2, 1, .unknownMarker, "a"),
      finding("a.md", 2, 1, .unknownMarker, "b"),
      finding("a.md", 2, 1, .unknownMarker, "b", hint: "x"), finding("b.md", 1, 1),
    ]
    #expect(Array(ordered.reversed()).inPrintingOrder() == ordered)
  }

  @Test func leavesRepetitionsOut() {
    #expect([finding("a.md", 1, 1), finding("a.md", 1, 1)].inPrintingOrder().count == 1)
  }

  @Test func tellsErrorsFromWarnings() {
    #expect(![finding("a.md", 1, 1, .missingNumber)].containErrors)
    #expect([finding("a.md", 1, 1, .missingNumber), finding("a.md", 1, 1)].containErrors)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func namesCodesInKebabCase(_ code: DiagnosticCode) {
    #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil)
    #expect(DiagnosticCode.allCases.count { $0.rawValue == code.rawValue } == 1)
  }

  @Test func clampsAPlaceThatDoesNotFit() {
    let place = TextPosition(line: -1, column: Int.max)
    #expect(place.inFile("a") == SourcePosition(path: "a", line: 0, column: 0xFF_FFFF))
  }

  private func finding(
    _ path: String, _ line: Int, _ column: Int, _ code: DiagnosticCode = .brokenLink,
    _ summary: String = "", hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, at: SourcePosition(path: path, line: line, column: column), summary, hint: hint)
  }
}
