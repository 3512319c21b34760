import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct CitationTests {
  @Test(arguments: [
    ("[@act-1989]", "[scr:act-1989||]"),
    ("As set out [@act-1989].", "As set out [scr:act-1989||]."),
    ("[@act-1989.]", "[scr:act-1989||]"),
    (
      "[@act-1989, ch. 4, paras 18–20, p. 75]",
      "[scr:act-1989||ch. 4, paras 18–20, p. 75]"
    ),
    ("[@act-1989\u{A0}s. 17]", "[scr:act-1989||s. 17]"),
    ("[@act-1989 s. 17]", "[scr:act-1989||s. 17]"),
    ("[-@act-1989, s. 17]", "[-scr:act-1989||s. 17]"),
    (
      "[see @act-1989, p. 4; -@act-2004]",
      "[scr:act-1989|see|p. 4][-scr:act-2004||]"
    ),
    (
      "[see\n@act-1989, p.\n4;\n@act-2004]", "[scr:act-1989|see|p. 4][scr:act-2004||]"
    ),
    ("*[@act-1989]*", "*[scr:act-1989||]*"),
  ])
  func readsCitationsAsPandocDoes(_ written: String, _ linked: String) async throws {
    #expect(try await linkedStatement(written, replacing: twoSources) == linked)
  }

  @Test(arguments: [
    "[write to mail@example]", "[mail@example]",
    "mail@example", "@act", "`[@act-1989]`", "[a note]", "[ ]", "[",
  ])
  func leavesOtherBracketsAlone(_ written: String) async throws {
    let linked = try await linkedStatement(written)
    #expect(linked == written.replacing("\\", with: ""))
  }

  @Test func reportsAnUnknownKeyAtItsSign() async throws {
    let site = await expectFindings(
      in: "As set\nout [see 1️⃣@act-1998, p. 4].",
      [
        ExpectedFinding(
          "1️⃣", .unknownSource, "no source 'act-1998' stands in sources.yml",
          hint: "did you mean 'act-1989'?")
      ])
    #expect(try #require(site).statement() == "As set\nout [see @act-1998, p. 4].")
  }

  @Test func keepsTheKnownPartOfACitation() async throws {
    let site = await expectFindings(
      in: "[@act-1989; -1️⃣@nobody]",
      [ExpectedFinding("1️⃣", .unknownSource, hint: "add it to sources.yml, which has act-1989")])
    #expect(try #require(site).statement() == "[scr:act-1989||]")
  }

  @Test func reportsNoKeyWhereTheSourcesCannotBeRead() async {
    await expectFindings(
      in: "[@act-1989] and [@nobody]",
      replacing: [
        "content/scr/sources.yml": "- id: 1️⃣*act\n",
        "content/scr/set.yml": sampleFiles["content/scr/set.yml"].map { $0 + "restates: act\n" },
      ],
      [ExpectedFinding("1️⃣", .invalidYAML)])
  }

  @Test(arguments: [
    ("So 1️⃣[@]", "a part of it names no source"),
    ("1️⃣[@act-1989; p. 4]", "a part of it names no source"),
    ("1️⃣[@act-1989 and so on", "no ']' follows in the same plain text"),
    ("1️⃣[-@act-1989 and so on", "no ']' follows in the same plain text"),
    ("1️⃣[@act-1989, *p*. 4]", "no ']' follows in the same plain text"),
    ("1️⃣[@act-1989%]", "a part of it names no source"),
    // No finding besides tells of an address of mail.
    ("1️⃣[@a@b.org]", "a part of it names no source"),
  ])
  func reportsWhatBeginsLikeACitation(_ written: String, _ reason: String) async {
    await expectFindings(
      in: written,
      [
        ExpectedFinding(
          "1️⃣", .malformedCitation, "this begins like a citation, but \(reason)",
          hint: "write [@key, p. 4], or \\[ for a plain bracket")
      ])
  }

  @Test func listsWhoCitesASourceWithSectionAndLocator() async throws {
    let two = sampleMarker(2, "Two", "Text.").replacing(
      "1. Is it so?", with: "1. Is it so [@act-1989, s. 3]?")
    let site = try #require(
      await expectFindings(
        in: "[@act-1989, s. 1] and [@act-1989, s. 2] and [@act-1989, s. 2]",
        replacing: [
          "content/scr/markers/02-two.md": two,
          "content/scr/glossary.md": "## Act\nA law [@act-1989].\n",
          "content/scr/index.md": "---\ntitle: Start\n---\nBy law [@act-1989].\n",
          "content/pages/about.md": "---\ntitle: About\n---\nSee [@act-1989, p. 9].\n",
        ], []))
    let uses = try #require(site.sets[0].sources.first).uses
    let shown = uses.map { use in
      "\(site.address(of: use.place.page))#\(use.place.anchor ?? "") "
        + "\(use.section?.id ?? "") \(use.locator)"
    }
    #expect(
      shown == [
        "scr/qm1.html#statement statement s. 1", "scr/qm1.html#statement statement s. 2",
        "scr/qm2.html#q1 questions s. 3", "scr/index.html#  ", "scr/glossary.html#act  ",
        "about.html#  p. 9",
      ])
  }

  @Test func listsTheSourcesThatAMarkerCitesInTheOrderOfTheSet() async throws {
    let site = try #require(
      await expectFindings(
        in: "[@act-2004, s. 2] and [@act-1989, s. 1; @act-1989, s. 1] and [@act-2004]",
        replacing: twoSources, []))
    let sources = site.sets[0].marker(1).sources
    #expect(sources.map(\.id.key) == ["act-1989", "act-2004"])
    #expect(sources.map { $0.uses.map(\.locator) } == [["s. 1"], ["s. 2", ""]])
    #expect(site.sets[0].marker(2).sources.isEmpty)
  }

  @Test func countsLinksCrossReferencesAndCitations() async throws {
    let site = await expectFindings(
      in: "[a](https://example.org/) [b](02-two.md) QM3 and [@act-1989; @act-1989]", [])
    #expect(try #require(site).linkCount == 5)
  }

  @Test func citesTheSourcesOfItsOwnSetFirst() async throws {
    var files = secondSetFiles
    files["content/sar/sources.yml"] = "- {id: act-1989, type: book, title: Another}\n"
    files["content/sar/markers/02-second.md"] = sampleMarker(2, "Second", "[@act-1989]")
    let site = try #require(await expectFindings(in: "[@act-1989]", replacing: files, []))
    #expect(site.statement() == "[scr:act-1989||]")
    #expect(site.sets.map { $0.sources[0].uses.count } == [1, 1])
  }

  @Test func tellsWorksOfSeveralSetsApartOnAPageOfTheSite() async throws {
    var files = secondSetFiles
    func report(_ key: String, _ title: String) -> String {
      "- {id: \(key), type: report, title: \(title), author: [{literal: Crown}], issued: 2016}\n"
    }
    files["content/scr/sources.yml"] = report("second", "Second") + report("both", "Third")
    files["content/sar/sources.yml"] = report("both", "Third") + report("first", "First")
    files["content/pages/about.md"] = "---\ntitle: About\n---\n[@first; @second; @both]\n"
    let site = try #require(await loadSample(replacing: files).value)
    let letters = Dictionary(
      site.sets.flatMap(\.sources).map { ($0.source.key, [$0.source.letter]) }, uniquingKeysWith: +)
    #expect(letters == ["first": ["a"], "second": ["b"], "both": ["c", "c"]])
  }

  @Test func tellsEntriesOfSeveralSetsThatAreMostLikelyOfOnePublication() async {
    var files = secondSetFiles
    files["content/sar/sources.yml"] =
      "- {id: act-1989, type: legislation, title: An Act 1989, note: N}"
    files["content/pages/about.md"] = "---\ntitle: About\n---\nSo [1️⃣@act-1989].\n"
    await expectFindings(
      in: "[@act-1989]", replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .duplicateSource,
          "the sets 'SCR' and 'SAR' each have an entry for 'act-1989', most likely of one "
            + "publication, that differ in 'note'",
          hint: "write the same entry in content/scr/sources.yml and content/sar/sources.yml, or "
            + "give one of two publications another id")
      ])
  }

  /// The sample's sources and one more.
  private let twoSources = [
    "content/scr/sources.yml": """
    - {id: act-1989, type: legislation, title: An Act 1989}
    - {id: act-2004, type: legislation, title: An Act 2004}
    """
  ]
}
