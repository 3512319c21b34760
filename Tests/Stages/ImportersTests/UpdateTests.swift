import ContentModel
import Files
import Importers
import Testing

/// A newer original beside what stands there.
@Suite struct UpdateTests {
  private let sections = [
    SectionDefinition(id: "statement", heading: "Statement", kind: .prose),
    SectionDefinition(id: "rationale", heading: "Rationale", aliases: ["Why"], kind: .prose),
    SectionDefinition(id: "questions", heading: "Questions", kind: .questions),
  ]

  private let day = CalendarDate(year: 2026, month: 1, day: 1)

  private func imported(_ texts: [String: String]) -> Imported? {
    day.map {
      Imported(file: "a.docx", date: $0, sha256: "0", sections: texts.mapValues { sectionHash($0) })
    }
  }

  private func file(_ texts: [String: String], note: String = "") -> String {
    let bodies = sections.compactMap { section in
      texts[section.id].map { "## \(section.heading)\n\n\($0)\n" }
    }.joined(separator: "\n")
    return "---\nnumber: 2\(note)\nimported: old\n  of: it\ntitle: Two\n---\n\(bodies)"
  }

  private func update(
    _ current: String, last texts: [String: String], _ newer: [String: String]
  ) throws -> MarkerUpdate {
    MarkerUpdate(
      path: "content/scr/markers/02.md", label: "QM2", current: current, last: imported(texts),
      newer: file(newer), imported: try #require(imported([:])), sections: sections)
  }

  private func outcomes(_ update: MarkerUpdate) -> [String: UpdatedSection.Outcome] {
    Dictionary(uniqueKeysWithValues: update.sections.map { ($0.section, $0.outcome) })
  }

  private func text(_ update: MarkerUpdate, taking taken: Set<String>) -> String {
    String(decoding: update.file(taking: taken).contents, as: UTF8.self)
  }

  @Test func tellsWhatWasChangedByHandFromWhatTheOriginalChanged() throws {
    let last = ["statement": "One.", "rationale": "Two.", "questions": "1. Three?"]
    let current = last.merging([
      "rationale": "Two, by hand.", "questions": "1. Three, by hand?",
    ]) { $1 }
    let newer = ["statement": "One, newly.", "rationale": "Two.", "questions": "1. Three, newly?"]
    #expect(
      outcomes(try update(file(current), last: last, newer))
        == ["statement": .declined, "rationale": .kept, "questions": .conflict])
  }

  @Test func takesWhatIsChosenAndLeavesEveryOtherByte() throws {
    let last = ["statement": "One.", "rationale": "Two."]
    let current = file(last, note: "\n# a note  ").replacing("Two.", with: "Two, by  hand.")
    let newer = ["statement": "One,\nnewly.", "rationale": "Two."]
    let found = try update(current, last: last, newer)
    #expect(outcomes(found) == ["statement": .declined, "rationale": .kept])
    let lines = """
      imported:
        file: a.docx
        date: 2026-01-01
        sha256: "0"
        sections:
          statement: "\(sectionHash("One,\nnewly."))"
          rationale: "\(sectionHash("Two."))"
      """
    let written = text(found, taking: ["statement"])
    #expect(
      written
        == current.replacing("One.", with: "One,\nnewly.").replacing(
          "imported: old\n  of: it", with: lines))
    // The same original once more has nothing to say.
    #expect(
      outcomes(try update(written, last: newer, newer))
        == ["statement": .same, "rationale": .kept])
  }

  @Test func asksAgainForWhatWasNotTaken() throws {
    let last = ["statement": "One.", "rationale": "Two."]
    let found = try update(
      file(last), last: last, ["statement": "One, newly.", "rationale": "Two, newly."])
    let written = text(found, taking: ["rationale"])
    #expect(written.contains("Two, newly."))
    #expect(written.contains("statement: \"\(sectionHash("One."))\""))
    #expect(written.contains("rationale: \"\(sectionHash("Two, newly."))\""))
  }

  @Test func addsASectionInTheOrderOfTheSet() throws {
    let last = ["statement": "One.", "questions": "1. Three?"]
    let newer = last.merging(["rationale": "Two."]) { $1 }
    let found = try update(file(last), last: last, newer)
    #expect(outcomes(found)["rationale"] == .declined)
    #expect(
      text(found, taking: ["rationale"])
        .contains("One.\n\n## Rationale\n\nTwo.\n\n## Questions\n"))
  }

  @Test func keepsASectionThatTheOriginalHasNoMore() throws {
    let last = ["statement": "One.", "rationale": "Two."]
    #expect(
      outcomes(try update(file(last), last: last, ["statement": "One."]))["rationale"] == .gone)
  }

  @Test func keepsTheLineEndsOfTheFile() throws {
    let last = ["statement": "One."]
    let current = file(last).replacing("\n", with: "\r\n")
    let written = text(
      try update(current, last: last, ["statement": "One.\n\nMore."]), taking: ["statement"])
    #expect(written.contains("One.\r\n\r\nMore.\r\n"))
    #expect(!written.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func readsAHeadingInCodeAsCode() throws {
    let texts = ["statement": "One.\n\n```\n## Questions\n```"]
    #expect(outcomes(try update(file(texts), last: texts, texts)) == ["statement": .same])
  }
}
