import Diagnostics

/// Turns written text into linked text, one page at a time.
struct TextLinker {
  let table: SymbolTable
  /// The labels that mean something in the texts of this page.
  let labels: [MarkerLabel]
  let ownCode: String?
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
