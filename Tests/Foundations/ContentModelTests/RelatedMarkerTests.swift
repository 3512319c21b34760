import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct RelatedMarkerTests {
  @Test func findsMarkersOfOtherSets() async throws {
    let loaded = await loadSample(replacing: files("related: [SAR QM2, SAR QM 1, SAR QM2]"))
    #expect(loaded.diagnostics.isEmpty)
    let site = try #require(loaded.value)
    let related = site[SetID("scr")].marker(2).related
    #expect(related == [MarkerID(SetID("sar"), 2), MarkerID(SetID("sar"), 1)])
  }

  @Test func relatesMarkersInBothDirectionsAndEachOnce() async throws {
    var files = files("related: [SAR QM2, SAR QM1]")
    files["content/sar/markers/01-first.md"] = sampleMarker(1, "First", "Text.")
      .replacing("summary:", with: "related: [SCR QM3, SCR QM2]\nsummary:")
    let site = try #require(await expectFindings(replacing: files, []))
    func related(_ set: String, _ number: Int) -> [String] {
      site[SetID(set)].marker(number).related.map { "\($0.set.folder) \($0.number)" }
    }
    #expect(related("scr", 2) == ["sar 2", "sar 1"])
    #expect(related("scr", 3) == ["sar 1"])
    #expect(related("sar", 1) == ["scr 3", "scr 2"])
    #expect(related("sar", 2) == ["scr 2"])
  }

  @Test(arguments: [
    (
      "1️⃣QM1", DiagnosticCode.wrongValue, "'QM1' is a marker of this very set",
      String?("'related' names markers of other sets, such as SAR QM1")
    ),
    (
      "1️⃣SAR QM1 Q1", .wrongValue, "'SAR QM1 Q1' is not the label of one marker",
      "'related' names markers of other sets, such as SAR QM1"
    ),
    (
      "1️⃣the adult one", .wrongValue, "'the adult one' is not the label of one marker",
      "'related' names markers of other sets, such as SAR QM1"
    ),
    ("1️⃣SAR QM7", .unknownMarker, "no marker QM7 in the set 'SAR', which has QM1 to QM2", nil),
    (
      "1️⃣Secnod", .wrongValue, "'Secnod' is not the label of one marker",
      "did you mean 'SAR QM2'?"
    ),
    (
      "1️⃣SAX QM1", .unknownMarker, "no set 'SAX' is part of this site", "did you mean 'SAR'?"
    ),
  ])
  func reportsALabelThatNamesNoneOfThem(
    _ label: String, _ code: DiagnosticCode, _ summary: String, _ hint: String?
  ) async {
    await expectFindings(
      replacing: files("related: [\(label)]"),
      [ExpectedFinding("1️⃣", code, summary, hint: hint)])
  }

  private func files(_ key: String) -> [String: String?] {
    var files = secondSetFiles
    files["content/scr/markers/02-two.md"] = sampleMarker(2, "Two", "The second.")
      .replacing("summary: About Two.", with: "summary: About Two.\n\(key)")
    return files
  }
}
