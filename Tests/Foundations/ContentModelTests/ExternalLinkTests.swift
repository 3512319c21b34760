import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct ExternalLinkTests {
  @Test func findsAddressesOfOtherHostsWhereverTheyStand() async throws {
    let texts = [
      "content/scr/markers/02-two.md": sampleMarker(
        2, "Two", "See *[a](1️⃣https://a.example/1)* and\n> [b](2️⃣HTTP://a.example/2 \"Title\")"),
      "content/scr/index.md": "---\ntitle: S\n---\n- [a](1️⃣https://a.example/3#x)\n",
      "content/scr/pages/more.md":
        "---\ntitle: M\n---\n[a][r] [a][r]\n\n[r]: https://a.example/4\n",
      "content/pages/about.md": "---\ntitle: A\n---\n1️⃣<https://a.example/5>\n",
      "content/scr/glossary.md": "[a](1️⃣http://a.example/6)\n\n## Word\n[a](2️⃣http://a.example/7)\n",
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "")
        + "status:\n  label: Draft\n  text: See [a](1️⃣https://a.example/11).\n",
      "content/scr/sources.yml": """
      - id: act-1989
        type: legislation
        title: An Act 1989
        URL: 1️⃣https://a.example/8
        DOI: 2️⃣10.1000/9
      - id: act-1990
        type: legislation
        title: An Act 1990
        URL: ftp://a.example/
        DOI: 3️⃣https://doi.org/10.1000/10

      """,
    ].mapValues(MarkedText.init)
    let site = try #require(
      await loadSample(replacing: texts.mapValues { Optional($0.text) }).value)
    let found = site.externalLinks.map { link in
      "\(link.address) \(link.position.path):\(link.position.line):\(link.position.column)"
    }
    func place(_ address: String, _ path: String, _ mark: Character) throws -> String {
      let place = try #require(texts[path]?.places[mark])
      return "\(address) \(path):\(place.line):\(place.column)"
    }
    #expect(
      try found.filter { !$0.hasPrefix("https://a.example/4 ") }.sorted()
        == [
          place("https://a.example/1", "content/scr/markers/02-two.md", "1️⃣"),
          place("HTTP://a.example/2", "content/scr/markers/02-two.md", "2️⃣"),
          place("https://a.example/3#x", "content/scr/index.md", "1️⃣"),
          place("https://a.example/5", "content/pages/about.md", "1️⃣"),
          place("http://a.example/6", "content/scr/glossary.md", "1️⃣"),
          place("http://a.example/7", "content/scr/glossary.md", "2️⃣"),
          place("https://a.example/11", "content/scr/set.yml", "1️⃣"),
          place("https://a.example/8", "content/scr/sources.yml", "1️⃣"),
          place("https://doi.org/10.1000/9", "content/scr/sources.yml", "2️⃣"),
          place("https://doi.org/10.1000/10", "content/scr/sources.yml", "3️⃣"),
        ].sorted())
    #expect(found.count { $0.hasPrefix("https://a.example/4 content/scr/pages/more.md:4:") } == 2)
  }

  @Test func leavesOutWhatNoHostIsAskedFor() async throws {
    let text = "[a](mailto:a@a.example) [b](tel:+441) [c](01-one.md) ![d](https://a.example/d.png)"
    let site = try #require(
      await loadSample(replacing: [
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", text),
        "content/scr/markers/04-four.md":
          sampleMarker(4, "Four", "[a](https://a.example)").replacing(
            "number: 4", with: "number: 4\ndraft: true"),
      ]).value)
    #expect(site.externalLinks == [])
  }
}
