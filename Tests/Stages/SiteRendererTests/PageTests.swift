import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing
import Themes

@Suite struct PageTests {
  @Test func listsTheSamePagesAsItsAddresses() async throws {
    let pages = try await pages(replacing: richFiles)
    #expect(
      pages.ids.map { pages.file($0).path } == [
        "index.html", "scr/index.html", "scr/overview.html", "scr/questions.html",
        "scr/qm1.html", "scr/qm2.html", "scr/qm3.html", "scr/glossary.html", "scr/sources.html",
        "scr/full.html", "scr/map.html", "scr/coverage.html", "scr/more.html", "about.html",
        "search.html", "404.html",
      ])
  }

  @Test func makesNoPageForAGlossaryOrSourcesThatAreNotThere() async throws {
    let pages = try await pages(replacing: ["content/scr/sources.yml": nil])
    #expect(!pages.ids.contains(.glossary(scr)) && !pages.ids.contains(.sources(scr)))
    for id in pages.ids {
      #expect(!pages.html(id).contains("glossary.html"), "\(id)")
      #expect(!pages.html(id).contains("sources.html"), "\(id)")
    }
  }

  @Test func givesEveryElementOfAPageItsOwnAddress() async throws {
    let pages = try await pages(replacing: richFiles)
    for id in pages.ids {
      let ids = pages.html(id).matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      let repeated = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
      #expect(repeated.isEmpty, "\(id)")
    }
  }

  @Test func leavesNoTagOfATemplateInAPage() async throws {
    let pages = try await pages(replacing: richFiles)
    for id in pages.ids { #expect(!pages.html(id).contains("{{"), "\(id)") }
  }
}
