import ContentModel
import Diagnostics
import ForeignTexts

extension Structuring {
  /// Returns the text of a section of questions or criteria: each is an entry of a numbered list.
  mutating func questions(
    _ segment: SectionSegment, in path: String, _ items: inout ItemCount
  ) -> [WrittenBlock] {
    let signs = QuestionSigns(segment.lines)
    var list = QuestionList()
    let isAsked = segment.definition.kind == .questions
    for (place, line) in segment.lines.enumerated() {
      if case .list(let written) = line.block.kind {
        add(written, signs, to: &list, segment, in: path, &items)
      } else if line.isHeading, !(isAsked && line.text.hasSuffix("?") && (line.level ?? 0) > 6) {
        list.lastNumber = nil
        if isOwn, own.isQuestionHeading(line.text) {
          ledger.decide(line.block, .fate(rules.fate(.ownFurniture)))
        } else {
          list.endList()
          let content = (line.block.content ?? []).withoutBold
          list.blocks.append(
            WrittenBlock(.heading(level: 3, anchor: "", content), at: line.block.position))
        }
      } else if line.text.isEmpty {
        list.endList()
        list.blocks.append(line.block)
      } else {
        let next = place + 1 < segment.lines.count ? segment.lines[place + 1] : nil
        add(line, before: next, signs, to: &list, segment, in: path, &items)
      }
    }
    list.endList()
    let blocks = cleaned(list.blocks)
    if isAsked { remarkQuestions(in: blocks) }
    return blocks
  }

  /// Adds a paragraph: a question with a typed number, the rest of one, or text between them.
  private mutating func add(
    _ line: DocumentLine, before next: DocumentLine?, _ signs: QuestionSigns,
    to list: inout QuestionList, _ segment: SectionSegment, in path: String,
    _ items: inout ItemCount
  ) {
    if let label = itemLabel(in: line.text) {
      let cut = line.block.dropping(label.length + leadingBlanks(of: line.block), &ledger)
      ledger.decide(cut.gone, .fate(rules.fate(.ownFurniture)))
      let question = withoutMarks(cut.block)
      if label.series == .added { items.draftedRuns.insert(question.position.line) }
      if label.series == .numberNotKnown { items.unknownRuns.insert(question.position.line) }
      list.entries.append([question])
      return
    }
    if let typed = typedNumber(in: line.text), let number = typed.number {
      let cut = line.block.dropping(typed.length + leadingBlanks(of: line.block), &ledger)
      ledger.decide(cut.gone, .fate(typedFate(segment, path)))
      if typed.isLetter, signs.hasDigits, !list.entries.isEmpty {
        addBelow(.init([cut.block], at: .start), to: &list)
        return
      }
      if let last = list.lastNumber, number != last + 1, number != 1 {
        remark(.numberJump, line.block)
      }
      list.lastNumber = number
      list.entries.append([withoutMarks(cut.block)])
      return
    }
    let asks = line.text.hasSuffix("?")
    let isQuestion = segment.definition.kind == .questions ? asks : true
    if !signs.hasNumbers, !signs.hasLists, isQuestion {
      list.entries.append([withoutMarks(line.block)])
    } else if let last = list.entries.last,
      isContinued(last, by: line, before: next, list.lastNumber)
    {
      list.addBelowLast(line.block)
    } else {
      list.endList()
      list.blocks.append(line.block)
    }
  }

  /// Whether a paragraph belongs to the question before it: that has not asked yet, or the next number follows on.
  private func isContinued(
    _ entry: [WrittenBlock], by line: DocumentLine, before next: DocumentLine?, _ last: Int?
  ) -> Bool {
    guard last != nil else { return false }
    if !entry.plainText().contains("?"), line.text.contains("?") { return true }
    guard line.text.hasSuffix("?"), let last, let next else { return false }
    return typedNumber(in: next.text)?.number == last + 1
  }

  /// Adds the entries of a list.
  private mutating func add(
    _ written: BlockList<WrittenReference>, _ signs: QuestionSigns, to list: inout QuestionList,
    _ segment: SectionSegment, in path: String, _ items: inout ItemCount
  ) {
    guard written.start != nil || !signs.hasNumbers || list.entries.isEmpty else {
      // Bullets among numbered questions say more of the one above them.
      for entry in written.entries { addBelow(entry, to: &list) }
      return
    }
    if written.start == nil, let first = written.entries.first?.content.first {
      remark(.questionsWithoutNumbers, first)
    }
    if let start = written.start, let last = list.lastNumber, ![1, last + 1].contains(start),
      let first = written.entries.first?.content.first
    {
      remark(.numberJump, first)
    }
    list.lastNumber = written.start.map { $0 + written.entries.count - 1 }
    for entry in written.entries {
      var blocks: [WrittenBlock] = []
      let notes = takingNotes(&blocks, of: entry.content)
      guard let first = blocks.first else { continue }
      if first.content != nil {
        var question = first
        if let typed = typedNumber(in: oneLine(first)), !typed.isLetter {
          let cut = first.dropping(typed.length + leadingBlanks(of: first), &ledger)
          ledger.decide(cut.gone, .fate(typedFate(segment, path)))
          question = cut.block
        } else if let label = itemLabel(in: oneLine(first)) {
          let cut = first.dropping(label.length + leadingBlanks(of: first), &ledger)
          ledger.decide(cut.gone, .fate(rules.fate(.ownFurniture)))
          question = cut.block
          if label.series == .added { items.draftedRuns.insert(question.position.line) }
          if label.series == .numberNotKnown { items.unknownRuns.insert(question.position.line) }
        }
        blocks[0] = withoutMarks(question)
        if notes.contains(.heldInPart) { items.cutRuns.insert(blocks[0].position.line) }
      }
      list.entries.append(blocks)
    }
  }

  /// Adds an entry to the list below the last question.
  private func addBelow(
    _ entry: BlockList<WrittenReference>.Entry, to list: inout QuestionList
  ) {
    guard var blocks = list.entries.last else {
      list.entries.append(entry.content)
      return
    }
    if case .list(let inner)? = blocks.last?.kind {
      blocks[blocks.count - 1] = WrittenBlock(
        .list(
          BlockList(start: inner.start, isTight: inner.isTight, entries: inner.entries + [entry])),
        at: .start)
    } else {
      blocks.append(
        WrittenBlock(.list(BlockList(start: nil, isTight: true, entries: [entry])), at: .start))
    }
    list.entries[list.entries.count - 1] = blocks
  }

  /// What becomes of a number that the list has by itself.
  func typedFate(_ segment: SectionSegment, _ path: String) -> WordFate {
    rules.isOn(.typedNumber)
      ? .placed(ImportPlace(file: path, part: segment.definition.id, isWord: false)) : .left
  }

  /// Adds remarks on questions that do not ask.
  private mutating func remarkQuestions(in blocks: [WrittenBlock]) {
    for case .list(let list) in blocks.map(\.kind) {
      for entry in list.entries {
        guard !entry.content.plainText().contains(where: { "?？؟;՞".contains($0) }),
          let first = entry.content.first
        else { continue }
        remark(.questionWithoutMark, first)
      }
    }
  }
}
