import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Sections of criteria: numbered statements that are assessed as questions are.
@Suite struct CriteriaTests {
  @Test func asksForNoQuestionMark() async {
    #expect(
      await checked("1. The board MUST say who decides.\n2. What it decides is written down.\n")
        == [])
  }

  @Test func tellsOfCriteriaThatReadTheSame() async {
    #expect(
      await checked("1. The board decides.\n2. The board decides.\n") == [
        "QM2 C2 says the same as QM2 C1"
      ])
  }

  @Test func callsThemCriteriaInFindings() async {
    #expect(
      await checked("- The board decides.\n").sorted() == [
        "a list without numbers stands among the criteria",
        "the section 'Criteria' holds no criterion",
      ])
  }

  @Test func haveNumbersOfTheirOwnBesideQuestions() async throws {
    let loaded = await loadSample(
      replacing: files("1. It decides; see QM2 Q1 and QM2 C2.\n2. It says so.\n"))
    expectFindings(loaded.diagnostics, [])
    let marker = try #require(loaded.value).sets[0].marker(2)
    #expect(marker.questions.map(\.label.text) == ["Q1", "Q2", "C1", "C2"])
    #expect(marker.questions.map(\.anchor) == ["q1", "q2", "c1", "c2"])
    #expect(marker.questions.map(\.label.place) == [1, 2, 3, 4])
  }

  private func checked(_ criteria: String) async -> [String] {
    await checkSample(replacing: files(criteria)).map(\.summary).filter {
      !$0.contains("asks the same as")
    }
  }

  private func files(_ criteria: String) -> [String: String?] {
    let set =
      (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing(
        "heading: Guidance & law\n    kind: points", with: "heading: Criteria\n    kind: criteria")
      + "requirement-words: RFC 2119\n"
    return [
      "content/scr/set.yml": set,
      "content/scr/markers/02-two.md": checkedMarker(2, "Two", "The second.") + "## Criteria\n"
        + criteria,
    ]
  }
}
