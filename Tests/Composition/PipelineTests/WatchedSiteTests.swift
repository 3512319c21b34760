import ContentModel
import Diagnostics
import Files
import Foundation
import Pipeline
import TestSupport
import Testing

/// A site that is read again only where it has changed is as if it were read anew.
@Suite struct WatchedSiteTests {
  @Test(arguments: 0..<4)
  func isAsReadAnew(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder(checkedFiles)
    var site = WatchedSite(folder.path)
    _ = await site.update()
    for _ in 0..<20 {
      let path = try #require(texts.keys.sorted().randomElement(using: &generator))
      if let text = try #require(texts[path]?.randomElement(using: &generator)) {
        try folder.write(path, text)
      } else {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
      }
      _ = await site.update(touched: [path])
      let anew = await SiteFolder(folder.path).load()
      #expect(site.loaded?.findings.shown == anew.findings.shown, "after '\(path)'")
      #expect(site.loaded?.site.map(look) == anew.site.map(look), "after '\(path)'")
    }
  }

  @Test(arguments: 0..<4)
  func isAsReadAnewWhileTextsAreTyped(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder(checkedFiles)
    var site = WatchedSite(folder.path)
    var typed: [String: TypedText] = [:]
    for version in 1...30 {
      // A text is typed, or closed without being saved.
      let path = try #require(texts.keys.sorted().randomElement(using: &generator))
      let text = try #require(texts[path]?.randomElement(using: &generator))
      typed[path] = text.map { TypedText(Array($0.utf8), version: version) }
      _ = await site.update(touched: [], typed: typed)
      let files = TypedFiles(typed, over: DiskFiles(root: folder.path, folders: ["content"]))
      let anew = await SiteFolder(folder.path, files: files).load()
      #expect(site.loaded?.findings.shown == anew.findings.shown, "after '\(path)'")
      #expect(site.loaded?.site.map(look) == anew.site.map(look), "after '\(path)'")
    }
  }

  @Test func keepsMarkersThatWaitForTheirWords() async throws {
    let draft = checkedMarker(1, "One", "See QM2.").replacing("phase:", with: "draft: true\nphase:")
    let folder = try TemporaryFolder(
      checkedFiles.merging(["content/scr/markers/01-one.md": draft]) { $1 })
    var site = WatchedSite(folder.path)
    _ = await site.update()
    let before = try #require(site.siteWithDrafts?.sets[0].markers)
    let path = "content/scr/markers/03-three.md"
    try folder.write(path, checkedMarker(3, "Three", "Other words."))
    _ = await site.update(touched: [path])
    let after = try #require(site.siteWithDrafts?.sets[0].markers)
    #expect(after[0] === before[0])
    #expect(after[2] !== before[2])
  }

  @Test func tellsWhetherAnythingChanged() async throws {
    let folder = try TemporaryFolder(checkedFiles)
    var site = WatchedSite(folder.path)
    #expect(await site.update())
    #expect(await !site.update())
    #expect(await !site.update(touched: ["content/scr/markers/.01-one.md.swp"]))
    #expect(await site.update(touched: ["content/scr/markers/01-one.md"]))
  }

  @Test func keepsAMarkerThatNothingHasChanged() async throws {
    let folder = try TemporaryFolder(checkedFiles)
    var site = WatchedSite(folder.path)
    _ = await site.update()
    let before = try #require(site.loaded?.site?.sets[0].markers)
    let path = "content/scr/markers/01-one.md"
    try folder.write(path, checkedMarker(1, "One", "See QM2 [@act-1989, s. 1]."))
    _ = await site.update(touched: [path])
    let after = try #require(site.loaded?.site?.sets[0].markers)
    #expect(after[0] !== before[0])
    // It is referred to now.
    #expect(after[1] !== before[1])
    #expect(after[2] === before[2])
  }
}

/// What can be seen of the markers of a site.
private func look(_ site: Site) -> [String] {
  site.sets.flatMap(\.markers).map { marker in
    "\(marker.title) \(marker.placeInPhase) \(marker.sections) \(marker.backlinks) \(marker.sources)"
  }
}

/// The texts that each file can have; nil where it can be missing.
private let texts: [String: [String?]] = [
  "content/scr/markers/01-one.md": [
    checkedMarker(1, "One", "See QM2 and QM3 [@act-1989, s. 1]."),
    checkedMarker(1, "One", "See QM4."),
    "---\ntitle: [\n---\n",
  ],
  "content/scr/markers/02-two.md": [
    checkedMarker(2, "Two", "The second."), checkedMarker(2, "Another title", "The second."),
    checkedMarker(2, "Two", "The second.").replacing("phase:", with: "draft: true\nphase:"), nil,
  ],
  "content/scr/markers/03-three.md": [
    checkedMarker(3, "Three", "The third [the plan](../plan.pdf)."),
    checkedMarker(2, "Three", "No."),
    nil,
  ],
  "content/scr/markers/04-four.md": [nil, checkedMarker(4, "Four", "The fourth, after QM1.")],
  "content/scr/plan.pdf": [nil, "%PDF"],
  "content/scr/glossary.md": [nil, "## ABC: A Better Case\nA case.\n"],
]
