import ContentModel
import Downloads
import HandoutRenderer
import TestSupport
import Testing

/// What worksheets say of markers of which they have no questions.
@Suite struct MissingQuestionTests {
  @Test(arguments: [
    ("drafted: [questions]", WorksheetQuestions.all, []),
    (
      "drafted: [questions]", .original,
      [
        "Left out, because every question of theirs was added: QM1. Whether the original has "
          + "questions of its own there is not known."
      ]
    ),
    (
      "drafted: [questions]\nnot-held: questions", .original,
      [
        "Left out, because every question of theirs was added: QM1. The original has questions "
          + "of its own there, whose text is not held."
      ]
    ),
    (
      "drafted: [questions]\nnot-in-original: questions", .original,
      ["Left out, because every question of theirs was added: QM1."]
    ),
    ("", .all, ["Whether the original has questions of QM1 is not known."]),
    ("not-held: questions", .all, ["The original has questions of QM1, whose text is not held."]),
    ("not-in-original: questions", .original, []),
  ])
  func saysOfWhichMarkersAWorksheetHasNoQuestions(
    keys: String, questions: WorksheetQuestions, sentences: [String]
  ) async throws {
    let marker = (sampleFiles["content/scr/markers/01-one.md"] ?? "")
      .replacing("title: One\n", with: "title: One\n\(keys)\n")
    let hasQuestions = keys.hasPrefix("drafted")
    let handouts = try await documents([
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n",
      "content/scr/markers/01-one.md": hasQuestions ? marker : withoutQuestions(marker),
    ])
    let sheet = handouts.handout(
      .init(.worksheet, of: .set(SetID("scr")), for: .standard, questions: questions))
    #expect(sheet.missingQuestions == sentences)
  }
}

/// Returns a marker up to the heading of its questions.
private func withoutQuestions(_ marker: String) -> String {
  marker.split(separator: "\n## Questions", maxSplits: 1).first.map { "\($0)\n" } ?? marker
}
