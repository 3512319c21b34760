import ContentModel
import Diagnostics

/// An entry of a list as it is typed: its level is told by what stands before it.
struct TypedEntry {
  /// How far from the left it stands, in any measure; larger is deeper.
  let indent: Int
  let mark: ListMark
  var content: [WrittenBlock]
  let position: TextPosition
}

extension [TypedEntry] {
  /// The lists that the entries are, one in the other where they stand further from the left, or have marks of
  /// another form than those around them.
  ///
  /// A list whose numbers jump ends, and another goes on with the number that is typed.
  var lists: [WrittenBlock] {
    var open: [OpenList] = []
    var done: [WrittenBlock] = []
    func closeLast() {
      let list = open.removeLast().block
      if open.isEmpty { done.append(list) } else { open[open.count - 1].addToLast(list) }
    }
    for entry in self {
      while let last = open.last, entry.indent < last.indent - 1, open.count > 1 { closeLast() }
      if let place = open.lastIndex(where: { $0.takes(entry) }) {
        while open.count > place + 1 { closeLast() }
      } else if let last = open.last, entry.indent <= last.indent + 1,
        last.mark.isLike(entry.mark)
      {
        // The same marks, with a number that jumps.
        closeLast()
        open.append(OpenList(entry))
        continue
      } else if let last = open.last, entry.indent < last.indent - 1 {
        closeLast()
        open.append(OpenList(entry))
        continue
      } else if open.count >= 6 {
        closeLast()
        open.append(OpenList(entry))
        continue
      } else {
        open.append(OpenList(entry))
        continue
      }
      open[open.count - 1].add(entry)
    }
    while !open.isEmpty { closeLast() }
    return done
  }
}

extension ListMark {
  /// Whether another mark is of the same list although it does not follow: `4)` after `2.`, but not `(1)`.
  fileprivate func isLike(_ other: ListMark) -> Bool {
    if form == other.form { return true }
    guard let number = other.number, number > 1 else { return false }
    return switch (form, other.form) {
    case (.number, .number), (.letter, .letter), (.roman, .roman): true
    default: false
    }
  }
}

private struct OpenList {
  let indent: Int
  let mark: ListMark
  private var next: Int?
  private var entries: [(content: [WrittenBlock], position: TextPosition)]

  init(_ entry: TypedEntry) {
    indent = entry.indent
    mark = entry.mark
    next = entry.mark.number.map { $0 + 1 }
    entries = [(entry.content, entry.position)]
  }

  /// Whether an entry is the next one of this list.
  func takes(_ entry: TypedEntry) -> Bool {
    entry.mark.form == mark.form && abs(entry.indent - indent) <= 1 && entry.mark.number == next
  }

  mutating func add(_ entry: TypedEntry) {
    next = entry.mark.number.map { $0 + 1 }
    entries.append((entry.content, entry.position))
  }

  mutating func addToLast(_ list: WrittenBlock) { entries[entries.count - 1].content.append(list) }

  var block: WrittenBlock {
    WrittenBlock(
      .list(
        BlockList(
          start: mark.number,
          isTight: entries.allSatisfy {
            $0.content.count { if case .paragraph = $0.kind { true } else { false } } <= 1
          },
          entries: entries.map { BlockList.Entry($0.content, at: $0.position) })),
      at: entries[0].position)
  }
}
