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
          "One", "Our own", "Part only 1 question of our own", "Missing here",
          "Part only 1 Our own 1 Missing here 1",
        ],
        ["Three", "Here", "Here", "None", "Here 2"],
        ["Two", "Here", "Our own", "Here", "Here 2 Our own 1"],
      ])
  }

  @Test func countsTheMarkersForEachWayThatOccurs() async throws {
    let html = try await pages(replacing: files).html(.coverage(scr))
    #expect(
      rows(of: html, in: "tfoot") == [
        ["Here", "2", "1", "1", "4"], ["Part only", "0", "1", "0", "1"],
        ["Our own", "1", "1", "0", "2"], ["Missing here", "0", "0", "1", "1"],
        ["None", "0", "0", "1", "1"],
      ])
    let legend = html.matches(of: /<dt>(?:<span[^>]*>)?([^<]*)/).map { String($0.1) }
    #expect(
      legend == ["Here", "Part only", "Our own", "Missing here", "None", "Questions of our own"])
  }

  @Test func explainsNoWayThatDoesNotOccur() async throws {
    let html = try await pages().html(.coverage(scr))
    #expect(rows(of: html, in: "tfoot").map { $0[0] } == ["Here", "None"])
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
