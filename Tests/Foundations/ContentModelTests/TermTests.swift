import ContentModel
import Diagnostics
import TestSupport
import Testing

private let glossary = """
  ## SCR: Serious Case Review
  An SCR is a review, with a lead reviewer.

  ## Lead reviewer
  Whoever leads an SCR.

  ## Lead
  To go first.
  """

@Suite struct TermTests {
  private let files: [String: String?] = ["content/scr/glossary.md": glossary]

  @Test(arguments: [
    ("An SCR begins.", "An {SCR|scr|Serious Case Review} begins."),
    ("Two SCRs begin.", "Two {SCRs|scr|Serious Case Review} begin."),
    ("The lead reviewer.", "The {lead reviewer|lead-reviewer|}."),
    ("Lead\nreviewers meet.", "{Lead\nreviewers|lead-reviewer|} meet."),
    ("To lead well.", "To {lead|lead|} well."),
    ("(SCR)", "({SCR|scr|Serious Case Review})"),
    ("*SCR*", "*{SCR|scr|Serious Case Review}*"),
  ])
  func linksATermToItsExplanation(_ text: String, _ linked: String) async throws {
    #expect(try await linkedStatement(text, replacing: files) == linked)
  }

  @Test(arguments: [
    "leader", "misleading", "SCRX1", "`SCR`", "scr", "lead-in is one word: ReLead",
  ])
  func leavesOtherWordsAlone(_ text: String) async throws {
    let linked = try await linkedStatement(text, replacing: files)
    #expect(!linked.contains("|scr|") && !linked.contains("|lead-reviewer|"))
  }

  @Test func linksOnlyTheFirstUseInASection() async throws {
    let linked = try await linkedStatement("SCR and SCR.", replacing: files)
    #expect(linked == "{SCR|scr|Serious Case Review} and SCR.")
  }

  @Test func linksATermAgainInTheNextSection() async throws {
    let site = try #require(
      await loadSample(
        replacing: [
          "content/scr/glossary.md": glossary,
          "content/scr/markers/01-one.md": sampleMarker(1, "One", "An SCR.")
            .replacing("Is it so?", with: "Is it an SCR?"),
        ]
      ).value)
    let question = site.sets[0].marker(1).questions[0]
    #expect(site.shortText(question.content) == "Is it an {SCR|scr|Serious Case Review}?")
  }

  @Test func neverLinksATermToItsOwnExplanation() async throws {
    let site = try #require(await loadSample(replacing: files).value)
    let term = try #require(site.sets[0].terms.first { $0.name == "SCR" })
    #expect(
      site.shortText(term.definition)
        == "An SCR is a review, with a {lead reviewer|lead-reviewer|}.")
  }

  @Test func leavesTheTextOfLinksAlone() async throws {
    let linked = try await linkedStatement("[An SCR](02-two.md)", replacing: files)
    #expect(linked == "[An SCR](scr/qm2.html)")
  }

  @Test func reportsAnAbbreviationThatNobodyExplainsOnce() async {
    await expectFindings(
      in: "The 1️⃣NHS and the NHS, and QM2.", replacing: files,
      [.init("1️⃣", .unknownAbbreviation)])
  }

  @Test(arguments: [
    ("1️⃣SRC", "did you mean 'SCR'? if not, "), ("1️⃣SCO", ""),
    ("1️⃣LCSB", "did you mean 'LSCB'? if not, "),
    ("1️⃣NHS", ""),
  ])
  func suggestsTheAbbreviationThatWasMeant(_ written: String, _ suggestion: String) async {
    await expectFindings(
      in: written,
      replacing: ["content/scr/glossary.md": glossary + "\n## LSCB: A board\nText.\n"],
      [
        ExpectedFinding(
          "1️⃣", .unknownAbbreviation,
          hint: suggestion
            + "explain it in glossary.md, or list it under 'abbreviations' in content/site.yml")
      ])
  }

  @Test(arguments: [
    ("1️⃣../glossary.md#src", "did you mean '#scr'?"),
    ("1️⃣../glossary.md#scr-serious-case-revue", "did you mean '#scr-serious-case-review'?"),
    ("1️⃣../glossary.md#elsewhere", "places: #scr, #lead-reviewer, #lead"),
  ])
  func reportsALinkToATermThatIsNotThere(_ address: String, _ hint: String) async {
    await expectFindings(
      in: "[x](\(address))", replacing: files, [ExpectedFinding("1️⃣", .unknownAnchor, hint: hint)])
  }

  @Test func reportsNothingThatTheSiteAllows() async throws {
    let allowing: [String: String?] = [
      "content/scr/glossary.md": glossary,
      "content/site.yml": "name: Sample\nabbreviations: [NHS]\n",
    ]
    #expect(try await linkedStatement("The NHS.", replacing: allowing) == "The NHS.")
  }

  @Test func reportsNoAbbreviationWhereThereIsNoGlossary() async throws {
    #expect(try await linkedStatement("The NHS.") == "The NHS.")
    #expect(try await linkedStatement("The NHS and QM2.") == "The NHS and [QM2](scr/qm2.html).")
  }
}
