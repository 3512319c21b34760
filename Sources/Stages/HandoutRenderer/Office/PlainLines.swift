import ContentModel

/// Returns the words of blocks for a cell, each paragraph and entry on a line of its own.
func plainLines(of blocks: [HandoutBlock]) -> String {
  blocks.map { block in
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content): content.plainText()
    case .list(let list):
      list.entries.enumerated().map { index, entry in
        let mark = list.start.map { "\($0 + index)." } ?? "•"
        return "\(mark) \(plainLines(of: entry.content))"
      }.joined(separator: "\n")
    case .quote(let content): plainLines(of: content)
    case .code(_, let text): text
    case .rule: ""
    }
  }.filter { !$0.isEmpty }.joined(separator: "\n")
}
