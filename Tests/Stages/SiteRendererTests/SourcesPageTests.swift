import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct SourcesPageTests {
  private let files: [String: String?] = [
    "content/scr/sources.yml": """
    - {id: act, type: legislation, title: An Act 1989}
    - {id: book, type: book, title: A book, author: [{family: Roe, given: Ann}]}
    - {id: unused, type: book, title: Unused}
    """,
    "content/scr/markers/02-two.md": """
    ---
    number: 2
    title: Two
    phase: before
    summary: About Two.
    ---
    ## Quality statement
    By law [@act, s. 1].

    ## Questions
    1. Is it so?
    2. Is it so [@book; @act, s. 2]?

    ## Guidance & law
    - Nothing.
    - Something [@act].
    """,
    "content/pages/about.md": "---\ntitle: About\n---\nSee [@act] and [@act, p. 9].\n",
  ]

  @Test func listsThePlacesThatCiteASourceByPage() async throws {
    let html = try await pages(replacing: files).html(.sources(scr))
    let entry = try #require(html.firstMatch(of: /<li id="act">([\s\S]*?)<li id="/)).1
    #expect(
      entry.matches(of: /<a href="([^"]*)">(.*?)<\/a>/).map { "\($0.1) \($0.2)" } == [
        "qm2.html <span class=\"label\">QM2</span> Two", "qm2.html#statement Quality statement",
        "qm2.html#q2 Q2", "qm2.html#guidance-2 Guidance &amp; law, point 2",
        "../about.html About",
      ])
    #expect(
      entry.matches(of: /class="locator">(.*?)</).map { String($0.1) } == ["s. 1", "s. 2", "p. 9"])
  }

  @Test func saysThatNobodyCitesASource() async throws {
    let html = try await pages(replacing: files).html(.sources(scr))
    #expect(html.ranges(of: "No text on this site cites it.").count == 1)
    let entry = try #require(html.firstMatch(of: /<li id="unused">([\s\S]*?)<\/li>/)).1
    #expect(entry.contains("No text on this site cites it."))
  }

  @Test func listsTheSourcesOfEachMarkerThatHasSome() async throws {
    let html = try await pages(replacing: files).html(.sources(scr))
    let table = try #require(html.firstMatch(of: /<tbody>([\s\S]*?)<\/tbody>/)).1
    #expect(table.matches(of: /<th scope="row"><a href="(.*?)">/).map { $0.1 } == ["qm2.html"])
    #expect(
      table.matches(of: /<a href="(sources.*?)">(.*?)</).map { "\($0.1) \($0.2)" } == [
        "sources.html#act An Act 1989", "sources.html#book Roe, no date",
      ])
    #expect(html.contains("2 markers cite no source."))
  }

  @Test func listsTheSourcesOfAMarkerOnItsPage() async throws {
    let pages = try await pages(replacing: files)
    let html = pages.html(marker: 2)
    let part = try #require(html.firstMatch(of: /id="page-sources"([\s\S]*?)<\/section>/)).1
    #expect(part.contains("<a href=\"sources.html#book\">Roe, no date</a> <em>A book</em>"))
    #expect(part.contains("<a href=\"sources.html#act\">An Act 1989</a>\n"))
    #expect(!pages.html(marker: 1).contains("page-sources"))
  }
}
