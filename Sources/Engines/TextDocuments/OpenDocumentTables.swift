extension TextDocument {
  /// Returns the blocks as a form of file can hold them.
  func blocks(for format: TextDocumentFormat) -> [TextBlock] {
    format == .openDocument ? blocks.withTablesOutsideOfLists : blocks
  }
}

extension [TextBlock] {
  /// The same with each list ended before a table that stands in it, and begun again after that: lists of OpenDocument
  /// hold no tables, and LibreOffice leaves them out (OpenDocument 1.3, 5.3.3).
  fileprivate var withTablesOutsideOfLists: [TextBlock] { flatMap(\.withTablesOutsideOfLists) }
}

extension TextBlock {
  fileprivate var withTablesOutsideOfLists: [TextBlock] {
    switch self {
    case .bullets(let entries): divided(entries) { _, entries in .bullets(entries) }
    case .numbers(let start, let entries):
      divided(entries) { .numbers(start: start + $0, $1) }
    case .quote(let content): [.quote(content.withTablesOutsideOfLists)]
    case .callOut(let style, let title, let content):
      [.callOut(style, title: title, content.withTablesOutsideOfLists)]
    case .table(let table):
      [
        .table(
          TextTable(
            caption: table.caption, columns: table.columns,
            rows: table.rows.map { $0.map(\.withTablesOutsideOfLists) }))
      ]
    case .heading, .paragraph, .figure, .code, .rule: [self]
    }
  }

  /// Returns lists with the entries that have no tables, and after each entry that has one what follows in it.
  private func divided(
    _ entries: [[TextBlock]], _ list: (_ first: Int, [[TextBlock]]) -> TextBlock
  ) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: [[TextBlock]] = []
    for (index, entry) in entries.enumerated() {
      let entry = entry.withTablesOutsideOfLists
      let table = entry.firstIndex { if case .table = $0 { true } else { false } }
      open.append(Array(entry[..<(table ?? entry.endIndex)]))
      guard let table else { continue }
      blocks.append(list(index + 1 - open.count, open))
      blocks += entry[table...]
      open = []
    }
    if !open.isEmpty { blocks.append(list(entries.count - open.count, open)) }
    return blocks
  }
}
