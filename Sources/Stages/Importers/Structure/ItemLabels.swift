import ContentModel

extension Structuring {
  /// A label of a question that a document of Waymark writes before it.
  struct ItemLabel {
    let series: QuestionLabel.Series
    /// How many bytes it takes with the blanks behind it.
    let length: Int
  }

  /// Returns the label with which a question begins, `A1` or `QM2 Q3`; nil where it begins with none.
  func itemLabel(in text: String) -> ItemLabel? {
    guard isOwn else { return nil }
    var rest = text[...]
    if let label = labels.label(in: text), !label.hasSign {
      rest = Substring(String(decoding: text.utf8.dropFirst(label.length), as: UTF8.self))
    }
    let letters = settings.questionLetters
    let known: [(String, QuestionLabel.Series)] = [
      (letters.added, .added), (letters.numberNotKnown, .numberNotKnown),
      (letters[.restated], .restated), (letters.criteria, .restated),
    ]
    for (name, series) in known where rest.hasPrefix(name) {
      let digits = rest.dropFirst(name.count).prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst(name.count + digits.count)
      guard !digits.isEmpty, end.first?.isWhitespace == true || end.first == ":" else { continue }
      let words = end.drop { $0.isWhitespace || $0 == ":" }
      return ItemLabel(series: series, length: text.utf8.count - words.utf8.count)
    }
    return nil
  }

  /// Takes the blocks of a question without what a document of Waymark says below it, as paragraphs or as last lines of
  /// one.
  ///
  /// - Returns: What it says.
  mutating func takingNotes(
    _ blocks: inout [WrittenBlock], of content: [WrittenBlock]
  ) -> [OwnState] {
    guard isOwn else {
      blocks = content
      return []
    }
    var states: [OwnState] = []
    for block in content {
      var block = block
      while let words = block.content, let end = words.lastIndex(of: .lineBreak) {
        let line = words[(end + 1)...].map { $0 }
        guard isNote(line.plainText(), &states) else { break }
        let cut = block.droppingLast(line.plainText().utf8.count, &ledger)
        ledger.decide(cut.gone, .fate(rules.fate(.ownFurniture)))
        block = cut.block
      }
      if block.content != nil, isNote(oneLine(block), &states) {
        ledger.decide(block, .fate(rules.fate(.ownFurniture)))
      } else {
        blocks.append(block)
      }
    }
    return states
  }

  /// Whether a text is one that a document of Waymark has below a question.
  private func isNote(_ text: String, _ states: inout [OwnState]) -> Bool {
    let text = text.trimmingWhitespace()
    let isOfScale = settings.scales.contains { !$0.note.isEmpty && $0.note == text }
    guard !text.isEmpty, isOfScale || own.isParagraph(text) else { return false }
    if let state = own.state(text) { states.append(state) }
    return true
  }

  /// Returns a question without the marks that a document of Waymark writes before or behind it.
  mutating func withoutMarks(_ block: WrittenBlock) -> WrittenBlock {
    guard isOwn else { return block }
    var block = block
    if let length = own.mark(atStartOf: oneLine(block)) {
      let cut = block.dropping(length + leadingBlanks(of: block), &ledger)
      ledger.decide(cut.gone, .fate(rules.fate(.ownFurniture)))
      block = cut.block
    }
    let text = (block.content ?? []).plainText()
    if let length = own.mark(atEndOf: text) {
      let cut = block.droppingLast(length, &ledger)
      ledger.decide(cut.gone, .fate(rules.fate(.ownFurniture)))
      block = cut.block
    }
    return block
  }
}
