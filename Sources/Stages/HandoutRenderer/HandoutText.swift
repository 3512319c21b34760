package import ContentModel
private import Diagnostics
private import Wording

/// Where a link of a document leads, or the picture that it shows; every value of it leads somewhere.
package enum HandoutLink: Hashable, Sendable {
  /// A whole address.
  case address(String)
  /// A place in the same document, by its anchor; a reader of paper is told its page where that helps.
  case place(String, showsPage: Bool)
  /// A picture.
  case picture(DocumentPicture)
}

/// Blocks of a document, in which citations are written out, and pictures that it cannot show are told by their
/// text.
package typealias HandoutBlock = Block<HandoutLink>
/// Running text of a document.
package typealias HandoutInline = Inline<HandoutLink>

/// Turns the texts of a site into those of one document.
struct HandoutTextMaker {
  let site: Site
  let set: MarkerSet
  let words: ReferenceWords
  /// Returns what stands above call-outs of a kind.
  let titleOfCallOut: (CallOutKind) -> String
  /// The markers that the document holds with all they say.
  let markers: Set<MarkerID>
  /// Whether the document lists the publications that it cites, and its terms.
  let hasLists: Bool
  /// The pictures that documents can show, by their files.
  let pictures: [String: DocumentPicture]
  /// What the document has of notes and pictures so far.
  let ledger = HandoutLedger()
  /// What the anchors of notes begin with, which are numbered anew in each file: `qm2`.
  var owner = ""

  /// Returns the same for texts of another file.
  func of(_ owner: String) -> HandoutTextMaker {
    var maker = self
    maker.owner = owner
    return maker
  }

  func blocks(_ blocks: [LinkedBlock]) -> [HandoutBlock] {
    blocks.map { block in
      let kind: HandoutBlock.Kind =
        switch block.kind {
        case .paragraph(let content): .paragraph(inlines(content))
        case .heading(let level, let anchor, let content):
          .heading(level: level, anchor: anchor, inlines(content))
        case .list(let list):
          .list(
            BlockList(
              start: list.start, isTight: list.isTight,
              entries: list.entries.map {
                BlockList.Entry(self.blocks($0.content), at: $0.position)
              }))
        case .quote(let content): .quote(self.blocks(content))
        case .callOut(let box): .callOut(CallOut(titled(box.kind), self.blocks(box.content)))
        case .table(let table):
          .table(
            Table(
              caption: inlines(table.caption), anchor: table.anchor, alignments: table.alignments,
              heads: heads(table.heads), rows: table.rows.map(cells)))
        case .figure(let figure): self.figure(figure)
        case .code(let language, let text): .code(language: language, text)
        case .rule: .rule
        }
      return HandoutBlock(kind, at: block.position)
    }
  }

  private func titled(_ kind: CallOutKind) -> CallOutKind {
    CallOutKind(id: kind.id, title: titleOfCallOut(kind))
  }

  private func cells(_ cells: [Table<Reference>.Cell]) -> [Table<HandoutLink>.Cell] {
    cells.map { Table.Cell(inlines($0.content), at: $0.position) }
  }

  /// Returns the heads of a table, which stand again on each page, where they may lead nowhere.
  private func heads(_ cells: [Table<Reference>.Cell]) -> [Table<HandoutLink>.Cell] {
    self.cells(cells).map { Table.Cell($0.content.withoutLinks, at: $0.position) }
  }

  private func figure(_ figure: Figure<Reference>) -> HandoutBlock.Kind {
    let caption = inlines(figure.caption)
    guard let picture = picture(figure.picture) else {
      return .paragraph(
        [.text("[\(figure.alternative.plainText())]", .start), .lineBreak] + caption)
    }
    return .figure(
      Figure(
        .picture(picture), alternative: inlines(figure.alternative), caption: caption,
        anchor: figure.anchor))
  }

  /// Returns a picture of the site that the document can show.
  private func picture(_ reference: Reference) -> DocumentPicture? {
    guard case .place(let place, _) = reference, case .file(let path) = place.page,
      let picture = pictures[path]
    else { return nil }
    ledger.add(picture)
    return picture
  }

  private func note(_ note: Note<Reference>) -> HandoutInline {
    let anchor = "\(owner)-\(note.anchor)"
    let (use, content) = ledger.use(ofNote: anchor) { noteParagraphs(of: blocks(note.content)) }
    return .note(
      Note(
        number: note.number, use: use, anchor: anchor, content: content, position: note.position))
  }

  func inlines(_ inlines: [LinkedInline]) -> [HandoutInline] {
    inlines.flatMap { inline -> [HandoutInline] in
      switch inline {
      case .text(let words, let position): [.text(words, position)]
      case .softBreak: [.softBreak]
      case .lineBreak: [.lineBreak]
      case .code(let text): [.code(text)]
      case .emphasis(let content): [.emphasis(self.inlines(content))]
      case .strong(let content): [.strong(self.inlines(content))]
      case .note(let note): [self.note(note)]
      case .image(let reference, let content):
        [
          picture(reference).map { .image(.picture($0), self.inlines(content)) }
            ?? .text("[\(content.plainText())]", .start)
        ]
      case .reference(let reference, let content):
        self.reference(reference, self.inlines(content))
      }
    }
  }

  private func reference(_ reference: Reference, _ content: [HandoutInline]) -> [HandoutInline] {
    switch reference {
    case .external(let address, _): [.reference(.address(address), content)]
    case .place(let place, _):
      link(to: place).map { [.reference($0, content)] } ?? content
    case .object(let object):
      site.wholeAddress(of: object).map { [.reference(.address($0), content)] } ?? content
    // An entry in the list of terms explains it, where the document has one.
    case .term: content
    case .citation(let citations):
      [.text("(", .start)]
        + citations.enumerated().flatMap { index, citation in
          (index == 0 ? [] : [.text("; ", .start)]) + self.citation(citation)
        } + [.text(")", .start)]
    }
  }

  private func citation(_ citation: Citation) -> [HandoutInline] {
    let source = site[citation.source.set].source(citation.source.key)
    let name = shortReferenceText(of: source, omittingAuthor: citation.omitsAuthor, words: words)
    var content: [HandoutInline] = []
    if !citation.prefix.isEmpty { content.append(.text("\(citation.prefix) ", .start)) }
    if hasLists, citation.source.set == set.id {
      let link = HandoutLink.place(sourceAnchor(citation.source.key), showsPage: false)
      content.append(.reference(link, [.text(name, .start)]))
    } else {
      content.append(.text(name, .start))
    }
    if !citation.locator.isEmpty { content.append(.text(", \(citation.locator)", .start)) }
    return content
  }

  /// Returns where a link leads on paper: into the document, else to the web; nil where it has no address.
  private func link(to place: Place) -> HandoutLink? {
    switch place.page {
    case .marker(let id) where markers.contains(id):
      let marker = site.name(of: id)
      return .place(
        place.anchor.map { "\(marker)-\($0)" } ?? marker, showsPage: markers.count > 1)
    case .sources(let id) where hasLists && id == set.id:
      return place.anchor.map { .place(sourceAnchor($0), showsPage: false) }
    case .glossary(let id) where hasLists && id == set.id:
      return place.anchor.map { .place(termAnchor($0), showsPage: false) }
    default: return wholeAddress(of: place).map(HandoutLink.address)
    }
  }

  func wholeAddress(of place: Place) -> String? { site.wholeAddress(of: place) }
}

/// Returns the anchor of a publication in the list of a document.
func sourceAnchor(_ key: String) -> String { "source-\(key)" }

/// Returns the anchor of a term in the list of a document.
func termAnchor(_ anchor: String) -> String { "term-\(anchor)" }
