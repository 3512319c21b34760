import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct MapTests {
  @Test func namesBothEndsOfEachCrossReferenceInTheTable() async throws {
    let html = try await pages(replacing: referringFiles).html(.map(scr))
    let rows = html.matches(of: /<tr>\n<th scope="row">([\s\S]*?)<\/tr>/).map { row in
      row.1.split(separator: "<td>").map { cell in
        cell.matches(of: /<a href="([^"]*)"/).map { String($0.1) }.joined(separator: " ")
      }
    }
    #expect(
      rows == [
        ["qm1.html", "qm2.html qm3.html", "qm3.html"], ["qm2.html", "", "qm1.html"],
        ["qm3.html", "qm1.html", "qm1.html"],
      ])
    #expect(html.contains("3 cross-references, 3 markers"))
  }

  @Test func drawsALineFromEachMarkerThatRefersToAllOfItsTargets() async throws {
    let html = try await pages(replacing: referringFiles).html(.map(scr))
    let start = try #require(html.firstRange(of: "<svg")).lowerBound
    let end = try #require(html.firstRange(of: "</svg>")).upperBound
    try expectGolden(String(html[start..<end]) + "\n", "map")
  }

  @Test func namesMarkersOfAnotherSetByItsCodeAndLeavesThemOutOfThePicture() async throws {
    var files = secondSetFiles
    files["content/scr/markers/01-one.md"] = sampleMarker(1, "One", "SAR QM2")
    let html = try await pages(replacing: files).html(.map(scr))
    #expect(
      html.contains("<a href=\"../sar/qm2.html\"><span class=\"label\">SAR QM2</span>"))
    #expect(!html.contains("map-line"))
  }

  @Test(arguments: [(150, true), (151, false)])
  func drawsNoMoreMarkersThanCanBeFollowed(_ count: Int, _ isDrawn: Bool) async throws {
    let html = try await pages(replacing: sample(of: count)).html(.map(scr))
    #expect(html.contains("<svg class=\"map\"") == isDrawn)
    #expect(html.contains("This set has more than 150 markers") == !isDrawn)
    #expect(html.matches(of: /<th scope="row">/).count == count)
  }

  @Test func growsWithTheMarkersAndNotFaster() async throws {
    let small = try await pages(replacing: sample(of: 500)).html(.map(scr)).utf8.count
    let large = try await pages(replacing: sample(of: 1000)).html(.map(scr)).utf8.count
    #expect(large < small * 21 / 10)
  }

  private let referringFiles: [String: String?] = [
    "content/scr/markers/01-one.md": sampleMarker(1, "One", "QM3, QM2 and QM3 again"),
    "content/scr/markers/03-three.md": sampleMarker(3, "Three <of> 3", "QM1").replacing(
      "phase: before", with: "phase: after"),
  ]

  /// A set of so many markers, each of which refers to the one before.
  private func sample(of count: Int) -> [String: String?] {
    let more = (4...count).map { number in
      (
        "content/scr/markers/\(number).md",
        sampleMarker(number, "No \(number)", "QM\(number - 1)") as String?
      )
    }
    return Dictionary(uniqueKeysWithValues: more)
  }
}
