import ContentModel
import Foundation
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
        "scr/collate.html", "scr/qm1.html", "scr/qm2.html", "scr/qm3.html", "scr/glossary.html",
        "scr/sources.html", "scr/full.html", "scr/map.html", "scr/coverage.html", "scr/more.html",
        "about.html",
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

  @Test func putsAnswersTogetherWhereThereAreQuestionsAlone() async throws {
    let page = try await pages().html(.collate(scr))
    #expect(page.contains("<template id=\"page-collate-questions\">"))
    #expect(page.contains("data-hash") && page.contains("href=\"questions.html\""))
    let none = try await pages(
      replacing: [
        "content/scr/markers/01-one.md": bareMarker(1),
        "content/scr/markers/02-two.md": bareMarker(2),
        "content/scr/markers/03-three.md": bareMarker(3),
      ])
    #expect(!none.ids.contains(.collate(scr)))
    #expect(!none.html(.questions(scr)).contains("collate.html"))
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

/// A marker that asks nothing.
private func bareMarker(_ number: Int) -> String {
  sampleMarker(number, "M", "S.").components(separatedBy: "## Questions")[0]
}
