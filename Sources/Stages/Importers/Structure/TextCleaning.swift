import ContentModel
import Diagnostics

extension Structuring {
  /// Returns blocks as they can be written: links that lead out of the document alone, no notes where none can stand,
  /// nothing empty, tables with heads, and citations of the set.
  mutating func cleaned(_ blocks: [WrittenBlock]) -> [WrittenBlock] {
    withCaptions(blocks).compactMap { cleaned($0, depth: 0) }
  }

  private mutating func cleaned(_ block: WrittenBlock, depth: Int) -> WrittenBlock? {
    // What stands deeper is left over: nobody can read it either.
    guard depth < 20 else { return nil }
    switch block.kind {
    case .paragraph(let content):
      let text = cleaned(content.withoutBlanksBefore.withoutBlanksBehind, at: block.position)
      guard text.contains(where: \.isSeen) else { return nil }
      return block.with(text)
    case .heading(let level, let anchor, let content):
      let text = cleanedLinks(content.withoutNotes.withoutBlanksBefore.withoutBlanksBehind)
      guard text.contains(where: \.isSeen) else { return nil }
      return WrittenBlock(.heading(level: level, anchor: anchor, text), at: block.position)
    case .list(let list):
      let entries = list.entries.compactMap { entry -> BlockList<WrittenReference>.Entry? in
        let content = entry.content.compactMap { withoutHeading($0, depth) }
        return content.isEmpty ? nil : .init(content, at: .start)
      }
      guard !entries.isEmpty else { return nil }
      let isTight =
        list.isTight
        && entries.allSatisfy { $0.content.count == 1 || $0.content.isParagraphWithList }
      let start = list.start.map { min(max($0, 0), 999_999) }
      return WrittenBlock(
        .list(BlockList(start: start, isTight: isTight, entries: entries)), at: .start)
    case .quote(let content):
      let inner = content.compactMap { withoutHeading($0, depth) }
      return inner.isEmpty ? nil : WrittenBlock(.quote(inner), at: .start)
    case .callOut(let box):
      let inner = content(of: box, depth)
      guard !inner.isEmpty else { return nil }
      let isKnown = settings.callOuts.contains { $0.id == box.kind.id }
      return WrittenBlock(isKnown ? .callOut(CallOut(box.kind, inner)) : .quote(inner), at: .start)
    case .table(let table): return cleaned(table, at: block.position)
    case .figure(let figure):
      return WrittenBlock(
        .figure(
          Figure(
            figure.picture, alternative: cleanedLinks(figure.alternative.withoutNotes),
            caption: cleanedLinks(figure.caption.withoutNotes), anchor: figure.anchor)),
        at: block.position)
    case .code(_, let code): return code.contains { !$0.isWhitespace } ? block : nil
    case .rule: return block
    }
  }

  private mutating func content(
    of box: CallOut<WrittenReference>, _ depth: Int
  ) -> [WrittenBlock] {
    box.content.compactMap { withoutHeading($0, depth) }
  }

  /// Returns what stands inside a list or quotation, in which a heading is a paragraph in bold.
  private mutating func withoutHeading(_ block: WrittenBlock, _ depth: Int) -> WrittenBlock? {
    guard case .heading(_, _, let content) = block.kind else {
      return cleaned(block, depth: depth + 1)
    }
    let text = content.withoutBold
    return cleaned(
      WrittenBlock(.paragraph([.strong(text)]), at: block.position), depth: depth + 1)
  }

  /// Returns a table whose first row names its columns.
  private mutating func cleaned(
    _ table: Table<WrittenReference>, at position: TextPosition
  ) -> WrittenBlock? {
    var rows = table.allRows.map { row in
      row.map {
        Table<WrittenReference>.Cell(cleaned($0.content, at: $0.position), at: $0.position)
      }
    }.filter { row in row.contains { $0.content.contains(where: \.isSeen) } }
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0, columns <= 50, rows.count * columns <= 100_000 else { return nil }
    for index in rows.indices {
      while rows[index].count < columns { rows[index].append(.init([], at: .start)) }
    }
    var alignments = Array(table.alignments.prefix(columns))
    while alignments.count < columns { alignments.append(.natural) }
    return WrittenBlock(
      .table(
        Table(
          caption: cleaned(table.caption, at: position), anchor: "", alignments: alignments,
          heads: rows[0],
          rows: Array(rows.dropFirst()))), at: position)
  }

  /// Returns running text whose links lead out of the document; all others are words.
  private mutating func cleaned(
    _ content: [WrittenInline], at position: TextPosition
  ) -> [WrittenInline] {
    citing(cleanedLinks(content).joinedTexts, at: position)
  }

  private mutating func cleanedLinks(_ content: [WrittenInline]) -> [WrittenInline] {
    content.flatMap { inline -> [WrittenInline] in
      switch inline {
      case .reference(let reference, let inner):
        let inner = cleanedLinks(inner)
        let isSeen = inner.contains(where: \.isSeen)
        guard isSeen, leadsOut(reference.destination) else { return inner }
        // No note stands in the words of a link.
        return [.reference(reference, inner.withoutNotes)] + inner.notes
      case .emphasis(let inner): return [.emphasis(cleanedLinks(inner))]
      case .strong(let inner): return [.strong(cleanedLinks(inner))]
      case .image(let reference, let inner): return [.image(reference, cleanedLinks(inner))]
      case .note(let note):
        // No note stands in another.
        let blocks = cleaned(
          note.content.map { $0.mapTexts { content, _ in content.withoutNotes } })
        guard !blocks.isEmpty else { return [] }
        return [
          .note(
            Note(
              number: note.number, use: note.use, anchor: note.anchor, content: blocks,
              position: note.position))
        ]
      case .text, .code, .softBreak, .lineBreak: return [inline]
      }
    }
  }
}

/// Whether a link leads to another host, or to somebody who can be written to or called.
private func leadsOut(_ address: String) -> Bool {
  let lower = address.lowercased()
  return ["https://", "http://", "mailto:", "tel:"].contains {
    lower.hasPrefix($0) && lower.count > $0.count
  } && !address.contains(where: \.isWhitespace)
}

extension WrittenInline {
  /// Whether a reader sees anything of it.
  var isSeen: Bool {
    switch self {
    case .text(let words, _): words.string.contains { !$0.isWhitespace }
    case .code(let code): code.contains { !$0.isWhitespace }
    case .emphasis(let inner), .strong(let inner), .reference(_, let inner):
      inner.contains(where: \.isSeen)
    case .image, .note: true
    case .softBreak, .lineBreak: false
    }
  }
}

extension [WrittenBlock] {
  /// Whether it is a paragraph with a list below it, which needs no blank line.
  var isParagraphWithList: Bool {
    guard count == 2, case .paragraph = self[0].kind, case .list = self[1].kind else {
      return false
    }
    return true
  }
}
