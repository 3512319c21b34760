import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Whatever is kept of an earlier linking and checking, the outcome is that of doing all of it anew.
@Suite struct KnownSiteTests {
  @Test(arguments: 0..<24)
  func keepsNothingThatHasBecomeOther(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var files = checkedFiles
    var watched = WatchedSample()
    let today = try #require(CalendarDate("2026-01-01"))
    for _ in 0..<40 {
      // One file gets another of its texts, or goes.
      let path = try #require(texts.keys.sorted().randomElement(using: &generator))
      files[path] = try #require(texts[path]?.randomElement(using: &generator))
      let known = await watched.load(files, today: today)
      var fresh = WatchedSample()
      let anew = await fresh.load(files, today: today)
      #expect(known.diagnostics == anew.diagnostics, "after '\(path)'")
      #expect(known.value.map(look) == anew.value.map(look), "after '\(path)'")
    }
  }

  @Test func tellsOneSiteFromAnother() async throws {
    let today = try #require(CalendarDate("2026-01-01"))
    var watched = WatchedSample()
    let first = await watched.load(checkedFiles, today: today)
    var files = checkedFiles
    files["content/scr/markers/01-one.md"] = checkedMarker(1, "One", "See QM2 [@act-1989, s. 1].")
    let second = await watched.load(files, today: today)
    #expect(first.value.map(look) != second.value.map(look))
    #expect(second.value?.sets[0].markers[1].backlinks.count == 1)
  }
}

/// What can be seen of the markers of a site, and of what they come to.
private func look(_ site: Site) -> [String] {
  site.sets.flatMap(\.markers).map { marker in
    """
    \(marker.id) \(marker.title) \(marker.sections) \(marker.crossReferences) \(marker.backlinks) \
    \(marker.sources) \(marker.related) \(marker.phase) \(marker.placeInPhase) \(marker.upkeep)
    """
  }
    + site.sets.map { set in
      """
      \(set.markersOfPhase) \(set.hasCrossReferences) \(set.hasChanges) \(set.questionCount) \
      \(set.firstMajorChange as Any) \(set.usedTerms.sorted()) \(set.linkedSources.sorted()) \
      \(set.sources.map { "\($0.source.key) \($0.uses)" })
      """
    }
    + ["\(site.linkCount) \(site.files) \(site.externalLinks)"]
}

/// Returns the text of a marker with a line more in its front matter.
private func marker(
  _ number: Int, _ title: String, _ text: String, saying line: String
) -> String {
  checkedMarker(number, title, text).replacing("summary:", with: "\(line)\nsummary:")
}

/// The texts that each file can have; nil where it can be missing.
private let texts: [String: [String?]] = [
  "content/site.yml": [
    "name: Sample\nlanguage: en-GB\n", "name: Sample\nlanguage: en-GB\nabbreviations: [ABC]\n",
    "name: Sample\nlanguage: cy\nenable: [long-sentence, unreferenced-marker]\n",
  ],
  "content/scr/markers/01-one.md": [
    checkedMarker(1, "One", "The first [@act-1989, s. 1]."),
    checkedMarker(1, "One", "The first [@act-1989, s. 1] [@act-2004] and [@act-1989, s. 2]."),
    checkedMarker(1, "One", "See QM2 Q2, QM3 and ABC, and [a picture](../files/plan.pdf)."),
    checkedMarker(
      1, "One", "See [the law](02-two.md#the-law) and [the page](../pages/law.md#acts)."),
    checkedMarker(1, "One", "See QM7, QM2 (One), SAR QM1 and [the act](../sources.yml#act-1989)."),
    marker(1, "One", "See QM2.", saying: "review-by: 2025-01-01"),
    marker(1, "One", "See QM3.", saying: "aliases: [old, qm2]\nrelated: [SAR QM1]"),
    marker(
      1, "One", "See <https://www.example.org/>.",
      saying: "changes: [{date: 2025-01-01, note: Another., kind: major}]"),
  ],
  "content/scr/markers/02-two.md": [
    checkedMarker(2, "Two", "The second."), checkedMarker(2, "Another title", "The second."),
    checkedMarker(2, "Two", "The second.\n\n### The law\nAn ABC."),
    checkedMarker(2, "Two", "The second.").replacing("\n2. Is Two not so?", with: ""),
    marker(2, "Two", "The second.", saying: "draft: true"),
    checkedMarker(2, "Two", "See QM1.").replacing("phase: before", with: "phase: after"),
    checkedMarker(2, "Two", "See QM1 [@act-1989].").replacing("Is Two so", with: "Is One so"),
    checkedMarker(3, "Two", "See QM1 [@act-1989, s. 3]."), checkedMarker(4, "Two", "See QM1."),
    nil,
  ],
  "content/scr/markers/03-three.md": [
    checkedMarker(3, "Three", "The third."), checkedMarker(3, "One", "The third, after QM1."),
    checkedMarker(3, "Three", "After QM1 and QM2, see QM1 [@act-1989, s. 1]."),
    marker(3, "Three", "The third.", saying: "aliases: [old, older]"), nil,
  ],
  "content/scr/glossary.md": [
    nil, "## ABC: A Better Case\nA case.\n", "## ABC\nSee QM1.\n",
    "---\nsynonyms: {Case: [first, third]}\n---\n## Case\nSee QM1 [@act-1989].\n",
  ],
  "content/scr/pages/law.md": [
    nil, "---\ntitle: Law\n---\n## Acts\nSee QM3.\n", "---\ntitle: Law\n---\n## Laws\nText.\n",
    "---\ntitle: Laws\naliases: [old]\n---\n## Acts\nSee QM3 [@act-1989, s. 4].\n",
  ],
  "content/scr/files/plan.pdf": [nil, "%PDF"],
  "content/scr/sources.yml": [
    checkedFiles["content/scr/sources.yml"],
    "references:\n  - id: act-2004\n    type: legislation\n    title: An Act 2004\n",
    "references:\n"
      + ["act-2004", "act-1989"].map {
        "  - id: \($0)\n    type: legislation\n    title: An Act of \($0)\n"
      }.joined(),
  ],
  "content/sar/set.yml": [
    nil,
    checkedFiles["content/scr/set.yml"]?.replacing("prefix: QM", with: "prefix: QM\ncode: SAR"),
  ],
  "content/sar/markers/01-uno.md": [
    nil, checkedMarker(1, "Uno", "See SCR QM1 and SCR QM2."),
    marker(1, "Uno", "See SCR QM2.", saying: "related: [SCR QM1, SCR QM1]"),
  ],
]
