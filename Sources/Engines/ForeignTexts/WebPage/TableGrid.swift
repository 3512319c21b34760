import ContentModel
import Diagnostics

/// The cells of a table in their places, where each may take several.
struct TableGrid {
  private struct Cell {
    var content: [WrittenInline] = []
    var isHead = false
    var line = 1
  }

  private var rows: [[Cell?]] = []
  private var row = 0
  /// Cells that rows above keep, by their column: how many rows they still take.
  private var kept: [Int: Int] = [:]
  private var column = 0
  /// Whether a cell takes several places.
  private(set) var hasSpans = false

  /// Begins a row.
  mutating func begin(_ index: Int) {
    row = index
    column = 0
    rows.append([])
    if index > 0 { kept = kept.compactMapValues { $0 > 1 ? $0 - 1 : nil } }
  }

  /// Adds a cell to the row: its text stands in the first of its places.
  mutating func add(
    _ content: [WrittenInline], isHead: Bool, line: Int, columns: Int, rows count: Int
  ) {
    while kept[column] != nil {
      rows[row].append(nil)
      column += 1
    }
    if columns > 1 || count > 1 { hasSpans = true }
    for place in 0..<min(columns, max(1, mostColumns - column)) {
      rows[row].append(place == 0 ? Cell(content: content, isHead: isHead, line: line) : nil)
      if count > 1 { kept[column] = count }
      column += 1
    }
  }

  /// The table; nil where it has no cells.
  func table(caption: [WrittenInline]) -> Table<WrittenReference>? {
    let rows = rows.filter { $0.contains { $0?.content.isEmpty == false } }
    guard let first = rows.first, let width = rows.map(\.count).max() else { return nil }
    let all = rows.map { row in
      (0..<width).map { place in
        let cell = place < row.count ? row[place] : nil
        return Table<WrittenReference>.Cell(
          cell?.content ?? [], at: TextPosition(line: cell?.line ?? 1, column: 1))
      }
    }
    let cells = first.compactMap(\.self).filter { !$0.content.isEmpty }
    let hasHeads = cells.count { $0.isHead } * 2 > cells.count
    let heads =
      hasHeads
      ? all[0].map { Table.Cell(plain($0.content), at: $0.position) }
      : (0..<width).map { _ in Table<WrittenReference>.Cell([], at: .start) }
    return Table(
      caption: caption, anchor: "", alignments: heads.map { _ in .natural }, heads: heads,
      rows: hasHeads ? Array(all.dropFirst()) : all)
  }

  /// The text of a head, which is bold without saying so.
  private func plain(_ content: [WrittenInline]) -> [WrittenInline] {
    if content.count == 1, case .strong(let inner) = content[0] { inner } else { content }
  }
}

/// More columns than any table has.
private let mostColumns = 200
