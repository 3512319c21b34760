import ByteWriting
import Diagnostics
import Files

/// The page that explains a kind of finding, from `docs/diagnostics`; nil where there is no such kind.
///
/// It is put into the program while it is compiled, so that a program without the documentation beside it has
/// it all the same.
///
/// - Parameter code: The code: `missing-section`.
/// - Returns: A page without scripts, in the colours that the reader has chosen.
func findingPage(of code: String) -> [UInt8]? {
  guard DiagnosticCode(rawValue: code) != nil,
    let page = try? embeddedFolders["docs/diagnostics"]?.contents(of: "\(code).md")
  else { return nil }
  return plainPage(titled: code) { write(String(decoding: page, as: UTF8.self), to: &$0) }
}

/// Writes the Markdown of such a page: headings, paragraphs and blocks of code are all that it has.
///
/// Not by `MarkdownReader`, which keeps one word of what stands in a fence, and here the name of the file is the
/// second.
private func write(_ markdown: String, to html: inout UTF8Buffer) {
  var isCode = false
  var paragraph: [Substring] = []
  func endParagraph(_ html: inout UTF8Buffer) {
    guard !paragraph.isEmpty else { return }
    html.append("<p>")
    writeWords(paragraph.joined(separator: " "), to: &html)
    html.append("</p>\n")
    paragraph = []
  }
  for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("```") {
      endParagraph(&html)
      isCode.toggle()
      let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
      // What a block is stands in its fence: `file content/site.yml`.
      if isCode, let name = words.dropFirst().first {
        html.append("<p><code>")
        html.appendEscaped(String(name))
        html.append("</code>:</p>\n")
      }
      html.append(isCode ? "<pre tabindex=\"0\"><code>" : "</code></pre>\n")
    } else if isCode {
      html.appendEscaped(String(line))
      html.append("\n")
    } else if line.hasPrefix("#") {
      endParagraph(&html)
      let level = line.prefix { $0 == "#" }.count
      html.append("<h\(level)>")
      writeWords(String(line.dropFirst(level + 1)), to: &html)
      html.append("</h\(level)>\n")
    } else if line.isEmpty {
      endParagraph(&html)
    } else {
      paragraph.append(line)
    }
  }
  endParagraph(&html)
}

/// Writes words with code between backticks; of a link to another finding, the link, and of any other its
/// words, since the page that it leads to is not here.
private func writeWords(_ text: String, to html: inout UTF8Buffer) {
  for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
    if index % 2 == 1 {
      html.append("<code>")
      html.appendEscaped(String(part))
      html.append("</code>")
      continue
    }
    var rest = part
    while let match = rest.firstMatch(of: /\[([^\]]*)\]\(([^)]*)\)/) {
      html.appendEscaped(String(rest[..<match.range.lowerBound]))
      let address = match.2.hasSuffix(".md") ? match.2.dropLast(3) : match.2
      let isFinding = DiagnosticCode(rawValue: String(address)) != nil
      if isFinding { html.append("<a href=\"\(address)\">") }
      html.appendEscaped(String(match.1))
      if isFinding { html.append("</a>") }
      rest = rest[match.range.upperBound...]
    }
    html.appendEscaped(String(rest))
  }
}
