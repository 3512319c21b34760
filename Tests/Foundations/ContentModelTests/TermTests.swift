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
    ("The lead  reviewer.", "The {lead  reviewer|lead-reviewer|}."),
    ("The lead \u{A0} reviewer.", "The {lead \u{A0} reviewer|lead-reviewer|}."),
    ("The lead\\\nreviewer.", "The {lead\\\nreviewer|lead-reviewer|}."),
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

  @Test func findsATermWhoseHeadingHasTwoSpaces() async throws {
    let files = ["content/scr/glossary.md": "## Lead  reviewer\nText.\n\n## A\u{A0}board\nText."]
    #expect(
      try await linkedStatement("The lead reviewer of a board.", replacing: files)
        == "The {lead reviewer|lead-reviewer|} of {a board|a-board|}.")
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

  @Test(arguments: [
    ("Élan", "The élan.", "The {élan|élan|}."),
    ("élan", "Élan counts.", "{Élan|élan|} counts."),
    ("Ŵan", "An ŵan here.", "An {ŵan|ŵan|} here."),
    ("Ужас", "Вот ужас.", "Вот {ужас|ужас|}."),
    (
      "Multi-factor Authentication", "A multi-factor authentication.",
      "A {multi-factor authentication|multi-factor-authentication|}."
    ),
    ("Sensitive Data", "SENSITIVE data", "{SENSITIVE data|sensitive-data|}"),
    ("primary branch", "The Primary Branch", "The {Primary Branch|primary-branch|}"),
    ("Primary Branch", "The primary\u{A0}branch", "The {primary\u{A0}branch|primary-branch|}"),
    ("Multi-agency", "It is multi\u{2011}agency.", "It is {multi\u{2011}agency|multi-agency|}."),
    ("Safeguarding", "Safe\u{AD}guarding it", "{Safe\u{AD}guarding|safeguarding|} it"),
    ("Safe\u{AD}guarding", "Safeguarding it", "{Safeguarding|safeguarding|} it"),
    (
      "Known Vulnerabilities", "a known vulnerability",
      "a {known vulnerability|known-vulnerabilities|}"
    ),
    (
      "Known Vulnerability", "known vulnerabilities", "{known vulnerabilities|known-vulnerability|}"
    ),
    ("Release Process", "release processes", "{release processes|release-process|}"),
    ("Branches", "one branch", "one {branch|branches|}"),
    ("Lead person", "lead people", "{lead people|lead-person|}"),
    ("AI model", "an AI Model", "an {AI Model|ai-model|}"),
  ])
  func findsTermsInEitherCaseAndNumber(
    _ term: String, _ text: String, _ linked: String
  ) async throws {
    let glossary = "## \(term)\nWords."
    #expect(
      try await linkedStatement(text, replacing: ["content/scr/glossary.md": glossary]) == linked)
  }

  @Test(arguments: [
    ("Clair", "an éclair"), ("Clair", "clairé"), ("AI model", "ai model"), ("SBOM", "a sbom"),
    ("Boss", "the bos"), ("MUST: Something", "you must"), ("Élan", "élané"),
  ])
  func leavesPartsOfWordsAndSmallAbbreviationsAlone(_ term: String, _ text: String) async throws {
    let glossary = "## \(term)\nWords."
    #expect(
      try await linkedStatement(text, replacing: ["content/scr/glossary.md": glossary]) == text)
  }

  @Test func takesPluralsOfEnglishForTextsInEnglishAlone() async throws {
    let settings = sampleFiles["content/scr/set.yml"].map { "language: cy\n" + $0 }
    let linked = try await linkedStatement(
      "branches",
      replacing: [
        "content/scr/glossary.md": "## Branch\nWords.", "content/scr/set.yml": settings,
      ])
    #expect(linked == "branches")
  }

  @Test func leadsFromOtherNamesToTheTerm() async throws {
    let glossary = """
      ---
      synonyms:
        Multi-factor authentication: two-step verification, MFA
      ---
      ## Multi-factor authentication
      Words.
      """
    let text = "Two-step verifications, MFA and MFAs."
    #expect(
      try await linkedStatement(text, replacing: ["content/scr/glossary.md": glossary])
        == "{Two-step verifications|multi-factor-authentication|}, MFA and MFAs.")
    #expect(
      try await linkedStatement("An MFA.", replacing: ["content/scr/glossary.md": glossary])
        == "An {MFA|multi-factor-authentication|}.")
  }

  @Test(arguments: [
    "SSDF-PO.3.2, PS.1", "PR.A-02", "BSI-TR-03185-2", "AC-4(21)", "AC(21)", "COVID-19", "(ISO)2",
    "PR.AA",
  ])
  func takesCodesForNoAbbreviations(_ text: String) async throws {
    #expect(try await linkedStatement(text, replacing: files) == text)
  }

  @Test func leavesAbbreviationsInCodesAlone() async throws {
    #expect(try await linkedStatement("SCR.3 and SCR-2", replacing: files) == "SCR.3 and SCR-2")
  }

  @Test(arguments: ["1️⃣MFA-based", "post-1️⃣MFA", "(1️⃣MFA)", "1️⃣MFA. The", "1️⃣MFA/", "1️⃣MFA: x"])
  func tellsAbbreviationsBesideSigns(_ text: String) async {
    await expectFindings(in: text, replacing: files, [.init("1️⃣", .unknownAbbreviation)])
  }

  @Test func tellsAnAbbreviationOnceForTheSiteWithItsPlaces() async throws {
    let loaded = await loadSample(
      replacing: [
        "content/scr/glossary.md": glossary,
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "A CRA.\nA CRA and a CRA."),
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", "A CRA and a CRA."),
      ])
    let told = loaded.diagnostics.filter { $0.code == .unknownAbbreviation }
    #expect(
      told.map(\.summary) == [
        "the abbreviation 'CRA' is not in the glossary; it stands in 5 places, here, line 9, line 9, "
          + "content/scr/markers/02-two.md:8 and 1 more"
      ])
  }

  @Test func takesTheWordsOfRequirementsForNoAbbreviationsWhereASetSaysSo() async throws {
    let settings =
      sampleFiles["content/scr/set.yml"].map { "requirement-words: RFC 2119\n" + $0 }
    let text = "It MUST NOT, it SHOULD, it MAY; REQUIRED and OPTIONAL."
    #expect(
      try await linkedStatement(
        text, replacing: ["content/scr/glossary.md": glossary, "content/scr/set.yml": settings])
        == text)
    await expectFindings(
      in: "It 1️⃣MUST be.", replacing: files, [.init("1️⃣", .unknownAbbreviation)])
  }
}
