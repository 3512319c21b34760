/// What stands apart in a text: its tables, figures, call-outs and notes, wherever in it they stand.
package struct TextApart<Reference: Hashable & Sendable>: Sendable {
  /// The tables; those of a note where the file uses it first.
  package private(set) var tables: [Table<Reference>] = []
  /// The figures, likewise.
  package private(set) var figures: [Figure<Reference>] = []
  /// The call-outs, likewise.
  package private(set) var callOuts: [CallOut<Reference>] = []
  /// The notes that it leads to, each once.
  package private(set) var notes: [Note<Reference>] = []
  private var knownNotes: Set<String> = []

  /// Looks through a text.
  package init(of blocks: [Block<Reference>]) { add(blocks, hasNotes: true) }

  /// Looks through a section of a marker.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - hasNotes: Whether any text of the marker leads to a note.
  package init(of section: Section<Reference>, hasNotes: Bool) {
    for part in section.parts {
      switch part {
      case .prose(let blocks): add(blocks, hasNotes: hasNotes)
      case .questions(let questions):
        for question in questions { add(question.content, hasNotes: hasNotes) }
      case .points(let points): for point in points { add(point.content, hasNotes: hasNotes) }
      case .measures(let measures):
        for blocks in measures.lazy.flatMap(\.blocks) { add(blocks, hasNotes: hasNotes) }
      }
    }
  }

  /// Whether nothing stands apart.
  package var isEmpty: Bool {
    tables.isEmpty && figures.isEmpty && callOuts.isEmpty && notes.isEmpty
  }

  private mutating func add(_ blocks: [Block<Reference>], hasNotes: Bool) {
    add(blocks)
    guard hasNotes else { return }
    for note in blocks.uses() where knownNotes.insert(note.anchor).inserted {
      notes.append(note)
      if note.use == 1 { add(note.content) }
    }
  }

  private mutating func add(_ blocks: [Block<Reference>]) {
    for block in blocks {
      switch block.kind {
      case .table(let table): tables.append(table)
      case .figure(let figure): figures.append(figure)
      case .callOut(let box):
        callOuts.append(box)
        add(box.content)
      case .quote(let content): add(content)
      case .list(let list): for entry in list.entries { add(entry.content) }
      case .paragraph, .heading, .code, .rule: break
      }
    }
  }
}
