import ContentModel
import Diagnostics
import MarkdownReader
import Testing

/// What becomes of footnotes, call-outs and figures.
@Suite struct NoteTests {
  @Test func numbersNotesByTheirFirstUse() {
    #expect(
      brief("One[^b], two[^a], three[^B].\n\n[^a]: A.\n[^b]: B *b*.")
        == "One{1.1 B *b*.}, two{2.1 A.}, three{1.2 B *b*.}.")
  }

  @Test func takesWhatBelongsToADefinitionAndNothingElse() {
    #expect(
      brief(
        """
        Text[^1].
        [^1]: First
        goes on.

            Second.

            - entry
        - outside
        """)
        == "Text{1.1 First / goes on.; Second.; entry;   entry}.\nentry\n  outside")
  }

  @Test(arguments: [
    "Text[^1].", "`[^1]`\n\n[^1]: A.", "\\[^1]\n\n[^1]: A.", "```\n[^1]: A.\n```\nText[^1].",
    "    [^1]: A.\n\nText[^1].", "[^1](a.md)\n\n[^1]: A.", "[^ 1]\n\n[^ 1]: A.",
  ])
  func leavesOtherTextsAlone(_ text: String) {
    #expect(!brief(text).contains("{1"))
  }

  @Test func readsCallOuts() {
    #expect(
      brief("> [!Warning]\n> Words.\n>\n> - more\n\n> [!NOTE]\n>\n> Apart.\n\n> Said.") == """
        call-out warning
          Words.
          entry
            more
        call-out note
          Apart.
        quote
          Said.
        """)
  }

  @Test func readsFigures() {
    #expect(
      brief(
        "![what *it* shows](a.png \"What \\*QM1\\* is\")\n\n![alone](b.png)\n\n![a](c.png \"t\") and words"
      ) == """
        figure-1: a.png (what *it* shows): What *QM1* is
        ![alone](b.png)
        ![a](c.png) and words
        """)
  }

  @Test func placesWhatStandsInNotesCellsAndCaptions() {
    let text = """
      Text[^n].

      > Table: Said *here*
      >
      > | Héad | b |
      > |------|---|
      > | q \\| r | **s** |

      ![alt](a.png  "The caption")

      [^n]: Note
         goes on

      \t*second* para
      """
    #expect(misplacedTexts(in: Array(text.utf8)) == [])
  }

  @Test func stopsWhereTablesGrowBeyondMeasure() {
    let row = String(repeating: "| a ", count: 50)
    let rule = String(repeating: "|-", count: 50)
    let text = "\(row)\n\(rule)\n" + String(repeating: "|\n", count: 3000)
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(read.diagnostics.contains { $0.code == .tableTooLarge })
    let rows = read.value.compactMap { block in
      if case .table(let table) = block.kind { table.rows.count } else { nil }
    }
    #expect(rows == [1999])
  }
}
