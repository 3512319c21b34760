import ContentModel

/// What is doubtful in the blocks of a text: lists that are lost, headings without a text, numbers that jump.
struct DoubtfulBlocks {
  private(set) var remarks: [ForeignRemark] = []
  private var places: RunPlaces
  /// The headings that have a text somewhere; nil where the levels of headings are known.
  private var withText: Set<String>?

  init(_ document: ForeignDocument) {
    places = RunPlaces(document.passages)
    // Of pages, nobody knows whether a heading below another is one of its parts.
    if document.passages.first?.place.unit == .page {
      withText = []
      for (block, next) in zip(document.blocks, document.blocks.dropFirst()) {
        if case .heading = next.kind { continue }
        if case .heading(_, _, let content) = block.kind { withText?.insert(content.plainText()) }
      }
    }
    look(at: document.blocks, isOutermost: true)
  }

  private mutating func look(at blocks: [WrittenBlock], isOutermost: Bool) {
    var numbers = TypedNumbers()
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      switch block.kind {
      case .paragraph(let content):
        let text = content.plainText()
        let place = places.place(of: text)
        if promisesList(text, before: next, at: index, in: blocks) {
          note(.lostList, ending(of: text), place)
        }
        if let jump = numbers.jump(at: text, isHeading: false) { note(.numberJump, jump, place) }
      case .heading(let level, _, let content):
        let text = content.plainText()
        let place = places.place(of: text)
        // The first heading may be the title of all.
        if isOutermost, index > 0 || next == nil, hasNoText(level, before: next),
          withText?.contains(text) ?? true
        {
          note(.headingWithoutText, start(of: text), place)
        }
        if let jump = numbers.jump(at: text, isHeading: true) { note(.numberJump, jump, place) }
      case .list(let list):
        look(at: list, before: next, after: index > 0 ? blocks[index - 1] : nil)
      case .quote(let content): look(at: content, isOutermost: false)
      case .callOut(let box): look(at: box.content, isOutermost: false)
      case .table, .figure, .code, .rule: break
      }
    }
  }

  private mutating func look(
    at list: BlockList<WrittenReference>, before next: WrittenBlock?, after last: WrittenBlock?
  ) {
    for (index, entry) in list.entries.enumerated() {
      // An entry that promises a list may have lost it, unless the next entries are shorter parts of the same.
      if index + 1 == list.entries.count, entry.content.count == 1,
        case .paragraph(let content) = entry.content[0].kind
      {
        let text = content.plainText()
        let place = places.place(of: text)
        if text.hasSuffix(":"), !isList(next) { note(.lostList, ending(of: text), place) }
      } else {
        look(at: entry.content, isOutermost: false)
      }
    }
    guard let start = list.start, start > 1, case .list(let before)? = last?.kind,
      let first = before.start
    else { return }
    if start != first + before.entries.count {
      let words = list.entries.first.map { $0.content.plainText() } ?? ""
      note(
        .numberJump, "\(first + before.entries.count - 1) … \(start) \(self.start(of: words))",
        places.place(of: words))
    }
  }

  private mutating func note(_ kind: ForeignRemark.Kind, _ words: String, _ place: ForeignPlace) {
    remarks.append(ForeignRemark(kind, at: place, words: words))
  }

  /// Whether a paragraph announces a list and none follows.
  ///
  /// After a colon alone, one paragraph is what it announces: a quotation, an address. Several short ones are the
  /// entries of a list that has lost its marks, and after 'including' nothing but a list will do.
  private func promisesList(
    _ text: String, before next: WrittenBlock?, at index: Int, in blocks: [WrittenBlock]
  ) -> Bool {
    let trimmed = text.trimmingSuffix(\.isWhitespace)
    let isNamed = promises.contains {
      trimmed.lowercased().trimmingSuffix { $0 == ":" }.hasSuffix($0)
    }
    guard isNamed || trimmed.hasSuffix(":") else { return false }
    switch next?.kind {
    case .list?, .table?, .quote?, .figure?, .code?, .callOut?: return false
    case .heading?, .rule?, nil: return true
    case .paragraph(let content)?:
      let words = content.plainText()
      let isEntries =
        content.contains { if case .lineBreak = $0 { true } else { false } }
        || words.count { $0 == ";" } >= 2
      let isQuoted = words.first.map { "“\"‘'(".contains($0) } ?? false
      return !isEntries && !isQuoted
        && (isNamed || isShort(next) && isShort(blocks.dropFirst(index + 2).first))
    }
  }

  private func isShort(_ block: WrittenBlock?) -> Bool {
    guard case .paragraph(let content)? = block?.kind else { return false }
    return content.plainText().count < 160
  }

  private func isList(_ block: WrittenBlock?) -> Bool {
    switch block?.kind {
    case .list?, .table?: true
    default: false
    }
  }

  private func hasNoText(_ level: Int, before next: WrittenBlock?) -> Bool {
    switch next?.kind {
    case nil: true
    case .heading(let other, _, _)?: other <= level
    default: false
    }
  }

  private func ending(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).suffix(12).joined(separator: " ")
  }

  private func start(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(12).joined(separator: " ")
  }
}

/// How sentences end that a list goes on with.
private let promises = [
  "including", " includes", " include", "such as", "the following", "as follows", "following are",
  "for example",
  " these are", "these include", " namely", "following questions", "following points",
  "following ways", "following steps",
]
