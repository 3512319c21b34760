import Testing

/// What becomes of pipe tables, and of what stands around them.
@Suite struct TableTests {
  @Test func readsHeadsAlignmentsCellsAndCaption() {
    #expect(
      brief(
        """
        Table: What *there* was

        | Age | How `a\\|b` | Where |
        |:----|:---------:|------:|
        | 1 | **two** \\| three | [a](b.md) |
        """) == """
          table-1: left, center, right: What *there* was
            Age | How `a|b` | Where
            1 | **two** | three | [a](b.md)
          """)
  }

  @Test func needsNoBarsAtTheEnds() {
    #expect(brief("a | b\n--|--\n1 | 2") == "table-1: natural, natural\n  a | b\n  1 | 2")
  }

  @Test(arguments: ["\nTable: Below", "\n: Below", "\n\nTable: Below", "\n\n: Below"])
  func takesItsCaptionFromBelowAsWell(_ caption: String) {
    #expect(
      brief("| a |\n|---|\n| 1 |\(caption)\n\nText.")
        == "table-1: natural: Below\n  a\n  1\nText.")
  }

  @Test func keepsTheTextAboveAndStandsInQuotationsAndEntries() {
    #expect(
      brief("Words\n| a |\n|---|\n\n> - | b |\n>   |---|\n>   | 1 |") == """
        Words
        table-1: natural
          a
        quote
          entry
            table-2: natural
              b
              1
        """)
  }

  @Test(arguments: [
    "| a | b |\n|---|", "| a |\n| b |", "a\nb | c", "| a |\n\n|---|", "    | a |\n    |---|",
    "```\n| a |\n|---|\n```", "a\n    ---", "> a\n|---|",
  ])
  func leavesOtherTextsAlone(_ text: String) {
    #expect(!brief(text).contains("table-"))
  }

  @Test func knowsLinksThatTheTextDefinesElsewhere() {
    #expect(
      brief("| a |\n|---|\n| [One] and [x][Two  words] |\n\n[one]: 1.md\n[two words]: <2.md> \"T\"")
        == "table-1: natural\n  a\n  [One](1.md) and [x](2.md)")
  }

  @Test func endsBeforeARuleThatWouldMakeAHeading() {
    #expect(
      brief("| a |\n|---|\n| 1 |\n---\nText") == "table-1: natural\n  a\n  1\nrule\nText")
  }
}
