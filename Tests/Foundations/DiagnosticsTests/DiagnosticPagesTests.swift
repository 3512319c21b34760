import Diagnostics
import Foundation
import Testing
import TestSupport

/// What the pages under `docs/diagnostics/` say; their examples run in the tests of the command.
@Suite struct DiagnosticPagesTests {
  @Test(arguments: DiagnosticCode.allCases)
  func eachCodeHasAPageThatSaysHowMuchItWeighs(_ code: DiagnosticCode) throws {
    let page = try read("\(code.rawValue).md")
    let severity = code.severity == .error ? "Error: " : "Warning: "
    #expect(page.hasPrefix("# \(code.rawValue)\n\n\(severity)"))
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .filter { $0.hasPrefix("## An example that ") }
    #expect(headings == ["## An example that fails", "## An example that passes"])
  }

  @Test(arguments: DiagnosticCode.allCases)
  func eachPageSaysHowToSilenceOrEnableItsCode(_ code: DiagnosticCode) throws {
    let page = try read("\(code.rawValue).md")
    let silence = "To silence it, write `silence: [\(code.rawValue)]` in `content/site.yml`.\n"
    #expect(page.contains(silence) == code.canBeSilenced)
    let enable = "It is off by default: to have it, write `enable: [\(code.rawValue)]`"
    #expect(page.contains(enable) == !code.isOnByDefault)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func theListSaysWhatEachCodeMeans(_ code: DiagnosticCode) throws {
    let link = "[\(code.rawValue)](\(code.rawValue).md)"
    #expect(
      try read("README.md").contains("| \(link) | \(code.severity.rawValue) | \(code.meaning) |\n"))
  }

  @Test func theListSaysWhatCanBeSilencedAndWhatIsOffByDefault() throws {
    func links(_ codes: [DiagnosticCode]) -> String {
      let links = codes.map { "[\($0.rawValue)](\($0.rawValue).md)" }
      return links.isEmpty ? "none" : links.joined(separator: ", ")
    }
    let page = try read("README.md")
    let silenceable = DiagnosticCode.allCases.filter(\.canBeSilenced)
    #expect(page.contains("\nThese can be silenced: \(links(silenceable)).\n"))
    let off = DiagnosticCode.allCases.filter { !$0.isOnByDefault }
    #expect(page.contains("\nThese are off by default: \(links(off)).\n"))
  }

  @Test func noPageIsLeftOfACodeThatIsNone() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(
      Set(pages) == Set(DiagnosticCode.allCases.map { "\($0.rawValue).md" } + ["README.md"]))
  }
}

private let folder = projectFolder.appending(path: "docs/diagnostics")

private func read(_ name: String) throws -> String {
  try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}
