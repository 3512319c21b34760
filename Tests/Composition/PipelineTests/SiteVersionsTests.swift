import Comparison
import ContentModel
import Diagnostics
import Pipeline
import SiteRenderer
import TestSupport
import Testing

/// Versions that are loaded one after another are as if each were loaded on its own.
@Suite struct SiteVersionsTests {
  @Test(arguments: 0..<25 as Range<UInt64>)
  func findsTheSameAsInVersionsOnTheirOwn(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let (old, new) = randomVersions(&generator)
    var versions = SiteVersions()
    let first = await versions.loadSite(in: old)
    let second = await versions.loadSite(in: new)
    let (firstAlone, secondAlone) = (await old.loadSite(), await new.loadSite())
    #expect(first.findings.shown == firstAlone.findings.shown)
    #expect(second.findings.shown == secondAlone.findings.shown)
    let (a, b) = (try #require(first.value), try #require(second.value))
    let (aAlone, bAlone) = (try #require(firstAlone.value), try #require(secondAlone.value))
    #expect(await changes(from: a, to: b) == changes(from: aAlone, to: bAlone))
    #expect(await changes(from: b, to: a) == changes(from: bAlone, to: aAlone))

    let theme = try #require(standardTheme(for: b))
    let found = await brokenAddresses(from: a, called: "v1", to: b, with: theme)
    let foundAlone = await brokenAddresses(from: aAlone, called: "v1", to: bAlone, with: theme)
    #expect(found.inPrintingOrder() == foundAlone.inPrintingOrder())

    let (pages, pagesBefore) = (SitePages(b, theme: theme), SitePages(a, theme: theme))
    for id in pages.pages(sameAsIn: pagesBefore) {
      #expect(pages.file(id) == pagesBefore.file(id), "\(id)")
    }
  }

  @Test func sharesWhatHasNotChanged() async throws {
    var versions = SiteVersions()
    let marker = "content/scr/markers/02-two.md"
    let old = try #require(await versions.loadSite(in: folder([:])).value)
    let new = try #require(
      await versions.loadSite(in: folder([marker: sampleMarker(2, "Two", "Another.")])).value)
    let (before, after) = (old.sets[0].markers, new.sets[0].markers)
    #expect(zip(before, after).map { $0 === $1 } == [true, false, true])

    let theme = try #require(standardTheme(for: new))
    let (pages, pagesBefore) = (SitePages(new, theme: theme), SitePages(old, theme: theme))
    #expect(
      pages.pages(sameAsIn: pagesBefore) == [.marker(before[0].id), .marker(before[2].id)])
    #expect(pages.pages(sameAsIn: pages) == Set(pages.ids))
  }

  @Test func makesThePagesThatNameARetitledMarker() async throws {
    var versions = SiteVersions()
    var markers: [String: String?] = [:]
    for number in 4...40 {
      markers["content/scr/markers/\(number).md"] = sampleMarker(
        number, "Number \(number)", number == 10 ? "See QM30." : "Text.")
    }
    let old = try #require(await versions.loadSite(in: folder(markers)).value)
    markers["content/scr/markers/30.md"] = sampleMarker(30, "Another", "Text.")
    let new = try #require(await versions.loadSite(in: folder(markers)).value)
    let theme = try #require(standardTheme(for: new))
    let (pages, pagesBefore) = (SitePages(new, theme: theme), SitePages(old, theme: theme))
    let others = Set(pages.ids).subtracting(pages.pages(sameAsIn: pagesBefore)).compactMap { id in
      if case .marker(let marker) = id { marker.number } else { nil }
    }
    #expect(others.contains(10) && others.contains(30) && others.contains(31))
    #expect(!others.contains(11) && !others.contains(40 - 25))
  }

  @Test func readsAgainWhatAnotherSetDeclares() async throws {
    let settings = sampleFiles["content/scr/set.yml"]?.replacing("id: guidance", with: "id: law")
    var versions = SiteVersions()
    _ = await versions.loadSite(in: folder([:]))
    let new = folder(["content/scr/set.yml": settings])
    let (loaded, alone) = (await versions.loadSite(in: new), await new.loadSite())
    #expect(loaded.findings.shown == alone.findings.shown)
    #expect(loaded.value?.sets[0].settings == alone.value?.sets[0].settings)
  }
}

private func folder(_ files: [String: String?]) -> SiteFolder {
  SiteFolder("sample", files: sampleTree(replacing: files))
}

/// What each file of a version can be; nil where it can be missing.
private let texts: [String: [String?]] = [
  "content/site.yml": [
    "name: Sample\nlanguage: en-GB\nbase-url: https://example.org/\n",
    "name: Sample\nlanguage: en-GB\nbase-url: https://example.org/\n",
    "name: Another\nlanguage: en-GB\nbase-url: https://example.org/\n",
  ],
  "content/scr/markers/01-one.md": [
    sampleMarker(1, "One", "See QM2 and QM3 [@act-1989, s. 1]."),
    sampleMarker(1, "One", "See [the second](02-two.md), ABC."),
    sampleMarker(1, "One", "The first.\n\n### A heading\n\nText."),
  ],
  "content/scr/markers/02-two.md": [
    sampleMarker(2, "Two", "The second."), sampleMarker(2, "Retitled", "The second."),
    sampleMarker(2, "Two", "The second.").replacing("1. Is it so?\n", with: ""),
    sampleMarker(2, "Two", "The second.").replacing("2. Is it not?", with: "2. Is it so?\n3. No?"),
    sampleMarker(7, "Two", "The second.").replacing("number: 7", with: "number: 7\naliases: [qm2]"),
  ],
  "content/scr/markers/03-three.md": [
    sampleMarker(3, "Three", "The third, ABC [plan](../plan.pdf)."),
    sampleMarker(3, "Three", "The third."), sampleMarker(3, "", "The third."),
    sampleMarker(3, "Three", "The third.").replacing("phase: before", with: "phase: after"),
    nil,
  ],
  "content/scr/markers/04-four.md": [
    sampleMarker(4, "Four", "The fourth, after QM1.")
      + "## Guidance & law\n- A point.\n- Another [@act-1989].\n",
    sampleMarker(4, "Four", "The fourth, after QM1.") + "## Guidance & law\n- Another.\n",
    sampleMarker(2, "Four", "A number twice."), nil,
  ],
  "content/scr/markers/05-five.md": [
    sampleMarker(5, "Five", "The fifth."),
    sampleMarker(5, "Five", "The fifth.").replacing(
      "number: 5",
      with: "number: 5\nchanges:\n  - date: 2026-01-02\n    note: New.\n    kind: major"),
    "\u{FEFF}" + sampleMarker(5, "Five", "The fifth."),
    sampleMarker(5, "Five", "The fi\u{0}fth, QM99."),
  ],
  "content/scr/plan.pdf": ["%PDF", nil],
  "content/scr/glossary.md": [
    "## ABC: A Better Case\nA case.\n", "## ABC: A Better Case\nAnother case.\n", nil,
  ],
  "content/scr/index.md": [
    "---\ntitle: Sample\n---\nWords.\n",
    "---\ntitle: Sample\n---\nOther words of QM2.\n\n## More\n",
  ],
  "content/pages/about.md": [
    "---\ntitle: About\n---\nWords.\n", "---\ntitle: About us\n---\nWords.\n", nil,
  ],
  "content/scr/set.yml": [
    status("As it was, see QM2."), status("As it was, see QM2."), status("As it is."),
  ],
]

private func status(_ text: String) -> String {
  (sampleFiles["content/scr/set.yml"] ?? "") + "status:\n  label: In force\n  text: \(text)\n"
}

/// Returns two versions, of which the second differs from the first in a few files.
///
/// Most files are the first that they can be, so that most of what there is stays as it was.
private func randomVersions(_ generator: inout SeededGenerator) -> (SiteFolder, SiteFolder) {
  let paths = texts.keys.sorted()
  var files = texts.mapValues { $0[0] }
  func replaceOne() {
    guard let path = paths.randomElement(using: &generator) else { return }
    files[path] = texts[path]?.randomElement(using: &generator)
  }
  for _ in 0..<Int.random(in: 0...3, using: &generator) { replaceOne() }
  let old = folder(files)
  for _ in 0..<Int.random(in: 0...3, using: &generator) { replaceOne() }
  return (old, folder(files))
}
