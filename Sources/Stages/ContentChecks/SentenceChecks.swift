import ContentModel
import Diagnostics

/// How many words a sentence may have where the house style says nothing of it.
let usualLongestSentence = 40

/// Finds the long sentences of a marker.
func checkSentences(of marker: Marker, upTo most: Int) -> [Diagnostic] {
  marker.sections.flatMap(\.parts).flatMap { part -> [Diagnostic] in
    switch part {
    case .prose(let blocks): checkSentences(blocks, path: marker.path, upTo: most)
    case .questions(let questions):
      questions.flatMap { checkSentences($0.content, path: marker.path, upTo: most) }
    case .points(let points):
      points.flatMap { checkSentences($0.content, path: marker.path, upTo: most) }
    case .measures(let measures):
      measures.flatMap(\.blocks).flatMap { checkSentences($0, path: marker.path, upTo: most) }
    }
  }
}

/// Finds the long sentences in the glossary and the status of a set.
func checkSentences(ofPartsOf set: MarkerSet, upTo most: Int) -> [Diagnostic] {
  let folder = "\(contentFolder)/\(set.id.folder)"
  let definitions = set.glossaryIntroduction + set.terms.flatMap(\.definition)
  return checkSentences(definitions, path: "\(folder)/glossary.md", upTo: most)
    + checkSentences(set.status?.text ?? [], path: "\(folder)/set.yml", upTo: most)
}

/// Finds the long sentences of a text; those of headings and quotations are left alone, since the first
/// are none and the second are somebody else's.
func checkSentences(_ blocks: [LinkedBlock], path: String, upTo most: Int) -> [Diagnostic] {
  blocks.flatMap { block -> [Diagnostic] in
    switch block.kind {
    case .paragraph(let content):
      return sentences(in: content, of: block).filter { $0.wordCount > most }.map {
        Diagnostic(
          .longSentence, at: $0.position.inFile(path), "this sentence has \($0.wordCount) words",
          hint: "make two of it: more than \(most) words are hard to follow")
      }
    case .list(let list):
      return list.entries.flatMap { checkSentences($0.content, path: path, upTo: most) }
    case .callOut(let box): return checkSentences(box.content, path: path, upTo: most)
    // What stands in a table is no sentence as a rule.
    case .table, .figure, .heading, .quote, .code, .rule: return []
    }
  }
}

/// A sentence, by where it begins and how long it is.
struct Sentence: Equatable {
  /// Where its first word begins.
  let position: TextPosition
  /// How many words it has.
  let wordCount: Int
}

/// Returns the sentences of a paragraph; citations are no part of them.
func sentences(in content: [LinkedInline], of block: LinkedBlock) -> [Sentence] {
  var text = PlacedText(start: block.position)
  text.append(content)
  return sentenceRanges(in: text.scalars).compactMap { range in
    let words = text.scalars[range].split { $0.properties.isWhitespace || $0 == "—" }
      .filter { $0.contains(where: isWordScalar) }
    guard let first = words.first?.firstIndex(where: isWordScalar) else { return nil }
    return Sentence(position: text.position(of: first), wordCount: words.count)
  }
}

/// The words of a paragraph with the places they have in the source.
private struct PlacedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the pieces begin, in ``scalars`` and in the source; nil where that is not known.
  private var pieces: [(offset: Int, position: TextPosition?)] = []
  /// Where the next piece begins in the source; nil after the end of a line.
  private var next: TextPosition?
  private let start: TextPosition

  init(start: TextPosition) {
    self.start = start
    next = start
  }

  mutating func append(_ inlines: [LinkedInline]) {
    for inline in inlines {
      switch inline {
      case .text(let words, let position):
        append(words.string, at: position)
        next = position.advanced(by: words.utf8.count)
      case .code(let text):
        append(text, at: next)
        next = nil
      case .softBreak, .lineBreak:
        append(" ", at: nil)
        next = nil
      case .emphasis(let content), .strong(let content), .reference(_, let content):
        append(content)
      case .image, .note: break
      }
    }
  }

  private mutating func append(_ words: String, at position: TextPosition?) {
    pieces.append((scalars.count, position))
    scalars.append(contentsOf: words.unicodeScalars)
  }

  /// Returns where a character stands; of one whose place is not known, that of the nearest before it.
  func position(of offset: Int) -> TextPosition {
    for piece in pieces.reversed() where piece.offset <= offset {
      guard let position = piece.position else { continue }
      let bytes = scalars[piece.offset..<offset].reduce(0) { $0 + UTF8.width($1) }
      return position.advanced(by: bytes)
    }
    return start
  }
}
