import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct FeedTests {
  private let addressed = changedFiles.merging([
    "content/site.yml": "name: A & B\nbase-url: https://example.org/\npublisher: P\n"
  ]) { $1 }

  @Test func tellsOfMajorChangesAloneTheNewestFirst() async throws {
    let feed = try #require(try await feed(addressed))
    #expect(
      feed.matches(of: /<summary>(.*)<\/summary>/).map { String($0.1) } == [
        "Second &amp; &lt;b&gt;", "Fourth",
      ])
    #expect(
      feed.matches(of: /<id>(.*)<\/id>/).map { String($0.1) } == [
        "https://example.org/feed.xml",
        "https://example.org/scr/changes.html#qm1-2026-03-01",
        "https://example.org/scr/changes.html#qm2-2026-03-01",
      ])
    #expect(feed.ranges(of: "<updated>2026-03-01T00:00:00Z</updated>").count == 3)
    #expect(feed.contains("<title>A &amp; B</title>"))
    #expect(feed.contains("<author><name>P</name></author>"))
  }

  @Test func isFoundFromEveryPage() async throws {
    let pages = try await pages(replacing: addressed)
    for id in pages.ids {
      let address =
        switch id {
        case .home, .page(nil, _), .search: "feed.xml"
        case .notFound: "/feed.xml"
        default: "../feed.xml"
        }
      #expect(
        pages.html(id).contains(
          "<link rel=\"alternate\" type=\"application/atom+xml\" "
            + "title=\"Major changes (Atom feed)\" href=\"\(address)\">"), "\(id)")
    }
  }

  @Test func isNotThereWithoutAnAddressOrAMajorChange() async throws {
    #expect(try await feed(changedFiles) == nil)
    let minor = addressed.mapValues { $0?.replacing(", kind: major", with: "") }
    #expect(try await feed(minor) == nil)
    let pages = try await pages(replacing: minor)
    #expect(!pages.html(.changes(scr)).contains("feed.xml"))
  }

  @Test func leavesOutWhatIsStillToComeUntilItsDay() async throws {
    let slip = addressed.mapValues { $0?.replacing("date: 2026-03-01", with: "date: 2062-03-01") }
    let today = CalendarDate(year: 2026, month: 11, day: 29)
    #expect(try await feed(slip)?.contains("2062") == true)
    #expect(try await feed(slip, on: today) == nil)
    #expect(
      !(try await pages(replacing: slip, day: today)).html(.changes(scr)).contains("feed.xml"))
    #expect(try await feed(slip, on: CalendarDate(year: 2062, month: 3, day: 1))?.isEmpty == false)
    // One of the two, so that the other is the newest.
    var one = addressed
    let path = "content/scr/markers/02-two.md"
    one[path] = one[path].map { $0?.replacing("date: 2026-03-01", with: "date: 2062-03-01") }
    let feed = try #require(try await feed(one, on: today))
    #expect(feed.ranges(of: "<updated>2026-03-01T00:00:00Z</updated>").count == 2)
    #expect(!feed.contains("2062"))
  }

  private func feed(
    _ files: [String: String?], on day: CalendarDate? = nil
  ) async throws -> String? {
    let files = try await pages(replacing: files, day: day).machineFiles
    return files.first { $0.path == "feed.xml" }.map {
      String(decoding: $0.contents, as: UTF8.self)
    }
  }
}
