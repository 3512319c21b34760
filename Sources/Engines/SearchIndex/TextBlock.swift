import JSONWriting

/// Passages of one page that are loaded together, as results show them.
struct TextBlock: Sendable {
  /// The passages, none larger than ``SearchLimits/passage``.
  let passages: [SearchPassage]
  /// What the script of the block holds: an expression of JavaScript.
  let script: [UInt8]
}

/// Cuts the passages of a page into blocks.
///
/// The page's own values come first in each block: `[address, label, title, [passage, …]]`, a passage being
/// `[anchor, name, facet, text, whether it is drafted]`.
///
/// - Parameter page: The page.
/// - Returns: The blocks in order, the script of each at most ``SearchLimits/texts`` bytes with what is
///   put around it; none where the page cannot be named in so few.
func textBlocks(of page: SearchPage) -> [TextBlock] {
  guard page.address.utf8.count <= SearchLimits.address else { return [] }
  let head = JSONValue.list([
    .text(page.address), .text(shortened(page.label)), .text(shortened(page.title)),
  ]).script().dropLast()
  let room = SearchLimits.texts - 100
  var blocks: [TextBlock] = []
  var passages: [SearchPassage] = []
  var script: [UInt8] = []
  func endBlock() {
    guard !passages.isEmpty else { return }
    blocks.append(
      TextBlock(passages: passages, script: head + Array(",[".utf8) + script + "]]".utf8))
    passages = []
    script = []
  }
  for passage in page.passages.flatMap(cut) {
    let written = JSONValue.list([
      .text(passage.anchor), .text(passage.name), .number(passage.facet), .text(passage.text),
      .number(passage.isDrafted ? 1 : 0),
    ]).script()
    guard head.count + written.count <= room else { continue }
    let isFull =
      head.count + script.count + written.count + 1 > room
      || passages.count == Posting.passagesOfBlock
    if isFull { endBlock() }
    if !script.isEmpty { script.append(UInt8(ascii: ",")) }
    script += written
    passages.append(passage)
  }
  endBlock()
  return blocks
}

/// Cuts a passage where it is too long; what names it stands before each piece.
private func cut(_ passage: SearchPassage) -> [SearchPassage] {
  guard passage.anchor.utf8.count <= SearchLimits.address else { return [] }
  let texts = pieces(of: passage.text, limit: SearchLimits.passage)
  return (texts.isEmpty ? [""] : texts).enumerated().map { index, text in
    SearchPassage(
      anchor: passage.anchor, name: shortened(passage.name), facet: passage.facet,
      title: index == 0 ? passage.title : "", text: text, isDrafted: passage.isDrafted,
      synonym: index == 0 ? passage.synonym : nil)
  }
}

private func shortened(_ text: String) -> String {
  let pieces = pieces(of: text, limit: SearchLimits.title)
  return pieces.count > 1 ? pieces[0] + "…" : text
}
