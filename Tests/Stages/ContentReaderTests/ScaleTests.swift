import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct ScaleTests {
  private let scales = """
    scales:
      - id: worse
        note: Here a yes is bad.
        answers: yes-no
        judgements: [{id: bad, title: "Yes", meaning: It has gone wrong.}]
      - id: degrees
        judgements: [{id: far, title: Far}]

    """

  @Test func givesQuestionsTheScaleThatIsNearest() async throws {
    let questions = try await questions(
      "scales:\n  worse:\n    - questions: [2]", "    scale: degrees")
    #expect(questions.map(\.scale) == [2, 1])
    #expect(try await self.questions("scales: {worse: [questions]}").map(\.scale) == [1, 1])
    #expect(try await self.questions("description: D.").map(\.scale) == [0, 0])
  }

  @Test func namesTheScalesOfASetAfterThatOfMostQuestions() async throws {
    let site = try #require(await loadSample(replacing: files("description: D.")).value)
    let found = site.scales(of: site.sets[0], language: "cy") { $0 }
    #expect(found.map(\.id) == ["", "worse", "degrees"])
    #expect(
      found[1].judgements == [Judgement(id: "bad", title: "Yes", meaning: "It has gone wrong.")])
    #expect((0...2).map { site.answers(ofScale: $0, in: site.sets[0]) } == [.yesNo, .yesNo, .open])
  }

  @Test(arguments: [
    (
      "scales: [{id: a, answers: 1️⃣yes, judgements: [{id: b, title: B}]}]", DiagnosticCode.wrongValue
    ),
    ("scales:\n  - 1️⃣id: a", .missingKey),
    ("scales: [{id: a, judgements: 1️⃣[]}]", .emptyText),
    (
      "judgements: [{id: met, title: Met}]\nscales: [{id: a, judgements: 1️⃣[{id: met, title: Yes}]}]",
      .duplicateName
    ),
    (
      "scales: [{id: a, judgements: [{id: b, title: B}]}, {id: 1️⃣a, judgements: [{id: c, title: C}]}]",
      .duplicateName
    ),
    ("answers: 1️⃣open", .wrongValue),
  ])
  func reportsAScaleThatDoesNotFit(_ lines: String, _ code: DiagnosticCode) async throws {
    let set = try #require(sampleFiles["content/scr/set.yml"])
    await expectFindings(
      replacing: ["content/scr/set.yml": "\(set)\(lines)\n"], [ExpectedFinding("1️⃣", code)])
  }

  @Test(arguments: [
    ("    scale: 1️⃣wrose", "scales: {worse: [questions]}"), ("", "scales: {1️⃣wrose: [questions]}"),
    ("", "scales: {worse: [1️⃣statement]}"), ("", "scales: {worse: 1️⃣[]}"),
    ("", "scales:\n  worse:\n    - questions: [1]\n  degrees:\n    - questions: [1️⃣1]"),
  ])
  func reportsAScaleThatNamesNothing(_ key: String, _ line: String) async {
    await expectFindings(replacing: files(line, key), [ExpectedFinding("1️⃣", .wrongValue)])
  }

  private func files(_ line: String, _ key: String = "") -> [String: String?] {
    let set = (sampleFiles["content/scr/set.yml"] ?? "").replacing(
      "    kind: questions\n", with: "    kind: questions\n\(key)\n")
    let marker = sampleMarker(1, "One", "Text.").replacing(
      "summary: About One.", with: "summary: About One.\n\(line)")
    return ["content/scr/set.yml": set + scales, "content/scr/markers/01-one.md": marker]
  }

  private func questions(
    _ line: String, _ key: String = ""
  ) async throws -> [Question<WrittenReference>] {
    let read = await readSample(replacing: files(line, key))
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].markers.first).sections[1].questions
  }
}
