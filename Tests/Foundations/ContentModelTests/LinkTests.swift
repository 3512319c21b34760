import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[x](02-two.md)", "[x](scr/qm2.html)"),
    ("[x](./02-two.md#q2)", "[x](scr/qm2.html#q2)"),
    ("[x](../markers/02-two.md#statement)", "[x](scr/qm2.html#statement)"),
    ("[x](../../scr/markers/02-two.md)", "[x](scr/qm2.html)"),
    ("[x](<02-two.md> \"Title\")", "[x](scr/qm2.html)"),
    ("[x](02%2Dtwo.md)", "[x](scr/qm2.html)"),
    ("[x][y]\n\n[y]: 02-two.md", "[x](scr/qm2.html)"),
    ("[x](02-two.md#quality-statement)", "[x](scr/qm2.html#statement)"),
    ("[x](02-two.md#how-might-you-know)", "[x](scr/qm2.html#questions)"),
    ("[x](02-two.md#questions)", "[x](scr/qm2.html#questions)"),
    ("[x](#q2)", "[x](scr/qm1.html#q2)"),
    ("[x](01-one.md#q2)", "[x](scr/qm1.html#q2)"),
    ("[x](#details)\n\n### Details", "[x](scr/qm1.html#details)\n#details Details"),
    ("[x](#q2)\n\n### Q2", "[x](scr/qm1.html#q2)\n#text-q2 Q2"),
    ("[x](#text-q2)\n\n### Q2", "[x](scr/qm1.html#text-q2)\n#text-q2 Q2"),
    ("[x](#)", "x"), ("[x](01-one.md)", "x"),
    ("[x](https://example.org/a?b#c)", "[x](https://example.org/a?b#c)"),
    ("[x](mailto:a@example.org)", "[x](mailto:a@example.org)"),
    ("<https://example.org/>", "[https://example.org/](https://example.org/)"),
    ("[x](../pages/more.md)", "[x](scr/more.html)"),
    ("[x](../../pages/about%20us.md)", "[x](about us.html)"),
    ("[x](../pages/more.md#caf%C3%A9--bar)", "[x](scr/more.html#café-bar)"),
    ("[x](../pages/more.md#café-bar)", "[x](scr/more.html#café-bar)"),
    ("[x](../glossary.md#act-a-law)", "[x](scr/glossary.html#act)"),
    ("[x](../glossary.md#act)", "[x](scr/glossary.html#act)"),
    ("[x](../index.md)", "[x](scr/index.html)"),
    ("[x](../sources.yml#act-1989)", "[x](scr/sources.html#act-1989)"),
    ("[x](03-three.md#guidance--law)", "[x](scr/qm3.html#guidance)"),
    ("[x](03-three.md#guidance-and-law)", "[x](scr/qm3.html#guidance)"),
    ("[x](03-three.md#guidance-2)", "[x](scr/qm3.html#guidance-2)"),
    ("[x](../plan.pdf)", "[x](scr/plan.pdf)"),
    ("![A plan](../plan%20b.png)", "![A plan](scr/plan b.png)"),
  ])
  func resolvesALink(_ written: String, _ linked: String) async throws {
    let statement = sampleMarker(1, "One", written)
    let site = try #require(
      await loadSample(
        replacing: surroundings.merging(
          ["content/scr/markers/01-one.md": statement]) { $1 }
      ).value)
    #expect(site.statement() == linked)
  }

  @Test(
    arguments: [
      (
        "[x](1️⃣02-tow.md)", "no file 'content/scr/markers/02-tow.md' is part of this site",
        "did you mean '02-two.md'?"
      ),
      ("[x](<1️⃣a b.md>)", "no file 'content/scr/markers/a b.md' is part of this site", nil),
      (
        "[x](1️⃣../../../../content/scr/markers/02-two.md)",
        "no file '../content/scr/markers/02-two.md' is part of this site", nil
      ),
      (
        "[x](1️⃣../../../../../content/scr/markers/02-two.md)",
        "no file '../../content/scr/markers/02-two.md' is part of this site", nil
      ),
      (
        "[x](1️⃣qm2.html)", "no file 'content/scr/markers/qm2.html' is part of this site",
        "link to the Markdown file, not to the page that is made of it"
      ),
      (
        "[x](1️⃣/scr/qm2.html)", "the address '/scr/qm2.html' begins with '/'",
        "write the path relative to this file, such as '../pages/about.md'"
      ),
      (
        "[x](1️⃣)", "this link has no address",
        "write one between the parentheses: [text](page.md)"
      ),
      (
        "[x](1️⃣../glossary.md)", "no file 'content/scr/glossary.md' is part of this site", nil
      ),
      (
        "![](1️⃣none.png)", "no file 'content/scr/markers/none.png' is part of this site", nil
      ),
      (
        "![x](1️⃣02-two.md)", "no file 'content/scr/markers/02-two.md' is part of this site", nil
      ),
      (
        "![x](1️⃣https://example.org/a.png)",
        "the picture 'https://example.org/a.png' is on another host, and pages ask no other host",
        "save it in the content folder, and give its path relative to this file"
      ),
    ] as [(String, String, String?)])
  func reportsALinkThatLeadsNowhere(
    _ written: String, _ summary: String, _ hint: String?
  ) async {
    await expectFindings(
      in: written, [ExpectedFinding("1️⃣", .brokenLink, summary, hint: hint)])
  }

  @Test(arguments: [
    ("[x](1️⃣02-two.md#q9)", "no place '#q9' is on that page", "QM2 has #q1 to #q2"),
    (
      "[x](1️⃣02-two.md#statment)", "no place '#statment' is on that page",
      "did you mean '#statement'?"
    ),
    (
      "[x](1️⃣../sources.yml#act-1998)", "no place '#act-1998' is on that page",
      "did you mean '#act-1989'?"
    ),
  ])
  func reportsAPlaceThatIsNotOnThePage(
    _ written: String, _ summary: String, _ hint: String
  ) async {
    await expectFindings(
      in: written, [ExpectedFinding("1️⃣", .unknownAnchor, summary, hint: hint)])
  }

  @Test(arguments: [
    (
      "[x](1️⃣02-Two.md)",
      "no file 'content/scr/markers/02-Two.md' is part of this site, and "
        + "'02-two.md' differs from it in capitals",
      "write '02-two.md': on most hosts capitals count"
    ),
    (
      "![x](1️⃣../plan.PNG)",
      "no file 'content/scr/plan.PNG' is part of this site, and "
        + "'plan.png' differs from it in capitals",
      "write '../plan.png': on most hosts capitals count"
    ),
    (
      "[x](1️⃣../../Pages/about.md#top)",
      "no file 'content/Pages/about.md' is part of this site, "
        + "and 'about.md' differs from it in capitals",
      "write '../../pages/about.md': on most hosts capitals count"
    ),
    (
      "[x](1️⃣02-two.md?plain=1#q1)",
      "the address '02-two.md?plain=1#q1' has a query, and a file has none",
      "take out '?plain=1'"
    ),
    (
      "![x](1️⃣../plan.png?raw=true)",
      "the address '../plan.png?raw=true' has a query, and a file has none",
      "take out '?raw=true'"
    ),
    (
      "[x](1️⃣04-four.md)", "the file 'content/scr/markers/04-four.md' is not published",
      "it says 'draft: true'"
    ),
    (
      "[x](1️⃣../more.md)", "no file 'content/scr/more.md' is part of this site",
      "did you mean '../pages/more.md'?"
    ),
    (
      "[x](1️⃣../pages/mroe.md)", "no file 'content/scr/pages/mroe.md' is part of this site",
      "did you mean '../pages/more.md'?"
    ),
    (
      "[x](1️⃣weather.md)", "no file 'content/scr/markers/weather.md' is part of this site",
      "files: '01-one.md', '02-two.md', '03-three.md'"
    ),
    (
      "![x](1️⃣weather.gif)", "no file 'content/scr/markers/weather.gif' is part of this site",
      "files: '../plan.png'"
    ),
  ])
  func saysWhichFileWasMeant(_ written: String, _ summary: String, _ hint: String) async {
    await expectFindings(
      in: written,
      replacing: [
        "content/pages/about.md": "---\ntitle: About\n---\nText.\n",
        "content/scr/pages/more.md": "---\ntitle: More\n---\nText.\n",
        "content/scr/plan.png": "",
        "content/scr/markers/04-four.md": sampleMarker(4, "Four", "Text.")
          .replacing("number: 4", with: "number: 4\ndraft: true"),
      ],
      [ExpectedFinding("1️⃣", .brokenLink, summary, hint: hint)])
  }

  @Test func reportsANameInOtherBytesThanTheFileHas() async {
    await expectFindings(
      in: "[x](1️⃣e\u{301}.pdf) [y](\u{E9}.pdf)",
      replacing: ["content/scr/markers/\u{E9}.pdf": ""],
      [
        ExpectedFinding(
          "1️⃣", .brokenLink,
          "the file 'content/scr/markers/\u{E9}.pdf' spells its name in other bytes",
          hint: "copy the name from the file, or give the file a name of plain letters")
      ])
  }

  @Test func linksToAPlaceOfAnotherSet() async throws {
    let linked = try await linkedStatement(
      "[x](../../sar/markers/02-second.md#q2)", replacing: secondSetFiles)
    #expect(linked == "[x](sar/qm2.html#q2)")
    await expectFindings(
      in: "[x](1️⃣../../sar/markers/02-second.md#q99) [y](2️⃣../../sar/markers/03-third.md)",
      replacing: secondSetFiles,
      [
        ExpectedFinding("1️⃣", .unknownAnchor, hint: "SAR QM2 has #q1 to #q2"),
        ExpectedFinding(
          "2️⃣", .brokenLink,
          hint: "files: '../../sar/markers/01-first.md', '../../sar/markers/02-second.md'"),
      ])
  }

  @Test func listsThePlacesOfAPageEachOnce() async {
    await expectFindings(
      in: "[x](1️⃣#elsewhere)",
      [
        ExpectedFinding(
          "1️⃣", .unknownAnchor, hint: "places: #statement, #questions, #q1, #q2")
      ])
  }

  @Test(arguments: ["### See [x](1️⃣02-two.md)", "### *See [x](1️⃣02-two.md)*"])
  func refusesALinkInAHeading(_ written: String) async {
    await expectFindings(
      in: written, [ExpectedFinding("1️⃣", .misplacedText, "a link stands in a heading")])
  }

  /// Files that links can lead to.
  private let surroundings: [String: String?] = [
    "content/pages/about us.md": "---\ntitle: About\n---\nText.\n",
    "content/scr/pages/more.md": "---\ntitle: More\n---\n## Café & Bar\nText.\n",
    "content/scr/index.md": "---\ntitle: Start\n---\nText.\n",
    "content/scr/glossary.md": "## Act: A law\nText.\n",
    "content/scr/plan.pdf": "", "content/scr/plan b.png": "",
    "content/scr/markers/03-three.md": sampleMarker(3, "Three", "Text.")
      + "## Guidance and law\n- One\n- Two\n",
  ]
}
