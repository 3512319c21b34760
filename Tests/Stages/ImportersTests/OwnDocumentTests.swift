import ContentModel
import ForeignTexts
import Importers
import TestSupport
import Testing

/// Documents that Waymark made of a set come back to what they were made from.
@Suite struct OwnDocumentTests {
  private let own = OwnWords(
    paragraphs: ["Not held here: {words}", "Published by {words}"],
    marks: ["[{year}]", "[added {year}]"], lists: ["Sources"],
    questionHeadings: ["Added in this edition"], drafted: ["Written for this edition of the text"],
    heldInPart: ["The original question continues; the rest is not held."])

  @Test func leavesOutWhatADocumentSaysBesideTheText() async {
    let document = document(
      """
      # 1 Before

      ## QM1 One

      Not held here: Guidance & law

      ### Quality statement

      Written for this edition of the text

      The first.

      ### How might you know?

      1. [2016] Is it so?
      2. [2016] Is it …?\\
         [The original question continues; the rest is not held.](https://example.org/coverage)

      #### Added in this edition

      Written for this edition of the text

      **A1** [added 2026] Is it not?

      # Sources

      An Act 1989.
      """)
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .set, own: own)
    #expect(result.markers.count == 1 && result.pages.isEmpty)
    #expect(
      text(markerFile(result.markers[0], in: set, imported: nil)) == """
        ---
        number: 1
        title: One
        phase: before
        summary: The first.
        drafted:
          - statement
          - questions: [3]
        held-in-part:
          - questions: [2]
        ---
        ## Quality statement

        The first.

        ## How might you know?

        1. Is it so?
        2. Is it …?
        3. Is it not?

        """)
    let fates = fates(result, document)
    #expect(!fates.contains { $0.hasSuffix("left") }, "\(fates)")
    #expect(fates.contains("[2016] dropped:own-furniture"))
    #expect(fates.contains("A1 dropped:own-furniture"))
  }

  @Test func keepsTheSourcesOfOthers() async {
    let document = document(
      "# QM1 One\n\nThe first.\n\n# Sources\n\nAn Act 1989.\n\nPublished by The Press")
    let result = structured(document, for: await emptySet(), number: nil, form: .set, own: own)
    #expect(result.pages.map(\.title) == ["Sources"])
    #expect(!fates(result, document).contains { $0.contains("dropped") })
  }
}
