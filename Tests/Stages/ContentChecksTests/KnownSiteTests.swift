import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Whatever is kept of an earlier linking and checking, the outcome is that of doing all of it anew.
@Suite struct KnownSiteTests {
  @Test(arguments: 0..<12)
  func keepsNothingThatHasBecomeOther(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var files = checkedFiles
    var watched = WatchedSample()
    let today = try #require(CalendarDate("2026-01-01"))
    for _ in 0..<25 {
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

/// What can be seen of the markers of a site.
private func look(_ site: Site) -> [String] {
  site.sets.flatMap(\.markers).map { marker in
    "\(marker.title) \(marker.sections) \(marker.crossReferences) \(marker.backlinks) \(marker.sources)"
  } + ["\(site.linkCount) \(site.files) \(site.sets.map(\.usedTerms.count))"]
}

/// The texts that each file can have; nil where it can be missing.
private let texts: [String: [String?]] = [
  "content/site.yml": [
    "name: Sample\nlanguage: en-GB\n", "name: Sample\nlanguage: en-GB\nabbreviations: [ABC]\n",
    "name: Sample\nlanguage: cy\nenable: [long-sentence, unreferenced-marker]\n",
  ],
  "content/scr/markers/01-one.md": [
    checkedMarker(1, "One", "The first [@act-1989, s. 1]."),
    checkedMarker(1, "One", "See QM2 Q2, QM3 and ABC, and [a picture](../files/plan.pdf)."),
    checkedMarker(
      1, "One", "See [the law](02-two.md#the-law) and [the page](../pages/law.md#acts)."),
    checkedMarker(1, "One", "See QM2.").replacing(
      "summary:", with: "review-by: 2025-01-01\nsummary:"),
  ],
  "content/scr/markers/02-two.md": [
    checkedMarker(2, "Two", "The second."), checkedMarker(2, "Another title", "The second."),
    checkedMarker(2, "Two", "The second.\n\n### The law\nAn ABC."),
    checkedMarker(2, "Two", "The second.").replacing("\n2. Is Two not so?", with: ""),
    checkedMarker(2, "Two", "The second.").replacing("phase:", with: "draft: true\nphase:"),
    nil,
  ],
  "content/scr/markers/03-three.md": [
    checkedMarker(3, "Three", "The third."), checkedMarker(3, "One", "The third, after QM1."), nil,
  ],
  "content/scr/glossary.md": [nil, "## ABC: A Better Case\nA case.\n", "## ABC\nSee QM1.\n"],
  "content/scr/pages/law.md": [
    nil, "---\ntitle: Law\n---\n## Acts\nSee QM3.\n", "---\ntitle: Law\n---\n## Laws\nText.\n",
  ],
  "content/scr/files/plan.pdf": [nil, "%PDF"],
  "content/scr/sources.yml": [
    checkedFiles["content/scr/sources.yml"],
    "references:\n  - id: act-2004\n    type: legislation\n    title: An Act 2004\n",
  ],
]
