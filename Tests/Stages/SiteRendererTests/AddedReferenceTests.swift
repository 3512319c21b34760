import ContentModel
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

@Suite struct AddedReferenceTests {
  @Test func marksReferencesOfTheEditionInTheTableOfTheMapAndCountsThemApart() async throws {
    let html = try await pages(replacing: files).html(.map(scr))
    #expect(html.contains("2 cross-references from the markers, 2 added, 3 markers"))
    let marked = html.matches(
      of: /<a href="(qm\d)\.html">(?:(?!<li>)[\s\S])*?\[added in this edition\]/)
    #expect(marked.map { String($0.1) } == ["qm3", "qm3", "qm1", "qm1"])
    #expect(html.contains("Those marked ‘added in this edition’ are this edition’s own."))
    #expect(html.contains("A broken line shows references that this edition adds."))
  }

  @Test func drawsReferencesOfTheEditionAsALineOfTheirOwn() async throws {
    let html = try await pages(replacing: files).html(.map(scr))
    let start = try #require(html.firstRange(of: "<svg")).lowerBound
    let end = try #require(html.firstRange(of: "</svg>")).upperBound
    try expectGolden(String(html[start..<end]) + "\n", "map-with-added")
  }

  @Test func saysNothingOfAddedReferencesWhereThereAreNone() async throws {
    let html = try await pages(
      replacing: ["content/scr/markers/01-one.md": sampleMarker(1, "One", "QM2")]
    ).html(.map(scr))
    #expect(!html.contains("added") && html.contains("1 cross-reference, 3 markers"))
  }

  @Test func marksThemInTheListsOfBothMarkers() async throws {
    let pages = try await pages(replacing: files)
    func list(_ number: Int) throws -> [String] {
      let html = pages.html(marker: number)
      let start = try #require(html.firstRange(of: "id=\"page-connections\"")).upperBound
      let end = try #require(html[start...].firstRange(of: "</section>")).lowerBound
      return html[start..<end].matches(of: /<li>(.*)<\/li>/).map {
        String($0.1).replacing(/<[^>]*>/, with: "")
      }
    }
    #expect(
      try list(1) == [
        "Refers to QM2 Two (in Quality statement, How might you know? [added in this edition])",
        "Refers to QM3 Three (in How might you know?) [added in this edition]",
        "Referred to by QM3 Three (in Quality statement) [added in this edition]",
      ])
    #expect(
      try list(3) == [
        "Refers to QM1 One (in Quality statement) [added in this edition]",
        "Referred to by QM1 One (in How might you know?) [added in this edition]",
        "Referred to by QM2 Two (in Quality statement)",
      ])
  }

  @Test func tellsThemInTheDataOfMarkersAndOfTheSet() async throws {
    let pages = try await pages(replacing: files)
    func data(_ id: PageID) throws -> [String: Any] {
      let file = try #require(pages.files(id).first { $0.path.hasSuffix(".json") })
      return try #require(
        try JSONSerialization.jsonObject(with: Data(file.contents)) as? [String: Any])
    }
    let one = try data(.marker(MarkerID(scr, 1)))
    let references = try #require(one["crossReferences"] as? [[String: Any]])
    #expect(references.map { $0["added"] as? Bool } == [false, true])
    #expect(references.map { $0["addedSections"] as? [String] } == [["questions"], ["questions"]])
    let backlinks = try #require(one["backlinks"] as? [[String: Any]])
    #expect(backlinks.map { $0["added"] as? Bool } == [true])
    let all = try #require(try data(.landing(scr))["crossReferences"] as? [[String: Any]])
    #expect(
      all.map { "\($0["from"] ?? "") \($0["to"] ?? "") \($0["added"] as? Bool == true)" } == [
        "scr/qm1 scr/qm2 false", "scr/qm1 scr/qm3 true", "scr/qm2 scr/qm3 false",
        "scr/qm3 scr/qm1 true",
      ])
  }

  @Test func namesThemBelowTheMarkdown() async throws {
    let files = try await pages(replacing: files).files(.marker(MarkerID(scr, 3)))
    let markdown = try #require(files.first { $0.path == "scr/qm3.md" })
    #expect(
      String(decoding: markdown.contents, as: UTF8.self).contains(
        "*Cross-references that this edition adds: QM1*"))
  }

  /// QM1 refers to QM2 in restated text and in a question of the edition, and in one to QM3; QM2 to QM3; and
  /// QM3 to QM1, where the front matter says that the edition does.
  private let files: [String: String?] = [
    "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n",
    "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2.")
      .replacing("summary:", with: "drafted: [questions: [2]]\nsummary:")
      .replacing("Is it not?", with: "Is it not, by QM2 and QM3?"),
    "content/scr/markers/02-two.md": sampleMarker(2, "Two", "See QM3."),
    "content/scr/markers/03-three.md": sampleMarker(3, "Three", "See QM1.")
      .replacing("summary:", with: "added-references: [QM1]\nsummary:"),
  ]
}
