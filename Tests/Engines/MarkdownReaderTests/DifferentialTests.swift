import ByteWriting
import ContentModel
import Diagnostics
import MarkdownReader
import SiteRenderer
import Testing

/// Holds this program's HTML against cmark's.
@Suite struct DifferentialTests {
  @Test(arguments: 0..<20)
  func writesTheSameHTMLAsCmark(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed))
    for _ in 0..<22 { expectSameHTML(generator.document()) }
  }

  @Test(arguments: trickyDocuments)
  func writesTheSameHTMLAsCmarkForATrickyDocument(_ document: String) {
    expectSameHTML(document)
  }

  @Test func coversEveryConstruct() {
    var missing = Set(Construct.allCases)
    for seed in 0..<20 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      for _ in 0..<22 { _ = generator.document() }
      missing.subtract(generator.constructs)
    }
    #expect(missing.isEmpty, "no generated document holds these constructs")
  }
}

private func expectSameHTML(_ document: String) {
  let blocks = readMarkdown(Array(document.utf8), path: "a.md").value.map(withoutFigures)
  var html = UTF8Buffer()
  writerOfWrittenText.write(blocks, to: &html)
  let ours = normalized(html.text)
  let theirs = normalized(referenceHTML(of: document))
  #expect(ours == theirs, "the HTML of this document differs:\n\(document)")
}

/// Returns a block with figures as the paragraphs that they are to cmark.
private func withoutFigures(_ block: WrittenBlock) -> WrittenBlock {
  let kind: WrittenBlock.Kind =
    switch block.kind {
    case .figure(let figure): .paragraph([.image(figure.picture, figure.alternative)])
    case .quote(let content): .quote(content.map(withoutFigures))
    case .list(let list):
      .list(
        BlockList(
          start: list.start, isTight: list.isTight,
          entries: list.entries.map {
            BlockList.Entry($0.content.map(withoutFigures), at: $0.position)
          }))
    case .paragraph, .heading, .callOut, .table, .code, .rule: block.kind
    }
  return Block(kind, at: block.position)
}
