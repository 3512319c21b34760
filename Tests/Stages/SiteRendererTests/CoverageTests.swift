import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct CoverageTests {
  @Test func tellsHowEachSectionOfEachMarkerIsHeld() async throws {
    let html = try await pages(replacing: files).html(.coverage(scr))
    #expect(
      rows(of: html, in: "tbody") == [
        [
          "One", "Ours", "In part 1 question of our own", "Not held",
          "In part 1 Ours 1 Not held 1",
        ],
        ["Three", "Whole", "Whole", "Not known", "Whole 2"],
        ["Two", "Whole", "Ours", "Whole", "Whole 2 Ours 1"],
      ])
  }

  @Test func countsTheMarkersForEachWayThatOccurs() async throws {
    let html = try await pages(replacing: files).html(.coverage(scr))
    #expect(
      rows(of: html, in: "tfoot") == [
        ["Whole", "2", "1", "1", "4"], ["In part", "0", "1", "0", "1"],
        ["Ours", "1", "1", "0", "2"], ["Not held", "0", "0", "1", "1"],
        ["Not known", "0", "0", "1", "1"],
      ])
    let legend = html.matches(of: /<dt>(?:<span[^>]*>)?([^<]*)/).map { String($0.1) }
    #expect(
      legend == [
        "Whole", "In part", "Ours", "Not held", "Not known", "Questions of our own",
        "What the marks at questions mean",
      ])
  }

  @Test func explainsNoWayThatDoesNotOccur() async throws {
    let html = try await pages().html(.coverage(scr))
    #expect(rows(of: html, in: "tfoot").map { $0[0] } == ["Whole", "None"])
    #expect(!html.contains("Questions of our own"))
  }

  /// QM1 of the rich sample has a section of each kind.
  private let files = richFiles

  /// Returns the words of each cell of the parts of a kind.
  private func rows(of html: String, in part: String) -> [[String]] {
    html.split(separator: "<\(part)").dropFirst().flatMap { text in
      text.split(separator: "</\(part)>")[0].split(separator: "</tr>").map { row in
        row.matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).map { cell in
          String(cell.1.replacing(/<span class="label">.*?<\/span>/, with: ""))
            .replacing(/<[^>]*>/, with: "").trimmingWhitespace()
        }
      }.filter { !$0.isEmpty }
    }
  }
}
