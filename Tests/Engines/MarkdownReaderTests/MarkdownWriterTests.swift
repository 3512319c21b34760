import ByteWriting
import ContentModel
import MarkdownWriting
import Diagnostics
import MarkdownReader
import SiteRenderer
import Testing

/// Holds what is written as Markdown to what the reader makes of it.
@Suite struct MarkdownWriterTests {
  @Test(arguments: 0..<30)
  func writesWhatReadsBackTheSame(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed))
    for _ in 0..<22 { expectSameBlocks(generator.document()) }
  }

  @Test(arguments: 0..<30)
  func writesTablesNotesCallOutsAndFiguresThatReadBackTheSame(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed), hasExtensions: true)
    for _ in 0..<22 { expectSameBlocks(generator.document()) }
  }

  @Test(arguments: trickyDocuments)
  func writesATrickyDocumentSoThatItReadsBackTheSame(_ document: String) {
    expectSameBlocks(document)
  }

  @Test func writesATableWithItsCaptionAboveAndItsBarsEscaped() {
    let document = """
      | Who | `a\\|b` |
      |:--|--:|
      | one \\| two[^n] | 3 |

      Table: What was counted

      [^n]: Once.
      """
    #expect(
      written(document) == """
        Table: What was counted

        | Who | `a\\|b` |
        | :-- | --: |
        | one \\| two[^n] | 3 |

        [^n]: Once.

        """)
  }

  @Test func definesANoteInThePartThatUsesItFirst() {
    let read = blocks(of: "One[^a].\n\nTwo[^a][^b].\n\n[^a]: First.\n[^b]: Second.\n\n    Third.\n")
    var defined: Set<String> = []
    let parts = read.map { block in
      var text = UTF8Buffer()
      writer.write([block], defining: &defined, to: &text)
      return text.text
    }
    #expect(
      parts == [
        "One[^a].\n\n[^a]: First.\n", "Two[^a][^b].\n\n[^b]: Second.\n\n    Third.\n",
      ])
  }

  @Test(arguments: [
    "| a |\n| - |\n\nTable: first\n\n| b |\n| - |\n\nTable: second",
    "| a |\n| - |\n\nTable\\: not its caption", "Table\\: not its caption\n\n| a |\n| - |",
    "| a |\n| - |\n\n&#58; not its caption", "> \\[!NOTE]\n> words", "> [!NOTE]\n>\n> 3. three",
    "> [!TIP]\n> | a |\n> | - |", "[^a]\\: b\n\n[^a]: c", "[^a]\\(b)\n\n[^a]: c",
    "- Table: x\n  | a |\n  | - |\n- b", "x\n\\|-|",
    "| a[^x] |\n| - |\n\nTable: b[^y]\n\n[^x]: x\n[^y]: y",
    "x\n    ---", "x\n     | - |", "a & b \\* c[^x]\n\n[^x]: d",
    "x[^c]\n\n[^c]: ```\n    a\n      \n    b\n    ```\n",
  ])
  func keepsWhatCouldBeTakenForSomethingElse(_ document: String) {
    expectSameBlocks(document)
  }
}

private let writer = MarkdownWriter<WrittenReference> { reference in
  .link(address: reference.destination, title: reference.title)
} image: { reference in
  .link(address: reference.destination, title: reference.title)
}

private func blocks(of markdown: String) -> [WrittenBlock] {
  readMarkdown(Array(markdown.utf8), path: "a.md").value
}

private func expectSameBlocks(_ document: String) {
  let read = blocks(of: document)
  let written = written(document)
  let again = blocks(of: written)
  if let difference = firstDifference(lines(of: read), lines(of: again)) {
    Issue.record("read back:\n\(difference)\nwritten as:\n\(written)\nfrom:\n\(document)")
  }
}

/// Returns the Markdown of a document that was read.
private func written(_ document: String) -> String {
  var text = UTF8Buffer()
  writer.write(blocks(of: document), to: &text)
  return text.text
}

/// Returns the first two lines that are not the same.
private func firstDifference(_ wanted: [String], _ found: [String]) -> String? {
  let index = (0..<max(wanted.count, found.count)).first { index in
    index >= wanted.count || index >= found.count || wanted[index] != found[index]
  }
  return index.map { index in
    "\(index < wanted.count ? wanted[index] : "nothing")\n"
      + "\(index < found.count ? found[index] : "nothing")"
  }
}

private func lines(of blocks: [WrittenBlock]) -> [String] {
  canonicalText(of: blocks).split("\n")
}

extension String {
  fileprivate func split(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
