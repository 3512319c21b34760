import ContentModel
import Diagnostics

/// The questions or criteria of a section as they are put together.
struct QuestionList {
  /// The blocks that are finished.
  var blocks: [WrittenBlock] = []
  /// The entries of the list that is open.
  var entries: [[WrittenBlock]] = []
  /// The number that was typed or counted before the last entry; nil where it has none.
  var lastNumber: Int?
  mutating func endList() {
    guard !entries.isEmpty else { return }
    blocks.append(numberedList(of: entries))
    entries = []
  }

  mutating func addBelowLast(_ block: WrittenBlock) { entries[entries.count - 1].append(block) }
}

/// Returns a list that counts its entries from 1, with blank lines between them where one has several paragraphs.
func numberedList(of entries: [[WrittenBlock]]) -> WrittenBlock {
  let isTight = entries.allSatisfy { $0.count == 1 || $0.isParagraphWithList }
  return WrittenBlock(
    .list(BlockList(start: 1, isTight: isTight, entries: entries.map { .init($0, at: .start) })),
    at: .start)
}

/// How the questions of a section are told in a document.
struct QuestionSigns {
  /// Whether any has a number, typed or not.
  let hasNumbers: Bool
  /// Whether any has a number of digits that was typed.
  let hasDigits: Bool
  /// Whether any stands in a list of any kind.
  let hasLists: Bool

  init(_ lines: [DocumentLine]) {
    let typed = lines.compactMap { $0.isHeading ? nil : typedNumber(in: $0.text) }
    hasDigits = typed.contains { !$0.isLetter }
    let lists = lines.compactMap { line -> Int?? in
      if case .list(let list) = line.block.kind { list.start } else { nil }
    }
    hasLists = !lists.isEmpty
    hasNumbers = !typed.isEmpty || lists.contains { $0 != nil }
  }
}
