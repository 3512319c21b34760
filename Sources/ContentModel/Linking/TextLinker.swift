import Diagnostics

/// Where a text stands: what its links are relative to, and who refers when it refers to something.
struct LinkContext: Sendable {
  /// The file.
  var path: String
  /// The page the file becomes.
  var page: PageID
  /// The set it belongs to; nil for pages of the site.
  var set: SetID?
  /// The marker it belongs to.
  var marker: MarkerID?
  /// The section it stands in, in a marker.
  var section: SectionDefinition?
  /// The nearest address on the page.
  var anchor: String?
}

/// What the texts of one page refer to, and what was found wrong on the way.
struct LinkRecord: Sendable {
  /// The markers referred to, in order, with the section that does.
  var mentions: [(marker: MarkerID, section: SectionDefinition?)] = []
  /// The publications cited, in order.
  var citations: [(source: SourceID, use: SourceUse)] = []
  /// The files linked to or shown.
  var files: Set<String> = []
  /// How many links, cross-references and citations there are.
  var linkCount = 0
  /// The findings.
  var diagnostics: [Diagnostic] = []
}

/// Turns written text into linked text, one page at a time.
struct TextLinker {
  let table: SymbolTable
  /// The labels that mean something in the texts of this page.
  private let labels: [MarkerLabel]
  private let ownCode: String?
  /// The terms that are explained where this page is.
  let terms: TermIndex
  /// The set whose glossary explains them.
  let glossarySet: SetID
  /// The terms used in this section so far, by their address.
  var usedTerms: Set<String> = []
  /// The abbreviations of this page that were reported.
  var reportedAbbreviations: Set<String> = []
  var context: LinkContext
  var record = LinkRecord()

  init(_ table: SymbolTable, _ context: LinkContext) {
    self.table = table
    self.context = context
    let own = table.sets.indices.filter { table.sets[$0].id == context.set }
    // On a page of the site a label without a code means the only set that uses it.
    let unambiguous = table.sets.indices.filter { index in
      context.set == nil
        && table.sets.count { $0.settings.prefix == table.sets[index].settings.prefix } == 1
    }
    let bare = (own + unambiguous).map { index in
      MarkerLabel(set: index, prefix: Array(table.sets[index].settings.prefix.utf8), code: nil)
    }
    let coded = table.sets.indices.map { index in
      let settings = table.sets[index].settings
      return MarkerLabel(
        set: index, prefix: Array(settings.prefix.utf8), code: Array(settings.code.utf8))
    }
    labels = coded + bare
    ownCode = table.set(context.set)?.settings.code
    // A page of the site is explained by the glossary of the only set.
    let glossary = table.set(context.set) ?? (table.sets.count == 1 ? table.sets[0] : nil)
    terms = glossary?.terms ?? TermIndex(nil)
    glossarySet = glossary?.id ?? SetID("")
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
      case .quote(let content): .quote(link(content))
      case .code(let language, let text): .code(language: language, text)
      case .rule: .rule
      }
    return LinkedBlock(kind, at: block.position)
  }

  /// Links running text: explicit links, and references in its words.
  mutating func link(_ inlines: [WrittenInline]) -> [LinkedInline] {
    var linked: [LinkedInline] = []
    linked.reserveCapacity(inlines.count)
    var index = 0
    while index < inlines.count {
      let run = inlines[index...].prefix { $0.isTextOrSoftBreak }
      if run.isEmpty {
        linked += linkElement(inlines[index], isInLink: false)
        index += 1
      } else {
        if run.contains(where: needsALook) {
          linkReferences(in: run, to: &linked)
        } else {
          for inline in run { linked.append(inline.withoutReferences()) }
        }
        index = run.endIndex
      }
    }
    return linked
  }

  /// Links text in which words stay words: inside links.
  private mutating func linkInside(_ inlines: [WrittenInline]) -> [LinkedInline] {
    inlines.flatMap { linkElement($0, isInLink: true) }
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

  private mutating func linkElement(_ inline: WrittenInline, isInLink: Bool) -> [LinkedInline] {
    switch inline {
    case .text, .softBreak, .lineBreak, .code: [inline.withoutReferences()]
    case .emphasis(let content): [.emphasis(isInLink ? linkInside(content) : link(content))]
    case .strong(let content): [.strong(isInLink ? linkInside(content) : link(content))]
    case .reference(let written, let content):
      if content.plainText().trimmingWhitespace().isEmpty {
        reportEmptyLink(written)
      } else if let reference = resolve(written) {
        [.reference(reference, linkInside(content))]
      } else {
        linkInside(content)
      }
    case .image(let written, let content):
      if let reference = resolveImage(written, text: content.plainText()) {
        [.image(reference, linkInside(content))]
      } else {
        linkInside(content)
      }
    }
  }

  /// A link without words cannot be heard, nor followed by a person who does not see it.
  private mutating func reportEmptyLink(_ written: WrittenReference) -> [LinkedInline] {
    report(
      .emptyText, at: written.position, "this link has no text",
      hint: "write between the brackets what it leads to: [text](\(written.destination))")
    return []
  }

  // MARK: References in words

  private func needsALook(_ inline: WrittenInline) -> Bool {
    guard case .text(let words, _) = inline else { return false }
    return mayHoldReference(words) || mayHoldTerm(words)
  }

  private func mayHoldReference(_ words: String) -> Bool {
    var previous: UInt8 = 0
    for byte in words.utf8 {
      if byte == UInt8(ascii: "[") { return true }
      for label in labels {
        let prefix = label.prefix
        if byte == (prefix.count > 1 ? prefix[1] : prefix[0]),
          prefix.count == 1 || previous == prefix[0]
        {
          return true
        }
      }
      previous = byte
    }
    return false
  }

  private mutating func linkReferences(
    in inlines: ArraySlice<WrittenInline>, to linked: inout [LinkedInline]
  ) {
    let run = TextRun(inlines)
    var offset = 0
    for found in findReferences(in: run, labels: labels, ownCode: ownCode) {
      linkTerms(in: offset..<found.range.lowerBound, of: run, to: &linked)
      linked += link(found, in: run)
      offset = found.range.upperBound
    }
    linkTerms(in: offset..<run.bytes.count, of: run, to: &linked)
  }

  private mutating func link(_ found: FoundReference, in run: TextRun) -> [LinkedInline] {
    let words: [LinkedInline] = run.inlines(in: found.range)
    switch found.kind {
    case .between(let set, let numbers):
      for number in numbers where table.sets[set].draft(number) != nil {
        mention(MarkerID(table.sets[set].id, number))
      }
      return []
    case .unknownCode(let code, let offset):
      let known = table.sets.map(\.settings.code)
      report(
        .unknownMarker, at: run.position(of: offset),
        "no set '\(code)' is part of this site",
        hint: didYouMean(code, among: known)
          ?? "to mean this set, put another word before the reference; sets: \(known.joined(separator: ", "))"
      )
      return words
    case .marker(let set, let number, let question):
      return link(
        marker: number, question: question, of: table.sets[set], words,
        at: run.position(of: found.range.lowerBound), written: found.range, in: run)
    case .malformedCitation(let reason):
      report(
        .malformedCitation, at: run.position(of: found.range.lowerBound),
        "this begins like a citation, but \(reason)",
        hint: "write [@key, p. 4], or \\[ for a plain bracket")
      return words
    case .citation(let citations):
      return cite(citations, in: run).map { [.reference(.citation($0), [])] } ?? words
    }
  }

  private mutating func link(
    marker number: Int?, question: Int??, of set: SetSymbols, _ words: [LinkedInline],
    at position: TextPosition, written: Range<Int>, in run: TextRun
  ) -> [LinkedInline] {
    guard let number, let draft = set.draft(number) else {
      let digits = run.bytes[written].filter { (0x30...0x39).contains($0) }.prefix(12)
      let absence = set.absence(
        of: number.map(String.init) ?? String(decoding: digits, as: UTF8.self))
      report(.unknownMarker, at: position, absence.summary, hint: absence.hint)
      return words
    }
    let id = MarkerID(set.id, number)
    guard let question else {
      if id == context.marker { return words }
      mention(id)
      record.linkCount += 1
      return [.reference(.place(Place(.marker(id)), title: ""), words)]
    }
    let count = draft.sections.reduce(0) { $0 + $1.questions.count }
    guard let question, (1...max(count, 1)).contains(question), count > 0 else {
      report(
        .unknownQuestion, at: position,
        "no question \(question.map { "Q\($0)" } ?? "of this number") in "
          + set.settings.label(number)
          + (count == 0 ? ", which has none" : ", which has Q1 to Q\(count)"))
      return words
    }
    mention(id)
    record.linkCount += 1
    return [
      .reference(.place(Place(.marker(id), anchor: questionAnchor(question)), title: ""), words)
    ]
  }

  private mutating func cite(_ citations: [FoundCitation], in run: TextRun) -> [Citation]? {
    var cited: [Citation] = []
    for citation in citations {
      let candidates = table.set(context.set).map { [$0] } ?? table.sets
      guard let set = candidates.first(where: { $0.sourceKeys.contains(citation.key) }) else {
        report(
          .unknownSource, at: run.position(of: citation.offset),
          "no source '\(citation.key)' stands in sources.yml",
          hint: didYouMean(citation.key, among: candidates.flatMap(\.sourceKeys).sorted())
            ?? "add it to sources.yml, or mend the key")
        continue
      }
      let source = SourceID(set.id, citation.key)
      record.citations.append(
        (
          source,
          SourceUse(
            place: Place(context.page, anchor: context.anchor), section: context.section,
            locator: citation.locator)
        ))
      record.linkCount += 1
      cited.append(
        Citation(
          source: source, prefix: citation.prefix, locator: citation.locator,
          omitsAuthor: citation.omitsAuthor))
    }
    return cited.isEmpty ? nil : cited
  }

  /// Notes that the text refers to a marker, unless it is the one the text belongs to.
  mutating func mention(_ marker: MarkerID) {
    guard marker != context.marker else { return }
    record.mentions.append((marker, context.section))
  }

  mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: String? = nil
  ) {
    record.diagnostics.append(
      Diagnostic(code, at: position.inFile(context.path), summary, hint: hint))
  }
}

extension WrittenInline {
  fileprivate var isTextOrSoftBreak: Bool {
    switch self {
    case .text, .softBreak: true
    default: false
    }
  }

  /// Returns the same leaf in linked text; only for pieces that hold no reference.
  fileprivate func withoutReferences() -> LinkedInline {
    switch self {
    case .text(let words, let position): .text(words, position)
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .code(let text): .code(text)
    default: preconditionFailure("a piece with content cannot be carried over unlinked")
    }
  }
}
