import Diagnostics
import Testing

@Suite struct WorkflowCommandTests {
  @Test func namesPlaceCodeAndMessage() {
    let report = written(
      [finding(.unknownMarker, "content/a.md", 1, 6, "no marker 'a'", hint: "write 'b'")],
      as: .github, prefix: "site/", files: ["content/a.md": "é😀a"])
    #expect(
      report
        == "::error file=site/content/a.md,line=1,col=3,title=unknown-marker::no marker 'a'%0Ahint: write 'b'\n"
    )
  }

  @Test func namesTheEndWhereItIsKnown() {
    let report = written(
      [finding(.brokenLink, "content/a.md", 1, 3, length: 4)], as: .github,
      files: ["content/a.md": "é😀b"])
    #expect(
      report
        == "::error file=content/a.md,line=1,col=2,endColumn=3,title=broken-link::no marker 'a'\n")
  }

  @Test func namesNoLineOfAWholeFile() {
    #expect(
      written([finding(.imageWithoutText)], as: .github)
        == "::warning file=content/a.md,title=image-without-text::no marker 'a'\n")
  }

  @Test(arguments: hostileTexts)
  func letsNoTextForgeACommand(_ text: String) throws {
    let report = written([finding(.brokenLink, text, 1, 1, text, hint: text)], as: .github)
    #expect(!steersATerminal(report))
    let lines = report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    try #require(lines.count == 2 && lines[1].isEmpty, "\(report)")
    let command = try #require(RunnerCommand(lines[0]))
    #expect(command.name == "error")
    #expect(command.properties.map(\.key) == ["file", "line", "col", "title"])
    let shown = shownByATerminal(text)
    #expect(command.properties.map(\.value) == [shown, "1", "1", "broken-link"])
    #expect(command.message == "\(shown)\nhint: \(shown)")
  }

  @Test func countsWhatItLeavesOut() {
    let many = (1...25).map { finding(.brokenLink, "content/a.md", $0, 1) }
    let lines = written(many, as: .github).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "::notice title=broken-link::… and 5 more")
    #expect(written(many, as: .github, isUncapped: true).split(separator: "\n").count == 25)
  }

  /// A text as reports show it: on one line, without what could steer a terminal.
  private func shownByATerminal(_ text: String) -> String {
    String(
      String(text.map { $0.isNewline ? " " : $0 }).unicodeScalars.map {
        steersATerminal(String($0)) ? "\u{FFFD}" : Character($0)
      })
  }
}

/// A workflow command, read as the runner of GitHub Actions reads one.
///
/// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
private struct RunnerCommand {
  let name: String
  let properties: [(key: String, value: String)]
  let message: String

  init?(_ line: Substring) {
    guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else { return nil }
    let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
    let words = head.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return nil }
    self.name = String(name)
    properties =
      words.count < 2
      ? []
      : words[1].split(separator: ",").map { property in
        let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = String(parts.last ?? "").replacing("%3A", with: ":").replacing("%2C", with: ",")
        return (String(parts[0]), Self.data(value))
      }
    message = Self.data(String(line[end.upperBound...]))
  }

  private static func data(_ text: String) -> String {
    text.replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%25", with: "%")
  }
}
