import ContentModel
import Diagnostics

/// The questions and criteria of a marker, as they are numbered in its file.
struct ItemCount {
  /// The runs with which questions begin that the document says were written for an edition, or have no known number.
  var draftedRuns: Set<UInt32> = []
  var unknownRuns: Set<UInt32> = []
  /// The same of those of which the original says more.
  var cutRuns: Set<UInt32> = []
  /// Their places, from 1, once they are numbered.
  private(set) var drafted: [Int] = []
  private(set) var numberNotKnown: [Int] = []
  private(set) var heldInPart: [Int] = []

  private struct Kind: Hashable {
    let series: Int
    let isCriterion: Bool
  }

  /// Gives the lists of questions and criteria the numbers that come next, in the order of the file.
  mutating func renumber(
    _ written: inout [String: [WrittenBlock]], _ definitions: [SectionDefinition]
  ) {
    var place = 0
    var counts: [Kind: Int] = [:]
    for definition in definitions {
      guard let blocks = written[definition.id] else { continue }
      var measures = 0
      written[definition.id] = blocks.map { block in
        guard case .list(let list) = block.kind, list.start != nil else { return block }
        if definition.kind == .measures {
          defer { measures += list.entries.count }
          return block.with(list, start: measures + 1)
        }
        guard definition.isAssessed else { return block }
        var start: Int?
        for entry in list.entries {
          place += 1
          let run = entry.content.first?.position.line ?? 0
          let series = draftedRuns.contains(run) ? 1 : unknownRuns.contains(run) ? 2 : 0
          if series == 1 { drafted.append(place) }
          if series == 2 { numberNotKnown.append(place) }
          if cutRuns.contains(run) { heldInPart.append(place) }
          let kind = Kind(
            series: series, isCriterion: series == 0 && definition.kind == .criteria)
          counts[kind, default: 0] += 1
          start = start ?? counts[kind]
        }
        return block.with(list, start: start ?? 1)
      }
    }
  }
}

extension WrittenBlock {
  /// Returns the list with another first number.
  fileprivate func with(_ list: BlockList<WrittenReference>, start: Int) -> WrittenBlock {
    WrittenBlock(
      .list(BlockList(start: start, isTight: list.isTight, entries: list.entries)), at: position)
  }
}

/// Gives the notes of a file names in the order in which it uses them: `1`, `2`.
struct NoteNames {
  private var names: [String: Int] = [:]

  /// Returns blocks with the notes that they lead to under their new names.
  mutating func renamed(_ blocks: [WrittenBlock]) -> [WrittenBlock] {
    blocks.map { block in
      block.mapTexts { content, isHeading in renamed(content) }
    }
  }

  private mutating func renamed(_ content: [WrittenInline]) -> [WrittenInline] {
    content.map { inline in
      switch inline {
      case .note(let note):
        let number = names[note.anchor] ?? names.count + 1
        names[note.anchor] = number
        return .note(
          Note(
            number: number, use: note.use, anchor: "note-\(number)", content: note.content,
            position: note.position))
      case .emphasis(let inner): return .emphasis(renamed(inner))
      case .strong(let inner): return .strong(renamed(inner))
      case .reference(let reference, let inner): return .reference(reference, renamed(inner))
      case .image(let reference, let inner): return .image(reference, renamed(inner))
      case .text, .code, .softBreak, .lineBreak: return inline
      }
    }
  }
}

extension WrittenBlock {
  /// Returns the block with each of its running texts, those in lists, tables and boxes included, put through a function.
  ///
  /// - Parameter body: Takes running text, and whether it is that of a heading, a caption or a figure.
  /// - Returns: The block.
  func mapTexts(_ body: ([WrittenInline], Bool) -> [WrittenInline]) -> WrittenBlock {
    let kind: Kind =
      switch self.kind {
      case .paragraph(let content): .paragraph(body(content, false))
      case .heading(let level, let anchor, let content):
        .heading(level: level, anchor: anchor, body(content, true))
      case .list(let list):
        .list(
          BlockList(
            start: list.start, isTight: list.isTight,
            entries: list.entries.map {
              .init($0.content.map { $0.mapTexts(body) }, at: $0.position)
            }))
      case .quote(let content): .quote(content.map { $0.mapTexts(body) })
      case .callOut(let box): .callOut(CallOut(box.kind, box.content.map { $0.mapTexts(body) }))
      case .table(let table):
        .table(
          Table(
            caption: body(table.caption, false), anchor: table.anchor,
            alignments: table.alignments,
            heads: table.heads.map { .init(body($0.content, false), at: $0.position) },
            rows: table.rows.map { row in
              row.map { .init(body($0.content, false), at: $0.position) }
            }))
      case .figure(let figure):
        .figure(
          Figure(
            figure.picture, alternative: body(figure.alternative, true),
            caption: body(figure.caption, true), anchor: figure.anchor))
      case .code, .rule: self.kind
      }
    return WrittenBlock(kind, at: position)
  }
}
