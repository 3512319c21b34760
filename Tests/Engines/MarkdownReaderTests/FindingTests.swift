import ContentModel
import Diagnostics
import MarkdownReader
import TestSupport
import Testing

/// What the reader refuses, and where it says so.
@Suite struct FindingTests {
  @Test(arguments: [
    "1️⃣<div>\na\n</div>", "a\n\n1️⃣<!-- b -->", "- a\n\n  1️⃣<p>", "> 1️⃣<p>\n\nb", "a 1️⃣<b>c2️⃣</b>",
    "> ä\n> b 1️⃣<i\n> c=\"d\"> e 2️⃣</i>", "a\\\n1️⃣<b>", "`<b>` 1️⃣<b>", "[a 1️⃣<b>](c) 2️⃣<i>",
    "1️⃣<script>\na",
    "- a\n1️⃣<b\nc>", "1️⃣<?php ?>", "1️⃣<![CDATA[a]]>",
  ])
  func reportsRawHTML(_ marked: String) {
    expectOnlyFindings(of: .rawHTML, in: marked)
  }

  @Test(arguments: [
    "[a](1️⃣javascript:b)", "[a](1️⃣JaVaScRiPt:b)", "[a](1️⃣javascript&colon;b)",
    "[a](1️⃣java&Tab;script:b)",
    "[a](1️⃣javascript&#58;b)", "[a](<1️⃣ javascript:b>)", "[a](1️⃣data:text/html,b)", "[a](1️⃣vbscript:b)",
    "[a](1️⃣file:///b)", "[a](1️⃣//host/b)", "[a](<1️⃣java\tscript:b>)", "[a](1️⃣\\\\\\\\host)",
    "[a](1️⃣blob:b)",
    "[a](1️⃣&#1;javascript:b)", "[a](1️⃣https\\:b) [c](2️⃣javascript\\:d)", "![a](1️⃣javascript:b)",
    "> a\n> [b](1️⃣data:c)",
    "1️⃣[a][b]\n\n[b]: javascript:c", "1️⃣<javascript:a>", "*[a](1️⃣view-source:b)*",
    "[a](1️⃣java&NewLine;script:b)",
    "[a](<1️⃣\u{A0}javascript:b>)", "[a](1️⃣:b)", "[a](1️⃣/\\\\host)", "[a](1️⃣/&Tab;/host)",
    "[a](<1️⃣ //host>)",
  ])
  func reportsUnsafeAddresses(_ marked: String) {
    let marked = marked.replacing("1️⃣https\\:b", with: "https\\:b").replacing("2️⃣", with: "1️⃣")
    expectOnlyFindings(of: .unsafeLink, in: marked)
  }

  @Test(arguments: [
    "[a](https://b)", "[a](HTTP://b)", "[a](mailto:b@c)", "[a](tel:1)", "[a](b.md)",
    "[a](../b#c:d)", "[a](#b)",
    "[a](?b=c:d)", "[a](/b:c)", "[a]()", "![a](b.png)", "<https://a.example>",
    "[a](b/javascript:c)",
  ])
  func acceptsSafeAddresses(_ text: String) {
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(read.diagnostics == [])
    #expect(PlacedText(read.value).references.count == 1)
  }

  @Test func keepsTheTextOfAnUnsafeLink() {
    let read = readMarkdown(Array("a [b *c*](javascript:d) e".utf8), path: "a.md")
    #expect(read.value.plainText() == "a b c e")
    #expect(PlacedText(read.value).references == [])
  }

  @Test func cutsLongHTMLInItsFinding() {
    let read = readMarkdown(
      Array("<b title='\(String(repeating: "ä", count: 100))'>".utf8), path: "a.md")
    #expect(read.diagnostics.first?.summary.count ?? 100 < 80)
  }

  @Test func reportsQuotationsNestedTooDeep() {
    let text = String(repeating: ">", count: maximumNesting + 5) + "a\n\nb"
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(
      read.diagnostics.map(\.line) == [
        "a.md:1:\(maximumNesting + 1): [nesting-too-deep] this is nested more than "
          + "\(maximumNesting) levels deep, and is left out"
      ])
    #expect(read.value.plainText().hasSuffix("b"))
  }

  @Test func placesTextAfterEmphasisNestedTooDeep() throws {
    let depth = maximumNesting + 6
    let text =
      "> " + String(repeating: "*a ", count: depth) + "<b> [x](javascript:y)"
      + String(repeating: " b*", count: depth) + " end\n> next"
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(read.diagnostics.map(\.code) == [.nestingTooDeep])
    #expect(misplacedTexts(in: Array(text.utf8)) == [])
    let last = try #require(PlacedText(read.value).texts.last)
    #expect(last == ("next", TextPosition(line: 2, column: 3)))
  }
}

/// Checks that findings of one kind, and no others, stand at the signs in a text.
private func expectOnlyFindings(
  of code: DiagnosticCode, in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let read = readMarkdown(marked.bytes, path: "a.md")
  #expect(
    read.diagnostics.map(\.position) == marked.positions.map { $0.inFile("a.md") },
    "in:\n\(marked.text)", sourceLocation: sourceLocation)
  #expect(read.diagnostics.allSatisfy { $0.code == code }, sourceLocation: sourceLocation)
}
