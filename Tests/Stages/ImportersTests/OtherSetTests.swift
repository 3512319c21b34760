import ContentModel
import ContentReader
import Diagnostics
import Files
import Foundation
import ForeignTexts
import Importers
import TestSupport
import Testing

/// Sets with words, labels and kinds of sections of their own need no change of the program.
@Suite struct OtherSetTests {
  /// Returns a set of the tests that stand aside, without its markers, or with them.
  private func sampleSet(_ folder: String, of site: String) async throws -> SetDraft {
    let tree = DiskFiles(
      root: projectFolder.appending(path: "Tests/\(site)").path(percentEncoded: false),
      folders: ["content"])
    let draft = try #require(await readContent(from: tree).value)
    return try #require(draft.sets.first { $0.id.folder == folder })
  }

  @Test func knowsLabelsByPhaseAndCriteria() async throws {
    var set = try await sampleSet("tools", of: "Baseline")
    set.markers = []
    let document = document(
      """
      # Lending

      ## LN-01 Who may borrow

      A tool goes to members alone.

      ### Requirements

      1. The library MUST keep a list of members.
      2. It SHOULD ask for a proof of address.

      ### Notes

      Lists are long.

      # The workshop

      ## WS.SF-2: Goggles

      Everybody wears them.

      ### Requirements

      LN-01 does not count here.

      1. Goggles MUST be worn.
      """)
    let result = structured(document, for: set, number: nil, form: .set)
    #expect(result.markers.map(\.phase) == ["lending", "workshop-safety"])
    #expect(result.markers.map(\.number) == [1, 2])
    #expect(result.markers.map(\.title) == ["Who may borrow", "Goggles"])
    #expect(
      result.markers[0].sections.map(\.definition.id) == ["control", "requirements", "discussion"])
    #expect(result.remarks == [])
    #expect(!fates(result, document).contains { $0.hasSuffix("left") })
    #expect(result.markers[0].path == "content/tools/markers/ln-01-who-may-borrow.md")
  }

  @Test func makesMeasuresOfWhatANoticeOfStandardsHas() async throws {
    let set = try await sampleSet("lights", of: "HeldAside")
    let document = document(
      """
      # Keeping watch

      ## QS9 Logs

      Each light keeps a log.

      ### What is counted

      **Structure**

      Evidence that somebody keeps the log.

      Data source: The log.

      **Process**

      a\\) The share of nights with an entry.

      Numerator – the nights with an entry.

      Denominator – all nights.

      **Outcome**

      Fewer wrecks.
      """)
    let result = structured(document, for: set, number: nil, form: .set)
    let file = markerFile(result.markers[0], in: set, imported: nil)
    let body = sectionBodies(of: text(file), set.settings.sections)["measures"] ?? ""
    #expect(
      body.trimmingWhitespace() == """
        ### Structure

        1. Evidence that somebody keeps the log.
           - Data source: The log.

        ### Process

        2. The share of nights with an entry.
           - Numerator – the nights with an entry.
           - Denominator – all nights.

        ### Outcome

        3. Fewer wrecks.
        """)
    #expect(!fates(result, document).contains { $0.hasSuffix("left") })
  }

  @Test func speaksTheLanguageOfTheSet() async throws {
    var set = try await sampleSet("feuer", of: "HeldAside")
    set.markers = []
    let document = document(
      """
      ## Betrieb

      ### Qualitätsmerkmal 1: Das Licht

      #### ZIEL

      Das Licht brennt.

      #### Woran ist es zu erkennen

      1. Brennt es?

      #### Messgrößen

      ##### Struktur

      1. Ein Buch.
      """)
    var rules = ImportRules()
    rules.markerNames = ["Qualitätsmerkmal"]
    let result = structured(document, for: set, number: nil, form: .set, by: rules)
    #expect(
      result.markers.first?.sections.map(\.definition.id) == ["ziel", "fragen", "messgroessen"])
    #expect(result.remarks == [])
    #expect(!fates(result, document).contains { $0.hasSuffix("left") })
  }
}
