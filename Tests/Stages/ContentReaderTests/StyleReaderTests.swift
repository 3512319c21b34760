import ContentModel
import Diagnostics
import TestSupport
import Testing

/// What `style.yml` may say.
@Suite struct StyleReaderTests {
  @Test func readsWordsSpellingsAndTheLongestSentence() async {
    let read = await readSample(replacing: [
      "content/style.yml": """
      longest-sentence: 30
      avoid:
        utilise: use
        stakeholders: [people, organisations]
        vulnerable adult: {say: adult at risk, because: The law says so.}
        clearly: {because: It depends.}
      spellings:
        program: programme
      """
    ])
    expectFindings(read.diagnostics, [])
    #expect(
      read.value?.settings.style
        == HouseStyle(
          longestSentence: 30,
          words: [
            WordRule("utilise", replacements: ["use"]),
            WordRule("stakeholders", replacements: ["people", "organisations"]),
            WordRule(
              "vulnerable adult", replacements: ["adult at risk"], reason: "The law says so."),
            WordRule("clearly", replacements: [], reason: "It depends."),
            WordRule("program", replacements: ["programme"], isSpelling: true),
          ]))
    #expect(read.value?.settings.enabled == [.longSentence])
  }

  @Test func isNothingWhereThereIsNoFile() async {
    let read = await readSample(replacing: [:])
    #expect(read.value?.settings.style == nil)
  }

  @Test(
    arguments: [
      ("1️⃣avoids: {a: b}", DiagnosticCode.unknownKey, "did you mean 'avoid'?"),
      ("longest-sentence: 1️⃣4", .wrongValue, "a whole number from 5 to 200"),
      ("longest-sentence: 1️⃣201", .wrongValue, "a whole number from 5 to 200"),
      ("longest-sentence: 1️⃣many", .wrongValue, "a whole number from 5 to 200"),
      ("avoid: 1️⃣utilise", .wrongValue, nil), ("avoid: {a: 1️⃣}", .wrongValue, nil),
      ("avoid: {a: 1️⃣[]}", .emptyText, nil), ("avoid: {a: [1️⃣[b]]}", .wrongValue, nil),
      ("avoid: {a: 1️⃣{}}", .missingKey, "add 'say: …' with what to say instead, or 'because: …'"),
      ("avoid: {a: {1️⃣sya: b, because: c}}", .unknownKey, "did you mean 'say'?"),
      ("avoid: {1️⃣'?': b}", .wrongValue, nil), ("avoid: {1️⃣a: a}", .wrongValue, nil),
      ("spellings: {a: 1️⃣[b]}", .wrongValue, nil), ("spellings: {a: 1️⃣~}", .wrongValue, nil),
      ("avoid: {a: b}\nspellings: {1️⃣a: c}", .duplicateName, "leave it in one of the two"),
    ] as [(String, DiagnosticCode, String?)])
  func reportsWhatDoesNotFit(_ text: String, _ code: DiagnosticCode, _ hint: String?) async {
    await expectFindings(
      replacing: ["content/style.yml": text + "\n"], [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test func reportsAnEmptyFile() async {
    let read = await loadSample(replacing: ["content/style.yml": ""])
    expectFindings(read.diagnostics, [ExpectedFinding("content/style.yml", .emptyText)])
  }
}
