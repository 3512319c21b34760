import ContentModel
import Diagnostics
import ForeignTexts
import JSONReading

/// Makes blocks of Pandoc's tree.
struct PandocBlocks {
  /// The texts that stand in for pictures, by their names, in their order, where Pandoc loses them.
  var alternatives: [String: [String]] = [:]
  private(set) var remarks: [ForeignRemark] = []
  /// The names of the pictures, in their order.
  private(set) var pictures: [String] = []
  private var notes = 0
  private var tables = 0
  private var figures = 0
  /// The number of the paragraph, as far as the tree tells it.
  private var place = ForeignPlace(.paragraph, 1)

  /// Whether each division holds a caption, as ``OpenDocumentSettling`` has it.
  private let divisionsAreCaptions: Bool

  init(alternatives: [String: [String]], divisionsAreCaptions: Bool) {
    self.alternatives = alternatives
    self.divisionsAreCaptions = divisionsAreCaptions
  }

  /// Returns the blocks of a whole tree.
  mutating func blocks(ofTree tree: JSONValue) -> [WrittenBlock] {
    guard case .object(let members) = tree else { return [] }
    return blocks((members["blocks"] ?? .null).nodes)
  }

  mutating func blocks(_ nodes: [PandocNode]) -> [WrittenBlock] {
    var blocks: [WrittenBlock] = []
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      // A caption stands in a paragraph of its own, above a table or below a picture.
      if let caption = captionContent(node) {
        if nodes.indices.contains(index + 1), let table = soleTable(nodes[index + 1]) {
          blocks += self.table(table, caption: inlines(caption))
          index += 2
          continue
        }
        if case .figure(let figure)? = blocks.last?.kind, figure.caption.isEmpty {
          blocks[blocks.count - 1] = WrittenBlock(
            .figure(
              Figure(
                figure.picture, alternative: figure.alternative, caption: inlines(caption),
                anchor: figure.anchor)), at: .start)
          index += 1
          continue
        }
      }
      blocks += block(node)
      index += 1
    }
    return blocks
  }

  private func captionContent(_ node: PandocNode) -> [PandocNode]? {
    let style = node[0].attribute("custom-style")?.lowercased()
    guard node.kind == "Div", divisionsAreCaptions || style?.hasSuffix("caption") == true,
      node[1].nodes.count == 1,
      let inner = node[1].nodes.first, inner.kind == "Para" || inner.kind == "Plain"
    else { return nil }
    return inner.content.nodes
  }

  private func soleTable(_ node: PandocNode) -> PandocNode? {
    if node.kind == "Table" { return node }
    guard node.kind == "Div", node[1].nodes.count == 1 else { return nil }
    return soleTable(node[1].nodes[0])
  }

  private mutating func block(_ node: PandocNode) -> [WrittenBlock] {
    switch node.kind {
    case "Para", "Plain": return paragraph(node.content.nodes)
    case "LineBlock":
      var content: [WrittenInline] = []
      for line in node.content.entries {
        if !content.isEmpty { content.append(.lineBreak) }
        content += inlines(line.nodes)
      }
      return content.isEmpty ? [] : [WrittenBlock(.paragraph(content), at: .start)]
    case "Header":
      let content = inlines(node[2].nodes)
      guard !content.isEmpty else { return [] }
      let level = min(max(node[0].integer ?? 1, 1), 6)
      return [
        WrittenBlock(
          .heading(level: level, anchor: node[1].identifier, content), at: .start)
      ]
    case "BulletList": return list(nil, node.content)
    case "OrderedList": return list(node[0][0].integer ?? 1, node[1])
    case "DefinitionList":
      return node.content.entries.flatMap { entry in
        let term = paragraph(entry[0].nodes)
        return term + entry[1].entries.flatMap { blocks($0.nodes) }
      }
    case "BlockQuote":
      let content = blocks(node.content.nodes)
      return content.isEmpty ? [] : [WrittenBlock(.quote(content), at: .start)]
    case "CodeBlock":
      let language = node[0].classes.first ?? ""
      return [WrittenBlock(.code(language: language, node[1].string), at: .start)]
    case "HorizontalRule": return [WrittenBlock(.rule, at: .start)]
    case "Table": return table(node, caption: [])
    case "Figure": return figure(node)
    case "Div": return blocks(node[1].nodes)
    case "RawBlock":
      remark(.unreadable, node[1].string)
      return []
    default: return []
    }
  }

  private mutating func list(_ start: Int?, _ entries: JSONValue) -> [WrittenBlock] {
    var isTight = true
    let contents = entries.entries.map { entry in
      let nodes = entry.nodes
      // One paragraph, perhaps with lists below it, needs no blank line.
      if nodes.filter({ !["BulletList", "OrderedList"].contains($0.kind) }).count > 1 {
        isTight = false
      }
      return blocks(nodes)
    }
    guard !contents.isEmpty else { return [] }
    let list = BlockList<WrittenReference>(
      start: start, isTight: isTight, entries: contents.map { .init($0, at: .start) })
    return [WrittenBlock(.list(list), at: .start)]
  }

  private mutating func paragraph(_ nodes: [PandocNode]) -> [WrittenBlock] {
    let content = inlines(nodes)
    let isBlank = content.allSatisfy {
      switch $0 {
      case .softBreak, .lineBreak: true
      case .text(let words, _): words.string.allSatisfy(\.isWhitespace)
      default: false
      }
    }
    if isBlank { return [] }
    // Pictures that stand alone are figures.
    var pictures: [WrittenBlock] = []
    for inline in content {
      switch inline {
      case .image(let reference, let alternative):
        pictures.append(figure(reference, alternative, []))
      case .softBreak, .lineBreak: break
      case .text(let words, _) where words.string.allSatisfy(\.isWhitespace): break
      default: return [WrittenBlock(.paragraph(content), at: .start)]
      }
    }
    return pictures
  }

  private mutating func figure(
    _ picture: WrittenReference, _ alternative: [WrittenInline], _ caption: [WrittenInline]
  ) -> WrittenBlock {
    figures += 1
    return WrittenBlock(
      .figure(
        Figure(picture, alternative: alternative, caption: caption, anchor: "figure-\(figures)")),
      at: .start)
  }

  private mutating func figure(_ node: PandocNode) -> [WrittenBlock] {
    let content = blocks(node[2].nodes)
    let caption = line(blocks(node[1][1].nodes))
    if content.count == 1, case .figure(let figure) = content[0].kind, figure.caption.isEmpty {
      return [
        WrittenBlock(
          .figure(
            Figure(
              figure.picture, alternative: figure.alternative, caption: caption,
              anchor: figure.anchor)), at: .start)
      ]
    }
    return content + (caption.isEmpty ? [] : [WrittenBlock(.paragraph(caption), at: .start)])
  }
}

extension PandocBlocks {
  /// Adds a remark at a place that only the order of the text tells.
  mutating func remark(_ kind: ForeignRemark.Kind, _ words: String) {
    remarks.append(ForeignRemark(kind, at: place, words: shortened(words)))
  }

  mutating func nextNote() -> Int {
    notes += 1
    return notes
  }

  mutating func nextTable() -> Int {
    tables += 1
    return tables
  }

  mutating func add(picture: String) { pictures.append(picture) }
}
