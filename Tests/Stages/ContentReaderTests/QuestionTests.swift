import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct QuestionTests {
  @Test func numbersQuestionsThroughAllGroups() async throws {
    let questions = try await questions(
      "### For boards\n1. One\n2. Two\n\n### For reviewers\n\n1. Three\n\n   More.\n")
    #expect(questions.map(\.label.number) == [1, 2, 3])
    #expect(questions.map(\.anchor) == ["q1", "q2", "q3"])
    #expect(questions.map { $0.content.plainText() } == ["One", "Two", "Three More."])
  }

  @Test func letsAListGoOnWithTheNextNumber() async throws {
    #expect(try await questions("1. One\n\nText.\n\n2. Two\n").map(\.label.number) == [1, 2])
  }

  @Test func keepsHeadingsAndTextBetweenGroups() async throws {
    let section = try await section("### For boards\nAsk:\n\n1. One\n\n### For reviewers\n2. Two\n")
    let kinds = section.parts.map { part in
      switch part {
      case .prose(let blocks): "prose \(blocks.count)"
      case .questions(let questions): "questions \(questions.count)"
      case .points: "points"
      case .measures: "measures"
      }
    }
    #expect(kinds == ["prose 2", "questions 1", "prose 1", "questions 1"])
  }

  @Test func numbersQuestionsThroughSeveralSections() async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"]).replacing(
      "heading: Guidance & law\n    kind: points", with: "heading: More\n    kind: questions")
    let text = sampleMarker(1, "One", "See Q1.") + "## More\n1. Three?\n"
    let site = try #require(
      await expectFindings(
        in: "Text.",
        replacing: [
          "content/scr/set.yml": settings,
          "content/scr/markers/02-two.md": text.replacing(
            "number: 1", with: "number: 2"),
        ], []))
    #expect(site.sets[0].marker(2).questions.map(\.label.number) == [1, 2, 3])
  }

  @Test func reportsAListThatBeginsWithAnotherNumber() async {
    await expectFindings(
      replacing: marker("1. One\n2. Two\n\n### More\n1️⃣4. Four\n"),
      [
        ExpectedFinding(
          "1️⃣", .questionNumber, "this list begins with 4, and its first question is number 3",
          hint: "write '3.' before it: numbers run on through the marker")
      ])
  }

  @Test func reportsBulletsAmongTheQuestions() async {
    await expectFindings(
      replacing: marker("1. One\n\n1️⃣- Two\n"),
      [
        ExpectedFinding(
          "1️⃣", .misplacedText, "a list without numbers stands among the questions",
          hint: "begin each question with its number: '1.'")
      ])
  }

  @Test func reportsASectionWithoutAQuestion() async {
    let text = marker("Text.\n").mapValues { $0?.replacing("## Questions", with: "1️⃣## Questions") }
    await expectFindings(
      replacing: text,
      [
        ExpectedFinding(
          "1️⃣", .emptySection, "the section 'Questions' holds no question",
          hint: "write each question on a line that begins '1.'")
      ])
  }

  @Test func numbersPointsThroughAllLists() async throws {
    let text =
      sampleMarker(1, "One", "Text.")
      + "## Guidance & law\nFirst:\n\n- One\n\n  More.\n- Two\n\nThen:\n\n1. Three\n"
    let read = await readSample(replacing: ["content/scr/markers/01-one.md": text])
    expectFindings(read.diagnostics, [])
    let section = try #require(read.value?.sets[0].markers[0].sections.last)
    let points = section.parts.flatMap { part in
      if case .points(let points) = part { points } else { [Point<WrittenReference>]() }
    }
    #expect(section.parts.count == 4)
    #expect(points.map(\.number) == [1, 2, 3])
    #expect(points.map { $0.content.plainText() } == ["One More.", "Two", "Three"])
  }

  private func marker(_ questions: String) -> [String: String?] {
    [
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.").replacing(
        "1. Is it so?\n2. Is it not?\n", with: questions)
    ]
  }

  private func section(_ questions: String) async throws -> Section<WrittenReference> {
    let read = await readSample(replacing: marker(questions))
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first?.sections.last)
  }

  private func questions(_ questions: String) async throws -> [Question<WrittenReference>] {
    try await section(questions).questions
  }
}
