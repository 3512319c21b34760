import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct FullPageTests {
  @Test func holdsEveryMarkerWithAllThatItSays() async throws {
    let pages = try await pages(replacing: richFiles)
    let full = pages.html(.full(scr))
    let titles = full.matches(of: /<h3 id="(qm\d+)-title"><a href="([^"]*)">/)
    #expect(titles.map { "\($0.1) \($0.2)" } == ["qm1 qm1.html", "qm3 qm3.html", "qm2 qm2.html"])
    for number in 1...2 {
      let html = pages.html(marker: number)
      let questions = html.matches(of: /<div class="question-text">(.*)<\/div>/)
      #expect(!questions.isEmpty)
      for question in questions { #expect(full.contains(question.1)) }
    }
  }

  @Test func hasEachAddressOnce() async throws {
    let grouped = sampleMarker(2, "Two", "Text.").replacing(
      "## Questions\n", with: "## Questions\n### Group\n")
    let other = sampleMarker(1, "One", "Text.").replacing(
      "## Questions\n", with: "## Questions\n### Group\n")
    let html = try await pages(replacing: [
      "content/scr/markers/01-one.md": other, "content/scr/markers/02-two.md": grouped,
    ]).html(.full(scr))
    let ids = html.matches(of: #/ id="([^"]*)"/#).map(\.1)
    #expect(ids.contains("text-qm1-group") && ids.contains("text-qm2-group"))
    #expect(Set(ids).count == ids.count)
  }

  @Test func isOfferedAmongTheViewsOfTheSet() async throws {
    let html = try await pages().html(.landing(scr))
    #expect(html.contains("<a href=\"full.html\">All markers in full</a>"))
  }
}
