import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct OfflineTests {
  @Test func keepsThePagesOfASetAndWhatTheyLoad() async throws {
    let pages = try await pages(
      replacing: ["content/pages/about.md": "---\ntitle: About\n---\nText.\n"])
    let copy = try #require(pages.offlineCopies.first)
    #expect(copy.path == "scr/offline.js")
    #expect(Set(copy.keptPaths).count == copy.keptPaths.count)
    #expect(
      copy.keptPaths.contains("scr/questions.html") && copy.keptPaths.contains("scr/qm3.html"))
    #expect(copy.keptPaths.contains("scr/collate.html"))
    // What lies outside the folder of the set is none of its worker's business.
    #expect(!copy.keptPaths.contains("index.html") && !copy.keptPaths.contains("about.html"))
    #expect(copy.keptPaths.contains { $0.hasPrefix("assets/question-tool.") })
    #expect(copy.keepsSearch)
    #expect(!copy.keptPaths.contains { $0.hasPrefix("assets/offline-worker.") })
  }

  @Test func keepsTheQuestionsAloneOfASetThatIsTooLarge() async throws {
    let markers = (1...301).map {
      ("content/scr/markers/\($0).md", Optional(sampleMarker($0, "M", "S\($0).")))
    }
    let replaced = Dictionary(
      uniqueKeysWithValues: markers + [
        ("content/scr/markers/01-one.md", nil), ("content/scr/markers/02-two.md", nil),
        ("content/scr/markers/03-three.md", nil),
      ])
    let loaded = await loadSample(replacing: replaced)
    let pages = try sitePages(of: try #require(loaded.value))
    let copy = try #require(pages.offlineCopies.first)
    #expect(
      copy.keptPaths.filter { !$0.hasPrefix("assets/") } == [
        "scr/questions.html", "scr/collate.html",
      ])
    #expect(!copy.keepsSearch)
  }

  @Test func hasAnotherVersionWhenAnyKeptFileOrTheEditionIsAnother() async throws {
    let pages = try await pages()
    let copy = try #require(pages.offlineCopies.first)
    let search = ["assets/search/manifest.js", "assets/search/0/t0.js"]
    func worker(_ changed: String = "") -> String {
      let files = (copy.keptPaths + search).map {
        KeptFile(OutputFile(path: $0, text: changed == $0 ? "b" : "a"))
      }
      return String(decoding: copy.worker(keeping: files, search: search).contents, as: UTF8.self)
    }
    #expect(worker() == worker())
    let versions = Set(try ([""] + copy.keptPaths + search).map { try version(of: worker($0)) })
    #expect(versions.count == copy.keptPaths.count + 3)
    let settings = (sampleFiles["content/scr/set.yml"] ?? "") + "edition: 2031\n"
    let edition = try await SiteRendererTests.pages(replacing: ["content/scr/set.yml": settings])
    let other = try #require(edition.offlineCopies.first)
    let files = (other.keptPaths + search).map { KeptFile(OutputFile(path: $0, text: "a")) }
    let written = String(
      decoding: other.worker(keeping: files, search: search).contents, as: UTF8.self)
    #expect(written.contains("\"edition\":\"2031\""))
    #expect(try version(of: written) != version(of: worker()))
  }

  @Test func letsEachSetBeInstalledInItsOwnLanguage() async throws {
    var files = secondSetFiles
    files["content/sar/set.yml"] = (sampleFiles["content/scr/set.yml"] ?? "") + "language: ar\n"
    let pages = try await pages(replacing: files)
    let manifest = try #require(
      pages.machineFiles.first { $0.path == "sar/manifest.webmanifest" })
    let text = String(decoding: manifest.contents, as: UTF8.self)
    for part in [
      "\"lang\": \"ar\"", "\"dir\": \"rtl\"", "\"start_url\": \"questions.html\"",
      "\"scope\": \"./\"", "\"short_name\": \"SAR\"", "\"src\": \"../assets/icon.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(pages.html(.questions(SetID("sar"))).contains("data-app=\"manifest.webmanifest\""))
  }

  private func version(of worker: String) throws -> String {
    String(try #require(worker.firstMatch(of: /"version":"([0-9a-f]{16})"/)).1)
  }
}
