import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct AddedReferenceTests {
  @Test func tellsTheReferencesOfTheEditionFromThoseOfTheSource() async throws {
    let two = """
      ---
      number: 2
      title: Two
      phase: before
      summary: About Two.
      drafted: [guidance, questions: [2]]
      added-references: [QM1]
      ---
      ## Quality statement
      See QM1 and QM3.

      ## Questions
      1. Is it QM3?

      ### Added
      1. Is it QM3 Q1?

      ## Guidance & law
      - QM3 and QM4
      """
    let site = try #require(
      await expectFindings(
        replacing: restating([
          "content/scr/markers/02-two.md": two,
          "content/scr/markers/04-four.md": sampleMarker(4, "Four", "The fourth."),
        ]), []))
    let references = site.sets[0].marker(2).crossReferences
    #expect(references.map(\.marker.number) == [1, 3, 4])
    #expect(references.map(\.isAdded) == [true, false, true])
    // A section counts as the edition's where all its references are.
    #expect(references[1].places.map(\.section.id) == ["statement", "questions", "guidance"])
    #expect(references[1].places.map(\.isAdded) == [false, false, true])
    #expect(site.sets[0].marker(2).addedReferences.map(\.number) == [1, 4])
    #expect(site.sets[0].marker(1).backlinks.map(\.isAdded) == [true])
    #expect(site.sets[0].marker(3).backlinks.map(\.isAdded) == [false])
  }

  @Test func marksNothingWhereTheSetRestatesNothing() async throws {
    let files = [
      "content/scr/markers/02-two.md": marked("", "QM1")
        .replacing("summary:", with: "drafted: [statement]\nsummary:") as String?
    ]
    let site = try #require(await expectFindings(replacing: files, []))
    #expect(site.sets[0].marker(2).crossReferences.map(\.isAdded) == [false])
  }

  @Test func takesMarkersOfOtherSetsByTheirCodes() async throws {
    var files = restating(secondSetFiles)
    files["content/scr/markers/02-two.md"] = marked("[SAR QM2]", "See SAR QM2.")
    let site = try #require(await expectFindings(replacing: files, []))
    let marker = site[SetID("scr")].marker(2)
    #expect(site.labels(ofAddedReferencesIn: marker) == ["SAR QM2"])
  }

  @Test(arguments: [
    (
      "[1️⃣QM1]", "Nothing.", DiagnosticCode.unusedMark, "this marker does not refer to QM1",
      String?("take 'QM1' out of 'added-references'")
    ),
    (
      "[1️⃣QM1]\ndrafted: [statement]", "QM1", .unusedMark,
      "the references to QM1 stand in what was written for this edition, and are its own without being named",
      "take 'QM1' out of 'added-references'"
    ),
    (
      "1️⃣QM2", "QM1", .wrongValue, "'QM2' is this very marker",
      "'added-references' names markers that this one refers to, such as QM1"
    ),
    (
      "1️⃣QM9", "QM1", .unknownMarker, "no marker QM9 in this set, which has QM1 to QM3", nil
    ),
    (
      "1️⃣Three", "QM3", .wrongValue, "'Three' is not the label of one marker",
      "did you mean 'QM3'?"
    ),
    (
      "1️⃣QM1 Q1", "QM1 Q1", .wrongValue, "'QM1 Q1' is not the label of one marker",
      "'added-references' names markers that this one refers to, such as QM1"
    ),
  ])
  func reportsAMarkThatSaysNothing(
    _ key: String, _ text: String, _ code: DiagnosticCode, _ summary: String, _ hint: String?
  ) async {
    await expectFindings(
      replacing: restating(["content/scr/markers/02-two.md": marked(key, text)]),
      [ExpectedFinding("1️⃣", code, summary, hint: hint)])
  }

  @Test func reportsAMarkInASetThatRestatesNothing() async {
    await expectFindings(
      replacing: ["content/scr/markers/02-two.md": marked("[1️⃣QM1]", "QM1")],
      [
        ExpectedFinding(
          "1️⃣", .unusedMark,
          "the set restates nothing, so that no reference in it is added to another text",
          hint: "take 'QM1' out of 'added-references'")
      ])
  }

  private func marked(_ key: String, _ text: String) -> String {
    sampleMarker(2, "Two", text).replacing(
      "summary: About Two.",
      with: "summary: About Two." + (key.isEmpty ? "" : "\nadded-references: \(key)"))
  }

  private func restating(_ files: [String: String?]) -> [String: String?] {
    var files = files
    files["content/scr/set.yml"] =
      (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n"
    return files
  }
}
