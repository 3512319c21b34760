import ContentModel
import Diagnostics

/// Gives each run of text of a document its number as the position of its block: see ``WordLedger``.
struct NumberedRuns {
  private var words: [String] = []
  /// The words of each run.
  private var ranges: [Range<Int>] = []
  /// The notes that were met, by their addresses: a note counts where it is used first.
  private var notes: [String: [WrittenBlock]] = [:]

  /// Returns the blocks of a document with their numbers, and what holds their words.
  static func number(_ blocks: [WrittenBlock]) -> (blocks: [WrittenBlock], ledger: WordLedger) {
    var runs = NumberedRuns()
    let numbered = runs.number(blocks)
    return (numbered, WordLedger(words: runs.words, runs: runs.ranges))
  }

  private mutating func number(_ blocks: [WrittenBlock]) -> [WrittenBlock] {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content):
        let (content, position) = run(content)
        return WrittenBlock(.paragraph(content), at: position)
      case .heading(let level, let anchor, let content):
        let (content, position) = run(content)
        return WrittenBlock(.heading(level: level, anchor: anchor, content), at: position)
      case .list(let list):
        let entries = list.entries.map {
          BlockList<WrittenReference>.Entry(number($0.content), at: .start)
        }
        return WrittenBlock(
          .list(BlockList(start: list.start, isTight: list.isTight, entries: entries)), at: .start)
      case .quote(let content): return WrittenBlock(.quote(number(content)), at: .start)
      case .callOut(let box):
        return WrittenBlock(.callOut(CallOut(box.kind, number(box.content))), at: .start)
      case .table(let table): return number(table)
      case .figure(let figure): return number(figure)
      case .code(let language, let code):
        return WrittenBlock(.code(language: language, code), at: begin(code))
      case .rule: return WrittenBlock(.rule, at: .start)
      }
    }
  }

  private mutating func number(_ table: Table<WrittenReference>) -> WrittenBlock {
    let (caption, position) = run(table.caption)
    func numbered(
      _ cells: [Table<WrittenReference>.Cell], _ runs: inout NumberedRuns
    ) -> [Table<WrittenReference>.Cell] {
      cells.map { cell in
        let (content, position) = runs.run(cell.content)
        return Table.Cell(content, at: position)
      }
    }
    let heads = numbered(table.heads, &self)
    var rows: [[Table<WrittenReference>.Cell]] = []
    for row in table.rows { rows.append(numbered(row, &self)) }
    return WrittenBlock(
      .table(
        Table(
          caption: caption, anchor: table.anchor, alignments: table.alignments, heads: heads,
          rows: rows)), at: position)
  }

  private mutating func number(_ figure: Figure<WrittenReference>) -> WrittenBlock {
    // The run of the caption has the next number, whatever notes stand between the two.
    let position = begin(figure.alternative.plainText(), andKeepNext: true)
    let captionRun = ranges.count - 1
    let alternative = number(notesIn: figure.alternative)
    fill(captionRun, with: figure.caption.plainText())
    let caption = number(notesIn: figure.caption)
    return WrittenBlock(
      .figure(
        Figure(
          figure.picture, alternative: alternative, caption: caption, anchor: figure.anchor)),
      at: position)
  }

  /// Begins a run of words, and returns the position that stands for it.
  private mutating func begin(_ text: String, andKeepNext keepsNext: Bool = false) -> TextPosition {
    let run = ranges.count
    ranges += Array(repeating: 0..<0, count: keepsNext ? 2 : 1)
    fill(run, with: text)
    return TextPosition(line: run + firstRunLine, column: 1)
  }

  private mutating func fill(_ run: Int, with text: String) {
    let start = words.count
    words += text.split(whereSeparator: \.isWhitespace).map(String.init)
    ranges[run] = start..<words.count
  }

  private mutating func run(_ content: [WrittenInline]) -> ([WrittenInline], TextPosition) {
    let position = begin(content.plainText())
    return (number(notesIn: content), position)
  }

  private mutating func number(notesIn content: [WrittenInline]) -> [WrittenInline] {
    content.map { inline in
      switch inline {
      case .note(let note):
        let blocks: [WrittenBlock]
        if let known = notes[note.anchor] {
          blocks = known
        } else {
          // Known before it is read: no note holds itself.
          notes[note.anchor] = []
          blocks = number(note.content)
          notes[note.anchor] = blocks
        }
        return .note(
          Note(
            number: note.number, use: note.use, anchor: note.anchor, content: blocks,
            position: .start))
      case .emphasis(let inner): return .emphasis(number(notesIn: inner))
      case .strong(let inner): return .strong(number(notesIn: inner))
      case .reference(let reference, let inner):
        return .reference(reference, number(notesIn: inner))
      case .image(let reference, let inner): return .image(reference, number(notesIn: inner))
      case .text, .code, .softBreak, .lineBreak: return inline
      }
    }
  }
}

extension [WrittenInline] {
  /// The same without the places that lead to notes.
  var withoutNotes: [WrittenInline] {
    compactMap { inline in
      switch inline {
      case .note: nil
      case .emphasis(let inner): .emphasis(inner.withoutNotes)
      case .strong(let inner): .strong(inner.withoutNotes)
      case .reference(let reference, let inner): .reference(reference, inner.withoutNotes)
      case .image(let reference, let inner): .image(reference, inner.withoutNotes)
      case .text, .code, .softBreak, .lineBreak: inline
      }
    }
  }
}
