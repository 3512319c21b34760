import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct EditionMarkTests {
  @Test func marksASectionAndItsQuestionsAsDrafted() async throws {
    let sections = try await sections("drafted: [questions]\nheld-in-part: statement")
    #expect(sections.map(\.isDrafted) == [false, true])
    #expect(sections.map(\.isHeldInPart) == [true, false])
    #expect(sections[1].questions.map(\.isDrafted) == [true, true])
  }

  @Test func marksSingleQuestionsAsDrafted() async throws {
    let sections = try await sections("drafted:\n  - questions: [2]\n  - statement")
    #expect(sections.map(\.isDrafted) == [true, false])
    #expect(sections[1].questions.map(\.isDrafted) == [false, true])
  }

  @Test(arguments: [
    ("drafted: 1️⃣statement", DiagnosticCode.wrongValue, "'drafted' is a list of sections"),
    ("drafted: [1️⃣[statement]]", .wrongValue, "a list stands inside the list 'drafted'"),
    (
      "drafted:\n  - questions: 1️⃣2", .wrongValue,
      "the numbers of single questions are a list"
    ),
    (
      "drafted:\n  - questions: [1️⃣[2]]", .wrongValue,
      "the numbers of single questions are a list"
    ),
    (
      "drafted:\n  - questions: [1️⃣3]", .unknownQuestion,
      "no question '3' stands in this marker, which has 2"
    ),
    (
      "drafted:\n  - questions: [1️⃣two]", .unknownQuestion,
      "no question 'two' stands in this marker, which has 2"
    ),
    (
      "drafted: [1️⃣guidance]", .missingSection,
      "the front matter names the section 'guidance', and this marker does not have it"
    ),
    (
      "held-in-part: [1️⃣guidance]", .missingSection,
      "the front matter names the section 'guidance', and this marker does not have it"
    ),
    ("drafted: [1️⃣nowhere]", .unknownSection, "no section 'nowhere' is declared for this set"),
  ])
  func reportsAMarkThatFitsNothing(
    _ line: String, _ code: DiagnosticCode, _ summary: String
  ) async {
    await expectFindings(replacing: marker(line), [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test func reportsASectionThatIsHereAndCalledNotHeld() async {
    let text = marker("not-held: [questions]").mapValues {
      $0?.replacing("## Questions", with: "1️⃣## Questions")
    }
    await expectFindings(
      replacing: text,
      [
        ExpectedFinding(
          "1️⃣", .duplicateSection, "'not-held' names the section 'questions', and here it stands")
      ])
  }

  private func marker(_ line: String) -> [String: String?] {
    [
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.").replacing(
        "summary: About One.", with: "summary: About One.\n\(line)")
    ]
  }

  private func sections(_ line: String) async throws -> [Section<WrittenReference>] {
    let read = await readSample(replacing: marker(line))
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first).sections
  }
}
