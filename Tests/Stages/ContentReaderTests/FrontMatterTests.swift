import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test func readsEveryKeyOfAMarker() async throws {
    let marker = try await readFirstMarker(
      """
      number: 1
      title: One
      phase: after
      summary: About one.
      reviewed: 2026-11-21
      description: For search engines.
      draft: true
      drafted: [statement]
      held-in-part: [questions]
      not-held: [guidance]
      """)
    #expect(marker.number == 1)
    #expect(marker.title == "One")
    #expect(marker.phase.id == "after")
    #expect(marker.summary == "About one.")
    #expect(marker.upkeep.reviewed == CalendarDate(year: 2026, month: 11, day: 21))
    #expect(marker.description == "For search engines.")
    #expect(marker.isUnpublished)
    #expect(marker.notHeld.map(\.id) == ["guidance"])
    #expect(marker.numberPosition == TextPosition(line: 2, column: 9))
  }

  @Test func readsEveryKeyOfAPage() async throws {
    let page = "---\ntitle: About\ndescription: Short.\nreviewed: 2026-11-21\n---\nText.\n"
    let read = await readSample(replacing: ["content/pages/about.md": page])
    let about = try #require(read.value?.pages.first)
    #expect(about.name == "about")
    #expect(about.title == "About")
    #expect(about.description == "Short.")
    #expect(about.upkeep.reviewed?.iso == "2026-11-21")
  }

  @Test(arguments: [
    ("summary: About One.\n1️⃣sumary: Twice", "did you mean 'summary'?"),
    (
      "summary: About One.\n1️⃣weather: fine",
      "known keys: 'number', 'title', 'phase', 'summary', 'reviewed', 'review-by', "
        + "'aliases', 'imported', 'changes', 'related', 'added-references', 'description' and 15 more"
    ),
  ])
  func reportsAnUnknownKey(_ lines: String, _ hint: String) async {
    await expectFindings(
      replacing: marker(lines), [ExpectedFinding("1️⃣", .unknownKey, hint: hint)])
  }

  @Test func reportsAMisspelledKeyAndNotAMissingOneAsWell() async {
    let text = sampleMarker(1, "One", "Text.").replacing("phase: ", with: "1️⃣phaes: ")
    await expectFindings(
      replacing: ["content/scr/markers/01-one.md": text],
      [ExpectedFinding("1️⃣", .unknownKey, hint: "did you mean 'phase'?")])
  }

  @Test(arguments: ["number: 1", "title: One", "phase: before", "summary: About One."])
  func reportsAMissingKey(_ line: String) async throws {
    let text = try #require(sampleFiles["content/scr/markers/01-one.md"])
    let key = try #require(line.split(separator: ":").first)
    await expectFindings(
      replacing: [
        "content/scr/markers/01-one.md": text.replacing(line + "\n", with: "")
      ],
      [
        ExpectedFinding(
          "content/scr/markers/01-one.md:2:1", .missingKey, "the key '\(key)' is missing",
          hint: "add '\(key): …'")
      ])
  }

  @Test(arguments: [
    ("reviewed: 1️⃣2026-11-31", DiagnosticCode.wrongValue, "November 2026 has 30 days"),
    ("reviewed: 1️⃣21 November", .wrongValue, "write a day as 2026-11-21"),
    ("draft: 1️⃣maybe", .wrongValue, "write 'draft: true' or 'draft: false'"),
    ("description: 1️⃣\"\"", .emptyText, "write a text, or take the key out"),
    ("description: 1️⃣[a]", .wrongValue, "write 'description: text'"),
    ("not-held: [1️⃣guidence]", .unknownSection, "did you mean 'guidance'?"),
    ("held-in-part: 1️⃣weather", .unknownSection, "sections: statement, questions, guidance"),
    ("drafted: [1️⃣weather]", .unknownSection, "sections: statement, questions, guidance"),
  ])
  func reportsAValueThatDoesNotFit(
    _ line: String, _ code: DiagnosticCode, _ hint: String
  ) async {
    await expectFindings(
      replacing: marker("summary: About One.\n\(line)"),
      [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test(arguments: ["0", "-1", "one", "1.0", "1000001", "12345678901234567890"])
  func reportsANumberThatIsNone(_ number: String) async throws {
    let text = try #require(sampleFiles["content/scr/markers/01-one.md"])
    await expectFindings(
      replacing: [
        "content/scr/markers/01-one.md": text.replacing("number: 1", with: "number: 1️⃣\(number)")
      ],
      [ExpectedFinding("1️⃣", .wrongValue, hint: "a whole number from 1 to 1000000")])
  }

  @Test func reportsAnUnknownPhase() async {
    let text = sampleMarker(1, "One", "Text.").replacing("before", with: "1️⃣befor")
    await expectFindings(
      replacing: ["content/scr/markers/01-one.md": text],
      [ExpectedFinding("1️⃣", .unknownPhase, hint: "did you mean 'before'?")])
  }

  @Test(arguments: [
    ("## Quality statement\nText.\n", "this file has no front matter"),
    ("", "this file has no front matter"),
    ("---\nnumber: 3\n## Quality statement\n", "the front matter begins here and does not end"),
    ("----\nnumber: 1\n---\n", "'----' stands where front matter begins"),
  ])
  func reportsMissingFrontMatterAndKeepsLinksToTheMarker(
    _ text: String, _ summary: String
  ) async {
    let path = "content/scr/markers/03-three.md"
    let loaded = await loadSample(replacing: [
      path: text, "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM3."),
    ])
    let found = loaded.diagnostics.filter { $0.code == .missingFrontMatter }
    expectFindings(found, [ExpectedFinding("\(path):1:1", .missingFrontMatter, summary)])
    #expect(!loaded.diagnostics.contains { $0.code == .unknownMarker })
  }

  /// Returns the sample's first marker with other lines in the place of its summary.
  private func marker(_ lines: String) -> [String: String?] {
    [
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.")
        .replacing("summary: About One.", with: lines)
    ]
  }

  private func readFirstMarker(_ frontMatter: String) async throws -> MarkerHeader {
    let body = "## Quality statement\nText.\n## Questions\n1. So?\n"
    let read = await readSample(replacing: [
      "content/scr/markers/01-one.md": "---\n\(frontMatter)\n---\n\(body)"
    ])
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first).header
  }
}
