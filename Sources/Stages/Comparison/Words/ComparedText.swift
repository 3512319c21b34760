import ContentModel

/// Returns the words of blocks as they are compared: a line for each paragraph, heading and list entry,
/// and citations as `[@key, p. 4]`.
///
/// Before the first entry of a list with numbers stands its number: "step 3" is cited, and those after it count
/// on. Stress, the addresses of links and the other kinds of block are left out.
func comparedText(_ blocks: [LinkedBlock]) -> String {
  var text = ComparedLines()
  text.append(blocks)
  return text.text
}

/// The lines of a text as they are put together.
private struct ComparedLines {
  private(set) var text = ""
  /// The number that the next line begins with.
  private var number: Int?

  mutating func append(_ blocks: [LinkedBlock]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        startLine()
        Comparison.append(content, to: &text)
      case .list(let list):
        number = list.start
        for entry in list.entries { append(entry.content) }
        number = nil
      case .quote(let content): append(content)
      case .code(_, let code):
        startLine()
        text += code
      case .rule: break
      }
    }
  }

  private mutating func startLine() {
    if !text.isEmpty { text += "\n" }
    if let number { text += "\(number). " }
    number = nil
  }
}

private func append(_ inlines: [LinkedInline], to text: inout String) {
  for inline in inlines {
    switch inline {
    case .text(let words, _): text += words.string
    case .code(let code): text += code
    case .softBreak, .lineBreak: text += " "
    case .reference(.citation(let citations), _):
      text += "[\(citations.map(writtenForm).joined(separator: "; "))]"
    case .emphasis(let content), .strong(let content), .reference(_, let content),
      .image(_, let content):
      append(content, to: &text)
    }
  }
}

/// The form in which editors write a citation.
///
/// What it looks like on a page changes when the source is mended, and the wording has not changed then.
private func writtenForm(_ citation: Citation) -> String {
  let key = (citation.omitsAuthor ? "-@" : "@") + citation.source.key
  let named = citation.prefix.isEmpty ? key : "\(citation.prefix) \(key)"
  return citation.locator.isEmpty ? named : "\(named), \(citation.locator)"
}
