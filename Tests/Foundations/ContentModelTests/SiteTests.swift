import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SiteTests {
  @Test func ordersMarkersByNumberWhateverTheirFilesAreCalled() async throws {
    let site = await expectFindings(
      replacing: [
        "content/scr/markers/01-one.md": nil,
        "content/scr/markers/zz.md": sampleMarker(1, "Last file", "Text."),
      ], [])
    #expect(
      try #require(site).sets[0].markers.map(\.title) == ["Last file", "Two", "Three"])
  }

  @Test func ordersTermsByAlphabet() async throws {
    let site = await expectFindings(
      replacing: ["content/scr/glossary.md": "## b\nB.\n## A\nA.\n## C: See\nC.\n"], [])
    #expect(try #require(site).sets[0].terms.map(\.name) == ["A", "b", "C"])
  }

  @Test func ordersSourcesByAuthorYearAndTitle() async throws {
    let sources = """
      - {id: d, type: book, title: B, issued: 2010, author: [{literal: roe}]}
      - {id: c, type: book, title: A, issued: 2010, author: [{literal: Roe}]}
      - {id: b, type: book, title: C, author: [{literal: Roe}]}
      - {id: a, type: book, title: Alone}
      - {id: e, type: book, title: D, issued: 999, author: [{literal: Roe}]}
      """
    let site = await expectFindings(replacing: ["content/scr/sources.yml": sources], [])
    #expect(
      try #require(site).sets[0].sources.map(\.source.key) == ["a", "b", "e", "c", "d"])
  }

  @Test func ordersPagesByTitle() async throws {
    let site = await expectFindings(
      replacing: [
        "content/pages/a.md": "---\ntitle: Second\n---\nText.\n",
        "content/pages/b.md": "---\ntitle: First\n---\nText.\n",
      ], [])
    #expect(try #require(site).pages.map(\.title) == ["First", "Second"])
  }

  @Test func countsThePlaceOfAMarkerInItsPhase() async throws {
    let two = sampleMarker(2, "Two", "Text.").replacing("before", with: "after")
    let site = await expectFindings(replacing: ["content/scr/markers/02-two.md": two], [])
    let set = try #require(site).sets[0]
    #expect(set.markers.map(\.phase) == [0, 1, 0])
    #expect(set.markers.map(\.placeInPhase) == [0, 0, 1])
    #expect(set.markersOfPhase == [[0, 2], [1]])
  }

  @Test(arguments: [
    (4, "no marker has the number 3"), (5, "no markers have the numbers 3 to 4"),
  ])
  func warnsOfAGapInTheNumbers(_ number: Int, _ summary: String) async {
    let three = sampleMarker(number, "Three", "Text.").replacing("number: ", with: "number: 1️⃣")
    await expectFindings(
      replacing: ["content/scr/markers/03-three.md": three],
      [ExpectedFinding("1️⃣", .missingNumber, summary)])
  }

  @Test func warnsWhereNumbersDoNotBeginWithOne() async {
    await expectFindings(
      replacing: ["content/scr/markers/01-one.md": nil],
      [
        ExpectedFinding(
          "content/scr/markers/02-two.md:2:9", .missingNumber, "no marker has the number 1")
      ])
  }

  @Test func reportsANumberUsedTwice() async throws {
    let three = sampleMarker(2, "Three", "Text.").replacing("number: ", with: "number: 1️⃣")
    let site = await expectFindings(
      replacing: ["content/scr/markers/03-three.md": three],
      [
        ExpectedFinding(
          "1️⃣", .duplicateNumber,
          "the number 2 is that of 'content/scr/markers/02-two.md' as well")
      ])
    #expect(try #require(site).sets[0].markers.map(\.title) == ["One", "Two"])
  }

  @Test func knowsThePublicationThatASetRestates() async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"]) + "restates: act-1989\n"
    let site = await expectFindings(replacing: ["content/scr/set.yml": settings], [])
    #expect(try #require(site).sets[0].restated?.title == "An Act 1989")
  }

  @Test func reportsARestatedPublicationThatIsNoSource() async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"]) + "restates: 1️⃣act-1998\n"
    let site = await expectFindings(
      replacing: ["content/scr/set.yml": settings],
      [
        ExpectedFinding(
          "1️⃣", .unknownSource, "no source 'act-1998' stands in sources.yml",
          hint: "did you mean 'act-1989'?")
      ])
    #expect(try #require(site).sets[0].restated == nil)
  }
}
