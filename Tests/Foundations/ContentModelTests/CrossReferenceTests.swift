import ContentModel
import TestSupport
import Testing

@Suite struct CrossReferenceTests {
  @Test(arguments: [
    ("See QM3.", "See [QM3](scr/qm3.html)."),
    ("See QM 3, then on.", "See [QM 3](scr/qm3.html), then on."),
    ("See QM\u{A0}3 now", "See [QM\u{A0}3](scr/qm3.html) now"),
    ("See QM\u{202F}3", "See [QM\u{202F}3](scr/qm3.html)"),
    ("See QM\n3 now", "See [QM\n3](scr/qm3.html) now"),
    (
      "(QM3) “QM3” QM3, QM3",
      "([QM3](scr/qm3.html)) “[QM3](scr/qm3.html)” [QM3](scr/qm3.html), "
        + "[QM3](scr/qm3.html)"
    ),
    ("*QM3*", "*[QM3](scr/qm3.html)*"),
    ("QM3 QM2", "[QM3](scr/qm3.html) [QM2](scr/qm2.html)"),
    ("QM2/QM3", "[QM2](scr/qm2.html)/[QM3](scr/qm3.html)"),
    ("SCR QM2", "[SCR QM2](scr/qm2.html)"),
    ("SCR\nQM2", "[SCR\nQM2](scr/qm2.html)"),
  ])
  func linksOneMarkerAsPeopleWriteIt(_ written: String, _ linked: String) async throws {
    #expect(try await linkedStatement(written) == linked)
  }

  @Test(arguments: [
    ("QMs 2 and 3", "[QMs 2](scr/qm2.html) and [3](scr/qm3.html)"),
    ("QMs\u{A0}2 and\u{A0}3", "[QMs\u{A0}2](scr/qm2.html) and\u{A0}[3](scr/qm3.html)"),
    ("QMs 1, 2 and 3", "QMs 1, [2](scr/qm2.html) and [3](scr/qm3.html)"),
    ("QMs 2, and 3", "[QMs 2](scr/qm2.html), and [3](scr/qm3.html)"),
    ("QMs 2\nand\n3", "[QMs 2](scr/qm2.html)\nand\n[3](scr/qm3.html)"),
    ("QMs 2,\n3 or 1", "[QMs 2](scr/qm2.html),\n[3](scr/qm3.html) or 1"),
    ("QMs 2 & 3", "[QMs 2](scr/qm2.html) & [3](scr/qm3.html)"),
    ("QMs 2–3", "[QMs 2](scr/qm2.html)–[3](scr/qm3.html)"),
    ("QMs 2 to 3", "[QMs 2](scr/qm2.html) to [3](scr/qm3.html)"),
    ("QMs 2 and three", "[QMs 2](scr/qm2.html) and three"),
    ("SCR QMs 2 and 3", "[SCR QMs 2](scr/qm2.html) and [3](scr/qm3.html)"),
  ])
  func linksEachMarkerOfAList(_ written: String, _ linked: String) async throws {
    #expect(try await linkedStatement(written) == linked)
  }

  @Test(arguments: [
    ("QM3 Q2", "[QM3 Q2](scr/qm3.html#q2)"),
    ("QM3\nQ2", "[QM3\nQ2](scr/qm3.html#q2)"),
    ("QM3 Q1 and Q2.", "[QM3 Q1](scr/qm3.html#q1) and [Q2](scr/qm3.html#q2)."),
    ("QM3 Qs 1 and 2", "[QM3 Qs 1](scr/qm3.html#q1) and [2](scr/qm3.html#q2)"),
    ("QM3 Q1 and QM2", "[QM3 Q1](scr/qm3.html#q1) and [QM2](scr/qm2.html)"),
    ("QM3 Questions", "[QM3](scr/qm3.html) Questions"),
    ("QM1 Q2", "[QM1 Q2](scr/qm1.html#q2)"),
  ])
  func linksQuestions(_ written: String, _ linked: String) async throws {
    #expect(try await linkedStatement(written) == linked)
  }

  @Test(arguments: [
    "QM3a", "XQM3", "Qms", "QMs", "QM", "QM three", "_QM3x", "`QM3`", "Q&#77;3", "QM1", "SCR QM1",
    "### QM3",
  ])
  func leavesOtherWordsAlone(_ written: String) async throws {
    #expect(!(try await linkedStatement(written)).contains("]("))
  }

  @Test func leavesWordsInsideTheTextOfALinkAlone() async throws {
    let linked = try await linkedStatement("[to QM3 and *QM3*](https://example.org/)")
    #expect(linked == "[to QM3 and *QM3*](https://example.org/)")
  }

  @Test func mentionsTheMarkersBetweenTheEndsOfARange() async throws {
    let files = [
      "content/scr/markers/04-four.md": sampleMarker(4, "Four", "Fourth."),
      "content/scr/markers/05-five.md": sampleMarker(5, "Five", "Fifth."),
    ]
    let site = try #require(await expectFindings(in: "QMs 2–5", replacing: files, []))
    #expect(site.statement() == "[QMs 2](scr/qm2.html)–[5](scr/qm5.html)")
    #expect(site.sets[0].marker(1).mentions.map(\.number) == [2, 3, 4, 5])
    #expect(site.sets[0].marker(4).backlinks.map(\.marker.number) == [1])
  }

  @Test func givesNoBacklinkForAQuestionOfTheMarkerItself() async throws {
    let site = try #require(await expectFindings(in: "As QM1 Q2 and QM1 say.", []))
    #expect(site.sets[0].marker(1).mentions.isEmpty)
    #expect(site.sets[0].marker(1).backlinks.isEmpty)
  }
}
