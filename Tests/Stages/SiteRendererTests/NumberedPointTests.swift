import ContentModel
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

/// Points keep the numbers that their editor wrote.
@Suite struct NumberedPointTests {
  private let files: [String: String?] = [
    "content/scr/markers/01-one.md": sampleMarker(1, "One", "The first.")
      + """

      ## Guidance and law
      Do these in order:

      1. Ring the family.
      2. Write to them.

      What came before:

      1986. A great year for the law.

      And more:

      - Anything else.

      """
  ]

  @Test(arguments: [PageID.marker(MarkerID(scr, 1)), .full(scr)])
  func onPages(_ page: PageID) async throws {
    let html = try await pages(replacing: files).html(page)
    let lists = html.matches(of: /<(ol|ul) class="points"[^>]*>/).map { String($0.output.0) }
    #expect(
      lists == [
        "<ol class=\"points\" start=\"1\">", "<ol class=\"points\" start=\"1986\">",
        "<ul class=\"points\">",
      ])
    #expect(html.matches(of: /<ol/).count == html.matches(of: /<\/ol>/).count)
    #expect(html.matches(of: /<ul/).count == html.matches(of: /<\/ul>/).count)
  }

  @Test func inMarkdownAndData() async throws {
    let files = try await pages(replacing: files).files(.marker(MarkerID(scr, 1)))
    let markdown = try #require(files.first { $0.path.hasSuffix(".md") })
    let text = String(decoding: markdown.contents, as: UTF8.self)
    for line in [
      "1. Ring the family.\n", "2. Write to them.\n", "1986. A great year", "- Anything else.",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let data = try #require(files.first { $0.path.hasSuffix(".json") })
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(data.contents)) as? [String: Any])
    let sections = try #require(object["sections"] as? [[String: Any]])
    let points = try #require(sections.last?["points"] as? [[String: Any]])
    #expect(points.map { $0["number"] as? Int } == [1, 2, 3, 4])
    #expect(points.map { $0["listNumber"] as? Int } == [1, 2, 1986, nil])
  }
}
