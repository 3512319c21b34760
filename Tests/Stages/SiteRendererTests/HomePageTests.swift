import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing

/// The first page of a site with several sets, and which sets are published at all.
@Suite struct HomePageTests {
  private let home: [String: String?] = [
    "content/index.md":
      "---\ntitle: Two sets\ndescription: For search.\naliases: [start]\nreviewed: 2026-01-02\n---\n"
      + "What they are for, SCR QM1 among them.\n\n## Who keeps them\n\nWe do.\n"
  ]

  @Test func hasWordsOfItsOwnAroundTheListOfSets() async throws {
    let html = try await pages(replacing: secondSetFiles.merging(home) { $1 }).html(.home)
    let words = try #require(html.firstRange(of: "What they are for"))
    let list = try #require(html.firstRange(of: "<ul class=\"sets\">"))
    let more = try #require(html.firstRange(of: "id=\"who-keeps-them\""))
    #expect(words.lowerBound < list.lowerBound && list.lowerBound < more.lowerBound)
    #expect(html.contains("<h1>Two sets</h1>"))
    #expect(html.contains("content=\"For search.\""))
    #expect(html.contains(">SCR QM1</a> among them."))
  }

  @Test func hasTheNameOfTheSiteWhereNobodyHasWrittenIt() async throws {
    let html = try await pages(replacing: secondSetFiles).html(.home)
    #expect(html.contains("<h1>Sample</h1>"))
    #expect(!html.contains("class=\"text\""))
  }

  @Test func leadsToTheSetsInItsNavigation() async throws {
    var files = secondSetFiles.merging(home) { $1 }
    files["content/pages/about.md"] = "---\ntitle: About\n---\nSee [the start](../index.md).\n"
    let pages = try await pages(replacing: files)
    for id in [PageID.home, .page(nil, name: "about"), .search] {
      let html = pages.html(id)
      #expect(html.contains("<li><a href=\"sar/index.html\">Sample markers</a></li>"), "\(id)")
    }
    #expect(pages.html(.page(nil, name: "about")).contains("<a href=\"index.html\">the start</a>"))
  }

  @Test func isPublishedWithItsOldAddressAndItsDay() async throws {
    var files = secondSetFiles.merging(home) { $1 }
    files["content/site.yml"] = "name: S\nbase-url: https://example.org/\nsets: [scr, sar]\n"
    let loaded = await loadSample(replacing: files)
    let site = try #require(loaded.value)
    #expect(site.redirects.map(\.path) == ["start.html"])
    let pages = try await pages(replacing: files)
    let map = pages.machineFiles.first { $0.path == "sitemap.xml" }
    let xml = String(decoding: map?.contents ?? [], as: UTF8.self)
    #expect(
      xml.contains("<loc>https://example.org/index.html</loc><lastmod>2026-01-02</lastmod>"),
      "\(xml)")
  }

  @Test func isLeftOutWithAFindingWhereThereIsOneSet() async throws {
    let found = await loadSample(replacing: home).diagnostics
    expectFindings(
      found,
      [
        ExpectedFinding(
          "content/index.md", .unrecognizedFile,
          "a site of one set begins with the first page of that set, and this file is left out",
          hint: "write in 'content/scr/index.md' what it says")
      ])
  }

  @Test func leavesOutASetOfDrafts() async throws {
    let drafts = secondSetFiles.merging([
      "content/sar/markers/01-first.md": draft(1), "content/sar/markers/02-second.md": draft(2),
    ]) { $1 }
    let site = try #require(await loadSample(replacing: drafts).value)
    #expect(site.sets.map(\.id.folder) == ["scr"])
    #expect(site.unpublishedSets.map(\.folder) == ["sar"])
    #expect(try await pages(replacing: drafts).html(.home).contains("QM1"))
  }

  @Test func keepsASetOfDraftsThatIsTheOnlyOne() async throws {
    let site = try #require(
      await loadSample(
        replacing: [
          "content/scr/markers/01-one.md": draft(1), "content/scr/markers/02-two.md": draft(2),
          "content/scr/markers/03-three.md": draft(3),
        ]).value)
    #expect(site.sets.map(\.id.folder) == ["scr"])
    #expect(site.unpublishedSets == [])
  }

  @Test func saysOfLinksIntoASetOfDraftsThatItIsNotPublished() async {
    var files = secondSetFiles.merging([
      "content/sar/markers/01-first.md": draft(1), "content/sar/markers/02-second.md": draft(2),
    ]) { $1 }
    files["content/scr/markers/01-one.md"] = sampleMarker(
      1, "One", "See 1️⃣SAR QM1 and [it](2️⃣../../sar/set.yml).")
    await expectFindings(
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .unknownMarker, "the set 'SAR' is not published",
          hint: "each of its markers says 'draft: true'"),
        ExpectedFinding(
          "2️⃣", .brokenLink, "the file 'content/sar/set.yml' is not published",
          hint: "each marker of its set says 'draft: true'"),
      ])
  }

  private func draft(_ number: Int) -> String {
    sampleMarker(number, "Draft", "…").replacing("phase: ", with: "draft: true\nphase: ")
  }
}
