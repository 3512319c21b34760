import ContentModel
import Diagnostics
import SiteRenderer
import TestSupport
import Testing

@Suite struct EscapingTests {
  /// Text that would run a script, leave an attribute or begin an entity.
  private let hostile = #"<script>alert("1")</script>'&copy; "onload=x"#

  @Test func escapesHostileTextOnEveryPage() async throws {
    let pages = try sitePages(of: #require(await loadSample(replacing: hostileFiles).value))
    for id in pages.ids {
      // A block of data is no script; one that does not end where it should would stay here.
      let html = pages.html(id).replacing(
        /<script (type="application\/ld\+json">[^<]*|src="[^"]*"( data-definitions="[^"]*")?( defer)?>)<\/script>/,
        with: "")
      #expect(!html.contains("<script"), "\(id)")
      #expect(!html.contains("&copy;"), "\(id)")
      #expect(!html.contains(#""onload"#), "\(id)")
    }
  }

  @Test func showsHostileTextAsItWasWritten() async throws {
    let pages = try sitePages(of: #require(await loadSample(replacing: hostileFiles).value))
    let title = try #require(pages.html(marker: 1).firstMatch(of: /<title>(.*)<\/title>/)).1
    #expect(
      title.hasPrefix(
        "QM1 &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;copy; &quot;onload=x"))
  }

  @Test func escapesALocatorThatNamesNoPlace() async throws {
    let one = sampleMarker(1, "One", "[@act-1989, \\<script>]")
    let loaded = await loadSample(replacing: ["content/scr/markers/01-one.md": one])
    let pages = try sitePages(of: try #require(loaded.value))
    #expect(pages.html(marker: 1).contains("</a>, &lt;script&gt;)"))
  }

  @Test func escapesAddressesOfSources() async throws {
    let pages = try await pages(replacing: [
      "content/scr/sources.yml":
        #"- {id: a, type: book, title: T, URL: "https://example.org/?a&b\"><script>'"}"#
    ])
    #expect(
      pages.html(.sources(scr)).contains(
        #"<a href="https://example.org/?a&amp;b%22%3E%3Cscript%3E&#x27;" rel="noopener">"#))
  }

  @Test(arguments: [
    ("<https://a.org/x?y&z>", true), ("[`https://a.org/x`](https://a.org/x)", true),
    ("[**https://a.org/x**](https://a.org/x)", true), ("[***a.org/x***](https://a.org/x/)", true),
    ("[_**`a.org`**_](https://a.org)", true), ("[`a.org/y`](https://a.org/x)", false),
    ("[**the form**](https://a.org/x)", false), ("[see `a.org/x`](https://a.org/x)", false),
  ])
  func marksLinksWhoseTextIsTheirAddress(_ written: String, _ isMarked: Bool) async throws {
    let one = sampleMarker(1, "One", "Go to \(written).")
    let pages = try await pages(replacing: ["content/scr/markers/01-one.md": one])
    #expect(pages.html(marker: 1).contains("<a class=\"address\" href=") == isMarked)
  }

  /// The sample with hostile text wherever a text can stand.
  private var hostileFiles: [String: String?] {
    let quoted = "'" + hostile.replacing("'", with: "''") + "'"
    let plain = hostile.replacing("<", with: "\\<").replacing("&", with: "\\&")
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("title: Sample markers", with: "title: \(quoted)")
      .replacing("title: Before", with: "title: \(quoted)\n    summary: \(quoted)")
      .replacing("heading: Quality statement", with: "heading: \(quoted)\n    aliases: [Statement]")
    let marker = sampleMarker(1, quoted, "\(plain) `\(hostile)` [\\<script> @act-1989] QM2")
      .replacing("About \(quoted).", with: quoted)
      .replacing("## Quality statement", with: "## Statement")
    let title = hostile.replacing("\"", with: "\\\"")
    let two = sampleMarker(2, quoted, "QM1 [x](https://example.org/ \"\(title)\")")
      .replacing("About \(quoted).", with: quoted)
      .replacing("## Quality statement", with: "## Statement")
    return [
      "content/site.yml": "name: \(quoted)\npublisher: \(quoted)\n",
      "content/scr/set.yml": set
        + "subtitle: \(quoted)\nedition: \(quoted)\nlicence: \(quoted)\nrestates: act-1989\n"
        + "status: {label: \(quoted), text: Text}\n",
      "content/scr/markers/01-one.md": marker,
      "content/scr/markers/02-two.md": two,
      "content/scr/markers/03-three.md": sampleMarker(3, "Three", "Text.")
        .replacing("## Quality statement", with: "## Statement"),
      "content/scr/glossary.md": "## \(plain): \(plain)\n\(plain)\n",
      "content/scr/sources.yml": """
      - id: act-1989
        type: book
        title: \(quoted)
        note: \(quoted)
        publisher: \(quoted)
        author: [{literal: \(quoted)}]
      """,
      "content/pages/about.md":
        "---\ntitle: \(quoted)\ndescription: \(quoted)\n---\n## \(plain)\n\(plain)\n",
    ]
  }
}
