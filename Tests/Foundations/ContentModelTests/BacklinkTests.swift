import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct BacklinkTests {
  @Test func namesTheSectionsThatRefer() async throws {
    let three =
      sampleMarker(3, "Three", "See QM1 and QM 1.").replacing("so?", with: "so in QM1?")
      + "## Guidance & law\n- [One](01-one.md)\n- QM2\n"
    let site = try #require(
      await expectFindings(replacing: ["content/scr/markers/03-three.md": three], []))
    let backlink = try #require(site.sets[0].marker(1).backlinks.first)
    #expect(backlink.marker.number == 3)
    #expect(backlink.places.map(\.section.id) == ["statement", "questions", "guidance"])
    #expect(site.sets[0].marker(2).backlinks.map { $0.places.map(\.section.id) } == [["guidance"]])
  }

  @Test func ordersBacklinksByMarker() async throws {
    let site = try #require(
      await expectFindings(
        replacing: [
          "content/scr/markers/01-one.md": sampleMarker(1, "One", "QM2"),
          "content/scr/markers/03-three.md": sampleMarker(3, "Three", "QM2"),
        ], []))
    #expect(site.sets[0].marker(2).backlinks.map(\.marker.number) == [1, 3])
  }

  @Test func listsMentionsInTheOrderOfTheTextWithoutRepetitions() async throws {
    let site = try #require(
      await expectFindings(in: "QM3, QM2 Q1, QM3 and [two](02-two.md#q2), QM1", []))
    #expect(site.sets[0].marker(1).mentions.map(\.number) == [3, 2])
  }

  @Test func countsNoMentionsFromPages() async throws {
    let page = "---\ntitle: About\n---\nQM1\n"
    let site = try #require(
      await expectFindings(replacing: ["content/scr/pages/about.md": page], []))
    #expect(site.sets[0].marker(1).backlinks.isEmpty)
    #expect(site.linkCount == 1)
  }
}
