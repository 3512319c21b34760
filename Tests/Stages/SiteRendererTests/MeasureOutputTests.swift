import ContentModel
import Diagnostics
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

/// What a site says of measures.
@Suite struct MeasureOutputTests {
  private let text = """
    ### Structure

    1. Evidence of it.

       - Data source: the *register*; see QM2.

    ### Process

    2. The share of it.

       - Numerator: some, "quoted".
       - Denominator: all of them.

    """
  private var files: [String: String?] {
    [
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "")
        + "  - id: measures\n    heading: Quality measures\n    kind: measures\n"
        + "measure-words: {numerator: Counted}\n",
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "The first.")
        + "\n## Quality measures\n\n\(text)",
    ]
  }

  @Test(arguments: [PageID.marker(MarkerID(scr, 1)), .full(scr)])
  func onPages(_ page: PageID) async throws {
    let html = try await pages(replacing: files).html(page)
    #expect(html.matches(of: /<ol class="measures" start="[12]">/).count == 2)
    #expect(html.contains("<dt>Counted</dt><dd>some, &quot;quoted&quot;.</dd>"))
    #expect(html.contains("<dt>Data source</dt><dd>the <em>register</em>; see <a "))
    #expect(html.contains("id=\"measures-2\"") == (page != .full(scr)))
  }

  @Test func inDataAndMarkdownThatReadsBackTheSame() async throws {
    let files = try await pages(replacing: files).files(.marker(MarkerID(scr, 1)))
    let data = try #require(files.first { $0.path.hasSuffix(".json") })
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(data.contents)) as? [String: Any])
    let section = try #require((object["sections"] as? [[String: Any]])?.last)
    let measures = try #require(section["measures"] as? [[String: Any]])
    #expect(measures.map { $0["kind"] as? String } == ["structure", "process"])
    #expect(measures.map { $0["number"] as? Int } == [1, 2])
    #expect(
      measures.map { $0["identifier"] as? String } == ["scr/qm1#measures-1", "scr/qm1#measures-2"])
    #expect(measures[0]["dataSource"] as? String == "the register; see QM2.")
    #expect(measures[1]["numerator"] as? String == "some, \"quoted\".")
    #expect(measures[1]["denominator"] as? String == "all of them.")
    #expect(measures[1]["dataSource"] == nil)
    let markdown = try #require(section["markdown"] as? String)
    #expect(markdown.contains("2. The share of it.\n   - Counted: some"))
    let again = await readSample(
      replacing: self.files.merging([
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "The first.")
          + "\n## Quality measures\n\n\(markdown.replacing("[QM2](qm2.html)", with: "QM2"))\n"
      ]) { $1 })
    #expect(again.diagnostics == [])
    let read = try #require(again.value?.sets[0].markers[0].sections.last?.measures)
    #expect(read.map { $0.parts.map(\.kind) } == [[.dataSource], [.numerator, .denominator]])
    #expect(read[1][.numerator]?.content.plainText() == "some, \"quoted\".")
  }

  @Test func inATableOfTheSet() async throws {
    let files = try await pages(replacing: files).files(.landing(scr))
    let table = try #require(files.first { $0.path == "scr/measures.csv" })
    let lines = String(decoding: table.contents, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "\u{FEFF}identifier,marker,title,phase,section,number,kind,text,numerator,denominator,data-source,address,drafted,provenance"
    )
    #expect(
      lines[2]
        == "scr/qm1#measures-2,1,One,Before,Quality measures,2,process,The share of it.,\"some, \"\"quoted\"\".\",all of them.,,qm1.html#measures-2,false,"
    )
    let landing = try #require(files.first { $0.path == "scr/index.html" })
    #expect(String(decoding: landing.contents, as: UTF8.self).contains("href=\"measures.csv\""))
    #expect(try await pages().files(.landing(scr)).allSatisfy { $0.path != "scr/measures.csv" })
  }
}
