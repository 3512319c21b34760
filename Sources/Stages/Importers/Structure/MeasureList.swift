import ContentModel
import Diagnostics

extension Structuring {
  /// Returns the text of a section of measures: each is an entry of a numbered list below the heading of its group.
  mutating func measures(_ segment: SectionSegment, in path: String) -> [WrittenBlock] {
    var blocks: [WrittenBlock] = []
    var entries: [[WrittenBlock]] = []
    func endList() {
      guard !entries.isEmpty else { return }
      blocks.append(numberedList(of: entries))
      entries = []
    }
    let words = settings.measureWords
    for (place, line) in segment.lines.enumerated() {
      let group = line.text.isEmpty ? nil : words.kind(named: line.text.trimmingStop)
      if line.isHeading || group != nil {
        endList()
        let content = (line.block.content ?? []).withoutBold
        blocks.append(
          WrittenBlock(
            .heading(level: group == nil ? 4 : 3, anchor: "", content), at: line.block.position))
      } else if case .list(let list) = line.block.kind {
        if areParts(list), !entries.isEmpty {
          entries[entries.count - 1].append(line.block)
        } else {
          entries += list.entries.map { withoutTypedNumber($0.content, segment, path) }
        }
      } else if line.text.isEmpty {
        endList()
        blocks.append(line.block)
      } else if partName(line.text) != nil, !entries.isEmpty {
        addPart(line.block, to: &entries[entries.count - 1])
      } else if typedNumber(in: line.text) != nil || isMeasure(place, of: segment.lines) {
        entries.append(withoutTypedNumber([line.block], segment, path))
      } else {
        endList()
        blocks.append(line.block)
      }
    }
    endList()
    return cleaned(blocks)
  }

  /// Adds a part to the list below what is measured.
  private func addPart(_ block: WrittenBlock, to entry: inout [WrittenBlock]) {
    let part = BlockList<WrittenReference>.Entry([block], at: .start)
    if case .list(let list)? = entry.last?.kind, areParts(list) {
      entry[entry.count - 1] = WrittenBlock(
        .list(BlockList(start: list.start, isTight: list.isTight, entries: list.entries + [part])),
        at: .start)
    } else {
      entry.append(
        WrittenBlock(.list(BlockList(start: nil, isTight: true, entries: [part])), at: .start))
    }
  }

  /// Whether a paragraph without a number is a measure: no list or number stands in its group, or a part follows it.
  private func isMeasure(_ place: Int, of lines: [DocumentLine]) -> Bool {
    let words = settings.measureWords
    func isGroup(_ line: DocumentLine) -> Bool {
      line.isHeading || words.kind(named: line.text.trimmingStop) != nil
    }
    guard let start = lines[..<place].lastIndex(where: isGroup) else { return false }
    let group = lines[(start + 1)...].prefix { !isGroup($0) }
    let hasList = group.contains { line in
      if case .list(let list) = line.block.kind { return !areParts(list) }
      return typedNumber(in: line.text) != nil
    }
    return !hasList
  }

  private func areParts(_ list: BlockList<WrittenReference>) -> Bool {
    list.entries.contains { $0.content.first.map { partName(oneLine($0)) != nil } ?? false }
  }

  /// Returns the part of a measure that a text begins with the name of.
  private func partName(_ text: String) -> MeasurePartKind? {
    let name = text.prefix(40).prefix { $0 != ":" && $0 != "–" && $0 != "—" }
    guard name.count < text.count else { return nil }
    return settings.measureWords.part(named: name.trimmingWhitespace())
  }

  private mutating func withoutTypedNumber(
    _ content: [WrittenBlock], _ segment: SectionSegment, _ path: String
  ) -> [WrittenBlock] {
    guard let first = content.first, first.content != nil,
      let typed = typedNumber(in: oneLine(first))
    else { return content }
    let cut = first.dropping(typed.length + leadingBlanks(of: first), &ledger)
    ledger.decide(cut.gone, .fate(typedFate(segment, path)))
    return [cut.block] + content.dropFirst()
  }
}
