package import Diagnostics

/// A paragraph, list, heading or other block of a text, with the place where it begins.
package struct Block<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What the block is, and its content.
  package let kind: Kind
  /// Where it begins.
  package let position: TextPosition

  /// The kinds of block; CommonMark's, less raw HTML, which is a finding and never content, and those that code
  /// hosts add.
  ///
  /// The larger ones lie elsewhere, so that a paragraph, as most are, takes one word.
  package enum Kind: Hashable, Sendable {
    /// Running text.
    case paragraph([Inline<Reference>])
    /// A heading of level 1 to 6, with its address on the page.
    indirect case heading(level: Int, anchor: String, [Inline<Reference>])
    /// A bullet list or a numbered one.
    indirect case list(BlockList<Reference>)
    /// A quotation.
    case quote([Block])
    /// A box that stands out.
    indirect case callOut(CallOut<Reference>)
    /// A table.
    indirect case table(Table<Reference>)
    /// A picture that stands alone, with a caption.
    indirect case figure(Figure<Reference>)
    /// Code, verbatim, with the language named by the editor, or nothing.
    indirect case code(language: String, String)
    /// A change of subject.
    case rule
  }

  /// Makes a block.
  package init(_ kind: Kind, at position: TextPosition) {
    self.kind = kind
    self.position = position
  }
}

/// A list: bullets, or numbers from `start`.
package struct BlockList<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// The first number; nil for bullets.
  package let start: Int?
  /// Whether the entries stand without a blank line between them, and so without paragraphs.
  package let isTight: Bool
  /// The entries, in order.
  package let entries: [Entry]

  /// One entry of a list, with the place where its mark stands.
  package struct Entry: Hashable, Sendable {
    /// The blocks of the entry.
    package let content: [Block<Reference>]
    /// Where the bullet or number stands.
    package let position: TextPosition

    /// Makes an entry.
    package init(_ content: [Block<Reference>], at position: TextPosition) {
      self.content = content
      self.position = position
    }
  }

  /// Makes a list.
  package init(start: Int?, isTight: Bool, entries: [Entry]) {
    self.start = start
    self.isTight = isTight
    self.entries = entries
  }
}

/// Blocks as an editor wrote them.
package typealias WrittenBlock = Block<WrittenReference>
/// Running text as an editor wrote it.
package typealias WrittenInline = Inline<WrittenReference>
/// Blocks whose every link leads somewhere.
package typealias LinkedBlock = Block<Reference>
/// Running text whose every link leads somewhere.
package typealias LinkedInline = Inline<Reference>

extension Sequence {
  /// Returns the words of all blocks, one space between blocks; for titles, descriptions and search.
  package func plainText<Reference>() -> String where Element == Block<Reference> {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the words of all blocks as UTF-8, one space between blocks.
  package func appendPlainText<Reference>(to text: inout [UInt8])
  where Element == Block<Reference> {
    var isFirst = true
    func beginPart(_ text: inout [UInt8]) {
      if !isFirst { text.append(UInt8(ascii: " ")) }
      isFirst = false
    }
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        beginPart(&text)
        content.appendPlainText(to: &text)
      case .list(let list):
        for entry in list.entries {
          beginPart(&text)
          entry.content.appendPlainText(to: &text)
        }
      case .quote(let content):
        beginPart(&text)
        content.appendPlainText(to: &text)
      case .callOut(let box):
        beginPart(&text)
        box.content.appendPlainText(to: &text)
      case .table(let table):
        for words in [table.caption] + table.allRows.joined().map(\.content) where !words.isEmpty {
          beginPart(&text)
          words.appendPlainText(to: &text)
        }
      case .figure(let figure):
        for words in [figure.alternative, figure.caption] where !words.isEmpty {
          beginPart(&text)
          words.appendPlainText(to: &text)
        }
      case .code(_, let code):
        beginPart(&text)
        text.append(contentsOf: code.utf8)
      case .rule: break
      }
    }
  }
}
