import ByteWriting
import ContentModel
import Diagnostics
import MarkdownReader
import MarkdownWriting
import SiteRenderer

/// Markdown → blocks → HTML: the same twice, well formed, and of a size that its text explains.
func feedMarkdown(_ bytes: [UInt8]) {
  let read = readMarkdown(bytes, path: "a.md")
  expectPlaces(of: read.diagnostics, in: ["a.md": bytes])
  let again = readMarkdown(bytes, path: "a.md")
  expect(read.value == again.value, "two readings of one text differ")
  expect(read.diagnostics == again.diagnostics, "the findings of two readings differ")
  expectOutput(of: read.value, from: bytes.count)
}

/// Expects that blocks can be written as HTML and as Markdown, and that each is well formed.
func expectOutput(of blocks: [WrittenBlock], from size: Int) {
  var html = UTF8Buffer()
  htmlWriter.writeText(blocks, to: &html)
  expectMarkup(Array(html.bytes))
  // A row of a table has a cell for each column, even where it writes none.
  expect(
    html.count <= 4096 + 64 * size + 16 * size * size,
    "\(size) bytes have become \(html.count) of HTML")
  var markdown = UTF8Buffer()
  markdownWriter.write(blocks, to: &markdown)
  _ = readMarkdown(Array(markdown.bytes), path: "b.md")
}

/// Writes links and pictures as they were written.
private let htmlWriter = HTMLWriter<WrittenReference> { reference, content, html in
  html += "<a title=\"\(escaped(reference.title))\">"
  content(&html)
  html += "</a>"
} image: { reference, text, html in
  html += "<img alt=\"\(escaped(text))\">"
}

private func escaped(_ text: String) -> String {
  var escaped = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(character)
    }
  }
  return escaped
}

private let markdownWriter = MarkdownWriter<WrittenReference> { reference in
  .link(address: reference.destination, title: reference.title)
} image: { reference in
  .link(address: reference.destination, title: reference.title)
}
