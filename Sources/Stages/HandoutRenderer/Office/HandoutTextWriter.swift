import ContentModel
import TextDocuments

/// Turns the texts of a document into those of a text that can be edited.
struct HandoutTextWriter {
  /// The names that links of the document can lead to.
  let anchors: Set<String>

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
      case .code(_, let text): .code(text)
      case .rule: .rule
      }
    }
  }

  private func entries(
    _ list: BlockList<HandoutLink>, _ depth: Int, _ owner: String
  ) -> [[TextBlock]] {
    list.entries.map { blocks($0.content, depth: depth, owner: owner) }
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
      case .image(_, let content): [.text("[\(content.plainText())]")]
      case .reference(.address(let address), let content):
        [.link(address: address, runs(content))]
      case .reference(.place(let anchor, _), let content):
        target(of: anchor).map { [.link(address: "#\($0)", runs(content))] } ?? runs(content)
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
          case .points, .note: break
          }
        }
      }
    }
    return anchors
  }
}
