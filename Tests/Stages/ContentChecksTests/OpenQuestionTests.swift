import Diagnostics
import TestSupport
import Testing

@Suite struct OpenQuestionTests {
  @Test(
    arguments: [
      ("en", "What has been done?", "what"), ("en", "“How far is it so?”", "how"),
      ("en", "**Which** of them?", "which"), ("en", "who's told?", "who"),
      ("en", "When is it so?", "when"), ("en", "Where, if anywhere, is it? When are they?", nil),
      ("en", "To what extent is it so?", "to what"), ("en", "By whom is it read?", "by whom"),
      ("en", "And why is it so?", "why"), ("en", "There are two routes. Which is taken?", "which"),
      ("en", "Is it clear what was done?", nil), ("en", "When it ends, is it told?", nil),
      ("en", "Where possible, has it been read?", nil), ("en", "Whatever it is, is it told?", nil),
      ("en", "However it is done, is it told?", nil),
      ("en", "Is it known (who? when?) at all?", nil),
      ("en", "Is it told, e.g. how it was done?", nil), ("en", "Is it so? How?", nil),
      ("en", "In which case is it so?", "in which"), ("en", "In time, which of them is it?", nil),
      ("en", "If the case is closed, what is told?", "what"),
      ("en", "Where it is closed, to whom is it told?", "to whom"),
      ("en", "If the board, which met, agreed, is it told?", nil),
      ("en", "If it is so, is it told, and how?", nil),
      ("en", "Describe how it is told?", "describe"),
      ("en", "Who’s Who is a list: is it read?", nil),
      ("en", "“What to do” is a guide: is it read?", nil),
      ("fr", "Si c’est fini, comment le dire ?", "comment"),
      ("de", "Wenn die Stelle, welche es ist, fragt, ist es da?", nil),
      ("en-GB", "How?", "how"), ("cy", "Sut mae hi?", "sut"), ("cy", "Beth bynnag yw, ydy o?", nil),
      ("cy", "I ba raddau mae hi?", "i ba"), ("cy", "Ydy hi’n glir beth yw?", nil),
      ("cy", "A yw’n glir pwy?", nil), ("de", "Wie ist es?", "wie"),
      ("de", "Was uns fehlt, ist es da?", nil),
      ("de", "Welche sind es?", "welche"), ("fr", "Comment est-ce fait ?", "comment"),
      ("fr", "Quelle que soit la forme, est-ce fait ?", nil), ("nl", "Hoe is het?", nil),
    ] as [(String, String, String?)])
  func findsQuestionsThatAskForMoreThanAYes(
    _ language: String, _ question: String, _ word: String?
  ) async {
    await expect(question, word, settings: "language: \(language)\n")
  }

  @Test(arguments: [
    ("", true), ("judgements: [{id: a, title: A}]\n", false),
    ("judgements: [{id: a, title: A}]\nanswers: open\n", false),
    ("judgements: [{id: a, title: A}]\nanswers: yes-no\n", true),
  ])
  func goesByWhatTheJudgementsAnswer(_ settings: String, _ isFound: Bool) async {
    await expect("How is it?", isFound ? "how" : nil, settings: settings)
  }

  @Test func leavesQuestionsOfAnOpenScaleAlone() async {
    let scales = "scales: [{id: far, judgements: [{id: a, title: A}]}]\n"
    await expect("How is it?", nil, settings: scales, line: "scales: {far: [questions]}")
  }

  private func expect(
    _ question: String, _ word: String?, settings: String, line: String = "description: D."
  ) async {
    let marker = checkedMarker(1, "One", "The first [@act-1989].").replacing(
      "summary: About One.", with: "summary: About One.\n\(line)")
    let head = marker.split(separator: "## Questions\n", maxSplits: 1)[0]
    let set = (sampleFiles["content/scr/set.yml"] ?? "") + settings
    await expectChecks(
      replacing: [
        "content/scr/set.yml": set,
        "content/scr/markers/01-one.md":
          "\(head)## Questions\n\(word == nil ? "" : "1️⃣")1. \(question)\n",
      ],
      word.map {
        [
          ExpectedFinding(
            "1️⃣", .openQuestion,
            "QM1 Q1 begins with '\($0)', and its judgements answer yes or no")
        ]
      } ?? [])
  }
}
