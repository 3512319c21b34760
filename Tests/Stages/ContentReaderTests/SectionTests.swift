import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SectionTests {
  @Test(arguments: [
    "Quality statement", "QUALITY  STATEMENT", "Quality statement:", "Quality *statement*",
    "statement",
  ])
  func knowsASectionByItsHeading(_ heading: String) async throws {
    #expect(try await sectionNames("## \(heading)\nText.\n") == ["statement"])
  }

  @Test(arguments: ["Guidance & law", "Guidance and law", "guidance AND law:", "guidance"])
  func takesAndForItsSign(_ heading: String) async throws {
    let names = try await sectionNames("## Quality statement\nText.\n## \(heading)\n- One\n")
    #expect(names == ["statement", "guidance"])
  }

  @Test(arguments: ["How might you know?", "Questions", "questions:"])
  func knowsASectionByItsAliases(_ heading: String) async throws {
    let names = try await sectionNames("## Quality statement\nText.\n## \(heading)\n1. So?\n")
    #expect(names == ["statement", "questions"])
  }

  @Test(arguments: ["Who’s who", "Who's who"])
  func takesCurlyQuotesForStraightOnes(_ heading: String) async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"])
      .replacing("Guidance & law", with: "Who’s who")
    let text = sampleMarker(1, "One", "Text.") + "## \(heading)\n- One\n"
    await expectFindings(
      replacing: ["content/scr/set.yml": settings, "content/scr/markers/01-one.md": text], [])
  }

  @Test func ordersSectionsAsTheSetDoes() async throws {
    let names = try await sectionNames(
      "## Guidance & law\n- One\n## Questions\n1. So?\n## Quality statement\nText.\n")
    #expect(names == ["statement", "questions", "guidance"])
  }

  @Test func reportsAnUnknownSection() async {
    await expectFindings(
      in: "Text.\n\n1️⃣## Guidanse & law\nText.",
      [
        ExpectedFinding(
          "1️⃣", .unknownSection, "no section 'Guidanse & law' is declared for this set",
          hint: "did you mean 'Guidance & law'?")
      ])
  }

  @Test(arguments: ["## Weather", "## Statement"])
  func looksAtTextThatIsInNoSectionAsWell(_ heading: String) async {
    let text = "Text.\n\n\(heading)\nSee QM77 and [x](no.md)."
    let loaded = await loadSample(
      replacing: ["content/scr/markers/01-one.md": sampleMarker(1, "One", text)])
    let codes = loaded.diagnostics.map(\.code)
    #expect(codes.count == 3)
    #expect(codes.contains(.unknownMarker))
    #expect(codes.contains(.brokenLink))
  }

  @Test func listsTheSectionsWhereNoneIsNear() async {
    await expectFindings(
      in: "Text.\n\n1️⃣## Weather\nText.",
      [
        ExpectedFinding(
          "1️⃣", .unknownSection,
          hint: "sections: 'Quality statement', 'How might you know?', 'Guidance & law'")
      ])
  }

  @Test func reportsASectionThatStandsTwice() async {
    await expectFindings(
      in: "Text.\n\n1️⃣## Statement\nMore.",
      [
        ExpectedFinding(
          "1️⃣", .duplicateSection, "the section 'Statement' stands here twice",
          hint: "bring the two together under one heading")
      ])
  }

  @Test func reportsAMisspelledHeadingAndNotAMissingSectionAsWell() async {
    await expectFindings(
      replacing: [
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.")
          .replacing("## Quality statement", with: "1️⃣## Qualty statement")
      ],
      [ExpectedFinding("1️⃣", .unknownSection, hint: "did you mean 'Quality statement'?")])
  }

  @Test func suggestsAnAliasOfASection() async {
    await expectFindings(
      in: "Text.\n\n1️⃣## Questoins\n1. Why?",
      [ExpectedFinding("1️⃣", .unknownSection, hint: "did you mean 'Questions'?")])
  }

  @Test func needsNoRequiredSectionThatThisEditionDoesNotHold() async {
    let text = sampleMarker(1, "One", "").replacing(
      "## Quality statement\n", with: ""
    ).replacing("summary: About One.", with: "summary: About One.\nnot-held: [statement]")
    await expectFindings(replacing: ["content/scr/markers/01-one.md": text], [])
  }

  @Test func reportsAMissingSectionWhereItIsRequired() async {
    let path = "content/scr/markers/01-one.md"
    let text = sampleMarker(1, "One", "").replacing("## Quality statement\n", with: "")
    await expectFindings(
      replacing: [path: text],
      [
        ExpectedFinding(
          "\(path):1:1", .missingSection, "the section 'Quality statement' is missing",
          hint: "add the heading '## Quality statement' with its text")
      ])
  }

  @Test func reportsAnEmptySection() async {
    let text = sampleMarker(1, "One", "Text.") + "1️⃣## Guidance & law\n\n"
    await expectFindings(
      replacing: ["content/scr/markers/01-one.md": text],
      [ExpectedFinding("1️⃣", .emptySection, "the section 'Guidance & law' is empty")])
  }

  @Test(arguments: [
    ("1️⃣Some text.", "this text stands before the first section"),
    ("1️⃣### A group", "this text stands before the first section"),
    (
      "1️⃣# One",
      "a heading of level 1 stands here, and the title comes from the front matter"
    ),
  ])
  func reportsTextBeforeTheFirstSection(_ text: String, _ summary: String) async {
    let path = "content/scr/markers/01-one.md"
    let marker = sampleMarker(1, "One", "Text.")
      .replacing("## Quality", with: "\(text)\n\n## Quality")
    await expectFindings(
      replacing: [path: marker],
      [
        ExpectedFinding(
          "1️⃣", .misplacedText, summary,
          hint: "put it under a heading such as '## Quality statement'")
      ])
  }

  @Test func reportsAHeadingOfLevelOneInsideASection() async {
    await expectFindings(
      in: "Text.\n\n1️⃣# Part",
      [ExpectedFinding("1️⃣", .misplacedText, hint: "write '###' before it")])
  }

  private func sectionNames(_ body: String) async throws -> [String] {
    let front = "---\nnumber: 1\ntitle: One\nphase: before\nsummary: About One.\n---\n"
    let read = await readSample(replacing: ["content/scr/markers/01-one.md": front + body])
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first).sections.map(\.definition.id)
  }
}
