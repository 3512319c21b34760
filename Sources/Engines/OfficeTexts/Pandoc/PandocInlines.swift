import ContentModel
import Diagnostics
import ForeignTexts
import JSONReading

extension PandocBlocks {
  mutating func inlines(_ nodes: [PandocNode]) -> [WrittenInline] {
    var line = InlineLine()
    for (index, node) in nodes.enumerated() {
      if node.kind == "Superscript", index > 0, nodes[index - 1].kind == "Str" {
        let number = plain(node.content.nodes)
        if !number.isEmpty, number.allSatisfy(\.isNumber) {
          remark(.gluedNoteNumber, nodes[index - 1].content.string + number)
        }
      }
      add(node, to: &line)
    }
    return line.content
  }

  private mutating func add(_ node: PandocNode, to line: inout InlineLine) {
    switch node.kind {
    case "Str": line.add(node.content.string)
    case "Space": line.add(" ")
    case "SoftBreak": line.add(.softBreak)
    case "LineBreak": line.add(.lineBreak)
    case "Emph": line.add(stressed: inlines(node.content.nodes)) { .emphasis($0) }
    case "Strong": line.add(stressed: inlines(node.content.nodes)) { .strong($0) }
    case "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
      line.add(inlines(node.content.nodes))
    case "Quoted":
      let isDouble = PandocNode(node[0])?.kind == "DoubleQuote"
      line.add(isDouble ? "\u{201C}" : "\u{2018}")
      line.add(inlines(node[1].nodes))
      line.add(isDouble ? "\u{201D}" : "\u{2019}")
    case "Cite", "Span": line.add(inlines(node[1].nodes))
    case "Code": line.add(.code(node[1].string))
    case "Math":
      line.add(node[1].string)
      remark(.unreadable, node[1].string)
    case "RawInline": remark(.unreadable, node[1].string)
    case "Link":
      let content = inlines(node[1].nodes)
      let address = node[2][0].string
      if address.isEmpty || address.hasPrefix("#") {
        line.add(content)
      } else if !content.isEmpty {
        line.add(.reference(reference(address, node[2][1].string), content))
      }
    case "Image":
      let name = node[2][0].string
      var alternative = inlines(node[1].nodes)
      if let text = alternatives[name]?.first {
        alternatives[name]?.removeFirst()
        alternative = text.isEmpty ? [] : [.text(text, .start)]
      }
      add(picture: name)
      line.add(.image(reference(name, ""), alternative))
    case "Note":
      let number = nextNote()
      let content = blocks(node.content.nodes)
      line.add(
        .note(
          Note(
            number: number, use: 1, anchor: "note-\(number)", content: content, position: .start)))
    default: break
    }
  }

  private func reference(_ address: String, _ title: String) -> WrittenReference {
    WrittenReference(destination: address, title: title, position: .start)
  }

  private func plain(_ nodes: [PandocNode]) -> String {
    nodes.map { $0.kind == "Str" ? $0.content.string : " " }.joined()
  }
}

/// Running text as it grows, in which words that follow one another are one piece.
private struct InlineLine {
  private var inlines: [WrittenInline] = []
  private var words = ""

  /// The text, without blanks at its ends.
  var content: [WrittenInline] {
    var line = self
    line.endWords()
    return line.inlines
  }

  mutating func add(_ text: String) { words += text }

  mutating func add(_ inline: WrittenInline) {
    endWords()
    inlines.append(inline)
  }

  mutating func add(_ more: [WrittenInline]) {
    for inline in more {
      if case .text(let words, _) = inline { add(words.string) } else { add(inline) }
    }
  }

  /// Adds stressed text; blanks at its ends stand outside it, and what is blank is not stressed.
  mutating func add(
    stressed content: [WrittenInline], _ stress: ([WrittenInline]) -> WrittenInline
  ) {
    var content = content
    var end = ""
    if case .text(let words, let place)? = content.first {
      let text = words.string
      let rest = text.drop(while: \.isWhitespace)
      add(String(text.prefix(text.count - rest.count)))
      if rest.isEmpty { content.removeFirst() } else { content[0] = .text(String(rest), place) }
    }
    if case .text(let words, let place)? = content.last {
      var text = words.string
      while let last = text.last, last.isWhitespace { end = String(text.removeLast()) + end }
      content[content.count - 1] = .text(text, place)
    }
    if !content.isEmpty {
      let stressed = stress(content)
      endWords()
      // Neighbours that are stressed alike are one.
      switch (inlines.last, stressed) {
      case (.strong(let before)?, .strong(let after)):
        inlines[inlines.count - 1] = .strong(joined(before, after))
      case (.emphasis(let before)?, .emphasis(let after)):
        inlines[inlines.count - 1] = .emphasis(joined(before, after))
      default: inlines.append(stressed)
      }
    }
    add(end)
  }

  private func joined(_ before: [WrittenInline], _ after: [WrittenInline]) -> [WrittenInline] {
    var line = InlineLine()
    line.add(before)
    line.add(after)
    return line.content
  }

  private mutating func endWords() {
    if !words.isEmpty { inlines.append(.text(words, .start)) }
    words = ""
  }
}
