import ContentModel
import Diagnostics
import ForeignTexts
import JSONReading

extension PandocBlocks {
  /// A table; cells that are joined stand once, and the others of them are empty.
  mutating func table(_ node: PandocNode, caption: [WrittenInline]) -> [WrittenBlock] {
    let own = line(blocks(node[1][1].nodes))
    let columns = min(node[2].entries.count, mostColumns)
    guard columns > 0 else { return own.isEmpty ? [] : [WrittenBlock(.paragraph(own), at: .start)] }
    var rows: [[[WrittenInline]]] = []
    var below = [Int](repeating: 0, count: columns)
    let heads = node[3][1].entries
    let bodies = node[4].entries.flatMap { $0[2].entries + $0[3].entries }
    for row in heads + bodies + node[5][1].entries {
      rows.append(cells(of: row, &below))
    }
    guard !rows.isEmpty else { return [] }
    if heads.isEmpty, columns == 1 {
      // A frame around text, and no table.
      let texts = [caption.isEmpty ? own : caption] + rows.joined()
      return texts.filter { !$0.isEmpty }.map { WrittenBlock(.paragraph($0), at: .start) }
    }
    let made = Table<WrittenReference>(
      caption: caption.isEmpty ? own : caption, anchor: "table-\(nextTable())",
      alignments: node[2].entries.prefix(columns).map { alignment($0[0]) },
      heads: rows[0].map { .init($0, at: .start) },
      rows: rows.dropFirst().map { $0.map { .init($0, at: .start) } })
    return [WrittenBlock(.table(made), at: .start)]
  }

  private mutating func cells(of row: JSONValue, _ below: inout [Int]) -> [[WrittenInline]] {
    var cells = [[WrittenInline]](repeating: [], count: below.count)
    var column = 0
    for cell in row[1].entries {
      while column < below.count, below[column] > 0 { column += 1 }
      let content = line(blocks(cell[4].nodes))
      let width = max(cell[3].integer ?? 1, 1)
      guard column < below.count else {
        // A row that is longer than the table keeps its words in the last cell.
        if let last = cells.indices.last, !content.isEmpty {
          cells[last] += (cells[last].isEmpty ? [] : [.lineBreak]) + content
        }
        continue
      }
      cells[column] = content
      for place in column..<min(column + width, below.count) {
        below[place] = max(cell[2].integer ?? 1, 1)
      }
      column += width
    }
    for place in below.indices where below[place] > 0 { below[place] -= 1 }
    return cells
  }

  private func alignment(_ value: JSONValue) -> ColumnAlignment {
    switch PandocNode(value)?.kind {
    case "AlignLeft": .left
    case "AlignRight": .right
    case "AlignCenter": .center
    default: .natural
    }
  }

  /// The words of blocks on one line, as a cell has them, with line breaks between paragraphs.
  func line(_ blocks: [WrittenBlock]) -> [WrittenInline] {
    var line: [WrittenInline] = []
    func add(_ content: [WrittenInline]) {
      guard !content.isEmpty else { return }
      if !line.isEmpty { line.append(.lineBreak) }
      line += content
    }
    func addAll(_ blocks: [WrittenBlock]) {
      for block in blocks {
        switch block.kind {
        case .paragraph(let content): add(content)
        case .heading(_, _, let content): add([.strong(content)])
        case .list(let list):
          for entry in list.entries {
            let inner = self.line(entry.content)
            add(inner)
          }
        case .quote(let content): addAll(content)
        case .callOut(let box): addAll(box.content)
        case .table(let table):
          add(table.caption)
          for cell in table.allRows.joined() { add(cell.content) }
        case .figure(let figure):
          add([.image(figure.picture, figure.alternative)])
          add(figure.caption)
        case .code(_, let code): add([.code(code)])
        case .rule: break
        }
      }
    }
    addAll(blocks)
    return line
  }
}

/// How many columns a table may have.
private let mostColumns = 200
