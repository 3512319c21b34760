import ContentModel

/// A block of a document as the outline of a set sees it.
struct DocumentLine {
  /// The block.
  var block: WrittenBlock
  /// Its level as a heading, from 1; nil where it is none.
  ///
  /// Those that only look like headings stand below all real ones.
  var level: Int?
  /// Its words; nothing of a list, a table and other blocks of several.
  var text: String

  /// Whether it is a heading, real or not.
  var isHeading: Bool { level != nil }
}

/// The level of paragraphs in capitals that act as headings.
let levelOfCapitals = 101
/// The level of bold paragraphs that act as headings.
let levelOfBold = 102

/// Looks at the blocks of a document, and says which are headings.
///
/// - Parameters:
///   - blocks: The blocks, with their numbers.
///   - boldHeadings: Whether short bold paragraphs, and those in capitals, are headings.
/// - Returns: As many lines, in the same order.
func documentLines(_ blocks: [WrittenBlock], boldHeadings: Bool) -> [DocumentLine] {
  var lines = blocks.map { block -> DocumentLine in
    switch block.kind {
    case .heading(let level, _, let content):
      let text = content.plainText().trimmingWhitespace()
      return DocumentLine(block: block, level: text.isEmpty ? nil : level, text: text)
    case .paragraph(let content):
      let text = content.plainText().trimmingWhitespace()
      return DocumentLine(
        block: block, level: boldHeadings ? levelOfParagraph(content, text) : nil, text: text)
    default: return DocumentLine(block: block, level: nil, text: "")
    }
  }
  // The bold caption of a table is no heading.
  for index in lines.indices.dropLast() where lines[index].level ?? 0 > 6 {
    if case .table = lines[index + 1].block.kind, captionLabel(lines[index].text) != nil {
      lines[index].level = nil
    }
  }
  return lines
}

/// Returns the level of a paragraph that acts as a heading; nil of any other.
private func levelOfParagraph(_ content: [WrittenInline], _ text: String) -> Int? {
  guard canBeHeading(text) else { return nil }
  if isInCapitals(text) { return levelOfCapitals }
  return isBold(content) ? levelOfBold : nil
}

/// Whether words are few enough, and end as a heading does.
func canBeHeading(_ text: String) -> Bool {
  guard let last = text.last, !".;,!…".contains(last), text.utf8.count < 200 else { return false }
  return text.contains(where: \.isLetter) && text.split(whereSeparator: \.isWhitespace).count <= 14
}

/// Whether all letters are capitals, and more than those of an abbreviation.
func isInCapitals(_ text: String) -> Bool {
  let letters = text.filter(\.isLetter)
  let words = text.split { !$0.isLetter }
  return letters.count >= 5 && words.contains { $0.count >= 4 }
    && letters.allSatisfy { $0.isUppercase }
}

/// Whether everything that can be seen is bold.
func isBold(_ content: [WrittenInline]) -> Bool {
  var hasBold = false
  for inline in content {
    switch inline {
    case .strong: hasBold = true
    case .softBreak, .lineBreak, .note: continue
    case .emphasis(let inner), .reference(_, let inner):
      guard isBold(inner) else { return false }
      hasBold = true
    case .text(let words, _):
      guard words.string.allSatisfy({ $0.isWhitespace || $0 == ":" }) else { return false }
    case .code, .image: return false
    }
  }
  return hasBold
}
