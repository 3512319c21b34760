package import Diagnostics

/// A place in running text that leads to a note, with the note.
///
/// Each use of a note holds the whole of it, so that an output can set it where it is used.
package struct Note<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// The number that readers see: notes count from 1, in the order in which the text uses them first.
  package let number: Int
  /// Which use of the note this is, from 1.
  package let use: Int
  /// Its address on the page: `note-1`, from the name that the editor gave it.
  package let anchor: String
  /// What it says.
  package let content: [Block<Reference>]
  /// Where the text leads to it.
  package let position: TextPosition

  /// Makes a use of a note.
  package init(
    number: Int, use: Int, anchor: String, content: [Block<Reference>], position: TextPosition
  ) {
    self.number = number
    self.use = use
    self.anchor = anchor
    self.content = content
    self.position = position
  }
}

extension Sequence {
  /// Returns the places in blocks that lead to notes, in the order of the text.
  package func uses<Reference>() -> [Note<Reference>] where Element == Block<Reference> {
    var notes: [Note<Reference>] = []
    forEachText { $0.appendNotes(to: &notes) }
    return notes
  }

  /// Calls a function with each running text of blocks, in their order: paragraphs, headings, cells, captions.
  ///
  /// The text of a note is not a text of the blocks that lead to it.
  package func forEachText<Reference>(_ body: ([Inline<Reference>]) -> Void)
  where Element == Block<Reference> {
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content): body(content)
      case .list(let list): for entry in list.entries { entry.content.forEachText(body) }
      case .quote(let content): content.forEachText(body)
      case .callOut(let box): box.content.forEachText(body)
      case .table(let table):
        body(table.caption)
        for row in table.allRows { for cell in row { body(cell.content) } }
      case .figure(let figure):
        body(figure.alternative)
        body(figure.caption)
      case .code, .rule: break
      }
    }
  }
}

extension Sequence {
  /// Appends every use of a note in running text.
  fileprivate func appendNotes<Reference>(to notes: inout [Note<Reference>])
  where Element == Inline<Reference> {
    for inline in self {
      switch inline {
      case .note(let note): notes.append(note)
      case .emphasis(let content), .strong(let content), .reference(_, let content),
        .image(_, let content):
        content.appendNotes(to: &notes)
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }
}
