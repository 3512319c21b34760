import ContentModel
import Diagnostics
import Files
import SiteRenderer
import TestSupport
import Testing

/// What names of files have is never taken for a part of an address.
@Suite struct FileNameTests {
  private let files: [String: String?] = [
    "content/site.yml": "name: Sample\nbase-url: https://example.org/guide\n",
    "content/scr/markers/fig #1.png": "png",
    "content/scr/markers/form #2.csv": "a,b",
    "content/scr/markers/what?.txt": "text",
    "content/scr/markers/50%41.txt": "text",
    "content/scr/markers/a:b.txt": "text",
    "content/scr/markers/01-one.md": sampleMarker(
      1, "One",
      """
      ![A chart](<fig %231.png>) [a](form%20%232.csv) [b](what%3F.txt) [c](50%2541.txt) [d](./a:b.txt)
      """),
  ]

  @Test func encodesThemOnPages() async throws {
    let pages = try await pages(replacing: files)
    let html = pages.html(marker: 1)
    #expect(html.contains("src=\"markers/fig%20%231.png\""))
    for address in ["form%20%232.csv", "what%3F.txt", "50%2541.txt", "a%3Ab.txt"] {
      #expect(html.contains("href=\"markers/\(address)\""), "\(address)")
    }
    #expect(pages.html(.full(scr)).contains("src=\"markers/fig%20%231.png\""))
  }

  @Test func encodesThemInMarkdownAndData() async throws {
    let pages = try await pages(replacing: files)
    for end in [".md", ".json"] {
      let file = try #require(
        pages.files(.marker(MarkerID(scr, 1))).first { $0.path == "scr/qm1\(end)" })
      let text = String(decoding: file.contents, as: UTF8.self)
      for name in ["fig%20%231.png", "form%20%232.csv", "what%3F.txt", "50%2541.txt", "a%3Ab.txt"] {
        #expect(text.contains("https://example.org/guide/scr/markers/\(name)"), "\(end) \(name)")
      }
    }
  }

  @Test func encodesThemInTheListOfTheWorker() async throws {
    let copy = try #require(try await pages(replacing: files).offlineCopies.first)
    #expect(copy.keptPaths.contains("scr/markers/fig #1.png"))
    let kept = copy.keptPaths.map { KeptFile(OutputFile(path: $0, text: "a")) }
    let worker = String(
      decoding: copy.worker(keeping: kept, search: []).contents, as: UTF8.self)
    #expect(worker.contains("\"markers/fig%20%231.png\""))
    #expect(!worker.contains("#1.png"))
  }
}
