import ContentModel
import Diagnostics
import Files
import Foundation
import NewContent
import TestSupport
import Testing
import Themes

@Suite struct NewSiteTests {
  @Test(arguments: [("River keepers", "rk", "QM", "en-GB"), ("{set}: {prefix}?", "x", "QS", "cy")])
  func makesASiteWithoutMistakesThatTellsWhatToWrite(
    _ words: String, _ folder: String, _ prefix: String, _ language: String
  ) async throws {
    let title = try #require(Title(words))
    let files = newSite(title, folder: folder, prefix: prefix, language: language)
    let loaded = await load(files)
    // Each sentence that is there to be replaced is told, those of the markers among them.
    let markers = [("01-clear-purpose", 6), ("02-shared-learning", 5)].flatMap { name, count in
      Array(repeating: "content/\(folder)/markers/\(name).md placeholder", count: count)
    }
    #expect(
      loaded.diagnostics.map { "\($0.position.path) \($0.code.rawValue)" }
        == ([
          "content/pages/about.md placeholder", "content/pages/accessibility.md placeholder",
          "content/pages/accessibility.md placeholder",
          "content/pages/accessibility.md placeholder",
          "content/pages/privacy.md placeholder", "content/pages/privacy.md placeholder",
          "content/pages/privacy.md placeholder", "content/\(folder)/index.md placeholder",
          "content/\(folder)/index.md placeholder",
        ] + markers).sorted())
    let site = try #require(loaded.value)
    #expect(site.settings.name == words)
    #expect(site.settings.language == language)
    #expect(site.sets.map(\.settings.title) == [words])
    #expect(site.sets[0].markers.map { site.label(of: $0.id) } == ["\(prefix)1", "\(prefix)2"])
    #expect(site.sets[0].markers[0].backlinks.count == 1)
  }

  @Test func carriesTheWholeOfTheStandardTheme() throws {
    let theme = projectFolder.appending(path: "themes/standard")
    let carried = standardTheme.files
    let onDisk = try FileManager.default.subpathsOfDirectory(
      atPath: theme.path(percentEncoded: false)
    ).filter { $0.contains(".") }
    #expect(carried.map(\.path).sorted() == onDisk.sorted())
    for file in carried {
      let path = theme.appending(path: file.path)
      #expect(try Data(contentsOf: path) == Data(file.contents))
    }
  }

  @Test func givesASetThePhasesAndSectionsOfAnother() async throws {
    var model = try await sampleSet().settings
    model.judgements = [
      Judgement(id: "met", title: "Met: all"), Judgement(id: "not", title: "Not"),
    ]
    let files = newSet(
      try #require(Title("Others: all")), folder: "others", prefix: "QS", modelledOn: model)
    #expect(files.map(\.path).contains("content/others/markers/01.md"))
    // A set whose markers are all drafts would be left out.
    let written = files.map { ($0.path, Optional($0.text.replacing("draft: true\n", with: ""))) }
    let loaded = await loadSample(replacing: Dictionary(uniqueKeysWithValues: written))
    #expect(loaded.diagnostics.allSatisfy { $0.code == .placeholder })
    let set = try #require(loaded.value)[SetID("others")].settings
    #expect(set.title == "Others: all")
    #expect(set.prefix == "QS")
    #expect(set.phases == model.phases)
    #expect(set.sections == model.sections)
    #expect(set.judgements == model.judgements)
  }

  @Test func givesTheFirstSetThePhasesAndSectionsOfANewSite() async throws {
    let files = newSet(
      try #require(Title("The first")), folder: "tf", prefix: "QS", modelledOn: nil)
    let settings = OutputFile(path: "content/site.yml", text: "name: Bare\n")
    let loaded = await load(files + [settings])
    #expect(loaded.diagnostics.allSatisfy { $0.code == .placeholder })
    #expect(loaded.value?.sets.map(\.settings.title) == ["The first"])
  }
}

/// Reads and links a site of the given files.
private func load(_ files: [OutputFile]) async -> Reported<Site?> {
  let texts = files.map { ($0.path, $0.text) }.filter { $0.0.hasPrefix("content/") }
  return await loadSite(from: MemoryFiles(Dictionary(uniqueKeysWithValues: texts)))
}
