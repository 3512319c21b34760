import Foundation
import Testing

/// Every example of every page under `docs/diagnostics/` runs.
@Suite struct DiagnosticPageTests {
  @Test(arguments: DiagnosticPage.all.filter { !$0.isUnprivileged })
  func givesTheFindingsThatItShowsAndNoneOnceMended(_ page: DiagnosticPage) throws {
    try expectExamplesOf(page)
  }

  @Test(
    .enabled(if: privilegeDrop != nil, "a superuser needs setpriv to become an ordinary user"),
    arguments: DiagnosticPage.all.filter(\.isUnprivileged))
  func givesTheFindingsThatItShowsToAnOrdinaryUser(_ page: DiagnosticPage) throws {
    try expectExamplesOf(page)
  }

  @Test func findsThePages() {
    #expect(DiagnosticPage.all.count > 40)
    #expect(!DiagnosticPage.all.filter(\.isUnprivileged).isEmpty)
  }

  private func expectExamplesOf(_ page: DiagnosticPage) throws {
    let failing = try page.failing.check()
    #expect(failing.findings == page.failing.findings, "\(page.code), the example that fails")
    #expect(page.failing.findings.contains("[\(page.code)]\n"), "\(page.code) shows another code")
    try #require(!page.passing.files.isEmpty, "\(page.code) has no example that passes")
    let passing = try page.passing.check()
    #expect(passing.findings == "", "\(page.code), the example that passes")
    #expect(passing.summary.contains("; no findings; "), "\(page.code): \(passing.summary)")
  }
}
