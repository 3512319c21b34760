import Diagnostics
import Testing

@Suite struct FindingsTests {
  @Test func keepsSilencedWarningsApartAndShowsEveryError() {
    let gap = finding(.missingNumber)
    let picture = finding(.imageWithoutText)
    let error = finding(.unknownMarker)
    let findings = Findings(
      [gap, picture, error, gap], silenced: [.missingNumber, .unknownMarker])
    #expect(findings.shown == [picture, error])
    #expect(findings.silenced == [gap])
  }

  @Test func joinsTheFindingsOfTwoPartsInOrder() {
    let joined =
      Findings([finding(.unknownMarker), finding(.missingNumber)], silenced: [.missingNumber])
      + Findings([finding(.imageWithoutText)])
    #expect(joined.shown.map(\.code) == [.imageWithoutText, .unknownMarker])
    #expect(joined.silenced.map(\.code) == [.missingNumber])
  }

  @Test(arguments: DiagnosticCode.allCases)
  func letsWarningsAloneBeSilenced(_ code: DiagnosticCode) throws {
    #expect(try DiagnosticCode.named(code.rawValue) == code)
    guard code.severity == .error else {
      return #expect(try DiagnosticCode.silenceable(code.rawValue) == code)
    }
    let refusal = #expect(throws: CodeRefusal.self) {
      try DiagnosticCode.silenceable(code.rawValue)
    }
    #expect(refusal?.summary == "'\(code.rawValue)' is an error, and only warnings can be silenced")
  }

  private func finding(_ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(code, at: SourcePosition(wholeFile: "a.md"), "doubtful")
  }
}
