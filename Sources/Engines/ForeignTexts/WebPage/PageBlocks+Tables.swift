import ContentModel
import Diagnostics
import HTMLReader

extension PageBlocks {
  /// Adds a figure: its pictures with what is said below them, or its table.
  mutating func figure(_ element: HTMLElement, to flow: inout PageFlow, _ role: PageOutline.Role) {
    let captions = element.elements.filter { $0.name == "figcaption" }
    let caption = captions.flatMap { inlines(of: .element($0), role) }.tidied
    let rest = element.children.filter {
      if case .element(let element) = $0 { element.name != "figcaption" } else { true }
    }
    var inner = PageFlow()
    fill(&inner, with: rest, role, line: element.line)
    var blocks = inner.finished
    let position = TextPosition(line: element.line, column: 1)
    if let last = blocks.indices.last(where: {
      if case .figure = blocks[$0].kind { true } else { false }
    }),
      case .figure(let figure) = blocks[last].kind
    {
      blocks[last] = WrittenBlock(
        .figure(
          Figure(figure.picture, alternative: figure.alternative, caption: caption, anchor: "")),
        at: blocks[last].position)
    } else if blocks.count == 1, case .table(let table) = blocks[0].kind, table.caption.isEmpty {
      blocks = [
        WrittenBlock(
          .table(
            Table(
              caption: caption, anchor: "", alignments: table.alignments, heads: table.heads,
              rows: table.rows)),
          at: position)
      ]
    } else if !caption.isEmpty {
      blocks.append(WrittenBlock(.paragraph(caption), at: position))
    }
    flow.append(blocks)
  }

  /// Returns a table; what stands in it where it is there for its looks alone.
  mutating func table(
    _ element: HTMLElement, caption: [WrittenInline], _ role: PageOutline.Role
  ) -> [WrittenBlock] {
    let rows = rows(of: element)
    let position = TextPosition(line: element.line, column: 1)
    if isLayout(element, rows) {
      let parts = element.elements.filter { $0.name == "caption" } + rows.joined()
      var content: [WrittenBlock] = []
      for part in parts {
        let inner = outline.role(of: part, in: role)
        if inner == role { content += blocks(in: part, role) } else { _ = apart(part, inner) }
      }
      return content
    }
    var grid = TableGrid()
    for (index, row) in rows.enumerated() {
      grid.begin(index)
      for cell in row where outline.role(of: cell, in: role) == role {
        let content = cellText(cell, role)
        grid.add(
          content, isHead: cell.name == "th" || isBold(content), line: cell.line,
          columns: span(cell, "colspan", 200), rows: span(cell, "rowspan", rows.count - index))
      }
    }
    let captions = element.elements.filter { $0.name == "caption" }
    let caption = caption + captions.flatMap { inlines(of: .element($0), role) }.tidied
    guard let table = grid.table(caption: caption) else { return [] }
    if grid.hasSpans { remark(.mergedCells, element, element.firstWords(12)) }
    return [WrittenBlock(.table(table), at: position)]
  }

  /// The text of a cell on one line, its paragraphs behind line breaks.
  private mutating func cellText(_ cell: HTMLElement, _ role: PageOutline.Role) -> [WrittenInline] {
    if cell.elements.contains(where: holdsTable) { remark(.nestedTable, cell, cell.firstWords(12)) }
    var runs: [[WrittenInline]] = []
    blocks(in: cell, role).forEachRunInOrder { runs.append($0) }
    return Array(runs.filter { !$0.isEmpty }.joined(separator: [.lineBreak]))
  }

  private func span(_ cell: HTMLElement, _ name: String, _ most: Int) -> Int {
    // https://html.spec.whatwg.org/multipage/tables.html: 0 rows mean all that are left.
    guard let value = cell.attributes[name].flatMap({ Int($0) }) else { return 1 }
    return value == 0 && name == "rowspan" ? max(1, most) : max(1, min(value, most))
  }

  private func isBold(_ content: [WrittenInline]) -> Bool {
    content.count == 1 && { if case .strong = content[0] { true } else { false } }()
  }

  /// The cells of a table's rows, without those of tables in it.
  private func rows(of table: HTMLElement) -> [[HTMLElement]] {
    func cells(_ row: HTMLElement) -> [HTMLElement] {
      row.elements.filter { $0.name == "td" || $0.name == "th" }
    }
    let rows = table.elements.flatMap { (part: HTMLElement) -> [HTMLElement] in
      switch part.name {
      case "tr": [part]
      case "thead", "tbody", "tfoot": part.elements.filter { $0.name == "tr" }
      default: []
      }
    }
    return rows.map(cells).filter { !$0.isEmpty }
  }

  /// Whether a table only sets text side by side.
  private func isLayout(_ table: HTMLElement, _ rows: [[HTMLElement]]) -> Bool {
    if ["presentation", "none"].contains(table.attributes["role"] ?? "") { return true }
    let cells = rows.flatMap(\.self)
    if rows.allSatisfy({ $0.count <= 1 }) { return true }
    if table.elements.contains(where: { $0.name == "caption" })
      || cells.contains(where: { $0.name == "th" })
    {
      return false
    }
    return cells.contains { $0.elements.contains { holdsTable($0) || holdsHeading($0) } }
  }

  private func holdsTable(_ element: HTMLElement) -> Bool {
    element.name == "table" || element.elements.contains(where: holdsTable)
  }

  private func holdsHeading(_ element: HTMLElement) -> Bool {
    isHeading(element) || element.elements.contains(where: holdsHeading)
  }
}

extension [WrittenBlock] {
  /// Calls a function with each running text, in the order of ``forEachRun``.
  func forEachRunInOrder(_ body: ([WrittenInline]) -> Void) {
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content): body(content)
      case .list(let list): for entry in list.entries { entry.content.forEachRunInOrder(body) }
      case .quote(let content): content.forEachRunInOrder(body)
      case .callOut(let box): box.content.forEachRunInOrder(body)
      case .table(let table):
        body(table.caption)
        for cell in table.allRows.joined() { body(cell.content) }
      case .figure(let figure):
        body([.image(figure.picture, figure.alternative)])
        body(figure.caption)
      case .code(_, let code):
        for line in code.split(separator: "\n") { body([.code(String(line))]) }
      case .rule: break
      }
    }
  }
}
