import ContentModel
import TextDocuments

/// Turns the texts of a document into those of a text that can be edited.
struct HandoutTextWriter {
  /// The names that links of the document can lead to.
  let anchors: Set<String>
  /// How wide a picture is shown at most, in pixels.
  var pictureWidth: Int
  /// In how many lists the text stands, each of which takes some of the width.
  var lists = 0

  /// The same for the entries of a list.
  var inList: HandoutTextWriter {
    var writer = self
    writer.pictureWidth = max(1, pictureWidth - 48)
    writer.lists += 1
    return writer
  }

  /// The same for the cells of a column.
  private func inColumn(_ width: Int) -> HandoutTextWriter {
    var writer = self
    writer.pictureWidth = max(1, pictureWidth * width / 100 - 16)
    return writer
  }

  /// Returns blocks.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - depth: How many levels deeper than written headings are set; it may be negative.
  ///   - owner: The anchor before which those of headings begin, or nothing.
  /// - Returns: As many blocks, in the same order.
  func blocks(_ blocks: [HandoutBlock], depth: Int, owner: String = "") -> [TextBlock] {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content): .paragraph(runs(content))
      case .heading(let level, let anchor, let content):
        .heading(
          level: min(6, max(1, level + depth)),
          anchor: owner.isEmpty ? anchor : "\(owner)-\(anchor)", runs(content))
      case .list(let list):
        HandoutRenderer.list(from: list.start, entries(list, depth, owner))
      case .quote(let content): .quote(self.blocks(content, depth: depth, owner: owner))
      case .callOut(let box):
        .callOut(
          CallOutStyle(of: box.kind), title: box.kind.title ?? "",
          self.blocks(box.content, depth: depth, owner: owner))
      case .table(let table): .table(self.table(table))
      case .figure(let figure): self.figure(figure)
      case .code(_, let text): .code(text)
      case .rule: .rule
      }
    }
  }

  private func table(_ table: Table<HandoutLink>) -> TextTable {
    let columns = ColumnWidths(of: table).hundredths
    // The widths are those of a page; in a narrow place columns share all of it.
    let whole = pictureWidth < 400 ? columns.reduce(0, +) : 100
    let widths = columns.map { max(1, $0 * max(40, 100 - 8 * lists) / whole) }
    return TextTable(
      caption: runs(table.caption),
      columns: zip(zip(table.heads, table.alignments), widths).map { column, width in
        TextTable.Column(
          inColumn(width).runs(column.0.content), TextTable.Alignment(column.1), width: width)
      },
      rows: table.rows.map { row in
        zip(row, widths).map { cell, width in
          [.paragraph(inColumn(width).runs(cell.content))]
        }
      })
  }

  private func figure(_ figure: Figure<HandoutLink>) -> TextBlock {
    let text = figure.alternative.isEmpty ? figure.caption : figure.alternative
    return picture(figure.picture, text).map { .figure($0, caption: runs(figure.caption)) }
      ?? .paragraph(runs(figure.caption))
  }

  /// Returns a picture as it is shown: no wider than its place, and no higher than a page, or a line of words that it
  /// stands among, leaves room for.
  private func picture(
    _ link: HandoutLink, _ text: [HandoutInline], isAmongWords: Bool = false
  ) -> TextPicture? {
    guard case .picture(let picture) = link else { return nil }
    let mostWidth = isAmongWords ? min(pictureWidth, 227) : pictureWidth
    let mostHeight = isAmongWords ? 151 : 720
    var (width, height) = (picture.width, picture.height)
    if width > mostWidth { (width, height) = (mostWidth, height * mostWidth / width) }
    if height > mostHeight { (width, height) = (width * mostHeight / height, mostHeight) }
    return TextPicture(
      picture.contents, ending: picture.ending, text: text.plainText(), width: max(1, width),
      height: max(1, height))
  }

  private func entries(
    _ list: BlockList<HandoutLink>, _ depth: Int, _ owner: String
  ) -> [[TextBlock]] {
    list.entries.map { inList.blocks($0.content, depth: depth, owner: owner) }
  }

  /// Returns running text.
  func runs(_ inlines: [HandoutInline]) -> [TextRun] {
    inlines.flatMap { inline -> [TextRun] in
      switch inline {
      case .text(let words, _): [.text(words.string)]
      case .softBreak: [.text(" ")]
      case .lineBreak: [.lineBreak]
      case .code(let text): [.code(text)]
      case .emphasis(let content): [.emphasis(runs(content))]
      case .strong(let content): [.strong(runs(content))]
      case .note(let note): [.note(note.anchor, blocks(note.content, depth: 0))]
      case .image(let link, let content):
        picture(link, content, isAmongWords: inlines.count > 1).map { [.picture($0)] } ?? []
      case .reference(.address(let address), let content):
        [.link(address: address, runs(content))]
      case .reference(.place(let anchor, _), let content):
        target(of: anchor).map { [.link(address: "#\($0)", runs(content))] } ?? runs(content)
      case .reference(.picture, let content): runs(content)
      }
    }
  }

  /// Returns the place itself, or what it is a part of where the document has no more; nil where it has
  /// neither.
  private func target(of anchor: String) -> String? {
    var name = anchor
    while !anchors.contains(name) {
      guard let hyphen = name.lastIndex(of: "-") else { return nil }
      name = String(name[..<hyphen])
    }
    return name
  }
}

extension CallOutStyle {
  fileprivate init(of kind: CallOutKind) {
    self =
      switch kind.id {
      case "note": .note
      case "tip": .tip
      case "important": .important
      case "warning": .warning
      case "caution": .caution
      default: .other
      }
  }
}

extension TextTable.Alignment {
  fileprivate init(_ alignment: ColumnAlignment) {
    self =
      switch alignment {
      case .natural: .natural
      case .left: .left
      case .center: .center
      case .right: .right
      }
  }
}

extension Handout {
  /// The names that links can lead to: those of all that the document holds, but in a worksheet only of
  /// markers with questions and of these.
  var anchors: Set<String> {
    var anchors = Set(sources.map(\.anchor) + terms.map(\.anchor))
    let isWorksheet = kind == .worksheet
    for marker in markers where !isWorksheet || !marker.sections.isEmpty {
      anchors.insert(marker.anchor)
      for section in marker.sections {
        if !isWorksheet { anchors.insert(section.anchor) }
        for part in section.parts {
          switch part {
          case .prose(let blocks):
            for case .heading(_, let anchor, _) in blocks.map(\.kind) {
              anchors.insert("\(marker.anchor)-\(anchor)")
            }
          case .questions(let questions): anchors.formUnion(questions.map(\.anchor))
          case .points(let points) where !isWorksheet: anchors.formUnion(points.map(\.anchor))
          case .measures(let measures) where !isWorksheet:
            anchors.formUnion(measures.map(\.anchor))
          case .points, .measures, .note: break
          }
        }
      }
    }
    return anchors
  }
}
