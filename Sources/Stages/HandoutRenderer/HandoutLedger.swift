import ContentModel
import Diagnostics

/// What a document has of notes and pictures so far, in the order of its texts.
///
/// A class, since texts are turned one by one and each has to know what those before it had; it lives as long as
/// one document is made, and never leaves it.
final class HandoutLedger {
  private var notes: [String: [HandoutBlock]] = [:]
  private var paths: Set<String> = []
  /// The pictures, each once.
  private(set) var pictures: [DocumentPicture] = []

  /// Counts a picture that the document shows.
  func add(_ picture: DocumentPicture) {
    if paths.insert(picture.path).inserted { pictures.append(picture) }
  }

  /// Counts a use of a note.
  ///
  /// - Parameters:
  ///   - anchor: Its anchor, which no other note of the document has.
  ///   - content: What it says; called for its first use alone.
  /// - Returns: 1 where the document uses it first, and 2 from then on; and what it says.
  func use(
    ofNote anchor: String, _ content: () -> [HandoutBlock]
  ) -> (use: Int, content: [HandoutBlock]) {
    if let known = notes[anchor] { return (2, known) }
    let new = content()
    notes[anchor] = new
    return (1, new)
  }
}

/// Returns what a note says as paragraphs, since few programs have anything else at the foot of a page.
///
/// - Parameter blocks: The text of the note.
/// - Returns: Paragraphs; an entry of a list and a row of a table are one each, and pictures are told by their text.
func noteParagraphs(of blocks: [HandoutBlock]) -> [HandoutBlock] {
  blocks.flatMap { block -> [HandoutBlock] in
    func paragraph(_ content: [HandoutInline]) -> HandoutBlock {
      HandoutBlock(.paragraph(content.withoutPictures), at: block.position)
    }
    switch block.kind {
    case .paragraph(let content): return [paragraph(content)]
    case .heading(_, _, let content): return [paragraph([.strong(content)])]
    case .list(let list):
      return list.entries.enumerated().flatMap { index, entry in
        let mark = list.start.map { "\($0 + index). " } ?? "• "
        let own = noteParagraphs(of: entry.content)
        guard case .paragraph(let first)? = own.first?.kind else { return own }
        return [paragraph([.text(mark, .start)] + first)] + own.dropFirst()
      }
    case .quote(let content): return noteParagraphs(of: content)
    case .callOut(let box):
      return [paragraph([.strong([.text(box.kind.title ?? "", .start)])])]
        + noteParagraphs(of: box.content)
    case .table(let table):
      let rows = table.allRows.map { row in
        paragraph(Array(row.map(\.content).joined(separator: [.text(" | ", .start)])))
      }
      return (table.caption.isEmpty ? [] : [paragraph(table.caption)]) + rows
    case .figure(let figure):
      return [
        paragraph(
          [.image(figure.picture, figure.alternative), .text(" ", .start)] + figure.caption)
      ]
    case .code(_, let text):
      return text.split(separator: "\n").map { paragraph([.code(String($0))]) }
    case .rule: return []
    }
  }
}

extension [HandoutInline] {
  /// The same with the words of links that lead nowhere.
  var withoutLinks: [HandoutInline] {
    mapped { if case .reference(_, let content) = $0 { content } else { nil } }
  }

  /// The same with pictures told by their text.
  var withoutPictures: [HandoutInline] {
    mapped { inline in
      guard case .image(_, let content) = inline else { return nil }
      return [.text("[\(content.plainText())]", .start)]
    }
  }

  /// Returns the same with some pieces replaced, at any depth.
  private func mapped(_ replacement: (HandoutInline) -> [HandoutInline]?) -> [HandoutInline] {
    flatMap { inline -> [HandoutInline] in
      if let own = replacement(inline) { return own }
      switch inline {
      case .emphasis(let content): return [.emphasis(content.mapped(replacement))]
      case .strong(let content): return [.strong(content.mapped(replacement))]
      case .reference(let link, let content):
        return [.reference(link, content.mapped(replacement))]
      case .text, .softBreak, .lineBreak, .code, .image, .note: return [inline]
      }
    }
  }
}
