import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SetSettingsTests {
  @Test func readsEveryKeyOfASet() async throws {
    let read = await readSample(
      replacing: settings(
        """
        subtitle: Again
        code: S C R
        edition: 2016
        language: cy
        restates: act-1989
        restated: 2025-11-29
        licence: Nobody's
        status:
          label: As at 2016
          text: See QM1.
        synonyms:
          death: died, fatal
          CSPR: [practice review]
        requirement-words: RFC 2119
        """))
    expectFindings(read.diagnostics, [])
    let set = try #require(read.value?.sets.first)
    #expect(set.settings.subtitle == "Again")
    #expect(set.settings.code == "S C R")
    #expect(set.settings.edition == "2016")
    #expect(set.settings.language == "cy")
    #expect(set.settings.restates == "act-1989")
    #expect(set.settings.restated?.date.iso == "2025-11-29")
    #expect(set.settings.licence == "Nobody's")
    #expect(
      set.settings.synonyms == [
        WordSynonyms("death", ["died", "fatal"]), WordSynonyms("CSPR", ["practice review"]),
      ])
    #expect(set.settings.requirementWords == .rfc2119)
    #expect(set.status?.label == "As at 2016")
    #expect(set.status?.text.plainText() == "See QM1.")
  }

  @Test func takesTheFolderForACode() async throws {
    let read = await readSample()
    #expect(read.value?.sets.first?.settings.code == "SCR")
  }

  @Test func readsPhasesAndSections() async throws {
    let settings = try #require(await readSample().value?.sets.first?.settings)
    #expect(settings.phases.map(\.id) == ["before", "after"])
    #expect(settings.sections.map(\.kind) == [.prose, .questions, .points])
    #expect(settings.sections.map(\.isRequired) == [true, false, false])
    #expect(settings.sections.map(\.isLead) == [true, false, false])
    #expect(settings.sections[1].aliases == ["Questions"])
  }

  @Test func readsShortNamesOfPhasesAndSections() async throws {
    let text = try #require(sampleFiles["content/scr/set.yml"])
    let changed = text.replacing("- id: before\n", with: "- id: before\n    short: Before\n")
      .replacing("- id: questions\n", with: "- id: questions\n    short: Asked\n")
    let settings = try #require(
      await readSample(replacing: ["content/scr/set.yml": changed]).value?.sets.first?.settings)
    #expect(settings.phases.map(\.short) == ["Before", ""])
    #expect(
      settings.sections.map(\.short) == [
        "Quality statement", "Asked", settings.sections[2].heading,
      ])
  }

  @Test(arguments: [
    ("1️⃣subtitel: T", DiagnosticCode.unknownKey, "no key 'subtitel' is known here"),
    ("synonyms: 1️⃣death", .wrongValue, "'synonyms' tells of words what else is said for them"),
    ("synonyms: {death: 1️⃣','}", .wrongValue, "no word stands for 'death'"),
    ("requirement-words: 1️⃣yes", .wrongValue, "'yes' does not fit 'requirement-words'"),
    ("code: 1️⃣S1", .wrongValue, "'S1' cannot stand before a number"),
    ("code: 1️⃣'S  C'", .wrongValue, "'S  C' cannot stand before a number"),
    ("language: 1️⃣english", .wrongValue, "'english' does not fit 'language'"),
    ("language: 1️⃣en_GB", .wrongValue, "'en_GB' does not fit 'language'"),
    (
      "restated: 1️⃣2025-11-29", .wrongValue,
      "'restated' says when the set restated a publication, and 'restates' names none"
    ),
    (
      "restates: act-1989\nrestated: 1️⃣2025-11-31", .wrongValue,
      "'2025-11-31' does not fit 'restated'"
    ),
    ("status: 1️⃣old", .wrongValue, "keys with values belong here"),
    (
      "status:\n  label: L\n  text: |\n    One.\n\n    1️⃣## Two", .misplacedText,
      "a heading stands in the text of the status, which each page shows above its own"
    ),
    ("status: {1️⃣label: L}", .missingKey, "the key 'text' is missing"),
    ("status: {label: L, text: T, 1️⃣date: D}", .unknownKey, "no key 'date' is known here"),
    ("status: {label: L, text: 'So 1️⃣<b>'}", .rawHTML, "raw HTML '<b>' is not published"),
    (
      "status:\n  label: L\n  text: |\n    One.\n    So 1️⃣QM9.", .unknownMarker,
      "no marker QM9 in this set, which has QM1 to QM3"
    ),
  ])
  func reportsAKeyThatDoesNotFit(
    _ lines: String, _ code: DiagnosticCode, _ summary: String
  ) async {
    await expectFindings(
      replacing: settings(lines.replacing("{1️⃣label", with: "1️⃣{label")),
      [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test(arguments: ["1", "2016", "a1", "1-a", "quality"])
  func takesAnIDThatIsNoOtherAddress(_ id: String) async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("id: after", with: "id: \"\(id)\"")
      .replacing("id: guidance", with: "id: \"\(id)\"")
    let read = await readSample(replacing: ["content/scr/set.yml": set])
    expectFindings(read.diagnostics, [])
    #expect(read.value?.sets.first?.settings.phases.last?.id == id)
    #expect(read.value?.sets.first?.settings.sections.last?.id == id)
  }

  @Test(arguments: [
    ("q12", "an id is not 'q' and a number, which is the address of a question"),
    (
      "guidance-2",
      "an id does not end in a hyphen and a number, which is the address of a point"
    ),
    ("page-main", "an id does not begin with 'page-'"),
    ("phase-1", "an id does not begin with 'phase-'"),
  ])
  func saysWhatHasToBeOtherwiseAboutAnID(_ id: String, _ hint: String) async {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("id: guidance", with: "id: 1️⃣\(id)")
    await expectFindings(
      replacing: ["content/scr/set.yml": set],
      [
        ExpectedFinding(
          "1️⃣", .reservedName, "the id '\(id)' looks like another address on a page", hint: hint)
      ])
  }

  @Test(arguments: [
    ("id: before", "id: 1️⃣Before", DiagnosticCode.wrongValue, "'Before' cannot be an address"),
    ("id: after", "id: 1️⃣before", .duplicateName, "the id 'before' stands here twice"),
    ("- id: after", "- 1️⃣name: after", .missingKey, "the key 'id' is missing"),
    ("id: guidance", "id: 1️⃣statement", .duplicateName, "the id 'statement' stands here twice"),
    (
      "id: guidance", "id: 1️⃣q1", .reservedName,
      "the id 'q1' looks like another address on a page"
    ),
    (
      "id: guidance", "id: 1️⃣guidance-2", .reservedName,
      "the id 'guidance-2' looks like another address on a page"
    ),
    (
      "id: guidance", "id: 1️⃣page-main", .reservedName,
      "the id 'page-main' looks like another address on a page"
    ),
    ("kind: points", "kind: 1️⃣lists", .wrongValue, "'lists' does not fit 'kind'"),
    (
      "kind: points", "kind: points\n    lead: 1️⃣true", .wrongValue,
      "a section of kind 'points' cannot lead"
    ),
    (
      "heading: Guidance & law", "heading: 1️⃣Questions", .duplicateName,
      "the heading 'Questions' names two sections"
    ),
    (
      "heading: Guidance & law", "heading: Law\n    aliases: [1️⃣quality statement]", .duplicateName,
      "the heading 'quality statement' names two sections"
    ),
    (
      "kind: points", "kind: points\n    1️⃣requird: true", .unknownKey,
      "no key 'requird' is known here"
    ),
    ("prefix: QM", "prefix: 1️⃣Q3", .wrongValue, "'Q3' cannot stand before a number"),
  ])
  func reportsAPhaseOrSectionThatDoesNotFit(
    _ written: String, _ replacement: String, _ code: DiagnosticCode, _ summary: String
  ) async throws {
    let text = try #require(sampleFiles["content/scr/set.yml"])
    let marked = MarkedText(text.replacing(written, with: replacement))
    let place = try #require(marked.places["1️⃣"])
    let read = await readSample(replacing: ["content/scr/set.yml": marked.text])
    let found = read.diagnostics.filter { $0.position.path == "content/scr/set.yml" }
    #expect(
      found.contains {
        $0.code == code && $0.summary == summary
          && $0.position == place.inFile("content/scr/set.yml")
      }, "\(found)")
  }

  @Test(arguments: ["title", "prefix", "phases", "sections"])
  func reportsAMissingKey(_ key: String) async throws {
    let text = try #require(sampleFiles["content/scr/set.yml"])
    let renamed = text.split(separator: "\n").map { line in
      line.hasPrefix("\(key):") ? "unheard-of-" + line : String(line)
    }.joined(separator: "\n")
    let read = await readSample(replacing: ["content/scr/set.yml": renamed])
    #expect(
      read.diagnostics.contains {
        $0.code == .missingKey && $0.summary == "the key '\(key)' is missing"
          && $0.position == SourcePosition(path: "content/scr/set.yml", line: 1, column: 1)
      })
    #expect((read.value == nil) == (key != "title"))
  }

  @Test func reportsAnEmptyFile() async {
    let loaded = await loadSample(replacing: ["content/scr/set.yml": "# Nothing\n"])
    expectFindings(
      loaded.diagnostics,
      [
        ExpectedFinding(
          "content/scr/set.yml", .emptyText, "this file says nothing of the set",
          hint: "write at least title, prefix, phases and sections")
      ])
    #expect(loaded.value == nil)
  }

  @Test func reportsTwoSetsWithOneCode() async throws {
    var files = secondSetFiles
    files["content/sar/set.yml"] = try #require(sampleFiles["content/scr/set.yml"]) + "code: SCR\n"
    await expectFindings(
      replacing: files,
      [
        ExpectedFinding(
          "content/sar/set.yml", .duplicateName,
          "the code 'SCR' is that of the set 'scr' as well")
      ])
  }

  /// Returns the sample's `set.yml` with more lines.
  private func settings(_ lines: String) -> [String: String?] {
    ["content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + lines + "\n"]
  }
}
