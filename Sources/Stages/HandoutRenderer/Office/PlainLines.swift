import ContentModel

/// Returns the words of blocks for a cell, each paragraph, entry and row of a table on a line of its own, with the
/// notes of these words below them.
func plainLines(of blocks: [HandoutBlock]) -> String {
  var notes: [Note<HandoutLink>] = []
  let words = lines(of: blocks, &notes)
  let below = notes.map { "[\($0.number)] \(shown($0))" }
  return ([words] + below).filter { !$0.isEmpty }.joined(separator: "\n")
}

/// Each cell has the whole of its notes, since rows are read and sorted one by one; a long note that the file has
/// already is cut, so that no file grows without end.
private func shown(_ note: Note<HandoutLink>) -> String {
  let text = note.content.plainText()
  return note.use == 1 || text.count <= longestAgain ? text : text.prefix(longestAgain) + "…"
}

/// How many letters of a note stand in a file more than once.
private let longestAgain = 500

private func lines(of blocks: [HandoutBlock], _ notes: inout [Note<HandoutLink>]) -> String {
  var texts: [String] = []
  for block in blocks {
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content):
      texts.append(line(of: content, &notes))
    case .list(let list):
      for (index, entry) in list.entries.enumerated() {
        let mark = list.start.map { "\($0 + index)." } ?? "•"
        texts.append("\(mark) \(lines(of: entry.content, &notes))")
      }
    case .quote(let content): texts.append(lines(of: content, &notes))
    case .callOut(let box):
      texts.append(box.kind.title ?? "")
      texts.append(lines(of: box.content, &notes))
    case .table(let table):
      texts.append(line(of: table.caption, &notes))
      for row in table.allRows {
        texts.append(row.map { line(of: $0.content, &notes) }.joined(separator: " | "))
      }
    case .figure(let figure):
      texts.append("[\(figure.alternative.plainText())]")
      texts.append(line(of: figure.caption, &notes))
    case .code(_, let text): texts.append(text)
    case .rule: break
    }
  }
  return texts.filter { !$0.isEmpty }.joined(separator: "\n")
}

private func line(of content: [HandoutInline], _ notes: inout [Note<HandoutLink>]) -> String {
  var text = ""
  for inline in content {
    switch inline {
    case .text(let words, _): text += words.string
    case .code(let code): text += code
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let content), .strong(let content), .reference(_, let content):
      text += line(of: content, &notes)
    case .image(_, let content): text += "[\(content.plainText())]"
    case .note(let note):
      text += "[\(note.number)]"
      if !notes.contains(where: { $0.number == note.number }) { notes.append(note) }
    }
  }
  return text
}
