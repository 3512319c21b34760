package import ContentModel
import Diagnostics

// What code hosts have besides CommonMark.
extension MarkdownWriter {
  /// Returns what a note is called in Markdown, so that it gets the same address when it is read.
  package func name(of note: Note<Reference>) -> String {
    notePrefix + note.anchor.dropFirst(note.anchor.hasPrefix("note-") ? "note-".count : 0)
  }

  /// Writes what notes say, each once.
  func define(
    _ uses: [Note<Reference>], besides defined: inout Set<String>, in lines: inout MarkdownLines
  ) {
    for note in uses where defined.insert(note.anchor).inserted {
      lines.addBlankLine()
      lines.startLine()
      lines.begin("[^\(name(of: note))]: ", continuing: "    ") {
        write(note.content, isTight: false, after: nil, to: &$0)
      }
    }
  }

  /// Writes the inside of a call-out; text stands right below its mark, as editors write it, and what could not go
  /// on there below an empty line.
  func write(_ box: CallOut<Reference>, to lines: inout MarkdownLines) {
    lines.append("[!\(box.kind.id.uppercased())]")
    switch box.content.first?.kind {
    case .paragraph, .figure: break
    default: lines.addBlankLine()
    }
    lines.startLine()
    write(box.content, isTight: false, after: nil, to: &lines)
  }

  /// Writes a table with its caption above it, or below it where the words above would be taken for that of another.
  func write(
    _ table: Table<Reference>, isBelowTable: Bool, isTight: Bool, to lines: inout MarkdownLines
  ) {
    let caption = spans(ofText: table.caption)
    let isBelow = isBelowTable || hasCaptionBelow(table)
    if !caption.isEmpty, !isBelow {
      write(caption: caption, to: &lines)
      if !isTight { lines.addBlankLine() }
      lines.startLine()
    }
    write(table.heads, to: &lines)
    lines.startLine()
    for alignment in table.alignments { lines.append("| \(alignment.rule) ") }
    lines.append("|")
    for row in table.rows {
      lines.startLine()
      write(row, to: &lines)
    }
    if !caption.isEmpty, isBelow {
      if !isTight { lines.addBlankLine() }
      lines.startLine()
      write(caption: caption, to: &lines)
    }
  }

  private func write(caption: [MarkdownSpan], to lines: inout MarkdownLines) {
    lines.append("Table: ")
    writeBehindBlank(caption, to: &lines)
  }

  private func write(_ row: [Table<Reference>.Cell], to lines: inout MarkdownLines) {
    lines.escapesBars = true
    for cell in row {
      lines.append("| ")
      let spans = spans(ofText: cell.content).withoutBreaks
      writeBehindBlank(spans, to: &lines)
      lines.needsBoundary = false
      lines.append(spans.isEmpty ? "" : " ")
    }
    lines.append("|")
    lines.escapesBars = false
  }

  /// Whether the caption stands below the table and uses notes, which count from above.
  private func hasCaptionBelow(_ table: Table<Reference>) -> Bool {
    let caption = [Block(.paragraph(table.caption), at: .start)]
    guard let note = caption.uses().first?.position, let head = table.heads.first?.position else {
      return false
    }
    return (note.line, note.column) > (head.line, head.column)
  }

  /// Whether the paragraph would be the caption of a table beside it.
  func beginsLikeCaption(_ spans: [MarkdownSpan]) -> Bool {
    guard case .text(let words)? = spans.first else { return false }
    return ["Table:", "table:", ":"].contains { words.starts(with: $0.utf8) }
  }

  /// Whether the next block that is written is a table without a caption.
  func isBeforeTable(_ index: Int, of blocks: [Block<Reference>]) -> Bool {
    for block in blocks[(index + 1)...] {
      switch block.kind {
      case .paragraph where spans(ofText: block).isEmpty: continue
      case .table(let table): return table.caption.isEmpty || hasCaptionBelow(table)
      default: return false
      }
    }
    return false
  }
}

extension ColumnAlignment {
  /// What stands below the head of such a column.
  fileprivate var rule: String {
    switch self {
    case .natural: "---"
    case .left: ":--"
    case .center: ":-:"
    case .right: "--:"
    }
  }
}
