import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite("What is no longer current")
struct RetirementTests {
  private func marker(_ keys: String) -> [String: String?] {
    [
      "content/scr/markers/02-two.md": """
      ---
      number: 2
      title: Two
      phase: before
      summary: About Two.
      \(keys)
      ---
      ## Quality statement
      The second.
      ## Questions
      1. Is it so?
      2. Is it not?

      """
    ]
  }

  @Test(
    "tells of what stands in no place",
    arguments: [
      ("superseded-by: 1️⃣QM99", DiagnosticCode.unknownMarker),
      ("superseded-by: 1️⃣QM2", .wrongValue), ("superseded-by: 1️⃣nothing", .wrongValue),
      ("superseded-by: 1️⃣QM1 Q9", .unknownQuestion),
      ("superseded-by: 1️⃣02-two.md", .wrongValue), ("superseded-by: 1️⃣gone.md", .brokenLink),
      ("superseded-by: 1️⃣[QM1]", .wrongValue),
      ("superseded-by: 1️⃣{since: 2020-01-01}", .missingKey),
      ("withdrawn: 1️⃣{date: 2020-01-01}", .missingKey),
      ("superseded-by: QM1\n1️⃣withdrawn: {date: 2020-01-01, reason: Old.}", .wrongValue),
      ("superseded-questions: {1️⃣q7: QM1}", .unknownQuestion),
      ("superseded-questions: 1️⃣[q1]", .wrongValue),
      (
        "superseded-questions: {q1: QM1}\nwithdrawn-questions: {1️⃣q1: {date: 2020-01-01, reason: Old.}}",
        .wrongValue
      ),
      ("withdrawn-questions: {q1: 1️⃣old}", .wrongValue),
    ])
  func tellsOfMistakes(_ keys: String, _ code: DiagnosticCode) async {
    await expectFindings(replacing: marker(keys), [ExpectedFinding("1️⃣", code)])
  }

  @Test("knows what is listed, and how many questions are asked")
  func listed() async throws {
    var files = marker("withdrawn-questions: {q1: {date: 2020-01-01, reason: Old.}}")
    let site = try #require(await loadSample(replacing: files).value)
    let set = site.sets[0]
    #expect(set.marker(2).questionCount == 1)
    #expect(set.marker(2).questions.map(\.isRetired) == [true, false])
    #expect(set.marker(2).retirement(of: set.marker(2).questions[0])?.reason == "Old.")
    #expect(set.listedMarkers.count == set.markers.count)

    files = marker("superseded-by: {to: QM1, since: 2020-01-01}")
    let other = try #require(await loadSample(replacing: files).value)
    #expect(other.sets[0].markers.count == set.markers.count)
    #expect(!other.sets[0].listedMarkers.contains { $0.id.number == 2 })
    let place = try #require(other.retirement(of: .marker(MarkerID(other.sets[0].id, 2))))
    #expect(place.places == [Place(.marker(MarkerID(other.sets[0].id, 1)))])
    #expect(!other.isListed(.marker(MarkerID(other.sets[0].id, 2))))
  }
}
