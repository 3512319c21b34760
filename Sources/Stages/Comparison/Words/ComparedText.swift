import ContentModel

/// Returns the words of blocks as they are compared: a line for each paragraph, heading and list entry,
/// and citations as `[@key, p. 4]`.
///
/// Before the first entry of a list with numbers stands its number: "step 3" is cited, and those after it count
/// on. A row of a table is a line with bars between its cells; call-outs begin as editors write them. What a note says
/// stands in brackets where it is used first. Stress, the addresses of links and the other kinds of block are left out.
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
      case .callOut(let box):
        startLine()
        text += "[!\(box.kind.id.uppercased())]"
        append(box.content)
      case .table(let table): append(table)
      case .figure(let figure):
        startLine()
        Comparison.append(figure.alternative, to: &text)
        startLine()
        Comparison.append(figure.caption, to: &text)
      case .code(_, let code):
        startLine()
        text += code
      case .rule: break
      }
    }
  }

  /// A row is a line, with bars between its cells.
  private mutating func append(_ table: Table<Reference>) {
    if !table.caption.isEmpty {
      startLine()
      Comparison.append(table.caption, to: &text)
    }
    for row in table.allRows {
      startLine()
      for (column, cell) in row.enumerated() {
        if column > 0 { text += " | " }
        Comparison.append(cell.content, to: &text)
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
    case .note(let note):
      text += note.use == 1 ? " [\(comparedText(note.content))]" : " [\(note.anchor)]"
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
