package import Diagnostics

/// A piece of running text.
///
/// `Reference` says how far its links have come: ``WrittenReference`` as an editor wrote them,
/// ``Reference`` once linking has found what each one means. A renderer takes only the second, so that
/// no page can be made with an unresolved link in it.
package enum Inline<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// Words, with the place of the first byte. From a reader, the bytes of one piece stand side by side
  /// in the source, so that a place inside is found by counting.
  case text(Words, TextPosition)
  /// The end of a source line inside a paragraph: a space to the reader.
  case softBreak
  /// A line break that the editor asked for.
  case lineBreak
  /// Code, verbatim.
  case code(String)
  /// Stressed text, usually italic.
  case emphasis([Inline])
  /// Important text, usually bold.
  case strong([Inline])
  /// A link, a cross-reference or a citation, with the text that shows it; a citation has none, since
  /// each output words it in its own way.
  indirect case reference(Reference, [Inline])
  /// A picture, with the text that stands in for it.
  indirect case image(Reference, [Inline])
  /// A place that leads to a note.
  indirect case note(Note<Reference>)
}

extension Inline {
  /// Makes words that stand in no text.
  package static func text(_ words: String, _ position: TextPosition) -> Inline {
    .text(Words(words), position)
  }
}

/// A link destination as an editor wrote it.
package struct WrittenReference: Hashable, Sendable {
  /// The address: `https://…`, `mailto:…`, or a path relative to the file, perhaps with `#anchor`.
  package let destination: String
  /// The title in quotes after the address, or nothing.
  package let title: String
  /// Where the address stands, or the link where that cannot be told.
  package let position: TextPosition
  /// Whether the address stands there byte for byte, without backslashes and names of characters.
  package let isVerbatim: Bool

  /// Makes a destination as written.
  package init(
    destination: String, title: String, position: TextPosition, isVerbatim: Bool = false
  ) {
    self.destination = destination
    self.title = title
    self.position = position
    self.isVerbatim = isVerbatim
  }

  /// Returns where its address stands in a file, to the byte; nil where it does not stand there as it is.
  package func addressRange(in path: String) -> SourceRange? {
    isVerbatim
      ? SourceRange(at: position.inFile(path), length: destination.utf8.count) : nil
  }
}

extension Sequence {
  /// Returns the words of running text, with each break as a space; pictures give their text,
  /// notes none.
  package func plainText<Reference>() -> String where Element == Inline<Reference> {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the words of running text as UTF-8, with each break as a space; pictures give their text,
  /// notes none.
  package func appendPlainText<Reference>(to text: inout [UInt8])
  where Element == Inline<Reference> {
    for inline in self {
      switch inline {
      case .text(let words, _): text.append(contentsOf: words.utf8)
      case .code(let code): text.append(contentsOf: code.utf8)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .note: break
      case .emphasis(let content), .strong(let content), .reference(_, let content),
        .image(_, let content):
        content.appendPlainText(to: &text)
      }
    }
  }
}
