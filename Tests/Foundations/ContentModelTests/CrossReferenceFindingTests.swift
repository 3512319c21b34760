import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct CrossReferenceFindingTests {
  @Test(arguments: [
    ("See 1️⃣QM0.", "no marker QM0 in this set, which has QM1 to QM3"),
    ("See\n1️⃣QM99.", "no marker QM99 in this set, which has QM1 to QM3"),
    ("é “1️⃣QM 99”", "no marker QM99 in this set, which has QM1 to QM3"),
    ("QMs 2 and\n1️⃣99", "no marker QM99 in this set, which has QM1 to QM3"),
    ("QMs 2–1️⃣99", "no marker QM99 in this set, which has QM1 to QM3"),
    (
      "1️⃣QM12345678901234567890",
      "no marker QM123456789012 in this set, which has QM1 to QM3"
    ),
    ("1️⃣SCR QM9", "no marker QM9 in this set, which has QM1 to QM3"),
  ])
  func reportsAnUnknownNumberWhereItStands(_ written: String, _ summary: String) async {
    await expectFindings(in: written, [ExpectedFinding("1️⃣", .unknownMarker, summary)])
  }

  @Test func reportsEveryUnknownNumberOfAText() async {
    await expectFindings(
      in: "1️⃣QM7, *2️⃣QM8* and QMs 2, 3️⃣9 and 4️⃣10",
      ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].map { ExpectedFinding($0, .unknownMarker) })
  }

  @Test(arguments: [
    ("1️⃣QM3 Q9", "no question Q9 in QM3, which has Q1 to Q2"),
    ("QM3 Q1 and 1️⃣Q3", "no question Q3 in QM3, which has Q1 to Q2"),
    ("1️⃣QM3 Q0", "no question Q0 in QM3, which has Q1 to Q2"),
    ("1️⃣QM1 Q3", "no question Q3 in QM1, which has Q1 to Q2"),
  ])
  func reportsAnUnknownQuestion(_ written: String, _ summary: String) async {
    await expectFindings(in: written, [ExpectedFinding("1️⃣", .unknownQuestion, summary)])
  }

  @Test func linksQuestionsOfEachKindByTheirLetters() async throws {
    let three = sampleMarker(3, "Three", "Text.").replacing(
      "number: 3", with: "number: 3\ndrafted:\n  - questions: [2]")
    let site = try #require(
      await expectFindings(
        in: "QM3 Q1 and A1, QM3 A1",
        replacing: ["content/scr/markers/03-three.md": three], []))
    #expect(
      site.statement()
        == "[QM3 Q1](scr/qm3.html#q1) and [A1](scr/qm3.html#a1), [QM3 A1](scr/qm3.html#a1)")
  }

  @Test func saysWhatAQuestionIsCalledNow() async {
    let three = sampleMarker(3, "Three", "Text.").replacing(
      "number: 3", with: "number: 3\ndrafted:\n  - questions: [2]")
    await expectFindings(
      in: "1️⃣QM3 Q2, [it](03-three.md#q2) and 2️⃣QM3 A2",
      replacing: ["content/scr/markers/03-three.md": three],
      [
        ExpectedFinding(
          "1️⃣", .unknownQuestion, "no question Q2 in QM3, which has Q1 and A1",
          hint: "it is 'QM3 A1' now"),
        ExpectedFinding("2️⃣", .unknownQuestion, "no question A2 in QM3, which has Q1 and A1"),
      ])
  }

  @Test func saysThatAMarkerIsNotPublished() async throws {
    let unfinished = sampleMarker(3, "Three", "QM99, which nobody checks.").replacing(
      "number: 3", with: "number: 3\ndraft: true")
    let site = await expectFindings(
      in: "See 1️⃣QM3.", replacing: ["content/scr/markers/03-three.md": unfinished],
      [
        ExpectedFinding(
          "1️⃣", .unknownMarker, "QM3 is not published", hint: "its file says 'draft: true'")
      ])
    #expect(try #require(site).sets[0].markers.map(\.id.number) == [1, 2])
  }

  @Test func linksAMarkerOfAnotherSetByItsCode() async throws {
    let site = try #require(
      await expectFindings(in: "SAR QM2, SAR QMs 1 and 2", replacing: secondSetFiles, []))
    #expect(
      site.statement()
        == "[SAR QM2](sar/qm2.html), [SAR QMs 1](sar/qm1.html) and [2](sar/qm2.html)")
    let other = try #require(site.sets.first { $0.id.folder == "sar" })
    #expect(other.marker(2).backlinks.map(\.marker) == [MarkerID(SetID("scr"), 1)])
  }

  @Test func reportsANumberThatTheOtherSetDoesNotHave() async {
    await expectFindings(
      in: "1️⃣SAR QM3", replacing: secondSetFiles,
      [
        ExpectedFinding(
          "1️⃣", .unknownMarker, "no marker QM3 in the set 'SAR', which has QM1 to QM2",
          hint: "did you mean 'QM3'?")
      ])
  }

  @Test func suggestsTheMarkerOfThatNumberInAnotherSet() async {
    var files = secondSetFiles
    files["content/sar/markers/03-third.md"] = sampleMarker(3, "Third", "See QM2.")
    files["content/sar/markers/04-fourth.md"] = sampleMarker(4, "Fourth", "See QM3.")
    await expectFindings(
      in: "1️⃣QM4 and 2️⃣QM5", replacing: files,
      [
        ExpectedFinding("1️⃣", .unknownMarker, hint: "did you mean 'SAR QM4'?"),
        ExpectedFinding("2️⃣", .unknownMarker, "no marker QM5 in this set, which has QM1 to QM3"),
      ])
  }

  @Test(arguments: [
    "1️⃣QM22 Two", "1️⃣QM22, ‘two’, says so", "1️⃣QM22 (Two)", "1️⃣QM22: TWO", "1️⃣QM22\nTwo.",
  ])
  func suggestsTheMarkerWhoseTitleFollows(_ written: String) async {
    await expectFindings(
      in: written,
      [
        ExpectedFinding(
          "1️⃣", .unknownMarker, hint: "did you mean 'QM2'? its title is 'Two'")
      ])
  }

  @Test(arguments: ["1️⃣QM22 twofold", "1️⃣QM22. Two", "1️⃣QM22", "1️⃣QM22 and Two"])
  func suggestsNothingWhereNoTitleFollows(_ written: String) async throws {
    let loaded = await loadSample(
      replacing: [
        "content/scr/markers/01-one.md": sampleMarker(1, "One", MarkedText(written).text)
      ])
    #expect(try #require(loaded.diagnostics.first).hint == nil)
  }

  @Test func namesTheSetOfAQuestionThatIsNotThere() async {
    await expectFindings(
      in: "1️⃣SAR QM1 Q9", replacing: secondSetFiles,
      [
        ExpectedFinding(
          "1️⃣", .unknownQuestion, "no question Q9 in SAR QM1, which has Q1 to Q2")
      ])
  }

  @Test(arguments: ["1️⃣Sar QM2", "1️⃣sar QM2", "1️⃣SAr QMs 1 and 2"])
  func reportsACodeInOtherLetters(_ written: String) async {
    await expectFindings(
      in: written, replacing: secondSetFiles,
      [ExpectedFinding("1️⃣", .unknownMarker, hint: "did you mean 'SAR'?")])
  }

  @Test func reportsNothingOfASetThatCannotBeRead() async {
    var files = secondSetFiles
    files["content/sar/set.yml"] = "title: 1️⃣*x\n"
    await expectFindings(
      in: "SAR QM2 and [x](../../sar/markers/02-second.md#q1)", replacing: files,
      [ExpectedFinding("1️⃣", .invalidYAML)])
  }

  @Test(arguments: [
    "1️⃣ABC QM2", "1️⃣ABC QMs 2 and 3", "1️⃣ABC\u{A0}QM2", "1️⃣ABC\nQM2", "1️⃣ABC QM2 Q1",
  ])
  func reportsTheCodeOfASetThatIsNotThere(_ written: String) async {
    await expectFindings(
      in: written,
      [ExpectedFinding("1️⃣", .unknownMarker, "no set 'ABC' is part of this site")])
  }

  @Test func suggestsTheNearestCode() async {
    await expectFindings(
      in: "1️⃣SCA QM2", replacing: secondSetFiles,
      [ExpectedFinding("1️⃣", .unknownMarker, hint: "did you mean 'SCR'?")])
  }

  @Test func linksMarkersOnPagesOfASiteWithOneSet() async throws {
    let page = "---\ntitle: About\n---\nQM3 and SCR QM2, 1️⃣QM9\n"
    let site = await expectFindings(
      replacing: ["content/pages/about.md": page], [ExpectedFinding("1️⃣", .unknownMarker)])
    let content = try #require(site?.pages.first).content
    #expect(
      site?.shortText(content) == "[QM3](scr/qm3.html) and [SCR QM2](scr/qm2.html), QM9")
  }

  @Test func leavesALabelThatTwoSetsShareAloneOnPagesOfTheSite() async throws {
    var files = secondSetFiles
    files["content/pages/about.md"] = "---\ntitle: About\n---\nQM2 and SAR QM2\n"
    let site = await expectFindings(replacing: files, [])
    let content = try #require(site?.pages.first).content
    #expect(site?.shortText(content) == "QM2 and [SAR QM2](sar/qm2.html)")
  }
}
