import ContentModel
import Diagnostics
import Files
import NewContent
import TestSupport
import Testing

@Suite struct NewMarkerTests {
  @Test func takesTheNextNumberAndThePhaseOfTheLastMarker() async throws {
    let set = try await sampleSet(replacing: [
      "content/scr/markers/03-three.md": sampleMarker(3, "Three", "The third.")
        .replacing("phase: before", with: "phase: after")
    ])
    let file = newMarker(try #require(Title("Who decides")), in: set)
    #expect(file.path == "content/scr/markers/04-who-decides.md")
    #expect(file.text.hasPrefix("---\nnumber: 4\ntitle: Who decides\nphase: after\n"))
  }

  @Test func countsDraftsAsWell() async throws {
    let draft = sampleMarker(9, "Nine", "To come.").replacing(
      "summary", with: "draft: true\nsummary")
    let set = try await sampleSet(replacing: ["content/scr/markers/009-nine.md": draft])
    let file = newMarker(try #require(Title("Ten")), in: set)
    #expect(file.path == "content/scr/markers/010-ten.md")
  }

  @Test func takesTheNumberAndPhaseThatAreAskedFor() async throws {
    let set = try await sampleSet()
    let file = newMarker(try #require(Title("Late")), in: set, number: 120, phase: "after")
    #expect(file.path == "content/scr/markers/120-late.md")
    #expect(file.text.contains("number: 120\n"))
    #expect(file.text.contains("phase: after\n"))
  }

  @Test func namesThePhasesAndSectionsThatThereAre() async throws {
    let file = newMarker(try #require(Title("Late")), in: try await sampleSet())
    #expect(file.text.contains("\nphase: before\n# phases: before, after\n"))
    #expect(
      file.text.contains(
        "\n# more sections, as you need them:\n#   ## How might you know?\n#   ## Guidance & law\n---\n"
      ))
  }

  @Test func beginsWithAllSectionsWhereNoneMustBeThere() async throws {
    let settings = try #require(sampleFiles["content/scr/set.yml"])
      .replacing("    required: true\n", with: "")
    let set = try await sampleSet(replacing: ["content/scr/set.yml": settings])
    let file = newMarker(try #require(Title("Late")), in: set)
    #expect(file.text.contains("\n## Quality statement\n\n…\n\n## How might you know?\n"))
    #expect(!file.text.contains("# more sections"))
  }

  @Test(arguments: [
    "Decision making", "Who: decides?", "\"Quoted\" and 'single'", "# not a comment", "- a dash",
    "yes", "2015-01-01", "{a: b}", "[x]", "a # b", "back\\slash", "Ελληνικά", "?", "…", "@at",
    "100 %", "true", "null", "~", "e.g. this, that; or (those)!", "ends in a colon:",
  ])
  func writesAMarkerThatHasNoMistakes(_ words: String) async throws {
    let title = try #require(Title(words))
    let set = try await sampleSet()
    let file = newMarker(title, in: set)
    let loaded = await loadSample(replacing: [file.path: file.text])
    // A title may begin as a heading or an entry does, which is told.
    #expect(loaded.diagnostics.filter { $0.code != .unreadMarkup }.map(\.line) == [])
    let read = await readSample(replacing: [file.path: file.text])
    let marker = read.value?.sets.first?.markers.first { $0.number == 4 }
    #expect(marker?.header.title == title.text)
    #expect(marker?.isUnpublished == true)
    #expect(marker?.sections.map(\.definition.id) == ["statement"])
  }
}

@Suite struct TitleTests {
  @Test(arguments: [
    ("Serious Case Review", "scr", "SCR", "serious-case-review"),
    ("Lighthouse", "lighthouse", "LI", "lighthouse"),
    ("Café & Bar", "cb", "CB", "cafe-bar"),
    ("The Board’s reply", "tbr", "TBR", "the-boards-reply"),
    ("Markers 2026", "markers", "MA", "markers-2026"),
  ])
  func makesNamesForAddresses(
    _ words: String, _ initials: String, _ prefix: String, _ fileName: String
  ) throws {
    let title = try #require(Title(words))
    #expect(title.initials == initials)
    #expect(title.prefix == prefix)
    #expect(title.fileName == fileName)
  }

  @Test(arguments: [
    ("Adult reviews", [], "AR"), ("Adult reviews", ["QM"], "AR"), ("Art reviews", ["AR"], "ARE"),
    ("Arts reviews", ["AR", "are"], "AREV"), ("Lighthouse", ["LI"], "LIG"), ("Ox", ["OX"], nil),
  ])
  func makesAPrefixThatNoOtherSetHas(_ words: String, _ taken: [String], _ prefix: String?) {
    #expect(Title(words)?.prefix(besides: Set(taken)) == prefix)
  }

  @Test(arguments: ["Ελληνικά", "…", "?!"])
  func makesNoneWhereNothingFits(_ words: String) throws {
    let title = try #require(Title(words))
    #expect(title.initials == nil)
    #expect(title.prefix == nil)
    #expect(title.fileName == nil)
  }

  @Test func standsOnOneLine() {
    #expect(Title("  two\n lines\t")?.text == "two lines")
    #expect(Title(" \n") == nil)
    #expect(Title("a\u{1B}[2Jb") == nil)
  }
}

/// The set of the sample as it is read.
func sampleSet(replacing files: [String: String?] = [:]) async throws -> SetDraft {
  try #require(await readSample(replacing: files).value?.sets.first)
}

extension OutputFile {
  /// The file as text.
  var text: String { String(decoding: contents, as: UTF8.self) }
}
