import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct ChangedQuestionTests {
  @Test func takesAddressesOfQuestionsAsTheyAreCitedAsWell() async throws {
    let read = await readSample(
      replacing: marker("- {date: 2026-01-01, note: A., added: [a1, A2]}"))
    #expect(read.diagnostics.isEmpty)
    let changes = read.value?.sets.first?.markers.first { $0.number == 2 }?.header.upkeep.changes
    #expect(changes?.first?.added.map(\.text) == ["a1", "a2"])
  }

  @Test(arguments: [
    (
      "- {date: 2026-01-01, note: A., reworded: [1️⃣q9]}", DiagnosticCode.unknownQuestion,
      "no question of this marker has the address 'q9'", "questions of this marker: q1, a1, a2"
    ),
    (
      "- {date: 2026-01-01, note: A., added: [1️⃣q2]}", .unknownQuestion,
      "no question of this marker has the address 'q2'", "it is 'a1' now"
    ),
    (
      "- {date: 2026-01-01, note: A., added: [1️⃣q1]}", .wrongValue,
      "'q1' is a question of the original, which no edition can add",
      "take it out of 'added', or name it in 'drafted' where it was written for this edition"
    ),
    (
      "- {date: 2026-01-01, note: A., added: a1}\n  - {date: 2026-02-01, note: B., added: [1️⃣a1]}",
      .wrongValue, "'a1' is added twice",
      "leave it where it was added first; an older entry that means another question has to name it as it is called now"
    ),
    (
      "- {date: 2026-01-01, note: A., reworded: [q1, 1️⃣q1]}", .wrongValue,
      "'q1' stands in 'reworded' twice", "leave it there once"
    ),
    (
      "- {date: 2026-02-01, note: A., added: a1}\n  - {date: 2026-01-01, note: B., reworded: [1️⃣a1]}",
      .wrongValue, "'a1' is reworded on 2026-01-01, before it was added on 2026-02-01",
      "mend one of the two days, or take it out of 'reworded'"
    ),
    (
      "- {date: 2026-02-01, note: A., added: a1, reworded: [1️⃣a1]}", .wrongValue,
      "'a1' stands in 'added' and in 'reworded' of one change",
      "leave it in 'added' where it is new, and else in 'reworded'"
    ),
  ])
  func reportsAQuestionThatCannotHaveChangedSo(
    _ changes: String, _ code: DiagnosticCode, _ summary: String, _ hint: String
  ) async {
    await expectFindings(
      replacing: marker(changes), [ExpectedFinding("1️⃣", code, summary, hint: hint)])
  }

  @Test func letsASetThatRestatesNothingAddAnyQuestion() async {
    var files = marker("- {date: 2026-01-01, note: A., added: [q1]}")
    files["content/scr/set.yml"] = sampleFiles["content/scr/set.yml"]
    await expectFindings(replacing: files, [])
  }

  private func marker(_ changes: String) -> [String: String?] {
    [
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n",
      "content/scr/markers/02-two.md": """
      ---
      number: 2
      title: Two
      phase: before
      summary: About Two.
      drafted: [questions: [2, 3]]
      changes:
        \(changes)
      ---
      ## Quality statement
      The second.

      ## Questions
      1. Is it so?
      2. Is it seldom?
      3. Is it never?
      """,
    ]
  }
}
