import ContentModel
import Diagnostics
import ForeignTexts

/// What becomes of each word of a document, as its text is cut, moved and written.
///
/// Each run of text has its number as the line of its block's position, and the place of its first word as the
/// column, so that a text knows which words of the document it is made of, wherever it is moved and however it is cut.
struct WordLedger {
  /// The words, in the order of the document.
  let words: [String]
  /// The words of each run.
  private let runs: [Range<Int>]
  /// What was decided on single words; all others stand where their text does.
  private var decisions: [Int: Decision] = [:]
  /// What became of each word.
  private(set) var fates: [WordFate]

  /// What was decided on a word, whatever becomes of its text.
  enum Decision {
    case fate(WordFate)
    /// Something says the same where the text stands.
    case saidOtherwise
  }

  init(words: [String], runs: [Range<Int>]) {
    self.words = words
    self.runs = runs
    fates = Array(repeating: .left, count: words.count)
  }

  /// Returns the words of the document that a text is made of; nothing of one that is not of the document.
  func range(of block: WrittenBlock) -> Range<Int>? {
    block.content.flatMap { range(of: $0, at: block.position) }
  }

  /// Returns the words of the document that running text is made of.
  func range(of content: [WrittenInline], at position: TextPosition) -> Range<Int>? {
    range(ofText: content.plainText(), at: position)
  }

  private func range(ofText text: String, at position: TextPosition) -> Range<Int>? {
    let run = Int(position.line) - firstRunLine
    guard runs.indices.contains(run) else { return nil }
    let first = runs[run].lowerBound + Int(position.column) - 1
    let count = text.split(whereSeparator: \.isWhitespace).count
    return first <= runs[run].upperBound ? first..<min(first + count, runs[run].upperBound) : nil
  }

  /// Decides on the words of a text; what was decided before stays.
  mutating func decide(_ block: WrittenBlock, _ decision: Decision) {
    if let range = range(of: block) { decide(range, decision) }
  }

  /// Decides on words; what was decided before stays.
  mutating func decide(_ range: Range<Int>, _ decision: Decision) {
    for word in range where decisions[word] == nil {
      decisions[word] = decision
      if case .fate(let fate) = decision { fates[word] = fate }
    }
  }

  /// Decides on all words of blocks, whatever they are.
  mutating func decideAll(_ blocks: [WrittenBlock], _ fate: WordFate) {
    forEachRange(of: blocks) { ledger, range in ledger.decide(range, .fate(fate)) }
  }

  /// Takes note that blocks are written at a place.
  mutating func place(_ blocks: [WrittenBlock], file: String, part: String) {
    let (here, otherwise) = (
      WordFate.placed(ImportPlace(file: file, part: part)),
      WordFate.placed(ImportPlace(file: file, part: part, isWord: false))
    )
    forEachRange(of: blocks) { ledger, range in
      for word in range where ledger.fates[word] == .left {
        switch ledger.decisions[word] {
        case .saidOtherwise: ledger.fates[word] = otherwise
        case .fate: break
        case nil: ledger.fates[word] = here
        }
      }
    }
  }

  /// Calls a function with the words of each run of blocks, those of notes included.
  private mutating func forEachRange(
    of blocks: [WrittenBlock], _ body: (inout WordLedger, Range<Int>) -> Void
  ) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        visit(content, at: block.position, body)
      case .list(let list):
        for entry in list.entries { forEachRange(of: entry.content, body) }
      case .quote(let content): forEachRange(of: content, body)
      case .callOut(let box): forEachRange(of: box.content, body)
      case .table(let table):
        visit(table.caption, at: block.position, body)
        for cell in table.allRows.joined() { visit(cell.content, at: cell.position, body) }
      case .figure(let figure):
        visit(figure.alternative, at: block.position, body)
        visit(figure.caption, at: block.position.onNextLine, body)
      case .code(_, let code):
        if let range = range(ofText: code, at: block.position) { body(&self, range) }
      case .rule: break
      }
    }
  }

  private mutating func visit(
    _ content: [WrittenInline], at position: TextPosition,
    _ body: (inout WordLedger, Range<Int>) -> Void
  ) {
    if let range = range(of: content, at: position), !range.isEmpty { body(&self, range) }
    for note in [WrittenBlock(.paragraph(content), at: position)].uses() {
      forEachRange(of: note.content, body)
    }
  }
}

/// The line that stands for the first run of a document; what an import adds stands above it.
let firstRunLine = 2

extension TextPosition {
  /// The position of what the next run of the document is.
  var onNextLine: TextPosition { TextPosition(line: Int(line) + 1, column: 1) }
}

extension WrittenBlock {
  /// The running text of a paragraph or heading; nil of another block.
  var content: [WrittenInline]? {
    switch kind {
    case .paragraph(let content), .heading(_, _, let content): content
    default: nil
    }
  }

  /// Returns the paragraph or heading with other running text.
  func with(_ content: [WrittenInline], at position: TextPosition? = nil) -> WrittenBlock {
    let position = position ?? self.position
    if case .heading(let level, let anchor, _) = kind {
      return WrittenBlock(.heading(level: level, anchor: anchor, content), at: position)
    }
    return WrittenBlock(.paragraph(content), at: position)
  }
}
