import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import TestSupport
import Testing

@Suite struct StructuringTests {
  @Test func makesMarkersOfHeadingsWithLabels() async {
    let document = document(
      """
      # Sample markers

      ## Before

      ### QM 1: Getting ready

      The first [of all](#all). It has two sentences.

      #### Questions

      1. Is it so?
      2. Is it *not*?

      ## After

      ### QM2 – Looking back

      #### QUALITY STATEMENT:

      The second.
      """)
    let result = structured(document, for: await emptySet(), number: nil, form: .set)
    #expect(result.markers.map(\.number) == [1, 2])
    #expect(result.markers.map(\.title) == ["Getting ready", "Looking back"])
    #expect(result.markers.map(\.phase) == ["before", "after"])
    #expect(result.markers.first?.summary == "The first of all.")
    #expect(
      text(markerFile(result.markers[0], in: await emptySet(), imported: nil)) == """
        ---
        number: 1
        title: Getting ready
        phase: before
        summary: The first of all.
        ---
        ## Quality statement

        The first of all. It has two sentences.

        ## How might you know?

        1. Is it so?
        2. Is it *not*?

        """)
    let fates = fates(result, document)
    #expect(fates.count == document.blocks.foreignWords.count)
    #expect(!fates.contains { $0.hasSuffix("left") }, "\(fates)")
    #expect(fates.contains("1: said:number"))
    #expect(fates.contains("Getting placed:title"))
    #expect(fates.contains("Before said:phase"))
  }

  @Test func knowsMarkersWithoutLabelsByTheirSections() async {
    let document = document(
      """
      # Guidance for boards

      ## 1. Getting ready

      ### Quality statement

      The first.

      ### Questions

      #### Before

      1. Is it so?

      ## 2 Looking back

      ### Quality statement

      The second.
      """)
    let set = await emptySet()
    #expect(likelyForm(of: document, for: set) == .set)
    let result = structured(document, for: set, number: nil, form: .set)
    #expect(result.markers.map(\.title) == ["Getting ready", "Looking back"])
    #expect(result.markers.map(\.number) == [1, 2])
    #expect(result.remarks.map(\.kind) == [.phaseGuessed, .phaseGuessed])
    #expect(result.markers[0].sections.map(\.definition.id) == ["statement", "questions"])
  }

  @Test func saysWhatADocumentMostLikelyIs() async {
    let set = await emptySet()
    #expect(likelyForm(of: document("# About\n\nSome text."), for: set) == .page)
    #expect(likelyForm(of: document("# One\n\n## Questions\n\n1. Is it so?"), for: set) == .marker)
    #expect(likelyForm(of: document("# QM1 One\n\nText.\n\n# QM2 Two\n\nText."), for: set) == .set)
  }

  @Test func writesDotsForASectionThatMustBeThere() async {
    let set = await emptySet()
    let result = structured(
      document("# QM1 One\n\n## Questions\n\n1. Is it so?"), for: set, number: nil, form: .marker)
    let file = markerFile(result.markers[0], in: set, imported: nil)
    #expect(text(file).contains("## Quality statement\n\n…\n"))
    #expect(result.markers[0].summary == nil)
    let read = await readSample(replacing: ["content/scr/markers/01-one.md": text(file)])
    #expect(Set(read.diagnostics.map(\.code)) == [.placeholder])
  }

  @Test func keepsTheNumberAndFileOfAMarkerThatIsThere() async {
    let set = await sampleSet()
    let result = structured(
      document("# QM 2: A newer title\n\nThe second."), for: set, number: nil, form: .marker)
    #expect(result.markers[0].path == "content/scr/markers/02-two.md")
    let next = structured(document("# Four\n\nThe fourth."), for: set, number: nil, form: .marker)
    #expect(next.markers[0].number == 4)
    #expect(next.remarks.map(\.kind).contains(.numberGuessed))
  }
}
