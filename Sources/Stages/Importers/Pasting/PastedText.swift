package import ContentModel
package import ForeignTexts

/// Returns the Markdown of what somebody pastes into a text, by the rules of an import.
///
/// - Parameters:
///   - document: What was on the clipboard.
///   - set: The set of the text, whose sources are cited where the words name them.
///   - level: The level of the highest heading; lower ones follow.
/// - Returns: Markdown without an empty line around it; nothing where no words are left.
package func pastedText(
  _ document: ForeignDocument, into set: SetDraft, headingsFrom level: Int
) -> String {
  let (blocks, ledger) = NumberedRuns.number(document.blocks)
  var structuring = Structuring(
    document, set, number: nil, ImportRules(), OwnWords(), ledger, [])
  let cleaned = structuring.cleaned(blocks)
  let highest = cleaned.compactMap(\.headingLevel).min() ?? level
  return markdown(
    cleaned.map { $0.withHeading(lowerBy: max(0, level - highest)) }
  ).trimmingWhitespace()
}

extension WrittenBlock {
  fileprivate var headingLevel: Int? {
    if case .heading(let level, _, _) = kind { level } else { nil }
  }

  fileprivate func withHeading(lowerBy levels: Int) -> WrittenBlock {
    guard case .heading(let level, let anchor, let content) = kind else { return self }
    return WrittenBlock(
      .heading(level: min(6, level + levels), anchor: anchor, content), at: position)
  }
}
