import Diagnostics
import Testing

@Suite struct SARIFReportTests {
  @Test func listsEveryCodeAsARule() throws {
    let driver = try run([])["tool"]["driver"]
    #expect(driver["name"].text == "Waymark" && driver["semanticVersion"].text == "1.2.3")
    #expect(driver["rules"].array.count == DiagnosticCode.allCases.count)
    for (index, code) in DiagnosticCode.allCases.enumerated() {
      let rule = driver["rules"][index]
      #expect(rule["id"].text == code.rawValue)
      #expect(rule["defaultConfiguration"]["level"].text == code.severity.rawValue)
      #expect(rule["defaultConfiguration"]["enabled"].value as? Bool == code.isOnByDefault)
      #expect(rule["shortDescription"]["text"].text?.isEmpty == false)
      #expect(rule["help"]["text"].text?.contains("'waymark explain \(code.rawValue)'") == true)
      #expect(rule["helpUri"].value == nil, "no address is made up")
    }
    #expect(driver["informationUri"].value == nil)
  }

  @Test func leadsToThePublishedDocumentation() throws {
    let driver = try run([], documentation: "https://docs.example.org/")["tool"]["driver"]
    #expect(driver["informationUri"].text == "https://docs.example.org/")
    for (index, code) in DiagnosticCode.allCases.enumerated() {
      #expect(
        driver["rules"][index]["helpUri"].text
          == "https://docs.example.org/diagnostics/\(code.rawValue).md")
    }
  }

  @Test func pointsAtItsRuleAndItsPlace() throws {
    let result = try run(
      [finding(.brokenLink, "content/a.md", 2, 4, hint: "write 'b'")],
      files: ["content/a.md": "\nabcd"])["results"][0]
    let index = try #require(DiagnosticCode.allCases.firstIndex(of: .brokenLink))
    #expect(result["ruleId"].text == "broken-link" && result["ruleIndex"].number == index)
    #expect(result["level"].text == "error")
    #expect(result["message"]["text"].text == "no marker 'a'\nwrite 'b'")
    let location = result["locations"][0]["physicalLocation"]
    #expect(location["region"]["startLine"].number == 2)
    #expect(location["region"]["startColumn"].number == 4)
    #expect(location["artifactLocation"]["uriBaseId"].text == "%SRCROOT%")
  }

  @Test func givesAWholeFileNoRegion() throws {
    let location = try run([finding()])["results"][0]["locations"][0]["physicalLocation"]
    #expect(location.keys == ["artifactLocation"])
  }

  @Test(arguments: [
    ("abc", 1, 1), ("abc", 4, 4), ("éb", 3, 2), ("😀b", 5, 2), ("e\u{301}b", 4, 3), ("é", 2, 2),
    ("\tb", 2, 2), ("ab", 99, 3), ("ab", 0, 1), ("ab", -5, 1), ("\u{FEFF}ab", 2, 2),
  ])
  func countsColumnsInCodePoints(_ line: String, _ bytes: Int, _ column: Int) throws {
    let run = try run(
      [finding(.brokenLink, "content/a.md", 1, bytes)], files: ["content/a.md": line])
    #expect(run["columnKind"].text == "unicodeCodePoints")
    let region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    #expect(region["startColumn"].number == column)
  }

  @Test func endsRegionsInCodePointsToo() throws {
    let run = try run(
      [finding(.brokenLink, "content/a.md", 1, 3, length: 5)],
      files: ["content/a.md": "é😀bc"])
    let region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    #expect(region["startColumn"].number == 2 && region["endColumn"].number == 4)
  }

  @Test(arguments: [
    ("a b.md", "a%20b.md"), ("é.md", "%C3%A9.md"), ("a:b.md", "a%3Ab.md"), ("50%.md", "50%25.md"),
    ("a\nb.md", "a%0Ab.md"), ("#?[].md", "%23%3F%5B%5D.md"), ("~a_b-1.md", "~a_b-1.md"),
    ("\u{1}\u{9B}.md", "%01%C2%9B.md"),
  ])
  func encodesPathsAsAddresses(_ path: String, _ address: String) throws {
    #expect(try self.address(of: path) == address)
  }

  @Test(arguments: [
    ("", "a.md"), ("./", "a.md"), ("site/", "site/a.md"), ("./x/../site/", "site/a.md"),
    ("x//./", "x/a.md"), ("../site/", "a.md"), ("a/../../b/", "a.md"), ("/home/x/", "a.md"),
  ])
  func addressesFilesFromTheFolderOfTheRunOrElseOfTheSite(
    _ prefix: String, _ address: String
  ) throws {
    #expect(try self.address(of: "a.md", prefix: prefix) == address)
  }

  @Test func keepsTheFingerprintOfAFindingThatMoves() throws {
    let before = try fingerprints("See QM9.\n", [finding(.unknownMarker, "a.md", 1, 5)])
    let after = try fingerprints("\n\n  See  QM9.\n", [finding(.unknownMarker, "a.md", 3, 8)])
    #expect(before == after)
  }

  @Test func tellsFindingsApartByFileCodeWordingLineAndPlaceAmongTheSame() throws {
    let prints = try fingerprints(
      "See QM9 and QM9.\nOther QM9.\n",
      [
        finding(.unknownMarker, "a.md", 1, 5), finding(.unknownMarker, "a.md", 1, 13),
        finding(.unknownMarker, "a.md", 2, 7), finding(.brokenLink, "a.md", 1, 5),
        finding(.unknownMarker, "a.md", 1, 5, "other"), finding(.unknownMarker, "b.md", 1, 5),
        finding(.unknownMarker, "a.md"),
      ])
    #expect(Set(prints).count == 7)
  }

  @Test func tellsWhatIsSilencedAsANotificationAndNoResult() throws {
    let run = try run(
      [finding(.missingNumber), finding(.missingNumber, "content/b.md")],
      silenced: [.missingNumber])
    #expect(run["results"].array.isEmpty)
    let told = run["invocations"][0]["toolConfigurationNotifications"][0]
    #expect(told["message"]["text"].text == "2 findings of this kind are silenced")
    #expect(told["associatedRule"]["id"].text == "missing-number" && told["level"].text == "note")
  }

  @Test func tellsWhatIsLeftOutAsANotification() throws {
    let many = (1...(maximumListedFindings + 2)).map { finding(.brokenLink, "a.md", $0, 1) }
    let run = try run(many)
    #expect(run["results"].array.count == maximumListedFindings)
    let told = run["invocations"][0]["toolExecutionNotifications"]
    #expect(told.array.count == 1)
    #expect(told[0]["message"]["text"].text == "2 more findings of this kind are left out")
  }

  @Test(arguments: hostileTexts)
  func letsNoTextForgeAPlaceholderALinkOrALine(_ text: String) throws {
    let report = written([finding(.brokenLink, text, 1, 1, text, hint: text)], as: .sarif)
    #expect(!steersATerminal(report))
    let result = try JSONValue(report)["runs"][0]["results"][0]
    let message = try #require(result["message"]["text"].text)
    #expect(message.filter(\.isNewline).count == 1)
    #expect(!message.contains("]("))
    let plain = message.replacing("{{", with: "").replacing("}}", with: "")
    #expect(!plain.contains("{") && !plain.contains("}"))
  }

  private func run(
    _ findings: [Diagnostic], silenced: Set<DiagnosticCode> = [], prefix: String = "",
    files: [String: String] = [:], documentation: String? = nil
  ) throws -> JSONValue {
    try JSONValue(
      written(
        findings, as: .sarif, silenced: silenced, prefix: prefix, files: files,
        documentation: documentation))["runs"][0]
  }

  private func address(of path: String, prefix: String = "") throws -> String? {
    let result = try run([finding(.brokenLink, path)], prefix: prefix)["results"][0]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].text
  }

  private func fingerprints(_ text: String, _ findings: [Diagnostic]) throws -> [String] {
    let results = try run(findings, files: ["a.md": text, "b.md": text])["results"]
    return results.array.indices.compactMap {
      results[$0]["partialFingerprints"]["findingHash/v1"].text
    }
  }
}
