import ContentModel
import Diagnostics
import Foundation
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

  @Test func marksSingleQuestionsAsHeldInPart() async throws {
    let sections = try await sections("held-in-part:\n  - questions: [2]")
    #expect(sections[1].questions.map(\.isHeldInPart) == [false, true])
    #expect(sections.map(\.isHeldInPart) == [false, false])
    #expect(sections.map(\.isIncomplete) == [false, true])
  }

  @Test func numbersTheQuestionsOfEachKindApart() async throws {
    let questions = try await questions(
      "drafted:\n  - questions: [4, 5]\nnumber-not-known:\n  - questions: [2]",
      "1. One?\n2. Two?\n3. Three?\n\n### Ours\n1. Four?\n2. Five?\n")
    #expect(questions.map(\.label.text) == ["Q1", "U1", "Q2", "A1", "A2"])
    #expect(questions.map(\.anchor) == ["q1", "u1", "q2", "a1", "a2"])
    #expect(questions.map(\.label.formerAnchors) == [[], [], [], ["q4"], ["q5"]])
  }

  @Test func takesTheFormerAddressesThatAMarkerNames() async throws {
    let questions = try await questions(
      "drafted:\n  - questions: [2, 3]\nformer-anchors: {q4: a2, q2: q1}",
      "1. One?\n2. Two?\n3. Three?\n")
    #expect(questions.map(\.label.formerAnchors) == [["q2"], [], ["q4"]])
  }

  @Test func dividesAListWhereTheKindOfItsQuestionsChanges() async throws {
    let sections = try await sections("drafted:\n  - questions: [2]")
    let starts = sections[1].parts.indices.map { sections[1].addedQuestionsStart(at: $0) }
    #expect(starts == [nil, .heading])
    #expect(try await self.sections("drafted: [questions]")[1].addedQuestionsStart(at: 0) == nil)
  }

  @Test func reportsAQuestionOfTheOriginalAfterOneOfTheEdition() async {
    await expectFindings(
      replacing: marker("drafted:\n  - questions: [1]", "1. One?\n1️⃣2. Two?\n3. Three?\n"),
      [
        ExpectedFinding(
          "1️⃣", .misplacedQuestion,
          "a question of the original stands after one that was written for this edition")
      ])
  }

  @Test(arguments: [
    (
      "former-anchors: 1️⃣q3", DiagnosticCode.wrongValue,
      "'former-anchors' names old addresses of questions with new ones"
    ),
    (
      "former-anchors: {1️⃣q1: q2}", .wrongValue,
      "'q1' is the address of a question that stands here, and leads to it"
    ),
    (
      "former-anchors: {q9: 1️⃣a1}", .unknownQuestion,
      "no question of this marker has the address 'a1'"
    ),
    ("former-anchors: {1️⃣Q 9: q1}", .wrongValue, "'Q 9' is no address of a question"),
    (
      "drafted:\n  - questions: [2]\nnumber-not-known:\n  - questions: [1️⃣2]", .wrongValue,
      "question 2 stands in 'drafted' and in 'number-not-known', and can be one of both only"
    ),
  ])
  func reportsAnAddressThatCannotLeadToAQuestion(
    _ line: String, _ code: DiagnosticCode, _ summary: String
  ) async {
    await expectFindings(replacing: marker(line), [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test(arguments: [
    ("{added: 1️⃣a}", "'a' cannot stand before the numbers of such questions"),
    ("{added: 1️⃣Q}", "'Q' cannot stand before the numbers of such questions"),
    ("{number-not-known: 1️⃣A}", "'A' would stand before two kinds of questions"),
  ])
  func reportsLettersThatWouldMislead(_ letters: String, _ summary: String) async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"])
    await expectFindings(
      replacing: ["content/scr/set.yml": settings + "question-letters: \(letters)\n"],
      [ExpectedFinding("1️⃣", .wrongValue, summary)])
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
    (
      "held-in-part:\n  - questions: [1️⃣3]", .unknownQuestion,
      "no question '3' stands in this marker, which has 2"
    ),
    (
      "drafted: [questions]\nheld-in-part:\n  - questions: [1️⃣2]", .wrongValue,
      "question 2 stands in 'held-in-part', and was written for this edition"
    ),
    ("scales: 1️⃣[questions]", .wrongValue, "'scales' names scales of the set, each with questions"),
    ("scales: {1️⃣worse: [questions]}", .wrongValue, "no scale 'worse' is declared for this set"),
    ("drafted: [1️⃣nowhere]", .unknownSection, "no section 'nowhere' is declared for this set"),
  ])
  func reportsAMarkThatFitsNothing(
    _ line: String, _ code: DiagnosticCode, _ summary: String
  ) async {
    await expectFindings(replacing: marker(line), [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test func takesASectionOfTheEditionInPlaceOfOneThatIsNotHeld() async throws {
    let sections = try await sections("drafted: [questions]\nnot-held: [questions]")
    #expect(sections.map(\.isDrafted) == [false, true])
  }

  @Test(arguments: [
    (
      "not-in-original: [1️⃣nowhere]", DiagnosticCode.unknownSection,
      "no section 'nowhere' is declared for this set"
    ),
    (
      "not-held: [guidance]\nnot-in-original: [1️⃣guidance]", .wrongValue,
      "'guidance' stands in 'not-held' and in 'not-in-original', and can be one of both only"
    ),
  ])
  func reportsASectionThatTheOriginalCannotLack(
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

  private func marker(_ line: String, _ questions: String? = nil) -> [String: String?] {
    let text = sampleMarker(1, "One", "Text.").replacing(
      "summary: About One.", with: "summary: About One.\n\(line)")
    let head = text.components(separatedBy: "## Questions\n")[0] + "## Questions\n"
    return ["content/scr/markers/01-one.md": questions.map { head + $0 } ?? text]
  }

  private func sections(
    _ line: String, _ questions: String? = nil
  ) async throws -> [Section<WrittenReference>] {
    let read = await readSample(replacing: marker(line, questions))
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first).sections
  }

  private func questions(
    _ line: String, _ questions: String
  ) async throws -> [Question<WrittenReference>] {
    try await sections(line, questions)[1].questions
  }
}
