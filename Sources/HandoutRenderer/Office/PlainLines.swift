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

/// The most lines that a row of a sheet can show: it is at most 409 points high, and a line 15.
private let maximumLines = 24

/// Returns a text in pieces that a row of a sheet can show whole, cut between words.
///
/// - Parameters:
///   - text: The text.
///   - width: How many characters a line of the column has.
/// - Returns: At least one piece; all but the first begin with `…`.
func pieces(of text: String, width: Int) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var lines = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var room = -1
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.count + 1 <= room {
        piece += " \(word)"
        room -= word.count + 1
        continue
      }
      let newLines = max(1, (word.count + width - 1) / width)
      if lines + newLines > maximumLines, !piece.isEmpty {
        pieces.append(piece)
        piece = "… \(word)"
        lines = newLines
      } else {
        piece += (piece.isEmpty ? "" : room < 0 ? "\n" : " ") + word
        lines += newLines
      }
      room = newLines * width - word.count
    }
  }
  return pieces + [piece]
}
