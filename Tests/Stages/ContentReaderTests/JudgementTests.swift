import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct JudgementTests {
  private let defaults = "in-place, partly, not-yet, not-applicable"

  @Test func leavesJudgementsToTheThemeWhereNobodyNamesAny() async throws {
    let site = try #require(await loadSample().value)
    let scale = site.scales(of: site.sets[0], language: "cy") { "the words of \($0)" }[0]
    #expect(scale.judgements.map(\.id).joined(separator: ", ") == defaults)
    #expect(scale.judgements[2].title == "the words of tool-judgement-not-yet")
    #expect(scale.judgements[2].meaning == "the words of tool-judgement-not-yet-meaning")
    #expect(scale.language == "cy")
  }

  @Test func takesTheJudgementsOfTheSiteForSetsWithoutTheirOwn() async throws {
    var files = secondSetFiles
    files["content/site.yml"] =
      "name: Sample\nlanguage: cy\nsets: [scr, sar]\njudgements: [{id: met, title: Met}]\n"
    files["content/sar/set.yml"] =
      try #require(secondSetFiles["content/sar/set.yml"] ?? nil)
      + "language: de\njudgements: [{id: ja, title: Ja}, {id: nein, title: Nein}]\n"
    let site = try #require(await expectFindings(replacing: files, []))
    let scales = site.sets.map { site.scales(of: $0, language: "en") { $0 }[0] }
    #expect(
      scales == [
        JudgementScale([Judgement(id: "met", title: "Met")], language: "cy"),
        JudgementScale(
          [Judgement(id: "ja", title: "Ja"), Judgement(id: "nein", title: "Nein")], language: "de"),
      ])
  }

  @Test(
    arguments: [
      ("1️⃣judgments: [{id: a, title: A}]", DiagnosticCode.unknownKey, "did you mean 'judgements'?"),
      ("judgements: 1️⃣Met", .wrongValue, "begin each entry with '- '"),
      ("judgements: 1️⃣{met: Met}", .wrongValue, "begin each entry with '- '"),
      (
        "judgements: 1️⃣[]", .emptyText,
        "list what can be chosen, or take the key out"
      ),
      ("judgements: [1️⃣Met]", .wrongValue, "write 'key: value', one on a line"),
      ("judgements:\n  - 1️⃣id: met", .missingKey, "add 'title: …'"),
      ("judgements:\n  - id: 1️⃣Met\n    title: Met", .wrongValue, nil),
      (
        "judgements:\n  - id: met\n    title: Met\n    1️⃣titel: M", .unknownKey,
        "did you mean 'title'?"
      ),
      (
        "judgements: [{id: met, title: Met}, {id: 1️⃣met, title: Again}]", .duplicateName,
        "give one of the two another id"
      ),
      (
        "judgements: [{id: met, title: Met}, {id: again, title: 1️⃣MET}]", .duplicateName,
        "give one of the two another title"
      ),
      (
        "judgements: [{id: met, title: 1️⃣\(String(repeating: "x", count: 101))}]", .wrongValue,
        "it has at most 100: each question shows it"
      ),
      (
        "judgements: [{id: 1️⃣\(String(repeating: "x", count: 61)), title: Met}]", .wrongValue,
        "an id has at most 60 characters"
      ),
      (
        "judgements:\n"
          + (1...13).map { "  - \($0 == 13 ? "1️⃣" : ""){id: a\($0), title: A\($0)}\n" }.joined(),
        .wrongValue, "a question shows them all, side by side: keep to a few"
      ),
    ] as [(String, DiagnosticCode, String?)])
  func reportsAJudgementThatDoesNotFit(
    _ lines: String, _ code: DiagnosticCode, _ hint: String?
  ) async throws {
    try await expectFinding(ExpectedFinding("1️⃣", code, hint: hint), inEach: lines)
  }
}
