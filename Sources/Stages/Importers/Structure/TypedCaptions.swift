import ContentModel
import Diagnostics

extension Structuring {
  /// Returns blocks in which a line such as `Table 2: Who is asked` right above a table without a caption is its caption.
  mutating func withCaptions(_ blocks: [WrittenBlock]) -> [WrittenBlock] {
    var captioned: [WrittenBlock] = []
    for block in blocks {
      guard case .table(let table) = block.kind, table.caption.isEmpty,
        let above = captioned.last, case .paragraph(let content) = above.kind,
        let length = captionLabel(content.plainText())
      else {
        captioned.append(block)
        continue
      }
      let caption = WrittenBlock(.paragraph(content.withoutBold), at: above.position)
        .dropping(length, &ledger)
      ledger.decide(caption.gone, .fate(rules.fate(.typedNumber)))
      captioned[captioned.count - 1] = WrittenBlock(
        .table(
          Table(
            caption: caption.block.content ?? [], anchor: "", alignments: table.alignments,
            heads: table.heads, rows: table.rows)), at: caption.block.position)
    }
    return captioned
  }
}

/// Returns how many bytes the label of a table takes with what stands before its caption: `Table 2: `; nil where a text does
/// not begin with a word, a number and a sign, or says nothing behind them.
func captionLabel(_ text: String) -> Int? {
  guard text.utf8.count < 300, text.first?.isUppercase == true else { return nil }
  let blank = text.drop(while: \.isLetter)
  let number = blank.drop(while: \.isWhitespace)
  let sign = number.drop { $0.isNumber || $0 == "." && number.first?.isNumber == true }
  guard blank.startIndex > text.startIndex, number.startIndex > blank.startIndex,
    number.first?.isNumber == true
  else { return nil }
  let words = sign.drop { $0.isWhitespace || ":–—-|".contains($0) }
  let hasSign =
    sign.contains { !$0.isWhitespace } && sign.startIndex < words.startIndex
    && (text[number.startIndex..<words.startIndex].contains { ":.–—-|".contains($0) })
  guard hasSign, words.contains(where: \.isLetter) else { return nil }
  return text.utf8.count - words.utf8.count
}
