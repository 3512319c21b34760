import ContentModel
import Diagnostics
import MarkdownReader
import TestSupport

/// The parts of a text that have a place of their own, in the order of the document.
struct PlacedText {
  /// Every piece of running text.
  private(set) var texts: [(words: String, position: TextPosition)] = []
  /// Every link and picture.
  private(set) var references: [WrittenReference] = []
  /// Every block.
  private(set) var blocks: [WrittenBlock] = []

  init(_ blocks: [WrittenBlock]) {
    add(blocks)
  }

  private mutating func add(_ blocks: [WrittenBlock]) {
    for block in blocks {
      self.blocks.append(block)
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content): add(content)
      case .list(let list): for entry in list.entries { add(entry.content) }
      case .quote(let content): add(content)
      case .callOut(let box): add(box.content)
      case .table(let table):
        add(table.caption)
        for cell in table.allRows.joined() { add(cell.content) }
      case .figure(let figure):
        references.append(figure.picture)
        add(figure.alternative)
        add(figure.caption)
      case .code, .rule: break
      }
    }
  }

  private mutating func add(_ inlines: [WrittenInline]) {
    for inline in inlines {
      switch inline {
      case .text(let words, let position): texts.append((words.string, position))
      case .emphasis(let content), .strong(let content): add(content)
      case .reference(let reference, let content), .image(let reference, let content):
        references.append(reference)
        add(content)
      case .note(let note): if note.use == 1 { add(note.content) }
      case .softBreak, .lineBreak, .code: break
      }
    }
  }
}

/// Returns the pieces of text that do not stand in the source where they say, in one line each.
///
/// A piece that an escape or entity makes stands where that begins.
func misplacedTexts(in document: [UInt8]) -> [String] {
  let lines = document.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return PlacedText(readMarkdown(document, path: "a.md").value).texts.compactMap { text in
    let (line, column) = (Int(text.position.line) - 1, Int(text.position.column) - 1)
    guard lines.indices.contains(line), lines[line].count > column else {
      return "'\(text.words)' stands beyond the text, at \(line + 1):\(column + 1)"
    }
    let source = lines[line].dropFirst(column)
    if source.starts(with: text.words.utf8) { return nil }
    if source.first == UInt8(ascii: "\\"), source.dropFirst().starts(with: text.words.utf8) {
      return nil
    }
    if source.first == UInt8(ascii: "&"), source.contains(UInt8(ascii: ";")) { return nil }
    let found = String(decoding: source.prefix(text.words.utf8.count), as: UTF8.self)
    return "'\(text.words)' is said to stand at \(line + 1):\(column + 1), where '\(found)' does"
  }
}

extension MarkedText {
  /// The text as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The marked places, in the order of their numbers.
  var positions: [TextPosition] { places.sorted { $0.key < $1.key }.map(\.value) }
}
