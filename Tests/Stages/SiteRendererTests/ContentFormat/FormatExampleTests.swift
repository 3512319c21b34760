import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing

/// Runs what docs/content-format.md shows: each file, and each row that says what becomes of a text.
@Suite struct FormatExampleTests {
  private let page = FormatPage.current

  @Test func showsNothingButFilesThatRun() {
    #expect(page.blocks.count > 8)
    for block in page.blocks {
      #expect(block.path?.hasPrefix("content/") == true, "\(block.testDescription)")
    }
  }

  @Test(arguments: FormatPage.current.blocks)
  func readsEachFileWithoutAFinding(_ block: FormatPage.Block) async throws {
    let path = try #require(block.path)
    let loaded = await loadSample(
      replacing: formatSite(replacing: [path: block.text]), others: formatAttachments)
    expectFindings(loaded.diagnostics, [])
  }

  @Test(arguments: FormatPage.current.rows("Cross-references", "you write", "what becomes a link"))
  func linksWhatTheTableSays(_ row: [String]) async throws {
    #expect(try await links(in: codeSpans(in: row[0])[0]) == codeSpans(in: row[1]))
  }

  @Test(arguments: FormatPage.current.rows("Cross-references", "you write", "why"))
  func linksNothingOfWhatTheTableSays(_ row: [String]) async throws {
    #expect(try await links(in: codeSpans(in: row[0])[0]).isEmpty)
  }

  @Test(arguments: [
    ("QM 1-3", ["QM 1"]), ("QM1 and 3", ["QM1"]), ("QM1 Q1–2", ["QM1 Q1"]), ("QM1, Q2", ["QM1"]),
  ])
  func linksInPartWhatTheSentenceSays(_ text: String, _ wanted: [String]) async throws {
    let section = try #require(page.sections["Cross-references"])
    let sentence = try #require(section.firstMatch(of: /And these are linked in part.*/)).0
    #expect(codeSpans(in: String(sentence)).contains(text))
    #expect(try await links(in: text) == wanted)
  }

  @Test(arguments: FormatPage.current.rows("Citations", "you write", "a page shows"))
  func showsCitationsAsTheTableSays(_ row: [String]) async throws {
    let text = "So \(codeSpans(in: row[0])[0])."
    let loaded = await load(statement: text)
    expectFindings(loaded.diagnostics, [])
    let html = try sitePages(of: try #require(loaded.value)).html(marker: 2)
    let shown = try #require(html.firstMatch(of: /<p>So (.*)\.<\/p>/)).1
      .replacing(/<[^>]*>/, with: "")
    #expect(shown == row[1])
  }

  @Test func givesHeadingsTheAddressesOfTheTable() async throws {
    let rows = page.rows("Addresses", "heading", "address")
    let headings = rows.map { codeSpans(in: $0[0])[0] }
    let text = headings.map { "\($0)\n\nText.\n\n" }.joined()
    let loaded = await load(statement: "Text.\n\n" + text)
    expectFindings(loaded.diagnostics, [])
    let statement = try #require(loaded.value).statement(2)
    let anchors = statement.split(separator: "\n").filter { $0.hasPrefix("#") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(!rows.isEmpty && anchors == rows.map { codeSpans(in: $0[1])[0] })
  }

  @Test(arguments: FormatPage.current.rows("Addresses", "what", "address"))
  func publishesAtTheAddressesOfTheTable(_ row: [String]) async throws {
    let text =
      sampleMarker(2, "Two", "![A chart](chart.png)")
      + "3. Is it often?\n\n## Guidance\n- One.\n- Two.\n"
    let loaded = await loadSample(
      replacing: formatSite(replacing: ["content/scr/markers/02-two.md": text]),
      others: formatAttachments)
    expectFindings(loaded.diagnostics, [])
    let site = try #require(loaded.value)
    let pages = try sitePages(of: site)
    for span in codeSpans(in: row[1]) where span.contains(".") {
      let parts = span.split(separator: "#").map(String.init)
      if let id = pages.ids.first(where: { pages.file($0).path == parts[0] }) {
        #expect(parts.count == 1 || pages.html(id).contains(" id=\"\(parts[1])\""), "\(span)")
      } else {
        let files = site.files.map { site.address(of: .file($0)) }
        #expect(files == parts)
      }
    }
  }

  @Test(arguments: FormatPage.current.rows("Links", "you link to", "and get"))
  func linksToWhatTheTableSays(_ row: [String]) async throws {
    let targets = codeSpans(in: row[0])
    let wanted = [
      "markers/01-one.md": "scr/qm1.html", "glossary.md": "scr/glossary.html",
      "sources.yml": "scr/sources.html", "pages/law.md": "scr/law.html",
      "../pages/about.md": "about.html",
      "markers/chart.png": "scr/markers/chart.png",
    ]
    // The page that links is the first one, so a link to it is only told by the lack of a finding.
    for target in targets where target != "index.md" {
      let landing = "---\ntitle: Start\n---\n[There](\(target))\n"
      let loaded = await loadSample(
        replacing: formatSite(replacing: ["content/scr/index.md": landing]),
        others: formatAttachments)
      expectFindings(loaded.diagnostics, [])
      let site = try #require(loaded.value)
      let content = try #require(site.sets[0].landing).content
      let address = try #require(wanted[target], "\(target) is not in the site of the examples")
      #expect(site.shortText(content) == "[There](\(address))")
    }
  }

  /// Returns the texts of the links that a text of QM2 becomes, in which nothing is wrong.
  private func links(in text: String) async throws -> [String] {
    let loaded = await load(statement: "So \(text) here.")
    expectFindings(loaded.diagnostics, [])
    return try #require(loaded.value).statement(2).matches(of: /\[([^\]]*)\]\(/)
      .map { String($0.1) }
  }

  private func load(statement: String) async -> Reported<Site?> {
    await loadSample(
      replacing: formatSite(replacing: [
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", statement)
      ]), others: formatAttachments)
  }
}
