import ContentModel
import ContentReader
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct SiteSettingsTests {
  @Test func readsOlderEditionsInTheirOrder() async throws {
    let read = await readSample(replacing: [
      "content/site.yml": """
      name: Markers
      editions:
        - {tag: v2, from: tags/v2}
        - tag: 2016
          from: ../old
      """
    ])
    expectFindings(read.diagnostics, [])
    #expect(
      read.value?.settings.editions == [
        KeptEdition("v2", from: "tags/v2"), KeptEdition("2016", from: "../old"),
      ])
  }

  @Test(arguments: [
    (
      "[{tag: 1️⃣Edition of 2016, from: a}]",
      "write 'edition-of-2016': letters without accents, digits, '.', '-' and '_', a letter or digit first and last"
    ),
    (
      "[{tag: a, from: a}, {tag: 1️⃣A, from: b}]",
      "give each edition a tag of its own; capitals do not tell two apart"
    ),
    ("[1️⃣{tag: a}]", "add 'from: …'"),
    ("1️⃣v1", "begin each entry with '- '"),
  ])
  func findsAnEditionThatCannotBeKept(_ value: String, _ hint: String) async throws {
    let marked = MarkedText("editions: \(value)")
    let read = await readSample(replacing: ["content/site.yml": "name: Markers\n\(marked.text)\n"])
    #expect(read.diagnostics.map(\.hint) == [hint])
    let place = try #require(marked.places["1️⃣"])
    #expect(read.diagnostics.first?.position.column == Int(place.column))
  }

  @Test(arguments: [
    ("", [HandoutVersion.standard]), ("handouts: none", []),
    ("handouts: large-print", [.largePrint]),
    ("handouts: [black-and-white, standard, standard]", [.standard, .blackAndWhite]),
  ])
  func readsWhichVersionsOfHandoutsAreMade(_ line: String, _ versions: [HandoutVersion])
    async throws
  {
    let read = await readSample(replacing: ["content/site.yml": "name: Markers\n\(line)\n"])
    expectFindings(read.diagnostics, [])
    #expect(read.value?.settings.handouts == versions)
  }

  @Test(arguments: [
    ("handouts: 1️⃣larg-print", "'larg-print' is no version of handouts"),
    ("handouts: [standard, 1️⃣none]", "'none' stands alone"),
  ])
  func findsAVersionOfHandoutsThatIsNone(_ line: String, _ summary: String) async throws {
    let marked = MarkedText(line)
    let read = await readSample(replacing: ["content/site.yml": "name: Markers\n\(marked.text)\n"])
    #expect(read.diagnostics.map(\.summary) == [summary])
    #expect(
      read.diagnostics.first?.hint
        == "versions: standard, large-print, black-and-white; or 'none' alone")
    #expect(read.diagnostics.first?.position.line == 2)
  }

  @Test(arguments: [
    ("", [WorksheetQuestions.all]), ("worksheets: original", [.original]),
    ("worksheets: [original, all, all]", [.all, .original]),
  ])
  func readsWhichQuestionsWorksheetsHave(
    _ line: String, _ questions: [WorksheetQuestions]
  ) async throws {
    let read = await readSample(replacing: ["content/site.yml": "name: Markers\n\(line)\n"])
    expectFindings(read.diagnostics, [])
    #expect(read.value?.settings.worksheets == questions)
  }

  @Test func findsQuestionsOfWorksheetsThatAreNone() async {
    await expectFindings(
      replacing: ["content/site.yml": "name: Markers\nworksheets: [all, 1️⃣orignal]\n"],
      [
        ExpectedFinding(
          "1️⃣", .wrongValue, "'orignal' names no questions of worksheets",
          hint: "questions of worksheets: all, original")
      ])
  }

  @Test func readsEveryKeyOfASite() async throws {
    let read = await readSample(replacing: [
      "content/site.yml": """
      name: Markers
      base-url: https://example.org/markers
      language: cy
      publisher: Somebody
      theme: plain
      sets: [scr]
      abbreviations: [UK]
      silence: [missing-number, image-without-text]
      enable: unknown-abbreviation
      """
    ])
    expectFindings(read.diagnostics, [])
    #expect(
      read.value?.settings
        == SiteSettings(
          name: "Markers", baseURL: "https://example.org/markers/", language: "cy",
          publisher: "Somebody", theme: "plain",
          themePosition: TextPosition(line: 5, column: 8), abbreviations: ["UK"],
          silenced: [.missingNumber, .imageWithoutText], enabled: [.unknownAbbreviation]))
  }

  @Test func fillsInWhatIsLeftOut() async throws {
    let read = await readSample(replacing: ["content/site.yml": "name: Markers\n"])
    #expect(read.value?.settings == SiteSettings(name: "Markers"))
  }

  @Test(
    arguments: [
      ("1️⃣base-ulr: x", DiagnosticCode.unknownKey, "did you mean 'base-url'?"),
      (
        "base-url: 1️⃣example.org", .wrongValue,
        "write a whole address, such as https://example.org/markers/"
      ),
      ("base-url: 1️⃣https://example.org/?a", .wrongValue, nil),
      ("base-url: 1️⃣https:///x", .wrongValue, nil),
      ("base-url: 1️⃣ftp://example.org/", .wrongValue, nil),
      ("base-url: 1️⃣https://example.org/\"x", .wrongValue, nil),
      ("language: 1️⃣e", .wrongValue, "write a language as en-GB or cy"),
      ("theme: 1️⃣../other", .wrongValue, "the name of a folder in 'themes'"),
      ("theme: 1️⃣''", .emptyText, "write a text, or take the key out"),
      ("publisher: 1️⃣[A]", .wrongValue, "write 'publisher: text'"),
      ("sets: [1️⃣src, scr]", .missingSet, "did you mean 'scr'?"),
      ("sets: 1️⃣{a: b}", .wrongValue, "write 'sets: [a, b]'"),
      ("silence: [missing-number, 1️⃣mising-number]", .wrongValue, "did you mean 'missing-number'?"),
      ("silence: 1️⃣everything", .wrongValue, "'waymark explain' lists the codes"),
      (
        "silence: [1️⃣unknown-marker]", .wrongValue,
        "'waymark explain unknown-marker' shows how to mend it"
      ),
      ("enable: 1️⃣unknown-abreviation", .wrongValue, "did you mean 'unknown-abbreviation'?"),
      ("silence: [1️⃣'']", .emptyText, nil),
    ] as [(String, DiagnosticCode, String?)])
  func reportsAKeyThatDoesNotFit(_ line: String, _ code: DiagnosticCode, _ hint: String?) async {
    await expectFindings(
      replacing: ["content/site.yml": "name: Sample\n\(line)\n"],
      [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test func reportsAMissingName() async {
    await expectFindings(
      replacing: ["content/site.yml": "1️⃣language: cy\n"],
      [ExpectedFinding("1️⃣", .missingKey, "the key 'name' is missing")])
  }

  @Test func reportsAMissingAndAnEmptyFile() async {
    let missing = await loadSample(replacing: ["content/site.yml": nil])
    expectFindings(missing.diagnostics, [ExpectedFinding("content/site.yml", .missingFile)])
    let empty = await loadSample(replacing: ["content/site.yml": ""])
    expectFindings(empty.diagnostics, [ExpectedFinding("content/site.yml", .emptyText)])
    #expect(missing.value == nil && empty.value == nil)
  }

  @Test func leavesOutASetThatIsNotListedAndWarnsOfItsFiles() async throws {
    var files = secondSetFiles
    files["content/site.yml"] = "name: Sample\nsets: [scr]\n"
    let site = await expectFindings(
      replacing: files,
      [
        ExpectedFinding("content/sar/markers/01-first.md", .unrecognizedFile),
        ExpectedFinding("content/sar/markers/02-second.md", .unrecognizedFile),
        ExpectedFinding("content/sar/set.yml", .unrecognizedFile),
      ])
    #expect(try #require(site).sets.map(\.id.folder) == ["scr"])
  }

  @Test func ordersSetsAsTheSiteDoes() async throws {
    let site = await expectFindings(replacing: secondSetFiles, [])
    #expect(try #require(site).sets.map(\.id.folder) == ["scr", "sar"])
  }

  @Test func countsASetThatIsListedTwiceOnce() async throws {
    let site = await expectFindings(
      replacing: ["content/site.yml": "name: Sample\nsets: [scr, scr]\n"], [])
    #expect(try #require(site).sets.count == 1)
  }

  @Test func reportsASiteWithoutASet() async {
    let read = await readContent(files: ["content/site.yml": "name: Sample\n"])
    expectFindings(
      read, [ExpectedFinding("content", .missingSet, "no set stands in this folder")])
  }

  @Test(arguments: ["SCR", "s c r", "assets", "-scr"])
  func reportsASetWhoseFolderCannotBeAnAddress(_ folder: String) async {
    let files = Dictionary(
      uniqueKeysWithValues: sampleFiles.map { ($0.replacing("/scr/", with: "/\(folder)/"), $1) })
    expectFindings(
      await readContent(files: files),
      [ExpectedFinding("content/\(folder)", .reservedName)])
  }

  @Test func reportsASetWithoutMarkers() async {
    let files = sampleFiles.filter { !$0.key.contains("/markers/") }
    expectFindings(
      await readContent(files: files),
      [
        ExpectedFinding(
          "content/scr/markers", .noMarkers, "the set 'scr' has no markers",
          hint: "write each marker as a file, such as 'content/scr/markers/01-title.md'")
      ])
  }

  private func readContent(files: [String: String]) async -> [Diagnostic] {
    await ContentReader.readContent(from: MemoryFiles(files)).diagnostics
  }
}
