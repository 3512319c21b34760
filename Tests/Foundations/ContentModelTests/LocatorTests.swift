import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

struct LocatorTests {
  @Test(arguments: [
    "75", "p. 75", "p.75", "p75", "pp. 18–20", "pp. 18-20, 25", "ch. 4, paras 18–20, p. 75",
    "s. 17",
    "ss. 47 and 48", "regulation 5(1)(e) and 5(2)", "section 13", "Section 13A", "s. 5 (1) (a)",
    "§ 12",
    "§§ 12–14", "§12", "¶3", "xiv", "pp. iv–vi", "appendix A", "Appendix", "foreword",
    "sch. 2, pt 3",
    "123–8", "pp. 18 – 20", "p. 4 ff.", "p. 4f", "table 4-2", "vol. 2, no. 3", "art. 8 of part I",
    "point 4.3.1", "recommendations 1, 3 & 5", "(a)", "p. 4 et 5", "sub-s. 3",
    "executive summary", "quality statement 3", "Quality Statement 3, p. 4", "module 2",
    "question 4", "key findings 1 and 2", "domain 3", "case study 4", "ch. 4 and theme 2",
    "easy-read summary", "key line of enquiry 4", "safeguarding duty 5", "QM5", "Q4",
    "annexes", "background", "vision 4",
    "mission statement 2",
    // Commas in numbers, and words between brackets.
    "pp. 1,234–1,240", "p. 1,234", "pp. 18,20", "pp. 1,234-1,240, 1,250", "p. 3 (emphasis added)",
    "p. 3 (emphasis added, footnotes omitted)", "p. 3, emphasis added", "p. 3 (my emphasis), n. 4",
    "p. 4 et seq.", "paras 4 et seq",
    // Abbreviations, names and identifiers.
    "cap. 4", "pl. 3", "ann. 2", "Sect. 4", "pg. 4", "pgs 4–5", "mod. 2", "ques. 4", "tab. 3",
    "req. 4", "control AC-2", "controls AC-2 and AC-3(1)", "control AC–4", "AC–4", "AC-4(21)",
    "PR.AA-05", "SI-2–SI-4", "O 3 r 4", "Ord. 3, r. 4", "title page", "contents page", "back cover",
    "summary table", "s.v. term", "s.v. \"child protection\"", "sub verbo term",
    "p. 4, s.v. neglect of a child", "chapter four", "Part One", "page four", "Second Schedule",
    "2nd schedule, para. 4", "section four, page two",
  ])
  func acceptsPlaces(_ locator: String) {
    let language = locator.contains(" et ") ? "fr" : "en-GB"
    #expect(LocatorGrammar(language: language).fault(in: locator) == nil)
  }

  @Test(arguments: [
    ("near the end", "near the end", LocatorFault.Kind.noPlace),
    ("ch. 4, near the end, p. 5", "near the end", .noPlace), ("p. 4 or so", "or so", .noPlace),
    ("and", "and", .noPlace), ("of", "of", .noPlace), ("p.", "p.", .noNumber),
    ("ch., p. 4", "ch.", .noNumber), ("p. for", "p.", .noNumber), ("§", "§", .noNumber),
    ("s. and 4", "s.", .noNumber), ("pp. 20–18", "20–18", .backwards),
    ("20-18", "20-18", .backwards),
    ("128–3", "128–3", .backwards), ("p. 75%", "p.", .noNumber),
    ("2015edition", "2015edition", .noPlace),
    ("?", "?", .noPlace), ("<p>", "<p>", .noPlace), ("é", "é", .noPlace),
    ("about 4", "about 4", .noPlace), ("in the middle 4", "the middle 4", .noPlace),
    ("as amended", "as amended", .noPlace), ("the year 2015", "the year 2015", .noPlace),
    ("p. 4, quality statement", "quality statement", .noPlace), ("page fourth", "page", .noNumber),
    ("chapter and 4", "chapter", .noNumber), ("pp. 1,240–1,234", "1,240–1,234", .backwards),
    ("emphasis added", "emphasis added", .noPlace), ("(near the end)", "(near the end)", .noPlace),
    ("the page", "the page", .noPlace), ("s.v.", "s.v.", .noPlace),
    ("chapter lots", "chapter", .noNumber),
    ("p. 4, near the end (there, again), p. 5", "near the end (there, again)", .noPlace),
  ])
  func tellsWhatNamesNoPlace(_ locator: String, _ words: Substring, _ kind: LocatorFault.Kind) {
    #expect(
      LocatorGrammar(language: "en-GB").fault(in: locator)
        == LocatorFault(kind: kind, words: words))
  }

  @Test(arguments: [
    ("de", "S. 4, Abs. 2"), ("de-AT", "Kap. 3 bis 5"), ("cy", "tt. 4–5, pennod 2"),
    ("fr", "chap. 2 et 3"), ("fr", "titre II"), ("fr", "recommandation 4"), ("fr", "synthèse"),
    ("fr", "chapitre deux"), ("fr", "quatrième de couverture"), ("cy", "crynodeb gweithredol"),
    ("cy", "cyf. 2"), ("cy", "argymhellion"), ("cy", "canfyddiadau"), ("cy", "atod. 2"),
    ("cy", "prif gasgliadau"), ("cy", "pennod 2 a thudalen 4"), ("cy", "paragraff 3 o Atodlen 2"),
    ("cy", "pennod tri"), ("de", "Kurzfassung"), ("de", "Art. 4 Abs. 2 Unterabs. 1 Buchst. a"),
    ("de", "Kapitel drei"), ("de", "Zweiter Teil"),
    ("nl", "blz. 4"), ("pl", "rozdz. 2"),
  ])
  func knowsTheLabelsOfALanguage(_ language: String, _ locator: String) {
    #expect(LocatorGrammar(language: language).fault(in: locator) == nil)
    #expect(LocatorGrammar(language: "en-GB").fault(in: locator) != nil)
  }

  @Test func tellsOnlyWordsOfThatLanguageWhereItKnowsThem() {
    #expect(LocatorGrammar(language: "de").fault(in: "ungefähr 4")?.kind == .noPlace)
  }

  @Test(arguments: [
    ("chpater 4", "chapter"), ("paragrph 3", "paragraph"), ("recomendation 2", "recommendation"),
  ])
  func tellsASlipInALabel(_ locator: String, _ meant: String) {
    #expect(LocatorGrammar(language: "en-GB").fault(in: locator)?.meant == meant)
  }

  @Test func pointsAtTheWordsThatAreAtFault() async {
    await expectFindings(
      in: "So [see @act-1989,  ch. 4,\n1️⃣near it; -@act-1989 pp. 2️⃣9–8] and [@act-1989, p. 4]",
      [
        ExpectedFinding("1️⃣", .malformedLocator, "'near it' is no place in a source"),
        ExpectedFinding("2️⃣", .malformedLocator, "the range '9–8' ends before it begins"),
      ])
  }

  @Test func aSetHasTheLabelsOfItsOwnLanguage() async {
    await expectFindings(
      in: "[@act-1989, Abs. 4] and [@act-1989, s. 4]",
      replacing: [
        "content/scr/set.yml": sampleFiles["content/scr/set.yml"].map { $0 + "language: de\n" },
        "content/pages/about.md": "---\ntitle: About\n---\nSee [@act-1989, 1️⃣Abs. 4].\n",
      ], [ExpectedFinding("1️⃣", .malformedLocator, "'Abs. 4' is no place in a source")])
  }
}
