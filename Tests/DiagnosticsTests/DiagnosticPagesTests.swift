import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct DiagnosticPagesTests {
  @Test(arguments: DiagnosticCode.allCases)
  func eachCodeHasAPageThatSaysHowMuchItWeighs(_ code: DiagnosticCode) throws {
    let page = try read("\(code.rawValue).md")
    let severity = code.severity == .error ? "Error: " : "Warning: "
    #expect(page.hasPrefix("# \(code.rawValue)\n\n\(severity)"))
    #expect(page.contains("\n## How to mend it\n"))
    let row = "| [\(code.rawValue)](\(code.rawValue).md) | \(code.severity.rawValue) | "
    #expect(try read("README.md").contains(row))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func theExampleOfAPageGivesTheFindingItShows(_ code: DiagnosticCode) async throws {
    let page = try read("\(code.rawValue).md")
    let example = try #require(
      page.split(separator: "## An example that fails").last?
        .split(separator: "## How to mend it").first)
    let files = blocks(of: example).filter { $0.info.hasPrefix("file content/") }
    // Other examples are of themes, or need more than the texts they show.
    let others: [DiagnosticCode] = [.missingNumber, .imageWithoutText, .missingTheme]
    guard !files.isEmpty, !others.contains(code) else { return }
    var replaced: [String: String?] = [:]
    for file in files { replaced[String(file.info.dropFirst("file ".count))] = file.text }
    let found = await loadSample(replacing: replaced).diagnostics.filter { $0.code == code }
    let shown = blocks(of: example).filter { $0.info == "finding" }.flatMap { block in
      block.text.split(separator: "\n").filter { $0.hasSuffix("[\(code.rawValue)]") }
    }
    #expect(found.map { headline(of: $0) } == shown.map(String.init))
  }
}

private func read(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/diagnostics")
  return try String(contentsOf: folder.appending(path: name).standardizedFileURL, encoding: .utf8)
}

private func headline(of diagnostic: Diagnostic) -> String {
  text(of: diagnostic, sourceLine: nil).split(separator: "\n").first.map(String.init) ?? ""
}

/// Returns the fenced blocks of a page.
private func blocks(of page: Substring) -> [(info: String, text: String)] {
  var blocks: [(info: String, text: String)] = []
  var isInside = false
  for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("```") {
      isInside.toggle()
      if isInside { blocks.append((String(line.dropFirst(3)), "")) }
    } else if isInside {
      blocks[blocks.count - 1].text += line + "\n"
    }
  }
  return blocks
}
