import ByteWriting
import ContentModel
import Diagnostics
import MarkdownReader
import SiteRenderer
import Testing

/// Holds what is written as Markdown to what the reader makes of it.
@Suite struct MarkdownWriterTests {
  @Test(arguments: 0..<60)
  func writesWhatReadsBackTheSame(seed: Int) {
    var generator = DocumentGenerator(seed: UInt64(seed))
    for _ in 0..<22 { expectSameBlocks(generator.document()) }
  }

  @Test(arguments: trickyDocuments)
  func writesATrickyDocumentSoThatItReadsBackTheSame(_ document: String) {
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
  var text = UTF8Buffer()
  writer.write(read, to: &text)
  let written = text.text
  let again = blocks(of: written)
  if let difference = firstDifference(lines(of: read), lines(of: again)) {
    Issue.record("read back:\n\(difference)\nwritten as:\n\(written)\nfrom:\n\(document)")
  }
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
