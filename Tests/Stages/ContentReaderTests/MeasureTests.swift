import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct MeasureTests {
  @Test func readsMeasuresWithTheirParts() async throws {
    let measures = try await measures(
      """
      ### Structure
      1. Evidence of it.

         - Data source: the register.

      ### Process
      2. The share of it.

         - Numerator: some of these.
         - Denominator: all.

      ### Outcome
      - What it comes to.
      """)
    #expect(measures.map(\.number) == [1, 2, 3])
    #expect(measures.map(\.kind) == [.structure, .process, .outcome])
    #expect(measures.map { $0.content.plainText() }.last == "What it comes to.")
    #expect(measures[0][.dataSource]?.content.plainText() == "the register.")
    #expect(measures[1].parts.map(\.kind) == [.numerator, .denominator])
    #expect(measures[2].parts == [])
  }

  @Test(arguments: [
    "   - Numerator: some\n   - Denominator: all",
    "   - **Numerator:** some\n   - **Denominator**: all",
    "   Numerator: some\n\n   Denominator: all", "   *Numerator:* some\n\n   __denominator__ – all",
    "   NUMERATOR – some\n   Denominator — all", "   **Numerator:** some\n   **Denominator:** all",
    "   - Numerator:\n     some\n   - Denominator:\n     all",
  ])
  func readsPartsInEachShape(_ parts: String) async throws {
    let found = try await measures("### Process\n1. The share.\n\n\(parts)")
    #expect(found.count == 1)
    #expect(found.first?.content.plainText() == "The share.")
    #expect(found.first?[.numerator]?.content.plainText() == "some")
    #expect(found.first?[.denominator]?.content.plainText() == "all")
    let joined = try await measures("### Process\n1. The share.\n\(parts)")
    #expect(joined.first?[.denominator]?.content.plainText() == "all")
  }

  @Test func keepsFurtherParagraphsWithTheirPart() async throws {
    let found = try await measures(
      "### Process\n1. One.\n\n   More of it.\n\n   Data source: a book.\n\n   It is kept.")
    #expect(found.first?.content.plainText() == "One. More of it.")
    #expect(found.first?[.dataSource]?.content.plainText() == "a book. It is kept.")
  }

  @Test func takesTheWordsOfTheSet() async throws {
    let words = "measure-words: {process: Proses, numerator: Rhifiadur, denominator: Enwadur}\n"
    let found = try await measures(
      "### Proses\n1. Cyfran.\n\n   - Rhifiadur: rhai.\n   - Denominator: pob un.", words)
    #expect(found.first?.kind == .process)
    #expect(found.first?.parts.map(\.kind) == [.numerator, .denominator])
  }

  @Test(
    arguments: [
      ("1️⃣1. One.", DiagnosticCode.unknownMeasureGroup, nil),
      ("1️⃣### Proces\n1. One.", .unknownMeasureGroup, "did you mean 'Process'?"),
      (
        "### Process\n1. One.\n\n   1️⃣Numeratr: x", .unknownMeasurePart,
        "did you mean 'Numerator'?"
      ),
      (
        "### Process\n1. One.\n\n   - Data source: x\n   - 1️⃣Colour: red", .unknownMeasurePart,
        "parts: 'Numerator:', 'Denominator:', 'Data source:'"
      ),
      ("### Process\n1. One.\n\n   1️⃣**Colour:** red", .unknownMeasurePart, nil),
      (
        "### Process\n1. One.\n\n   - Data source: x\n   - 1️⃣Data source: y",
        .duplicateMeasurePart, nil
      ),
      ("### Process\n1. One.\n\n   - 1️⃣Numerator: x", .incompleteMeasure, nil),
      ("### Process\n1. One.\n\n   - 1️⃣Denominator: x", .incompleteMeasure, nil),
      ("### Process\n1. One.\n\n   - 1️⃣Data source:", .incompleteMeasure, nil),
      ("### Process\n1️⃣1.\n2. Two.", .incompleteMeasure, nil),
      ("### Process\n1️⃣1. Data source: x", .incompleteMeasure, nil),
      ("### Process\n1. One.\n\n### Outcome\n1️⃣3. Three.", .listNumber, nil),
    ] as [(String, DiagnosticCode, String?)])
  func reportsSlips(_ text: String, _ code: DiagnosticCode, _ hint: String?) async {
    await expectFindings(replacing: files(text), [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test func reportsASectionWithoutMeasures() async {
    await expectFindings(
      replacing: [
        "content/scr/set.yml": set(""),
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.")
          + "\n1️⃣## Quality measures\nSoon.\n",
      ], [ExpectedFinding("1️⃣", .emptySection)])
  }

  @Test(arguments: [
    ("measure-words: {numerator: 1️⃣a b c d}", DiagnosticCode.wrongValue),
    ("measure-words: {structure: X, process: 1️⃣x}", .duplicateName),
    ("measure-words: {1️⃣nummerator: X}", .unknownKey),
  ])
  func reportsWordsThatDoNotFit(_ line: String, _ code: DiagnosticCode) async {
    await expectFindings(
      replacing: ["content/scr/set.yml": set(line + "\n")], [ExpectedFinding("1️⃣", code)])
  }

  @Test func leavesRemarksInWhatIsMeasuredAlone() async {
    await expectFindings(
      replacing: files("### Process\n1. Among these: all.\n\n   That is to say: each."), [])
  }

  private func measures(
    _ text: String, _ words: String = ""
  ) async throws -> [Measure<WrittenReference>] {
    let read = await readSample(replacing: files(text, words))
    #expect(read.diagnostics == [])
    let sections = try #require(read.value).sets[0].markers[0].sections
    return sections.flatMap(\.measures)
  }

  private func files(_ text: String, _ words: String = "") -> [String: String?] {
    [
      "content/scr/set.yml": set(words),
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.")
        + "\n## Quality measures\n\(text)\n",
    ]
  }

  private func set(_ words: String) -> String {
    (sampleFiles["content/scr/set.yml"] ?? "")
      + "  - id: measures\n    heading: Quality measures\n    kind: measures\n\(words)"
  }
}
