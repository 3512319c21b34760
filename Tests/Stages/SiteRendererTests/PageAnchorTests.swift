import ContentModel
import Files
import SiteRenderer
import Testing

@Suite struct PageAnchorTests {
  @Test(
    arguments: [
      (#"<p id="a"><b class=x id='b'>x</b><i ID=c></i><br id = "d" />"#, ["a", "b", "c", "d"]),
      (#"<p id="caf&amp;é &quot;x&#39;">"#, ["caf&é \"x'"]),
      (#"<!-- <p id="a"> --><script>x = '<p id="b">'</script><p id="c"><style><p id="d">"#, ["c"]),
      ("a < b <p data-id=\"x\" hidden id=\"y\">", ["y"]),
      ("<p title=\"<i id='x'>\" id=y>", ["y"]),
      ("<p id=\"a\" id", ["a", ""]), ("<p id=\"a", ["a"]), ("<", []), ("<p", []), ("<p =>", []),
      // The theme's own, and what only ties a page together.
      ("<h2 id=\"page-top\"></h2>", []),
      (
        #"<section id="uses" aria-labelledby="uses-title"><h2 id="uses-title"></h2></section>"#,
        ["uses"]
      ),
      (#"<section aria-labelledby="uses"><h2 id="uses"></h2></section>"#, ["uses"]),
      (#"<section id="uses"></section><h2 id="uses-2"></h2>"#, ["uses", "uses-2"]),
    ])
  func findsWhatPeopleMayLinkTo(_ html: String, _ expected: [String]) {
    #expect(anchors(onPage: Array(html.utf8)) == expected)
  }

  @Test func findsTheAddressesOfAMarker() async throws {
    let pages = try await pages()
    let page = pages.file(.marker(MarkerID(SetID("scr"), 1)))
    #expect(anchors(onPage: page.contents) == ["statement", "questions", "q1", "q2"])
  }
}
