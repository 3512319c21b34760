import Diagnostics

/// Turns written text into linked text, one page at a time.
struct TextLinker {
  let table: SymbolTable
  let vocabulary: Vocabulary
  /// The markers to which all references are this edition's own, each with whether the text refers to it where
  /// that needs saying.
  var addedReferences: [MarkerID: Bool] = [:]
  /// What has been linked of the texts that are open, the innermost last; a text takes its part when it
  /// ends, in an array of just the size.
  var linked: [LinkedInline] = []
  /// Room for the run that is linked next.
  var spareRun = TextRun()
  /// The notes of the text that have been linked, by their addresses.
  var linkedNotes: [String: [LinkedBlock]] = [:]
  /// The terms used in this section so far, by their address.
  var usedTerms: Set<String> = []
  /// Where each abbreviation that nobody explains stands in the record.
  var unknownAbbreviations: [String: Int] = [:]
  /// How many quotations stand around the text.
  var quotationDepth = 0
  var context: LinkContext
  var record = LinkRecord()
  /// What the texts name; nil where nobody asks, as in a build.
  var named: NamedInText?

  init(_ table: SymbolTable, _ context: LinkContext) {
    self.table = table
    self.context = context
    vocabulary = table.vocabulary(of: context.set)
  }

  /// Links blocks.
  mutating func link(_ blocks: [WrittenBlock]) -> [LinkedBlock] { blocks.map { link($0) } }

  private mutating func link(_ block: WrittenBlock) -> LinkedBlock {
    let kind: LinkedBlock.Kind =
      switch block.kind {
      case .paragraph(let content): .paragraph(link(content))
      case .heading(let level, let anchor, let content):
        linkHeading(level, anchor, content)
      case .list(let list):
        .list(
          BlockList(
            start: list.start, isTight: list.isTight,
            entries: list.entries.map { BlockList.Entry(link($0.content), at: $0.position) }))
      case .quote(let content): linkQuotation(content)
      case .callOut(let box): .callOut(CallOut(box.kind, link(box.content)))
      case .table(let table): .table(link(table))
      case .figure(let figure): link(figure)
      case .code(let language, let text): .code(language: language, text)
      case .rule: .rule
      }
    return LinkedBlock(kind, at: block.position)
  }

  private mutating func linkQuotation(_ content: [WrittenBlock]) -> LinkedBlock.Kind {
    quotationDepth += 1
    defer { quotationDepth -= 1 }
    return .quote(link(content))
  }

  /// Links running text: explicit links, and references in its words.
  mutating func link(_ inlines: [WrittenInline]) -> [LinkedInline] {
    let start = linked.count
    var index = 0
    while index < inlines.count {
      let end = inlines[index...].firstIndex { !$0.isTextOrBreak } ?? inlines.endIndex
      if end > index {
        linkReferences(in: inlines[index..<end])
        index = end
      } else {
        linkElement(inlines[index], isInLink: false)
        index += 1
      }
    }
    return linked.removeEnd(from: start)
  }

  /// Links text in which words stay words: inside links.
  mutating func linkInside(_ inlines: [WrittenInline]) -> [LinkedInline] {
    let start = linked.count
    for inline in inlines { linkElement(inline, isInLink: true) }
    return linked.removeEnd(from: start)
  }

  private mutating func linkHeading(
    _ level: Int, _ anchor: String, _ inlines: [WrittenInline]
  ) -> LinkedBlock.Kind {
    if level <= 2 { beginSection() }
    reportLinks(in: inlines)
    return .heading(level: level, anchor: anchor, linkInside(inlines))
  }

  private mutating func reportLinks(in heading: [WrittenInline]) {
    for inline in heading {
      switch inline {
      case .reference(let written, _):
        report(
          .misplacedText, at: written.position, "a link stands in a heading",
          hint: "put the link into the text below the heading")
      case .emphasis(let content), .strong(let content): reportLinks(in: content)
      default: break
      }
    }
  }

  private mutating func linkElement(_ inline: WrittenInline, isInLink: Bool) {
    switch inline {
    case .text(let words, let position): linked.append(.text(words, position))
    case .softBreak: linked.append(.softBreak)
    case .lineBreak: linked.append(.lineBreak)
    case .code(let text): linked.append(.code(text))
    case .emphasis(let content):
      linked.append(.emphasis(isInLink ? linkInside(content) : link(content)))
    case .strong(let content):
      linked.append(.strong(isInLink ? linkInside(content) : link(content)))
    case .reference(let written, let content):
      if content.plainText().trimmingWhitespace().isEmpty {
        reportEmptyLink(written)
      } else if let reference = resolve(written, words: content) {
        linked.append(.reference(reference, linkInside(content)))
      } else {
        for inline in content { linkElement(inline, isInLink: true) }
      }
    case .note(let note): link(note, isInLink: isInLink)
    case .image(let written, let content):
      if let reference = resolveImage(written, text: content.plainText()) {
        linked.append(.image(reference, linkInside(content)))
      } else {
        for inline in content { linkElement(inline, isInLink: true) }
      }
    }
  }

  /// A link without words cannot be heard, nor followed by a person who does not see it.
  private mutating func reportEmptyLink(_ written: WrittenReference) {
    report(
      .emptyText, at: written.position, "this link has no text",
      hint: "write between the brackets what it leads to: [text](\(written.destination))")
  }

  /// Notes that the text refers to a marker, unless it is the one the text belongs to.
  mutating func mention(_ marker: MarkerID) {
    guard marker != context.marker else { return }
    let isMarked = !addedReferences.isEmpty && addedReferences[marker] != nil
    if isMarked, !context.isDrafted { addedReferences[marker] = true }
    let place = context.section.map {
      ReferringSection($0, isAdded: context.isDrafted || isMarked)
    }
    record.mentions.note(marker, from: place) { $0.joined(with: $1) }
  }

  mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, length: Int? = nil, _ summary: String,
    hint: Suggestion? = nil, words: SourceRange? = nil
  ) {
    record.diagnostics.append(
      Diagnostic(
        code, at: position.inFile(context.path), length: length, summary, hint: hint,
        words: words))
  }

  /// Reports what a range of a run says.
  mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, of run: TextRun, _ summary: String,
    hint: Suggestion? = nil, words: Range<Int>? = nil
  ) {
    report(
      code, at: run.position(of: range.lowerBound),
      length: run.isWhole(range) ? range.count : nil, summary, hint: hint,
      words: words.flatMap { place(of: $0, in: run) })
  }

  /// Returns where a range of a run stands in the file; nil where it does not stand there byte for byte.
  private func place(of range: Range<Int>, in run: TextRun) -> SourceRange? {
    guard run.isWhole(range) else { return nil }
    return SourceRange(
      at: run.position(of: range.lowerBound).inFile(context.path), length: range.count)
  }
}

extension WrittenInline {
  fileprivate var isTextOrBreak: Bool {
    switch self {
    case .text, .softBreak, .lineBreak: true
    default: false
    }
  }
}
