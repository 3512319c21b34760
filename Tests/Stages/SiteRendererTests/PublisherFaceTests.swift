import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing
import Themes

/// Replacements that give the sample a publisher with all that it can show.
private let faceFiles: [String: String?] = [
  "content/logo.svg":
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"><path d=\"M0 0\"/></svg>",
  "content/pages/privacy.md": "---\ntitle: Privacy\ncontact: true\n---\nNothing is kept.\n",
  "content/site.yml": """
  name: Sample
  publisher: Roe & Daughters
  logo: {file: logo.svg, text: Roe & co}
  contact:
    mail: a@example.org
    telephone: 01632 960001
    address: |
      1 <Sample> Street
      Sampleton
    form: https://example.org/form?a=b&c
  footer:
    text: Words & <more>.
    links:
      - {title: Second & best, address: scr/markers/02-two.md}
      - {title: Others, address: "https://example.org/"}
  colours:
    link: {light: "#14506d", dark: "#8ec7e6"}
    phases: [{light: "#0a6460", dark: "#6fcbc3"}]
  edit-url: https://code.example/edit/{path}
  feedback: a@example.org
  """,
]

@Suite struct PublisherFaceTests {
  @Test func showsThePublisherOnEveryPage() async throws {
    let pages = try await pages(replacing: faceFiles)
    let html = pages.html(marker: 2)
    let head = try #require(html.firstRange(of: "<a class=\"site-name\""))
    let name = html[head.lowerBound...].prefix { $0 != "\n" }
    let foot = try #require(html.firstRange(of: "<nav aria-label=\"About this site\">"))
    let end = try #require(html.firstRange(of: "</footer>"))
    try expectGolden(name + "\n" + html[foot.lowerBound..<end.lowerBound], "publisher-face")
    for id in pages.ids {
      let page = pages.html(id)
      #expect(page.contains("<img class=\"site-logo\" src=\""), "\(id)")
      #expect(page.contains("Words &amp; &lt;more&gt;."), "\(id)")
    }
  }

  @Test func publishesTheFilesOfALogoAndOfColors() async throws {
    let pages = try await pages(replacing: faceFiles)
    let files = pages.machineFiles.filter { $0.path.hasPrefix("assets/") }
    #expect(files.map { $0.path.split(separator: ".").last } == ["svg", "css"])
    for file in files {
      #expect(pages.html(.home).contains("\"\(file.path)\""))
      #expect(pages.html(marker: 1).contains("\"../\(file.path)\""))
      #expect(pages.offlineCopies.allSatisfy { $0.keptPaths.contains(file.path) })
    }
    #expect(
      String(decoding: files[1].contents, as: UTF8.self) == """
        @media screen and (not (prefers-contrast: more)) {
        :root { --link: light-dark(#14506d, #8ec7e6); }
        }
        .phase-1 { --accent: light-dark(#0a6460, #6fcbc3); --tint: light-dark(#ebf3f2, #1e2a2c); }

        """)
  }

  @Test(arguments: [
    (PageID.marker(MarkerID(scr, 2)), "content/scr/markers/02-two.md"),
    (.page(nil, name: "privacy"), "content/pages/privacy.md"),
    (.sources(scr), "content/scr/sources.yml"), (.landing(scr), "content/scr/index.md"),
    (.home, "content/scr/index.md"), (.glossary(scr), "content/scr/glossary.md"),
  ])
  func leadsToTheFileOfAPage(_ id: PageID, _ path: String) async throws {
    var files = faceFiles
    files["content/scr/index.md"] = "---\ntitle: Start\n---\nWords.\n"
    files["content/scr/glossary.md"] = "## Panel\n\nThose who review.\n"
    files["content/scr/markers/01-one.md"] = sampleMarker(1, "One", "A panel.")
    let html = try await pages(replacing: files).html(id)
    #expect(html.contains("<a href=\"https://code.example/edit/\(path)\">Edit this page</a>"))
  }

  @Test func leadsFromPagesOfManyFilesToNone() async throws {
    let pages = try await pages(replacing: faceFiles)
    for id in [PageID.overview(scr), .questions(scr), .search, .notFound, .landing(scr)] {
      #expect(!pages.html(id).contains("Edit this page"), "\(id)")
    }
    #expect(pages.html(.overview(scr)).contains("mailto:a@example.org?subject=Overview"))
  }

  @Test func showsTheContactOnPagesThatSaySo() async throws {
    var files = faceFiles
    files["content/pages/about.md"] = "---\ntitle: About\n---\nWords.\n"
    let pages = try await pages(replacing: files)
    #expect(
      pages.html(.page(nil, name: "privacy")).contains("<h2 id=\"page-contact\">Contact</h2>"))
    #expect(!pages.html(.page(nil, name: "about")).contains("page-contact"))
  }

  @Test func showsNothingOfAPublisherOfWhomNothingIsKnown() async throws {
    let pages = try await pages(replacing: richFiles)
    #expect(!pages.machineFiles.contains { $0.path.hasPrefix("assets/") })
    for id in pages.ids {
      let html = pages.html(id)
      for part in ["site-logo", "class=\"contact\"", "footer-text", "publisher.", "colours."] {
        #expect(!html.contains(part), "\(id)")
      }
    }
  }

  @Test func leadsFromTheFirstPageToTheMainPagesOfEachSet() async throws {
    let html = try await pages(replacing: secondSetFiles).html(.home)
    for link in [
      "<a href=\"sar/questions.html\">Questions</a>", "<a href=\"scr/sources.html\">Sources</a>",
    ] {
      #expect(html.contains(link))
    }
  }
}

@Suite struct LayoutBlockTests {
  @Test(arguments: [
    ("head", "<meta name=\"robots\" content=\"none\">"), ("brand", "<b>{{site-name}}</b>"),
    ("header", "<header>{{site-name}}</header>"), ("footer", "<footer>{{publisher}}</footer>"),
  ])
  func areFilledOneByOneByAThemeOfOneFile(_ block: String, _ text: String) async throws {
    let usual = try await pages(replacing: faceFiles)
    let theme = Theme.load(
      "mine",
      from: MemoryFiles([
        "mine/theme.yml": "extends: standard\nvalues: 1\n",
        "mine/templates/blocks/\(block).mustache": text,
      ]), and: Themes.standardTheme, for: SitePages.themeContract)
    expectFindings(theme.diagnostics, [])
    let own = SitePages(usual.site, theme: try #require(theme.value))
    let filled = text.replacing("{{site-name}}", with: "Sample")
      .replacing("{{publisher}}", with: "Roe &amp; Daughters")
    for id in own.ids {
      let (html, other) = (own.html(id), usual.html(id))
      #expect(html.contains(filled), "\(id)")
      #expect(html.contains("<header class=\"site-header\"") == (block != "header"))
      #expect(html.contains("<footer class=\"site-footer\"") == (block != "footer"))
      #expect(html.contains("class=\"site-name\"") == !["brand", "header"].contains(block))
      #expect(other != html)
    }
  }
}
