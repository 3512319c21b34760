import ContentModel
import Diagnostics
import MarkdownReader
import Testing

@Suite struct TableAndNoteTests {
  @Test(arguments: [
    "a \\* b[^x]", "a & b[^x]", "&amp;[^x]", "[^x] \\[", "| a |\n|-|\n| \\|[^x] |",
  ])
  func readsANoteBesideASignThatIsEscaped(_ text: String) {
    #expect(read("\(text)\n\n[^x]: c\n").uses().count == 1)
  }

  @Test(arguments: ["\\[^x]", "[\\^x]", "&#91;^x]"])
  func readsNoNoteWhereItsOwnSignsAreEscaped(_ text: String) {
    #expect(read("\(text)[^x]\n\n[^x]: c\n").uses().count == 1)
  }

  @Test(arguments: ["a\n    ---", "a\n     | - |", "- a\n\n      b\n          :-"])
  func takesWhatStandsFourColumnsFurtherRightForNoRule(_ text: String) {
    #expect(!canonicalText(of: read(text)).contains("table"))
  }

  @Test(arguments: [
    "- ```\n  b\n  ```", "1. - ~~~\n     b\n     ~~~", "- ```\n  b\n\nc", "- a\n\n      ```",
    "    ```", "- 2. 12) a\n\n     ```\n     b\n     ```", "- ```\n  b", "- a\n\n ```\nb\n ```",
    "- a\n  - ```\n    b\n    ```\n  - c",
  ])
  func readsTheNotesBelowCodeInAnEntry(_ text: String) {
    #expect(read("a[^x]\n\n\(text)\n\n[^x]: c\n").uses().count == 1)
  }

  @Test(arguments: ["b\\|c", "b\\\\|c", "`b\\|c`", "`b\\\\|c`"])
  func partsNoCellsAtABarBehindABackslash(_ cell: String) {
    guard case .table(let table)? = read("| a | d |\n| - | - |\n| \(cell) | e |\n").first?.kind
    else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0][1].content.plainText() == "e")
  }

  @Test func countsTheUsesOfANoteInTheLastRowOnce() {
    let uses = read("| a |\n| - |\nb[^x]\n\n[^x]: c\n").uses()
    #expect(uses.map(\.use) == [1])
  }

  @Test func readsACallOutThatBeginsWithATable() {
    #expect(
      canonicalText(of: read("> [!NOTE]\n> | a |\n> | - |\n"))
        == "call-out note\n  table #table-1 natural\n    caption \n    row {|\"a\"}\n")
  }

  @Test func takesTheMarkOfACallOutBehindABackslashForText() {
    #expect(canonicalText(of: read("> \\[!NOTE]\n> a\n")).hasPrefix("quote\n"))
  }

  @Test func takesTheBackslashesBeforeBarsOutOfCodeInThePictureOfACell() {
    #expect(
      canonicalText(of: read("| a |\n| - |\n| ![`b\\|c`](d) |\n")).contains("{`|\"b|c\"}"))
  }

  @Test func keepsALineOfBlanksInTheCodeOfANote() {
    let note = read("a[^x]\n\n[^x]: ```\n      \n    b\n    ```\n").uses().first
    #expect(canonicalText(of: note?.content ?? []) == "code '' \"  \\nb\\n\"\n")
  }

  private func read(_ text: String) -> [WrittenBlock] {
    readMarkdown(Array(text.utf8), path: "a.md").value
  }
}
