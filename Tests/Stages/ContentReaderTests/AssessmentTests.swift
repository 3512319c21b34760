import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct AssessmentTests {
  @Test func asksNothingOfMarkersWhereNobodySaysWhat() async throws {
    let site = try #require(await loadSample().value)
    #expect(site.assessment(of: site.sets[0], language: "cy") { $0 }.isEmpty)
  }

  @Test func takesTheFieldsOfTheSiteForSetsWithoutTheirOwn() async throws {
    var files = secondSetFiles
    files["content/site.yml"] =
      "name: Sample\nlanguage: cy\nsets: [scr, sar]\nassessment: [risk, own-judgement]\n"
    files["content/sar/set.yml"] =
      try #require(secondSetFiles["content/sar/set.yml"] ?? nil)
      + "language: ar\nassessment: [evidence, {id: wer, title: Wer, help: Ein Name., kind: line}]\n"
    let site = try #require(await expectFindings(replacing: files, []))
    let fields = site.sets.map { set in
      site.assessment(of: set, language: "en") { "<\($0)>" }.map {
        "\($0.id) \($0.kind) \($0.language): \($0.title) \($0.help)"
      }
    }
    #expect(
      fields == [
        [
          "risk text en: <tool-assessment-risk> <tool-assessment-risk-help>",
          "own-judgement judgement en: <tool-assessment-own-judgement>"
            + " <tool-assessment-own-judgement-help>",
        ],
        [
          "evidence text en: <tool-assessment-evidence> <tool-assessment-evidence-help>",
          "wer line ar: Wer Ein Name.",
        ],
      ])
  }

  @Test(
    arguments: [
      ("1️⃣assesment: [risk]", DiagnosticCode.unknownKey, "did you mean 'assessment'?"),
      ("assessment: 1️⃣risk", .wrongValue, "begin each entry with '- '"),
      (
        "assessment: 1️⃣[]", .emptyText,
        "list what is asked of each marker as a whole, or take the key out"
      ),
      ("assessment: [1️⃣evidense]", .wrongValue, "did you mean 'evidence'?"),
      (
        "assessment: [1️⃣cost]", .wrongValue,
        "give a field of your own an 'id' and a 'title'; the theme has words for overall, evidence, "
          + "risk, needs, own-judgement, moderated-judgement"
      ),
      ("assessment: [risk, 1️⃣risk]", .duplicateName, "take one of the two out"),
      ("assessment: [risk, {id: 1️⃣risk, title: R}]", .duplicateName, nil),
      ("assessment:\n  - 1️⃣id: cost", .missingKey, "add 'title: …'"),
      ("assessment:\n  - id: 1️⃣Cost\n    title: Cost", .wrongValue, nil),
      (
        "assessment:\n  - id: cost\n    title: Cost\n    1️⃣hlep: C", .unknownKey,
        "did you mean 'help'?"
      ),
      (
        "assessment: [{id: cost, title: Cost, kind: 1️⃣number}]", .wrongValue,
        "kinds: text, line, judgement"
      ),
      (
        "assessment: [{id: cost, title: Cost}, {id: again, title: 1️⃣COST}]", .duplicateName,
        "give one of the two another title"
      ),
      (
        "assessment: [{id: a, title: 1️⃣\(String(repeating: "x", count: 101))}]", .wrongValue,
        "it has at most 100: each marker shows it"
      ),
      (
        "assessment: [{id: 1️⃣\(String(repeating: "x", count: 61)), title: A}]", .wrongValue,
        "an id has at most 60 characters"
      ),
      (
        "assessment: [{id: a, title: A, help: 1️⃣\(String(repeating: "x", count: 301))}]",
        .wrongValue, "it has at most 300: it is read while somebody writes"
      ),
      (
        "assessment:\n"
          + (1...13).map { "  - \($0 == 13 ? "1️⃣" : ""){id: a\($0), title: A\($0)}\n" }.joined(),
        .wrongValue, "each marker shows them all, beside its questions: keep to a few"
      ),
    ] as [(String, DiagnosticCode, String?)])
  func reportsAFieldThatDoesNotFit(
    _ lines: String, _ code: DiagnosticCode, _ hint: String?
  ) async throws {
    try await expectFinding(ExpectedFinding("1️⃣", code, hint: hint), inEach: lines)
  }
}
