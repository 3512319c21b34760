import Diagnostics
import TestSupport
import Testing

/// A finding says how many bytes of its line it is about, where that is known.
@Suite struct FindingLengthTests {
  @Test(arguments: [
    ("Éa see QM9 now.", "QM9"), ("See QM 1 Q9.", "QM 1 Q9"), ("See XYZ QM1.", "XYZ"),
    ("So says [@nobody, p. 4].", "@nobody"),
  ])
  func coversTheReferenceItIsAbout(_ statement: String, _ words: String) async throws {
    let path = "content/scr/markers/03-three.md"
    let text = sampleMarker(3, "Three", statement)
    let loaded = await loadSample(replacing: [path: text])
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics)")
    #expect(covered(by: loaded.diagnostics[0], in: text) == words)
  }

  @Test func coversAnAbbreviationWithItsPlural() async throws {
    let text = sampleMarker(3, "Three", "Two LSCBs met.")
    let loaded = await loadSample(replacing: [
      "content/scr/markers/03-three.md": text,
      "content/scr/glossary.md": "## SCR: Serious Case Review\nA review.\n",
    ])
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics)")
    #expect(covered(by: loaded.diagnostics[0], in: text) == "LSCBs")
  }

  @Test(
    arguments: [
      ("bse-url: x", "bse-url"), ("silence: [nothing]", "nothing"), ("theme: é", "é"),
      ("theme: 'é'", nil), ("theme: a b", nil), ("base-url: >\n  x", nil),
    ] as [(String, String?)])
  func coversAKeyOrAPlainValueOfOneWord(_ line: String, _ words: String?) async throws {
    let text = "name: Sample\n\(line)\n"
    let loaded = await loadSample(replacing: ["content/site.yml": text])
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics)")
    #expect(covered(by: loaded.diagnostics[0], in: text) == words)
  }

  @Test func coversNothingWhereAReferenceRunsOnOverALineEnd() async throws {
    let loaded = await loadSample(replacing: [
      "content/scr/markers/03-three.md": sampleMarker(3, "Three", "See QM\n9.")
    ])
    try #require(loaded.diagnostics.count == 1, "\(loaded.diagnostics)")
    #expect(loaded.diagnostics[0].length == nil)
  }

  private func covered(by diagnostic: Diagnostic, in text: String) -> String? {
    diagnostic.length.map { length in
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)[
        diagnostic.position.line - 1]
      return String(
        decoding: line.utf8.dropFirst(diagnostic.position.column - 1).prefix(length), as: UTF8.self)
    }
  }
}
