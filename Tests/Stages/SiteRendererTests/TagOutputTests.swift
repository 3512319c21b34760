import ContentModel
import Diagnostics
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

/// What a site says of tags.
@Suite struct TagOutputTests {
  private let files: [String: String?] = [
    "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + """
      tags:
        - id: level
          values: [1, 2, 3]
          ordered: true
        - id: role
          values: [{id: chair, title: "Chair & board", meaning: Whoever answers.}, reviewer]

      """,
    "content/scr/markers/01-one.md": sampleMarker(1, "One", "The first.").replacing(
      "summary: About One.",
      with:
        "summary: About One.\ntags: {level: 2, role: chair}\nitem-tags: {level: {3: [{questions: [2]}]}}"
    ),
  ]

  @Test(arguments: [
    (PageID.marker(MarkerID(scr, 1)), 2), (.landing(scr), 1), (.overview(scr), 1), (.full(scr), 2),
    (.questions(scr), 2),
  ])
  func onPages(_ page: PageID, lists: Int) async throws {
    let html = try await pages(replacing: files).html(page)
    #expect(html.matches(of: /<dl class="tags">/).count == lists)
    #expect(html.contains("<div><dt>Role</dt><dd>Chair &amp; board</dd></div>"))
    #expect(html.contains("<dt>Level</dt><dd>3</dd>") == (lists == 2))
    #expect(try await !pages().html(page).contains("\"tags\""))
  }

  @Test func inFiltersOfTheTool() async throws {
    let html = try await pages(replacing: files).html(.questions(scr))
    #expect(html.contains("<option value=\"2\">Up to 2</option>"))
    let tagged = html.matches(of: /data-tags="([^"]*)"/).map { String($0.output.1) }
    #expect(tagged == ["level:2 level:3 role:chair", "level:3 role:chair"])
    #expect(try await pages(replacing: files).html(.search).contains("name=\"tag.scr.level\""))
  }

  @Test func inDataAndTables() async throws {
    let pages = try await pages(replacing: files)
    let marker = try object(pages.files(.marker(MarkerID(scr, 1))), "scr/qm1.json")
    let tags = try #require(marker["tags"] as? [[String: Any]])
    #expect(tags.map { $0["group"] as? String } == ["level", "role"])
    #expect(tags.map { $0["tags"] as? [String] } == [["2"], ["chair"]])
    let sections = try #require(marker["sections"] as? [[String: Any]])
    let questions = try #require(sections.compactMap { $0["questions"] as? [[String: Any]] }.first)
    #expect(questions[0]["tags"] == nil)
    #expect((questions[1]["tags"] as? [[String: Any]])?.first?["tags"] as? [String] == ["3"])
    let landing = pages.files(.landing(scr))
    let set = try object(landing, "scr/set.json")
    let groups = try #require(set["tagGroups"] as? [[String: Any]])
    #expect(groups.map { $0["ordered"] as? Bool } == [true, false])
    let table = try #require(landing.first { $0.path == "scr/questions.csv" })
    let lines = String(decoding: table.contents, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines[0].hasSuffix(",provenance,tag-level,tag-role"))
    #expect(lines[1].hasSuffix(",2,chair"))
    #expect(lines[2].hasSuffix(",3,chair"))
    #expect(lines[3].hasSuffix(",,"))
    let markdown = try #require(
      pages.files(.marker(MarkerID(scr, 1))).first { $0.path == "scr/qm1.md" })
    let text = String(decoding: markdown.contents, as: UTF8.self)
    #expect(text.contains("\nLevel: 2 · Role: Chair & board\n"))
    #expect(text.contains("*Level: 3*"))
  }

  private func object(_ files: [OutputFile], _ path: String) throws -> [String: Any] {
    let file = try #require(files.first { $0.path == path })
    return try #require(
      try JSONSerialization.jsonObject(with: Data(file.contents)) as? [String: Any])
  }
}
