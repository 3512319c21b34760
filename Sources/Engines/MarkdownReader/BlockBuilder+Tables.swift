import ContentModel
import Diagnostics

/// How many columns a table may have.
let maximumColumns = 50

// A table is a paragraph to CommonMark, whose lines are taken apart here; cmark reads each cell.
extension BlockBuilder {
  /// Appends the text above a table, the table, and what stands below it, of the paragraph that is open.
  mutating func append(_ table: FoundTable) {
    let lines = cursor.lines
    let first = lines.firstIndex { $0.content >= cursor.offset } ?? 0
    if first < table.rule - 1 { appendText(of: first..<(table.rule - 1)) }
    let above = takeCaption()
    var rows = table.rows
    var below: [WrittenInline]?
    // A line right below the rows is one of them in GitHub's Markdown; it can be told from them by how it begins.
    if above == nil, let last = rows.last,
      !TableLines.hasBar(cursor.content[cursor.range(ofLine: last)]),
      // To read it uses its notes.
      hasSignOfCaption(cursor.content[cursor.range(ofLine: last)]),
      let words = captionWords(of: [.paragraph(inlines(ofLines: last..<(last + 1)))])
    {
      below = words
      rows = rows.dropLast()
    }
    append(read(table, rows: rows, caption: above ?? below ?? []))
    if table.rows.upperBound < lines.count { appendText(of: table.rows.upperBound..<lines.count) }
  }

  /// Takes the caption of a table that stands below the one before, where the paragraph that has just been read is it.
  ///
  /// - Returns: Whether it was.
  mutating func takeAsCaption(_ content: [WrittenInline]) -> Bool {
    guard blocks.count > (frames.last?.firstBlock ?? 0),
      case .table(let table)? = blocks.last?.kind,
      table.caption.isEmpty, let words = captionWords(of: [.paragraph(content)]),
      let position = blocks.popLast()?.position
    else { return false }
    uncaptioned = nil
    blocks.append(
      Block(
        .table(
          Table(
            caption: words, anchor: table.anchor, alignments: table.alignments, heads: table.heads,
            rows: table.rows)), at: position))
    return true
  }

  /// Reports a table that has got no caption, once it is known.
  mutating func reportUncaptioned() {
    guard let position = uncaptioned else { return }
    uncaptioned = nil
    report(
      .tableWithoutCaption, at: position, "this table has no caption",
      hint: "write one above the table, with an empty line between them: Table: what it shows")
  }

  /// Takes the caption that stands above a table; nil for none.
  private mutating func takeCaption() -> [WrittenInline]? {
    guard blocks.count > (frames.last?.firstBlock ?? 0), let last = blocks.last,
      let words = captionWords(of: [last.kind])
    else { return nil }
    blocks.removeLast()
    forgetSigns(at: last.position)
    return words
  }

  /// Whether a line begins like a caption.
  private func hasSignOfCaption(_ line: ArraySlice<UInt8>) -> Bool {
    ["Table:", "table:", ":"].contains { line.starts(with: $0.utf8) }
  }

  /// Returns the words behind the sign of a caption, where a block begins with one.
  private func captionWords(of kinds: [WrittenBlock.Kind]) -> [WrittenInline]? {
    guard case .paragraph(var content)? = kinds.first,
      case .text(let words, let position)? = content.first
    else { return nil }
    let bytes = words.utf8
    let sign = bytes.prefix { $0 != UInt8(ascii: ":") }
    guard sign.count < bytes.count,
      sign.isEmpty || ["Table", "table"].contains(String(decoding: sign, as: UTF8.self))
    else { return nil }
    let rest = bytes.dropFirst(sign.count + 1)
    guard sign.isEmpty ? rest.first.map(isBlank) ?? false : true else { return nil }
    let start = sign.count + 1 + rest.prefix(while: isBlank).count
    if start == bytes.count {
      content.removeFirst()
    } else {
      content[0] = .text(words.part(start..<bytes.count), position.advanced(by: start))
    }
    return content.isEmpty ? nil : content
  }

  /// Takes back what was said of the signs at the beginning of a paragraph, which mean something after all.
  private mutating func forgetSigns(at position: TextPosition) {
    unread.forget(at: position)
    let place = position.inFile(reading.path)
    diagnostics.removeAll { $0.code == .unreadMarkup && $0.position == place }
  }

  private mutating func appendText(of lines: Range<Int>) {
    let read = reading.read(cursor.text(ofLines: lines))
    diagnostics += read.diagnostics
    for block in read.value {
      guard case .paragraph(var content) = block.kind, takesCallOut(&content, at: block.position)
      else {
        append(block)
        continue
      }
      forgetSigns(at: block.position)
      if !content.isEmpty { append(Block(.paragraph(content), at: block.position)) }
    }
  }

  private mutating func inlines(ofLines lines: Range<Int>) -> [WrittenInline] {
    if case .paragraph(let content)? = reading.read(cursor.text(ofLines: lines)).value.first?.kind {
      content
    } else {
      []
    }
  }

  private mutating func read(
    _ table: FoundTable, rows: Range<Int>, caption: [WrittenInline]
  ) -> WrittenBlock {
    let columns = min(table.alignments.count, maximumColumns)
    let position = cursor.position(of: cursor.lines[table.rule - 1].content)
    var heads = cells(ofLine: table.rule - 1).map { readCell($0) }
    if columns < heads.count {
      report(
        .tableTooLarge, at: heads[columns].position,
        "this table has \(heads.count) columns, and only the first \(maximumColumns) are read",
        hint: "divide it into tables of fewer columns")
      heads.removeSubrange(columns...)
    }
    for (column, head) in heads.enumerated()
    where head.content.plainText().trimmingWhitespace().isEmpty {
      report(
        .tableHeaderCell, at: head.position, "the header of column \(column + 1) is empty",
        hint: "write what the column holds")
    }
    shared.cellsLeft -= columns
    let kept = min(rows.count, max(0, shared.cellsLeft / columns))
    if kept < rows.count {
      report(
        .tableTooLarge, at: cursor.position(of: cursor.lines[rows.lowerBound + kept].content),
        "the tables of this text have more than \(maximumCells) cells, and the rows from here on are left out",
        hint: "publish so much data as a file")
    }
    shared.cellsLeft -= kept * columns
    let cells = rows.prefix(kept).map {
      readRow($0, columns: columns, heads: table.alignments.count)
    }
    let anchor = takeAnchor(ofNext: "table-")
    reportUncaptioned()
    if caption.isEmpty { uncaptioned = position }
    return Block(
      .table(
        Table(
          caption: caption, anchor: anchor, alignments: Array(table.alignments.prefix(columns)),
          heads: heads, rows: cells)), at: position)
  }

  private mutating func readRow(
    _ line: Int, columns: Int, heads: Int
  ) -> [Table<WrittenReference>.Cell] {
    let written = cells(ofLine: line)
    if written.count != heads {
      report(
        .tableCells,
        at: cursor.position(
          of: written.dropFirst(heads).first?.lowerBound ?? cursor.lines[line].content),
        "this row has \(written.count == 1 ? "1 cell" : "\(written.count) cells"), and the header row has \(heads)",
        hint: written.count > heads
          ? "take the cells out that are too many, or write '\\|' for a bar that belongs to the words of a cell"
          : "write the cells that are missing, with nothing between the bars of one that is empty; what is no row needs an empty line above it"
      )
    }
    let end = cursor.position(of: cursor.range(ofLine: line).upperBound)
    return (0..<columns).map { column in
      column < written.count ? readCell(written[column]) : Table.Cell([], at: end)
    }
  }

  private func cells(ofLine line: Int) -> [Range<Int>] {
    TableLines.cells(of: cursor.content[cursor.range(ofLine: line)])
  }

  /// Reads the text of a cell, behind a no-break space: so it begins no list, heading or quotation, and its marks
  /// stand as they do at the beginning of a line.
  private mutating func readCell(_ range: Range<Int>) -> Table<WrittenReference>.Cell {
    let position = cursor.position(of: range.lowerBound)
    guard !range.isEmpty else { return Table.Cell([], at: position) }
    let text = cursor.content[range]
    let guarded = [0xC2, 0xA0] + text + shared.definitions(usedIn: text)
    var reading = reading
    reading.isCell = true
    let read = reading.read(
      SourceText(
        guarded, firstLine: Int(position.line), shifts: .each([Int(position.column) - 3])))
    diagnostics += read.diagnostics
    guard case .paragraph(let content)? = read.value.first?.kind else {
      return Table.Cell([], at: position)
    }
    return Table.Cell(content.map(withBars), at: position)
  }

  /// Returns the text of a cell without the no-break space before it.
  func withoutGuard(_ content: [WrittenInline]) -> [WrittenInline] {
    guard case .text(let words, _)? = content.first else { return content }
    let count = words.utf8.count
    let rest = count > 2 ? [WrittenInline.text(words.part(2..<count), cursor.position(of: 2))] : []
    return rest + content.dropFirst()
  }
}

/// Returns running text of a cell with the bars in code for which `\|` had to be written.
private func withBars(_ inline: WrittenInline) -> WrittenInline {
  switch inline {
  case .code(let text): .code(text.replacing("\\|", with: "|"))
  case .emphasis(let content): .emphasis(content.map(withBars))
  case .strong(let content): .strong(content.map(withBars))
  case .reference(let reference, let content): .reference(reference, content.map(withBars))
  case .image(let reference, let content): .image(reference, content.map(withBars))
  case .text, .softBreak, .lineBreak, .note: inline
  }
}

/// A table in the lines of a paragraph.
struct FoundTable {
  /// The line of the rule; the heads stand on the line above.
  let rule: Int
  /// How the columns stand.
  let alignments: [ColumnAlignment]
  /// The lines below the rule that belong to the table.
  let rows: Range<Int>
}

extension SourceCursor {
  /// Returns the table that stands in the block; nil for none.
  ///
  /// Nearly every paragraph is told from one by the first bytes of its lines.
  func table() -> FoundTable? {
    guard lines.count > 1 else { return nil }
    for index in 1..<lines.count {
      let start = lines[index].content
      guard start < content.count, "|:-".utf8.contains(content[start]), lines[index].isWhole,
        !lines[index].isIndented,
        lines[index - 1].content >= offset,
        let alignments = TableLines.alignments(content[range(ofLine: index)])
      else { continue }
      let heads = content[range(ofLine: index - 1)]
      guard TableLines.cells(of: heads).count == alignments.count else { continue }
      let end = lines[(index + 1)...].firstIndex { !$0.isWhole } ?? lines.endIndex
      return FoundTable(rule: index, alignments: alignments, rows: (index + 1)..<end)
    }
    return nil
  }

  /// Returns the bytes of a line of the block, without its line end.
  func range(ofLine line: Int) -> Range<Int> {
    let start = lines[line].content
    var end = line + 1 < lines.count ? lines[line + 1].content : content.count
    while end > start, isLineEnd(content[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Returns lines of the block as a text of its own.
  func text(ofLines lines: Range<Int>) -> SourceText {
    let places = lines.map { position(of: self.lines[$0].content) }
    let start = self.lines[lines.lowerBound].content
    return SourceText(
      Array(content[start..<range(ofLine: lines.upperBound - 1).upperBound]),
      firstLine: Int(places[0].line), shifts: .each(places.map { Int($0.column) - 1 }))
  }
}
