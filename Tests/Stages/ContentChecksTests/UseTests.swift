import Diagnostics
import TestSupport
import Testing

@Suite struct UseTests {
  private let glossary = """
    ## SCR: Serious Case Review
    A review.

    1️⃣## Panel
    Those who advise.

    ## QM: Quality Marker
    A marker.

    ## HM Government
    The government.
    """

  @Test func reportsASourceThatNoTextCites() async {
    await expectChecks(
      replacing: [
        "content/scr/sources.yml": """
        - {id: act-1989, type: legislation, title: An Act 1989}
        1️⃣- {id: act-2004, type: legislation, title: An Act 2004}
        """.replacing("1️⃣- {", with: "- 1️⃣{")
      ],
      [
        ExpectedFinding(
          "1️⃣", .unusedSource, "no text cites the source 'act-2004'",
          hint: "cite it where a text rests on it, [@act-2004], or take the entry out")
      ])
  }

  @Test(arguments: [
    ("note: N", "'note'"), ("URL: 'https://example.org/'", "'URL'"), ("DOI: 10.1/x", "'DOI'"),
    ("accessed: 2020", "'accessed'"), ("edition: 2", nil), ("number: 4", nil),
    ("translator: [{family: Roe}]", nil),
  ])
  func reportsEntriesThatAreMostLikelyOfOnePublication(_ field: String, _ named: String?) async {
    let marker = checkedMarker(1, "One", "So [@act-1989; @again].")
    await expectChecks(
      replacing: [
        "content/scr/sources.yml": """
        - {id: act-1989, type: legislation, title: An Act 1989}
        - 1️⃣{id: again, type: legislation, title: An Act 1989, \(field)}
        """, "content/scr/markers/01-one.md": marker,
      ],
      named.map { named in
        [
          ExpectedFinding(
            "1️⃣", .duplicateSource,
            "'again' and 'act-1989' are most likely two entries for one publication, that differ in "
              + named)
        ]
      } ?? [])
  }

  @Test(arguments: [
    ("content/scr/set.yml", sampleFiles["content/scr/set.yml"].map { $0 + "restates: act-1989\n" }),
    ("content/pages/about.md", "---\ntitle: About\n---\nBy law [@act-1989].\n"),
    ("content/scr/index.md", "---\ntitle: Start\n---\nSee [it](sources.yml#act-1989).\n"),
    (
      "content/scr/set.yml",
      sampleFiles["content/scr/set.yml"].map { $0 + "status: {label: L, text: '[@act-1989]'}\n" }
    ),
  ])
  func countsEachWayToUseASource(_ path: String, _ text: String?) async {
    await expectChecks(
      replacing: ["content/scr/markers/01-one.md": checkedMarker(1, "One", "Text."), path: text], []
    )
  }

  @Test func reportsATermThatNoTextUses() async {
    await expectChecks(
      in: "An SCR.",
      replacing: [
        "content/scr/glossary.md": glossary,
        "content/scr/sources.yml":
          "- {id: act-1989, type: report, title: A, author: [{literal: HM Government}]}\n",
      ],
      [
        ExpectedFinding(
          "1️⃣", .unusedTerm, "no text uses the term 'Panel'",
          hint: "use the word where it is meant, or take the entry out")
      ])
  }

  @Test(arguments: [
    "The panel.", "Two panels.", "See [them](../glossary.md#panel).", "- *Panel*",
  ])
  func countsEachWayToUseATerm(_ statement: String) async {
    let glossary = glossary.replacing("1️⃣", with: "").replacing(
      "## HM Government", with: "## SCR panel")
    await expectChecks(
      in: statement + " An SCR panel.", replacing: ["content/scr/glossary.md": glossary], [])
  }

  @Test func countsTheTermsOfPagesOfTheSite() async {
    await expectChecks(
      replacing: [
        "content/scr/glossary.md": "## Panel\nThose who advise.\n",
        "content/pages/about.md": "---\ntitle: About\n---\nThe panel.\n",
      ], [])
  }

  @Test func doesNotCountATermInItsOwnDefinition() async {
    await expectChecks(
      replacing: ["content/scr/glossary.md": "1️⃣## Panel\nA panel advises.\n"],
      [ExpectedFinding("1️⃣", .unusedTerm)])
  }

  @Test func reportsMarkersThatNothingRefersToWhereASiteWantsIt() async {
    let quiet: [String: String?] = [
      "content/scr/markers/01-one.md": checkedMarker(1, "One", "[@act-1989] QM2.")
        .replacing("number: 1", with: "number: 1️⃣1"),
      "content/scr/index.md": "---\ntitle: Start\n---\n> See [it](markers/03-three.md).\n",
    ]
    await expectChecks(replacing: quiet.mapValues { $0?.replacing("1️⃣", with: "") }, [])
    var files = quiet
    files["content/site.yml"] = "name: Sample\nenable: unreferenced-marker\n"
    await expectChecks(
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .unreferencedMarker, "no other text refers to QM1",
          hint: "write its label where another marker or a page leads on to it")
      ])
  }
}
