import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct GlossaryTests {
  @Test func readsTermsWithExpansionAndDefinition() async throws {
    let terms = try await glossary(
      "Words.\n\n## SCR: Serious Case Review\nA review.\n\nMore.\n\n## Lead reviewer\nA person.\n")
    #expect(terms.map(\.name) == ["SCR", "Lead reviewer"])
    #expect(terms.map(\.expansion) == ["Serious Case Review", nil])
    #expect(terms.map(\.anchor) == ["scr", "lead-reviewer"])
    #expect(terms.map { $0.definition.plainText() } == ["A review. More.", "A person."])
  }

  @Test func readsOtherNamesOfTermsFromFrontMatter() async throws {
    let terms = try await glossary(
      "---\nsynonyms:\n  scr: case review, [SCRs]\n  Panel: [group, team]\n---\n## SCR: A review\nText.\n\n## Panel\nText.\n"
        .replacing("[SCRs]", with: "SCRs"))
    #expect(terms.map(\.synonyms) == [["case review", "SCRs"], ["group", "team"]])
  }

  @Test func tellsOfOtherNamesOfATermThatIsNotThere() async {
    await expectFindings(
      replacing: [
        "content/scr/glossary.md": "---\nsynonyms:\n  1️⃣Panell: team\n---\n## Panel\nText.\n"
      ],
      [
        ExpectedFinding(
          "1️⃣", .unknownKey, "no term 'Panell' stands in this glossary",
          hint: "did you mean 'Panel'?")
      ])
  }

  @Test(arguments: ["~", "null", "''", "{}"])
  func tellsOfATermThatHasNoOtherNames(_ nothing: String) async {
    await expectFindings(
      replacing: [
        "content/scr/glossary.md":
          "---\nsynonyms:\n  Panel: 1️⃣\(nothing)\n---\n## Panel\nText.\n"
      ],
      [
        ExpectedFinding(
          "1️⃣", .wrongValue, "no word stands for 'Panel'",
          hint: "write words with commas between them: 'Panel: one, another'")
      ])
  }

  @Test func keepsTheTextBeforeTheFirstTerm() async throws {
    let read = await readSample(
      replacing: ["content/scr/glossary.md": "Words\n\n- here\n\n## A\nText.\n"])
    let glossary = try #require(read.value?.sets[0].glossary)
    #expect(glossary.introduction.plainText() == "Words here")
  }

  @Test func keepsTermsApartFromThePartsOfThePage() async throws {
    #expect(try await glossary("## Page main\nText.\n").map(\.anchor) == ["text-page-main"])
  }

  @Test func givesTermsOfOneSpellingTwoAddresses() async throws {
    #expect(try await glossary("## A+\nText.\n## A\nText.\n").map(\.anchor) == ["a", "a-1"])
  }

  @Test(arguments: [
    (
      "## A\nText.\n1️⃣## a: Other\nText.\n", DiagnosticCode.duplicateName,
      "the term 'a' stands here twice"
    ),
    ("1️⃣## A\n\n## B\nText.\n", .emptySection, "the term 'A' has no definition"),
    ("1️⃣## : Nothing\nText.\n", .emptyText, "this term has no name"),
    ("## A\nText.\n\n1️⃣### Part\n", .misplacedText, "a heading of level 3 stands in the glossary"),
    ("1️⃣# Glossary\n\n## A\nText.\n", .misplacedText, "a heading of level 1 stands in the glossary"),
  ])
  func reportsWhatIsNoTerm(_ text: String, _ code: DiagnosticCode, _ summary: String) async {
    await expectFindings(
      replacing: ["content/scr/glossary.md": text], [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test(arguments: ["", "Words.\n"])
  func reportsAGlossaryWithoutATerm(_ text: String) async {
    await expectFindings(
      replacing: ["content/scr/glossary.md": text],
      [
        ExpectedFinding(
          "content/scr/glossary.md", .emptyText, "this glossary holds no term",
          hint: "write '## ABC: What it stands for' with its meaning below, or delete the file")
      ])
  }

  private func glossary(_ text: String) async throws -> [Term<WrittenReference>] {
    let read = await readSample(replacing: ["content/scr/glossary.md": text])
    expectFindings(read.diagnostics, [])
    return try #require(read.value?.sets[0].glossary).terms
  }
}
