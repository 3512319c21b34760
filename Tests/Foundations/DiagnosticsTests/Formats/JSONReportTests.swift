import Diagnostics
import Testing

@Suite struct JSONReportTests {
  @Test func holdsWhatIsKnownOfAFinding() throws {
    let json = try JSONValue(
      written(
        [finding(.unknownMarker, "content/a.md", 3, 5, "no marker 'a'", hint: "write 'b'")],
        as: .json, prefix: "site/"))
    #expect(json.keys == ["counts", "findings", "format", "program", "silenced", "version"])
    #expect(json["format"].number == 1 && json["version"].text == "1.2.3")
    let found = json["findings"][0]
    #expect(
      found.keys
        == ["code", "column", "file", "hint", "line", "page", "severity", "summary"])
    #expect(found["code"].text == "unknown-marker" && found["severity"].text == "error")
    #expect(found["file"].text == "site/content/a.md")
    #expect(found["line"].number == 3 && found["column"].number == 5)
    #expect(found["summary"].text == "no marker 'a'" && found["hint"].text == "write 'b'")
    #expect(found["page"].text == "docs/diagnostics/unknown-marker.md")
  }

  @Test func leadsToThePublishedDocumentation() throws {
    let json = try JSONValue(
      written([finding()], as: .json, documentation: "https://docs.example.org/"))
    #expect(
      json["findings"][0]["help"].text
        == "https://docs.example.org/diagnostics/unknown-marker.md")
  }

  @Test func hasNoLineForAWholeFileAndNoHintWhereThereIsNone() throws {
    let found = try JSONValue(written([finding()], as: .json))["findings"][0]
    #expect(found.keys == ["code", "file", "page", "severity", "summary"])
  }

  @Test func saysWhereAFindingEndsWhereThatIsKnown() throws {
    let found = try JSONValue(
      written([finding(.brokenLink, "content/a.md", 1, 3, length: 4)], as: .json))["findings"][0]
    #expect(found["endColumn"].number == 7)
  }

  @Test func countsErrorsWarningsAndWhatIsSilenced() throws {
    let json = try JSONValue(
      written(
        [finding(), finding(.missingNumber), finding(.imageWithoutText)], as: .json,
        silenced: [.missingNumber]))
    let counts = json["counts"]
    #expect(counts.keys == ["capped", "errors", "silenced", "warnings"])
    #expect(counts["errors"].number == 1 && counts["warnings"].number == 1)
    #expect(counts["silenced"].number == 1 && counts["capped"].number == 0)
    #expect(json["findings"].array.count == 2)
    #expect(json["silenced"][0]["code"].text == "missing-number")
  }

  @Test func listsAtMostWhatReadersTakeErrorsFirst() throws {
    let warnings = (1...maximumListedFindings).map {
      finding(.missingNumber, "content/a.md", $0, 1)
    }
    let errors = [finding(.unknownMarker, "content/z.md", 1, 1)]
    let json = try JSONValue(written(warnings + errors, as: .json))
    #expect(json["findings"].array.count == maximumListedFindings)
    #expect(json["findings"][maximumListedFindings - 1]["file"].text == "content/z.md")
    #expect(json["counts"]["capped"].number == 1)
    #expect(json["counts"]["warnings"].number == maximumListedFindings)
    let all = try JSONValue(written(warnings + errors, as: .json, isUncapped: true))
    #expect(all["findings"].array.count == maximumListedFindings + 1)
    #expect(all["counts"]["capped"].number == 0)
  }

  @Test(arguments: hostileTexts)
  func carriesAnyTextUnchangedAndHarmless(_ text: String) throws {
    let report = written([finding(.brokenLink, text, 1, 1, text, hint: text)], as: .json)
    #expect(!steersATerminal(report))
    let found = try JSONValue(report)["findings"][0]
    for key in ["file", "summary", "hint"] { #expect(found[key].text == text, "\(key)") }
  }

  @Test func isTheSameInEveryRun() {
    let findings = DiagnosticCode.allCases.map { finding($0) }
    #expect(
      written(findings, as: .json, silenced: [.missingNumber])
        == written(findings.reversed(), as: .json, silenced: [.missingNumber]))
  }
}
