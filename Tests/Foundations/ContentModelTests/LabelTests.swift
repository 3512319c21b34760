import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct LabelTests {
  @Test(arguments: [
    ("QM", "QM2"), ("SAR QM", "SAR QM2"), ("NICE QS", "NICE QS2"),
    ("Quality statement", "Quality statement 2"),
    ("Principle", "Principle 2"), ("STANDARD", "STANDARD 2"), ("Cam-wrth-gam", "Cam-wrth-gam 2"),
    ("Équité", "Équité 2"), ("ŴŶ", "ŴŶ2"), ("Std.", "Std. 2"), ("§", "§ 2"), ("معيار", "معيار 2"),
    ("基準", "基準2"), ("Q", "Q2"),
  ])
  func joinsANumberToAnAbbreviationAndNotToAWord(_ prefix: String, _ label: String) {
    let settings = SetSettings(title: "T", code: "C", prefix: prefix, phases: [], sections: [])
    #expect(settings.label(2) == label)
  }

  @Test func findsTheLabelThatItWritesInRunningText() async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("prefix: QM", with: "prefix: Quality statement")
    let loaded = await loadSample(replacing: [
      "content/scr/set.yml": set,
      "content/scr/markers/01-one.md": sampleMarker(
        1, "One", "See Quality statement 2 Q1, and Quality statement 3."),
    ])
    expectFindings(loaded.diagnostics, [])
    let site = try #require(loaded.value)
    let marker = site.sets[0].marker(1)
    #expect(marker.mentions.map(site.label(of:)) == ["Quality statement 2", "Quality statement 3"])
  }

  @Test func namesAMissingMarkerByItsLabel() async {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("prefix: QM", with: "prefix: Principle")
    let loaded = await loadSample(replacing: [
      "content/scr/set.yml": set,
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "See Principle 9."),
    ])
    #expect(
      loaded.diagnostics.map(\.summary) == [
        "no marker Principle 9 in this set, which has Principle 1 to Principle 3"
      ])
  }

  @Test(arguments: [
    ("Principle", "See principle 2.", ["Principle 2"]),
    ("Principle", "See principles 2 and 3.", ["Principle 2", "Principle 3"]),
    ("Principle", "See PRINCIPLE 3, SCR principle 2.", ["Principle 3", "Principle 2"]),
    (
      "Quality statement", "See Quality  Statement 2 and quality\nstatement 3.",
      ["Quality statement 2", "Quality statement 3"]
    ),
    ("Std.", "See Std. 2, std. 3.", ["Std. 2", "Std. 3"]),
    ("§", "See §2 and § 3.", ["§ 2", "§ 3"]),
    // What says something else is no label, and no mistake.
    ("Standard", "See ISO standard 2, standard 9001, substandard 2 and standard two.", []),
  ])
  func findsALabelThatIsAWordInEitherCase(
    _ prefix: String, _ text: String, _ labels: [String]
  ) async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("prefix: QM", with: "prefix: '\(prefix)'")
    let loaded = await loadSample(replacing: [
      "content/scr/set.yml": set,
      "content/scr/markers/01-one.md": sampleMarker(1, "One", text),
    ])
    expectFindings(loaded.diagnostics, [])
    let site = try #require(loaded.value)
    #expect(site.sets[0].marker(1).mentions.map(site.label(of:)).sorted() == labels.sorted())
  }

  @Test func givesMarkersAnAddressWhereThePrefixHasNoLetters() async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "").replacing("prefix: QM", with: "prefix: §")
    let site = try #require(await loadSample(replacing: ["content/scr/set.yml": set]).value)
    #expect(site.address(of: .marker(site.sets[0].markers[1].id)) == "scr/section2.html")
  }
}
