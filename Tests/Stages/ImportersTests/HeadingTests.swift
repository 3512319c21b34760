import ContentModel
import ForeignTexts
import Importers
import TestSupport
import Testing

@Suite struct HeadingTests {
  private func marker(
    _ text: String, _ rules: ImportRules = ImportRules()
  ) async -> (sections: [String: String], result: StructuredImport, fates: [String]) {
    let document = document("# Before\n\n\(text)")
    let set = await emptySet()
    let result = structured(document, for: set, number: 1, form: .marker, by: rules)
    let sections = result.markers[0].sections.filter { !$0.isPlaceholder }.map {
      ($0.definition.id, $0.blocks.plainText())
    }
    return (Dictionary(uniqueKeysWithValues: sections), result, fates(result, document))
  }

  @Test(arguments: [
    "## QM1 One\n\n## Quality statement", "# One\n\n###### QUALITY STATEMENTS:",
    "## Quality marker 1: One\n\n**Quality statement**",
    "**QM1: One**\n\n**1.2 Quality Statement:**",
    "QM 1 – ONE\n\nQUALITY STATEMENT", "# QM 1\n\n## One\n\n### Quality statment",
  ])
  func knowsHeadingsOfAnyForm(_ heading: String) async {
    let read = await marker("\(heading)\n\nThe first.\n\n### Guidance and law\n\n- A point.")
    #expect(read.sections == ["statement": "The first.", "guidance": "A point."])
    #expect(read.result.markers[0].title.lowercased() == "one")
    #expect(read.result.markers[0].number == 1)
    #expect(!read.fates.contains { $0.hasSuffix("left") }, "\(read.fates)")
  }

  @Test func takesBeginningsOfParagraphsForHeadingsOfSections() async {
    let read = await marker("# One\n\nQuality statement: The first.\n\n**Questions** Is it so?")
    #expect(read.sections == ["statement": "The first.", "questions": "Is it so?"])
  }

  @Test func leavesTextBelowAnUnknownHeadingOver() async {
    let read = await marker(
      "# One\n\n## Quality statement\n\nThe first.\n\n## Further reading\n\nA book.\n\n## Questions\n\n1. Is it so?"
    )
    #expect(read.sections == ["statement": "The first.", "questions": "Is it so?"])
    #expect(
      read.fates.filter { $0.hasSuffix("left") } == [
        "Further left", "reading left", "A left", "book. left",
      ])
    #expect(read.result.remarks.map(\.kind) == [.unknownSection])
  }

  @Test func takesTheSectionsOfHeadingsFromTheRules() async {
    var rules = ImportRules()
    rules.headings = ["What the law says": "guidance"]
    let read = await marker("# One\n\nThe first.\n\n## 3 What the law says:\n\n- A point.", rules)
    #expect(read.sections == ["statement": "The first.", "guidance": "A point."])
  }

  @Test func keepsAbbreviationsOfATitleInCapitals() async {
    let read = await marker("# QM1 WHAT AN SCR DECIDES\n\nAn SCR is a review.")
    #expect(read.result.markers[0].title == "What an SCR decides")
    #expect(read.result.remarks.map(\.kind).contains(.titleInCapitals))
    #expect(read.fates.contains("SCR placed:title"))
    #expect(read.fates.contains("DECIDES said:title"))
  }

  @Test func dropsContentsListsAndRepeatedHeadings() async {
    let document = document(
      """
      **Inhalt**

      QM 1 One . . . . 3

      QM 2 Two . . . . 4

      QM 3 Three . . . . 5

      ## QM 1 One

      ### One

      The first.

      ## QM 2 Two

      The second.

      ## QM 3 Three

      The third.
      """)
    let result = structured(document, for: await emptySet(), number: nil, form: .set)
    #expect(result.markers.map(\.title) == ["One", "Two", "Three"])
    let fates = fates(result, document)
    #expect(fates[0] == "Inhalt dropped:contents-list")
    #expect(fates.count { $0.hasSuffix("dropped:contents-list") } == 25)
    #expect(fates.count { $0.hasSuffix("dropped:repeated-heading") } == 1)
    #expect(!fates.contains { $0.hasSuffix("left") })
  }

  @Test func makesPagesOfWhatStandsAroundMarkers() async {
    let document = document(
      """
      # Sample markers

      # How to use them

      Read all of them, one after the other, before you begin.

      ## QM 1 One

      ### Quality statement

      The first.

      # Bibliography

      A book, 2015.
      """)
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .set)
    #expect(
      result.pages.map(\.path) == [
        "content/scr/pages/how-to-use-them.md", "content/scr/pages/bibliography.md",
      ])
    #expect(
      text(pageFile(result.pages[1], imported: nil))
        == "---\ntitle: Bibliography\n---\nA book, 2015.\n")
    #expect(!fates(result, document).contains { $0.hasSuffix("left") })
  }
}
