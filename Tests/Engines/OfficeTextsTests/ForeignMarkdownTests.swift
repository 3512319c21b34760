import ContentModel
import ForeignTexts
import OfficeTexts
import Testing

@Suite struct ForeignMarkdownTests {
  private func read(_ text: String) async throws -> ForeignDocument {
    try await readForeignMarkdown(Array(text.utf8), name: "x.md", with: try await foundPandoc())
  }

  @Test(arguments: [
    "---\ntitle: \"Knives: a guide\"\ndraft: true\n---\n",
    "+++\ntitle = 'Knives: a guide'\ndraft = true\n+++\n",
    "\u{FEFF}---\r\ntitle: Knives: a guide\r\ndraft: true\r\n---\r\n",
  ])
  func takesOffWhatStandsAboveTheText(front: String) async throws {
    let document = try await read(front + "# Knives\n\nSharp.\n")
    #expect(document.title == "Knives: a guide")
    #expect(document.blocks.foreignWords == ["Knives", "Sharp."])
    #expect(document.passages.last?.place == ForeignPlace(.line, 7))
    #expect(document.words(.properties).contains("draft"))
  }

  @Test func knowsALineFromFrontMatter() async throws {
    let document = try await read("---\n\nWords.\n\n---\n\nMore.\n")
    #expect(document.blocks.foreignWords == ["Words.", "More."])
    #expect(document.title == nil)
  }

  @Test(arguments: [
    "A *b* **c** _d_ snake_case `e *f*` \\*g\\* &amp; &#233;",
    "# One {#two .three}\n\nFour\n====\n\n## Five ##",
    "- a\n- b\n  1. c\n  2. d\n\n3) e",
    "| A | B |\n|:--|--:|\n| c | **d** |",
    "> one\n> two\n\n* * *\n\nthree",
    "[text](https://a.org \"t\") ![alt](b.png) <https://c.org> [x] [y](z)",
    "One.[^a] Two.[^b]\n\n[^b]: Second *note*.\n[^a]: First note.\n\n    Its second paragraph.\n\nThree.",
    "```\na < b\n* c\n```\n\n~~~ swift\nlet x = \"y\"\n~~~",
    "Term\n: Definition", "a <b>b</b> c < d", "<!-- not\nread -->\n\nread",
  ])
  func findsTheSameWordsInTwoWays(text: String) async throws {
    let document = try await read(text + "\n")
    #expect(document.readWords() == document.blocks.foreignWords)
  }

  @Test func refusesWhatIsNoText() async throws {
    let pandoc = try await foundPandoc()
    for bytes in [[0xFF, 0xFE, 0x41, 0], [0xE9]] as [[UInt8]] {
      await #expect(throws: ForeignProblem.self) {
        try await readForeignMarkdown(bytes, name: "x.md", with: pandoc)
      }
    }
  }
}
