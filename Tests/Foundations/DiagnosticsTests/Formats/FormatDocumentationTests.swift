import Diagnostics
import Foundation
import Testing
import TestSupport

@Suite struct FormatDocumentationTests {
  private let example = finding(
    .unknownMarker, "content/scr/markers/02-two.md", 8, 16, length: 3,
    "no marker QM7 in this set, which has QM1 to QM3",
    hint: "write the number of a marker of this set")

  @Test func showsTheJSONThatIsWritten() throws {
    let json = FindingsReport(Findings([example]), version: "0.1.0", contents: { _ in nil })
      .written(as: .json)
    #expect(try page().contains("```json\n\(json)```\n"))
  }

  @Test func showsTheCommandThatIsWritten() throws {
    let plain = finding(
      .unknownMarker, example.position.path, 8, 16, length: 3, example.summary)
    #expect(try page().contains("```\n\(written([plain], as: .github))```\n"))
  }

  @Test func showsTheReportThatIsWritten() throws {
    #expect(try page().contains("```json\n\(written([example], as: .gitlab))```\n"))
  }

  @Test func namesTheLimits() throws {
    let page = try page()
    #expect(page.contains("the first \(maximumShownPerCode) of each code"))
    let limit = maximumListedFindings
    #expect(page.contains("the first \(limit / 1000),\(String(limit % 1000 + 1000).dropFirst())"))
    for format in FindingsFormat.allCases { #expect(page.contains("\n| `\(format.rawValue)` | ")) }
  }

  private func page() throws -> String {
    let page = projectFolder.appending(path: "docs/findings-format.md")
    return try String(contentsOf: page, encoding: .utf8)
  }
}
