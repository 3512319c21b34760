import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct PageFrameTests {
  @Test(arguments: [
    (PageID.page(nil, name: "about"), "scr/qm2.html"), (.marker(MarkerID(scr, 1)), "qm2.html"),
    (.page(scr, name: "more"), "qm2.html"), (.notFound, "/markers/scr/qm2.html"),
  ])
  func linksRelativeToThePage(_ id: PageID, _ address: String) async throws {
    let status = "status: {label: L, text: See QM2.}\n"
    let pages = try await pages(
      replacing: richFiles.merging([
        "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + status
      ]) { $1 })
    #expect(pages.html(id).contains("<a href=\"\(address)\" class=\"cross-reference\""))
  }

  @Test func linksFromTheNotFoundPageWithoutAKnownAddress() async throws {
    let pages = try await pages()
    #expect(pages.html(.notFound).contains("<a class=\"site-name\" href=\"index.html\">"))
  }

  @Test func linksToMarkersOfAnotherSet() async throws {
    var files = secondSetFiles
    files["content/scr/markers/01-one.md"] = sampleMarker(1, "One", "SAR QM2 Q1")
    let pages = try await pages(replacing: files)
    #expect(
      pages.html(marker: 1).contains(
        "<a href=\"../sar/qm2.html#q1\" class=\"cross-reference\" title=\"QM2 Second\">"))
  }

  @Test(arguments: [
    (PageID.home, "https://example.org/markers/scr/index.html"),
    (.landing(scr), "https://example.org/markers/scr/index.html"),
    (.marker(MarkerID(scr, 1)), "https://example.org/markers/scr/qm1.html"),
  ])
  func namesTheAddressToKeep(_ id: PageID, _ address: String) async throws {
    let html = try await pages(replacing: richFiles).html(id)
    #expect(html.contains("<link rel=\"canonical\" href=\"\(address)\">"))
  }

  @Test func namesNoAddressToKeepWhereNoneIsKnown() async throws {
    #expect(!(try await pages().html(.home)).contains("canonical"))
    #expect(!(try await pages(replacing: richFiles).html(.notFound)).contains("canonical"))
  }

  @Test(arguments: [
    (PageID.home, "Sample"), (.marker(MarkerID(scr, 1)), "QM1 One – Sample"),
    (.overview(scr), "Overview – Sample"), (.page(nil, name: "about"), "About – Sample"),
    (.notFound, "Page not found – Sample"),
  ])
  func titlesTheDocument(_ id: PageID, _ title: String) async throws {
    let html = try await pages(replacing: richFiles).html(id)
    #expect(html.contains("<title>\(title)</title>"))
  }

  @Test func givesPagesOfTheSiteTheLanguageOfTheSite() async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "") + "language: cy\n"
    let pages = try await pages(replacing: richFiles.merging(["content/scr/set.yml": set]) { $1 })
    let languages = pages.ids.map { id in
      pages.html(id).firstMatch(of: /<html lang="([^"]*)"/).map { String($0.1) } ?? ""
    }
    #expect(languages == Array(repeating: "cy", count: 14) + ["en-GB", "en-GB", "en-GB"])
  }

  @Test func listsTheSetsOfASiteWithSeveral() async throws {
    let html = try await pages(replacing: secondSetFiles).html(.home)
    #expect(html.contains("<h2><a href=\"scr/index.html\">Sample markers</a></h2>"))
    #expect(html.contains("<h2><a href=\"sar/index.html\">Sample markers</a></h2>"))
    #expect(html.contains("2 markers, 4 questions"))
  }

  @Test func showsTheLandingPageOfALoneSetFirst() async throws {
    let pages = try await pages(replacing: richFiles)
    #expect(pages.html(.home).contains("<p>Opening.</p>"))
    #expect(pages.html(.home).contains("href=\"scr/qm1.html\""))
    #expect(pages.html(.landing(scr)).contains("href=\"qm1.html\""))
  }

  @Test func mapsTheSite() async throws {
    let files = try await pages(replacing: richFiles).machineFiles
    let map = String(decoding: try #require(files.last).contents, as: UTF8.self)
    #expect(files.map(\.path).suffix(2) == ["robots.txt", "sitemap.xml"])
    let base = "https://example.org/markers"
    #expect(map.contains("<url><loc>\(base)/scr/index.html</loc></url>"))
    #expect(map.contains("<loc>\(base)/scr/qm1.html</loc><lastmod>2026-11-21</lastmod>"))
    #expect(map.contains("<loc>\(base)/about.html</loc><lastmod>2026-11-21</lastmod>"))
    #expect(!map.contains("404.html") && !map.contains("\(base)/index.html"))
    #expect(map.matches(of: /<url>/).count == 14)
  }

  @Test func mapsNoSiteWithoutAnAddress() async throws {
    #expect(try await !pages().machineFiles.map(\.path).contains("sitemap.xml"))
  }
}
