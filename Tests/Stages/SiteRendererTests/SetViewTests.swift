import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct SetViewTests {
  @Test func leadsToThePagesThatLookAtTheSetAsAWhole() async throws {
    let pages = try await pages(replacing: changedFiles)
    for id in [PageID.landing(scr), .marker(MarkerID(scr, 2))] {
      let html = pages.html(id)
      for name in ["map", "coverage", "changes"] {
        #expect(html.contains("<a href=\"\(name).html\">"), "\(id)")
      }
    }
    #expect(
      pages.html(.landing(scr)).contains(
        "<li><a href=\"map.html\">Cross-references</a>: Which markers refer to which.</li>"))
  }

  @Test func makesNoPageOfCrossReferencesOrChangesWhereThereAreNone() async throws {
    let pages = try await pages()
    #expect(!pages.ids.contains(.map(scr)) && !pages.ids.contains(.changes(scr)))
    #expect(pages.ids.contains(.coverage(scr)))
    for id in pages.ids { #expect(!pages.html(id).contains(/(map|changes)\.html/), "\(id)") }
  }

  @Test func tellsOfChangesByDayTheNewestFirst() async throws {
    let html = try await pages(replacing: changedFiles).html(.changes(scr))
    let days = html.matches(of: /<time datetime="([^"]*)">([^<]*)</).map { "\($0.1) \($0.2)" }
    #expect(days == ["2026-03-01 1 March 2026", "2026-02-01 1 February 2026"])
    let notes = html.matches(of: /<li id="([^"]*)">\n<a href="([^"]*)">[\s\S]*?<p>(.*)<\/p>/)
    #expect(
      notes.map { "\($0.1) \($0.2) \($0.3)" } == [
        "qm1-2026-03-01 qm1.html Second &amp; &lt;b&gt;", "qm1-2026-03-01-2 qm1.html Third",
        "qm2-2026-03-01 qm2.html Fourth", "qm1-2026-02-01 qm1.html First",
      ])
    #expect(html.ranges(of: "Major change").count == 2)
  }
}
