import ContentModel
import ForeignTexts

/// A page with a text in its body.
func page(_ body: String) throws -> ForeignDocument {
  try readWebPage(Array("<html><body>\(body)</body></html>".utf8), name: "page.html")
}

/// A text in UTF-16, the low byte of each pair first.
func pairs(_ text: String) -> [UInt8] {
  text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

extension ForeignDocument {
  /// The texts of its passages of one kind.
  func texts(_ kind: ForeignPassage.Kind) -> [String] {
    passages.filter { $0.kind == kind }.map { $0.words.map(\.text).joined(separator: " ") }
  }

  /// What its remarks of one kind quote.
  func quotes(_ kind: ForeignRemark.Kind) -> [String] {
    remarks.filter { $0.kind == kind }.map(\.words)
  }

  /// Its blocks in short.
  var outline: [String] { blocks.map(\.outline) }
}

extension WrittenBlock {
  /// What a block is, in short: `p one`, `h2 two`, `ul(three | p four)`, `ol7(five)`.
  var outline: String {
    switch kind {
    case .paragraph(let content): "p " + content.marked
    case .heading(let level, _, let content): "h\(level) " + content.marked
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul") + "("
        + list.entries.map { $0.content.map(\.outline).joined(separator: " + ") }.joined(
          separator: " | ") + ")"
    case .quote(let content): "quote(" + content.map(\.outline).joined(separator: " | ") + ")"
    case .callOut(let box):
      "\(box.kind.id)(" + box.content.map(\.outline).joined(separator: " | ") + ")"
    case .table(let table):
      "table \(table.caption.marked)"
        + table.allRows.map { "[" + $0.map { $0.content.marked }.joined(separator: " | ") + "]" }
        .joined()
    case .figure(let figure):
      "figure \(figure.picture.destination) (\(figure.alternative.marked)) \(figure.caption.marked)"
    case .code(_, let code): "code \(code)"
    case .rule: "rule"
    }
  }
}

extension [WrittenInline] {
  /// The text with its forms: `a *b* [c](address) ^1^`.
  var marked: String {
    map { inline in
      switch inline {
      case .text(let words, _): words.string
      case .softBreak: " "
      case .lineBreak: " / "
      case .code(let code): "`\(code)`"
      case .emphasis(let content): "*\(content.marked)*"
      case .strong(let content): "**\(content.marked)**"
      case .reference(let reference, let content): "[\(content.marked)](\(reference.destination))"
      case .image(let reference, let content): "![\(content.marked)](\(reference.destination))"
      case .note(let note):
        "^\(note.number): \(note.content.map(\.outline).joined(separator: " | "))^"
      }
    }.joined()
  }
}
