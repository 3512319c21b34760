import ContentModel
import Diagnostics

/// Returns parts of a text as blocks: paragraphs, headings, lists and tables.
func blocks(of parts: [LinePart]) -> [WrittenBlock] {
  let levels = headingLevels(of: parts)
  var blocks: [WrittenBlock] = []
  var entries: [TypedEntry] = []
  var entryIndent = 0
  var afterBlank = false
  func endList() {
    blocks += entries.lists
    entries = []
  }
  for part in parts {
    switch part {
    case .blank:
      afterBlank = true
      continue
    case .underline: continue
    case .entry(let mark, let lines):
      entries.append(
        TypedEntry(
          indent: lines[0].indent, mark: mark, content: [paragraph(lines, without: mark)],
          position: lines[0].position))
      entryIndent = lines[0].indent + mark.length
    case .paragraph(let lines):
      // A paragraph below the text of an entry is a second one of it.
      if !entries.isEmpty, lines[0].indent >= entryIndent, lines[0].indent > 0, afterBlank {
        entries[entries.count - 1].content.append(paragraph(lines))
      } else {
        endList()
        blocks.append(paragraph(lines))
      }
    case .heading(let lines, let form):
      endList()
      blocks.append(
        WrittenBlock(
          .heading(level: levels[form] ?? 2, anchor: "", [text(of: lines)]), at: lines[0].position))
    case .rows(let lines):
      endList()
      blocks.append(table(of: lines))
    case .rule(let line):
      endList()
      blocks.append(WrittenBlock(.rule, at: line.position))
    }
    afterBlank = false
  }
  endList()
  return blocks
}

/// The levels of headings, the more visible forms above the others.
private func headingLevels(of parts: [LinePart]) -> [LinePart.HeadingForm: Int] {
  var forms: Set<LinePart.HeadingForm> = []
  for case .heading(_, let form) in parts { forms.insert(form) }
  var levels: [LinePart.HeadingForm: Int] = [:]
  var next = 1
  for form in [LinePart.HeadingForm.doubleLine, .singleLine, .capitals] where forms.contains(form) {
    levels[form] = next
    next += 1
  }
  let depths = (1...5).filter { forms.contains(.number($0)) }
  for depth in depths { levels[.number(depth)] = min(6, next + depth - (depths.first ?? 1)) }
  if let last = depths.last { next += last - (depths.first ?? 1) + 1 }
  levels[.short] = min(6, next)
  return levels
}

private func text(of lines: [LaidLine]) -> WrittenInline {
  .text(lines.map(\.text).joined(separator: " "), lines[0].position)
}

private func paragraph(_ lines: [LaidLine], without mark: ListMark? = nil) -> WrittenBlock {
  var text = lines.filter { !$0.isBlank }.map(\.text).joined(separator: " ")
  if let mark { text = String(text.dropFirst(mark.length).drop(while: \.isWhitespace)) }
  return WrittenBlock(.paragraph([.text(text, lines[0].position)]), at: lines[0].position)
}

private func table(of lines: [LaidLine]) -> WrittenBlock {
  let rows = lines.map { line in
    line.cells.map { cell in
      Table<WrittenReference>.Cell(
        cell.isEmpty ? [] : [.text(cell, line.position)], at: line.position)
    }
  }
  return WrittenBlock(
    .table(
      Table(
        caption: [], anchor: "", alignments: rows[0].map { _ in .natural }, heads: rows[0],
        rows: Array(rows.dropFirst()))), at: lines[0].position)
}
