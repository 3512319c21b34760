import Diagnostics
import TestSupport
import Testing

@Suite struct QuestionTests {
  @Test(arguments: [
    "Is it so?", "Is it ‘so?’", "Is it (so?)", "Is it *so?*", "**Is it so?**", "Is it so? ",
    "Is it so? [@act-1989, p. 4]", "Is it\n   so?", "Is it so?!", "Is it so? (See QM1.)",
    "Is it so [really?](01-one.md)", "Is `it?`", "Is it so？", "Is it so؟", "Is it so? (See (b).)",
    "Is it so?\n\n   Say more.", "Do you know:\n   - who\n   - when?", "> Is it so?",
    "It is so.\n\n   Or is it?",
  ])
  func acceptsWhatEndsInAQuestionMark(_ question: String) async {
    await expectChecks(replacing: marker(question), [])
  }

  @Test(arguments: [
    "Is it so", "Is it so.", "Is it? It is.", "Is it so (or not)", "Is it? No *more*",
    "Say:\n   - who\n   - when", "Is it so;", "Is it so? And so on", "(Is it?) Yes",
  ])
  func reportsWhatDoesNot(_ question: String) async {
    await expectChecks(
      replacing: marker(question),
      [
        ExpectedFinding(
          "1️⃣", .questionWithoutMark, "QM2 Q1 does not end in a question mark",
          hint: "end the question with '?', or move what is no question into another section")
      ])
  }

  @Test(arguments: [
    ("el", "Είναι έτσι;", "Είναι έτσι", "'.'"), ("el-GR", "Είναι έτσι\u{37E}", "Είναι", ""),
    ("ar", "هل هذا صحيح؟", "هل هذا", ""), ("zh-Hant", "是嗎？", "是", ""),
    ("cy", "Ydy o?", "Ydy o", ""), ("am", "ነው፧", "ነው", ""),
  ])
  func knowsTheMarkOfTheLanguage(
    _ language: String, _ marked: String, _ unmarked: String, _: String
  ) async {
    var files = marker(marked, mark: "")
    files["content/scr/set.yml"] = sampleFiles["content/scr/set.yml"].map {
      $0 + "language: \(language)\n"
    }
    await expectChecks(replacing: files, [])
    files.merge(marker(unmarked)) { $1 }
    await expectChecks(replacing: files, [ExpectedFinding("1️⃣", .questionWithoutMark)])
  }

  @Test(arguments: ["ja", "th", "hy"])
  func looksForNoMarkWhereALanguageNeedsNone(_ language: String) async {
    var files = marker("それですか。", mark: "")
    files["content/site.yml"] = "name: Sample\nlanguage: \(language)\n"
    await expectChecks(replacing: files, [])
  }

  @Test(arguments: [
    "Is One so?", "is one so", "Is *One* so?", "Is One,  so?", "Is\n   One so?", "«Is One so?»",
  ])
  func reportsAQuestionThatIsAskedTwice(_ question: String) async {
    let question = question.hasSuffix("so") ? question + "?" : question
    await expectChecks(
      replacing: marker(question),
      [
        ExpectedFinding(
          "1️⃣", .duplicateQuestion, "QM2 Q1 asks the same as QM1 Q1",
          hint: "ask it once, and refer to it: QM1 Q1")
      ])
  }

  @Test func namesTheFirstOfSeveralEqualQuestions() async {
    let text = sampleMarker(2, "Two", "Text.").replacing(
      "1. Is it so?\n2. Is it not?",
      with: "1. Café?\n1️⃣2. CAFÉ?\n2️⃣3. Café…?\n4. Cafe?")
    await expectChecks(
      replacing: ["content/scr/markers/02-two.md": text],
      ["1️⃣", "2️⃣"].map {
        ExpectedFinding(
          $0, .duplicateQuestion, "QM2 Q\($0 == "1️⃣" ? 2 : 3) asks the same as QM2 Q1")
      })
  }

  @Test func letsAnotherSetAskTheSame() async {
    var files = secondSetFiles
    files["content/sar/markers/01-first.md"] = checkedMarker(1, "One", "Text.")
    files["content/sar/markers/02-second.md"] = checkedMarker(2, "Two", "Text.")
    await expectChecks(replacing: files, [])
  }

  private func marker(_ question: String, mark: String = "1️⃣") -> [String: String?] {
    [
      "content/scr/markers/02-two.md": checkedMarker(2, "Two", "Text.").replacing(
        "1. Is Two so?", with: "\(mark)1. \(question)")
    ]
  }
}
