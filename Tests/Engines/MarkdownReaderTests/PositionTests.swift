import ContentModel
import Diagnostics
import MarkdownReader
import TestSupport
import Testing

/// Where text, links and blocks stand; signs such as `1️⃣` mark the expected places.
@Suite struct PositionTests {
  @Test(arguments: [
    "1️⃣a", "  1️⃣a", "1️⃣ä 日本 b", "# 1️⃣a", "##   1️⃣a ##", "#\t1️⃣a", "1️⃣a\n2️⃣b\n===", "1️⃣#a", "1️⃣#a\n---",
    // Lines that go on in lists and quotations.
    "- 1️⃣a\n  2️⃣b", "- 1️⃣a\n     2️⃣b", "- 1️⃣a\n2️⃣b", "> 1️⃣a\n> 2️⃣b", "> 1️⃣a\n>2️⃣b", "> 1️⃣a\n>   2️⃣b",
    "> 1️⃣a\n2️⃣b", "> 1️⃣a\n   2️⃣b", "> > 1️⃣a\n>2️⃣b", "> - 1️⃣a\n> 2️⃣b", "- > 1️⃣a\n  > 2️⃣b", "- > 1️⃣a\n2️⃣b",
    "1️⃣a\n    2️⃣> b", "> 1️⃣a\n>     2️⃣> b", "> - > 1️⃣a\n>       2️⃣> b", "- - 1️⃣a\n    2️⃣b",
    ">\t1️⃣a\n>\t\t2️⃣b",
    "12) 1️⃣a\n    2️⃣b", "-\t1️⃣a\n\t2️⃣b", "- ä\n\n  1️⃣b", "- ```\n  x\n  ```\n  1️⃣b",
    // Breaks.
    "1️⃣a\\\n2️⃣b", "1️⃣a  \n2️⃣b", "1️⃣a \n  2️⃣b", "> 1️⃣a\\\n> 2️⃣b  \n> 3️⃣c", "> 1️⃣a  \n2️⃣b", "1️⃣a\\\n  2️⃣b",
    "*1️⃣a\\\n2️⃣b*3️⃣ c", "[1️⃣a\n2️⃣b](c)3️⃣ d",
    // After other inline text.
    "`a`1️⃣ b", "``a ` b``1️⃣c", "> `a\n> b`1️⃣ c", "`ä`1️⃣ b `c`2️⃣d", "[1️⃣a](b)2️⃣ c", "[1️⃣a](b 'c)')2️⃣ d",
    "[1️⃣a](<b)c> \"d\")2️⃣ e", "[1️⃣a](b(c))2️⃣ d", "[1️⃣a](b\\)c)2️⃣ d", "> [1️⃣a](b\n> 'c\n> d')2️⃣ e",
    "![1️⃣a](b)2️⃣c",
    "*1️⃣a*2️⃣b", "**1️⃣a**2️⃣ b", "***1️⃣a**2️⃣ b*3️⃣ c", "_1️⃣a_2️⃣ b", "1️⃣**a", "1️⃣**_2️⃣a_", "<https://1️⃣a>2️⃣ b",
    "<a@b.c>1️⃣ d", "1️⃣a\\*2️⃣b", "1️⃣a&amp;2️⃣b", "1️⃣a &b; c", "1️⃣a\\b", "1️⃣a\\\\2️⃣b", "<b>1️⃣a</b>2️⃣c",
    "> <b\n> c>1️⃣d", "1️⃣ä\\*2️⃣日&auml;3️⃣x",
    // After definitions and references to them.
    "[a]: b\n1️⃣c", "[a]: b 'c'\n1️⃣d", "[a]:\n  <b>\n  'c'\n1️⃣d", "[a]: b\n'c' d\n\n1️⃣e",
    "> [a]: b\n> 1️⃣c",
    "[1️⃣a][b]2️⃣ c\n\n[b]: d", "[1️⃣a][]2️⃣ b\n\n[a]: c", "[1️⃣a]2️⃣(b c)\n\n[a]: d", "[1️⃣a]2️⃣ b\n\n[a]: c",
    "[1️⃣a][b\\]]2️⃣ c\n\n[b\\]]: d", "[a]: b\n1️⃣c\n===",
  ])
  func placesText(_ marked: String) {
    let marked = MarkedText(replacingAutolink(marked))
    let read = readMarkdown(marked.bytes, path: "a.md")
    let places = Set(PlacedText(read.value).texts.map(\.position))
    #expect(places.isSuperset(of: marked.positions), "in:\n\(marked.text)")
    #expect(misplacedTexts(in: marked.bytes) == [])
  }

  @Test(arguments: [
    "[a](1️⃣b)", "a\n> [b](1️⃣c)", "ä [b](1️⃣c)", "[a](<1️⃣b c>)", "[a](  1️⃣b)", "[a](\n1️⃣b)",
    "> [a](\n> 1️⃣b)",
    "- a\n  [b](1️⃣c)", "1️⃣[a][b]\n\n[b]: c", "x 1️⃣[a]\n\n[a]: c", "*[a](1️⃣b)*", "[a *b* `c`](1️⃣d)",
    "![a](1️⃣b)", "# [a](1️⃣b)", "a\\\n[b](1️⃣c)", "[a](1️⃣b) [c](2️⃣d)", "[a](1️⃣b 'c') [d](<2️⃣e>)", "[a](1️⃣)",
  ])
  func placesAddresses(_ marked: String) {
    let marked = MarkedText(marked)
    let read = readMarkdown(marked.bytes, path: "a.md")
    #expect(
      PlacedText(read.value).references.map(\.position) == marked.positions, "in:\n\(marked.text)")
  }

  @Test(arguments: [
    "1️⃣a\n\n2️⃣b", "1️⃣# a\n2️⃣b\n\n3️⃣c\n===", "1️⃣> 2️⃣a\n> \n> 3️⃣b", "1️⃣- 2️⃣a\n- 3️⃣b", "1️⃣```\na\n```\n2️⃣***",
    "a\n    1️⃣b".replacing("a\n", with: ""), "1️⃣1. 2️⃣a\n\n   3️⃣- 4️⃣b",
  ])
  func placesBlocks(_ marked: String) {
    let marked = MarkedText(marked)
    let read = readMarkdown(marked.bytes, path: "a.md")
    #expect(
      PlacedText(read.value).blocks.map(\.position) == marked.positions, "in:\n\(marked.text)")
  }

  @Test func countsFromTheStartAndIndentationOfTheTextInItsFile() {
    let text = Array("a\n> b [c](d)\n\n<p>".utf8)
    let read = readMarkdown(
      text, path: "a.yml", start: TextPosition(line: 7, column: 5), indentation: 4)
    let placed = PlacedText(read.value)
    #expect(
      placed.texts.map(\.position) == [
        TextPosition(line: 7, column: 5), TextPosition(line: 8, column: 7),
        TextPosition(line: 8, column: 10),
      ])
    #expect(placed.references.map(\.position) == [TextPosition(line: 8, column: 13)])
    #expect(placed.blocks.map(\.position.column) == [5, 5, 7])
    #expect(
      read.diagnostics.map(\.position) == [SourcePosition(path: "a.yml", line: 10, column: 5)])
  }

  @Test(arguments: 0..<20)
  func placesEveryTextOfGeneratedDocuments(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed))
    for _ in 0..<22 {
      let document = generator.document()
      #expect(misplacedTexts(in: Array(document.utf8)) == [], "in:\n\(document)")
    }
  }

  @Test(arguments: trickyDocuments.filter { !$0.contains("\r") && !$0.contains("\u{FEFF}") })
  func placesEveryTextOfATrickyDocument(_ document: String) {
    #expect(misplacedTexts(in: Array(document.utf8)) == [], "in:\n\(document)")
  }

  @Test(arguments: 0..<20)
  func placesEveryTextOfRandomSigns(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let document = random.text(of: markdownSigns, count: 40)
      #expect(misplacedTexts(in: Array(document.utf8)) == [], "in:\n\(document)")
    }
  }
}

/// What means something in Markdown, with a few words.
let markdownSigns = [
  "a", "b ", " ", "\n", "\n", "\n> ", "\n- ", "\n  ", "    ", "\t", "*", "_", "**", "`", "``", "[",
  "]", "(", ")", "](",
  "![", "<", ">", "\\", "\\\n", "  \n", "&", "&amp;", ";", "#", "# ", "=", "---", "\n===\n", "1. ",
  "+", "~~~", "\n```\n",
  ":", "[a]: ", "[a]", "\"", "'", "ä", "日", "!", "<b>", "<!--", "-->", "<a:b>", "\\*", "\n\n",
]

/// An autolink cannot hold a sign, and so its address begins where the sign stands.
private func replacingAutolink(_ marked: String) -> String {
  marked.replacing("<https://1️⃣a>", with: "<1️⃣https://a>")
}
