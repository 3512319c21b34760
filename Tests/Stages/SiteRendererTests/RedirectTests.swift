import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct RedirectTests {
  @Test func leadsFromEachOldAddressToThePage() async throws {
    let pages = try await pages(replacing: files(["qm19", "/old/deep/two.html"]))
    let found = Dictionary(
      uniqueKeysWithValues: pages.redirects(besides: []).map {
        ($0.path, String(decoding: pages.file($0).contents, as: UTF8.self))
      })
    #expect(found.keys.sorted() == ["old/deep/two.html", "scr/qm19.html"])
    let near = try #require(found["scr/qm19.html"])
    let far = try #require(found["old/deep/two.html"])
    #expect(near.contains("<meta http-equiv=\"refresh\" content=\"0; url=qm2.html\">"))
    #expect(near.contains("<a href=\"qm2.html\">QM2 Two</a>"))
    #expect(near.contains("<link rel=\"canonical\" href=\"qm2.html\">"))
    #expect(far.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../scr/qm2.html\">"))
    #expect(far.contains("<link rel=\"stylesheet\" href=\"../../assets/"))
    for html in [near, far] {
      #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(html.contains("default-src 'none'"))
      #expect(!html.contains("aria-current") && !html.contains("rel=\"alternate\""))
    }
  }

  @Test func namesTheWholeAddressWhereTheSitesIsKnown() async throws {
    var files = files(["qm19"])
    files["content/site.yml"] = "name: Sample\nbase-url: https://example.org/markers/\n"
    let pages = try await pages(replacing: files)
    let redirect = try #require(pages.redirects(besides: []).first)
    let html = String(decoding: pages.file(redirect).contents, as: UTF8.self)
    #expect(
      html.contains("<link rel=\"canonical\" href=\"https://example.org/markers/scr/qm2.html\">"))
    #expect(html.contains("content=\"0; url=qm2.html\""))
    let map = try #require(pages.machineFiles.first { $0.path == "sitemap.xml" })
    #expect(!String(decoding: map.contents, as: UTF8.self).contains("qm19"))
  }

  @Test func leadsToPagesAndToFirstPages() async throws {
    let pages = try await pages(replacing: [
      "content/pages/about.md": "---\ntitle: About\naliases: [us, /scr/we]\n---\nText.\n",
      "content/scr/pages/law.md": "---\ntitle: Law\naliases: [acts]\n---\nText.\n",
      "content/scr/index.md": "---\ntitle: Start\naliases: [/old/]\n---\nText.\n",
    ])
    let targets = pages.redirects(besides: []).map { redirect in
      let html = String(decoding: pages.file(redirect).contents, as: UTF8.self)
      let target = html.firstMatch(of: /url=([^"]*)/).map { String($0.1) } ?? "nothing"
      return "\(redirect.path) \(target)"
    }
    #expect(
      targets == [
        "old/index.html ../scr/index.html", "scr/acts.html law.html", "us.html about.html",
        "scr/we.html ../about.html",
      ])
  }

  @Test func speaksTheLanguageOfTheSet() async throws {
    var files = files(["qm19"])
    files["content/scr/set.yml"] = (sampleFiles["content/scr/set.yml"] ?? "") + "language: cy\n"
    let pages = try await pages(replacing: files)
    let redirect = try #require(pages.redirects(besides: []).first)
    #expect(
      String(decoding: pages.file(redirect).contents, as: UTF8.self).contains("<html lang=\"cy\""))
  }

  @Test func leavesOutAliasesOfWhatIsNotPublished() async throws {
    let marker = sampleMarker(4, "Four", "The fourth.")
      .replacing("summary: About Four.", with: "summary: About Four.\ndraft: true\naliases: [qm19]")
    let pages = try await pages(replacing: ["content/scr/markers/04-four.md": marker])
    #expect(pages.redirects(besides: []).isEmpty)
    #expect(pages.redirectList(of: []) == nil)
  }

  /// The second of two is another's, a page's, a folder's, or stands below a page.
  @Test(arguments: [
    ["qm19", "qm19.html"], ["qm19", "QM19"], ["qm19", "qm3"], ["qm19", "QM3"], ["qm19", "/404"],
    ["qm19", "/scr/qm3.html/x"], ["qm19", "/scr/qm19.html/x"], ["/a/b.html/x", "/a/b"],
  ])
  func neverTakesThePlaceOfAnotherPage(_ aliases: [String]) async throws {
    // What another check finds does not matter here.
    let loaded = await loadSample(replacing: files(aliases))
    let pages = try sitePages(of: try #require(loaded.value))
    let living = pages.ids.map { pages.file($0).path }
    let redirects = pages.redirects(besides: living)
    #expect(redirects.count == 1, "\(redirects)")
  }

  @Test func listsRedirectsForHostsThatReadThem() async throws {
    var files = files(["qm19", "/old/"])
    let list = try await redirectList(files)
    #expect(
      list == """
        /scr/qm19.html /scr/qm2.html 301
        /old/index.html /scr/qm2.html 301
        /old/ /scr/qm2.html 301
        /scr/qm19.json /scr/qm2.json 301
        /scr/qm19.md /scr/qm2.md 301
        /scr/downloads/qm19.bib /scr/downloads/qm2.bib 301
        /scr/downloads/qm19.ris /scr/downloads/qm2.ris 301
        /scr/downloads/qm19.csl.json /scr/downloads/qm2.csl.json 301
        /scr/downloads/qm19.pdf /scr/downloads/qm2.pdf 301
        /scr/downloads/qm19-worksheet.pdf /scr/qm2.html 301

        """)
    files["content/site.yml"] = "name: Sample\nbase-url: https://example.org/markers\n"
    #expect(
      try await redirectList(files).hasPrefix("/markers/scr/qm19.html /markers/scr/qm2.html 301\n"))
  }

  @Test func listsWhatMovedWithTheFirstPageOfASet() async throws {
    let list = try await redirectList([
      "content/scr/index.md": "---\ntitle: Start\naliases: [/old/]\n---\nText.\n"
    ])
    #expect(list.contains("/old/set.json /scr/set.json 301\n"))
    #expect(list.contains("/old/questions.csv /scr/questions.csv 301\n"))
    #expect(list.contains("/old/downloads/full.pdf /scr/downloads/full.pdf 301\n"))
  }

  @Test func leadsOnFromAddressesThatAreNoPagesByTheListAlone() async throws {
    let files = files(["/old/qm1.aspx", "/old/qm1.htm", "/old/v1.2", "/old/form.pdf"])
    #expect(
      try await redirectList(files) == """
        /old/qm1.aspx /scr/qm2.html 301
        /old/qm1.htm /scr/qm2.html 301
        /old/v1.2.html /scr/qm2.html 301
        /old/v1.2 /scr/qm2.html 301
        /old/form.pdf /scr/qm2.html 301
        /old/v1.2.json /scr/qm2.json 301
        /old/v1.2.md /scr/qm2.md 301
        /old/downloads/v1.2.bib /scr/downloads/qm2.bib 301
        /old/downloads/v1.2.ris /scr/downloads/qm2.ris 301
        /old/downloads/v1.2.csl.json /scr/downloads/qm2.csl.json 301
        /old/downloads/v1.2.pdf /scr/downloads/qm2.pdf 301
        /old/downloads/v1.2-worksheet.pdf /scr/qm2.html 301

        """)
    let redirects = try await pages(replacing: files).redirects(besides: [])
    #expect(redirects.filter(\.isPage).map(\.path) == ["old/qm1.htm", "old/v1.2.html"])
  }

  @Test func leadsNowhereFromWhatIsPublished() async throws {
    let pages = try await pages(replacing: files(["qm19"]))
    let moved = pages.movedAddresses(
      of: pages.redirects(besides: []), besides: ["scr/downloads/qm19.pdf"]
    ) { ["\($0).pdf"] }
    #expect(moved.map(\.old).contains("scr/qm19.json"))
    #expect(!moved.map(\.old).contains("scr/downloads/qm19.pdf"))
  }

  /// Of the documents that a marker may have, one is published.
  private func redirectList(_ files: [String: String?]) async throws -> String {
    let pages = try await pages(replacing: files)
    let living =
      pages.ids.flatMap { pages.files($0).map(\.path) } + [
        "scr/downloads/qm2.pdf", "scr/downloads/full.pdf",
      ]
    let moved = pages.movedAddresses(of: pages.redirects(besides: []), besides: living) {
      ["\($0).pdf", "\($0)-worksheet.pdf"]
    }
    let file = try #require(pages.redirectList(of: moved))
    #expect(file.path == "_redirects")
    return String(decoding: file.contents, as: UTF8.self)
  }

  private func files(_ aliases: [String]) -> [String: String?] {
    let list = aliases.map { "\"\($0)\"" }.joined(separator: ", ")
    return [
      "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
        .replacing("summary: About Two.", with: "summary: About Two.\naliases: [\(list)]")
    ]
  }
}
