import Diagnostics
import Testing

@Suite struct TextReportTests {
  @Test func showsEachFindingWithItsLine() {
    let report = written(
      [finding(.brokenLink, "content/b.md", 2, 3), finding()], as: .text, prefix: "site/",
      files: ["content/b.md": "one\r\na b\r\n"])
    #expect(
      report == """
        site/content/a.md: error: no marker 'a' [unknown-marker]
        site/content/b.md:2:3: error: no marker 'a' [broken-link]
          a b
            ^

        """)
  }

  @Test func showsTheFirstFindingsOfACodeAndCountsTheRest() {
    let many = (1...23).map { finding(.brokenLink, "content/a.md", $0, 1) }
    let others = (24...44).map { finding(.unknownMarker, "content/a.md", $0, 1) }
    let lines = written(many + others, as: .text).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("[broken-link]") } == 21)
    #expect(
      lines.suffix(2) == ["… and 3 more [broken-link]", "… and 1 more [unknown-marker]"])
    #expect(lines.prefix(20).allSatisfy { $0.contains("[broken-link]") })
  }

  @Test func showsEveryFindingWhereAllAreWanted() {
    let many = (1...100).map { finding(.brokenLink, "content/a.md", $0, 1) }
    let report = written(many, as: .text, isUncapped: true)
    #expect(report.split(separator: "\n").count == 100)
    #expect(!report.contains("more"))
  }

  @Test func saysNothingOfWhatIsSilenced() {
    #expect(written([finding(.missingNumber)], as: .text, silenced: [.missingNumber]) == "")
  }

  @Test(arguments: [
    ("\u{FEFF}abc\nx", 1, "abc"), ("a\rb\r\nc\n", 2, "b"), ("a\rb\r\nc\n", 3, "c"),
    ("a\u{2028}b\u{B}c", 1, "a\u{2028}b\u{B}c"),
  ])
  func findsTheLineThatTheReaderCounted(_ text: String, _ line: Int, _ shown: String) {
    let report = written(
      [finding(.brokenLink, "content/a.md", line, 1)], as: .text, files: ["content/a.md": text])
    let excerpt = report.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(excerpt == "  " + shown.replacing("\u{B}", with: "\u{FFFD}"))
  }

  @Test func showsNoLineWhereThereIsNone() {
    let report = written(
      [finding(.brokenLink, "content/a.md", 9, 1), finding(.brokenLink, "content/b.md", 1, 1)],
      as: .text, files: ["content/a.md": "a\n"])
    #expect(report.split(separator: "\n").count == 2)
  }
}
