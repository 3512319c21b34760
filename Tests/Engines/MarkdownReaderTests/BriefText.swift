import ContentModel
import Diagnostics
import MarkdownReader

/// Returns in short what a text is read as, a line for each block.
func brief(_ markdown: String) -> String {
  brief(readMarkdown(Array(markdown.utf8), path: "a.md").value, "")
}

private func brief(_ blocks: [WrittenBlock], _ indentation: String) -> String {
  blocks.map { block in
    let inner = indentation + "  "
    let lines =
      switch block.kind {
      case .paragraph(let content): [brief(content)]
      case .heading(let level, let anchor, let content):
        ["heading \(level) #\(anchor) \(brief(content))"]
      case .list(let list):
        list.entries.map { "entry\n\(brief($0.content, inner))" }
      case .quote(let content): ["quote\n\(brief(content, inner))"]
      case .callOut(let box): ["call-out \(box.kind.id)\n\(brief(box.content, inner))"]
      case .table(let table):
        [
          "\(table.anchor): \(table.alignments.map(\.rawValue).joined(separator: ", "))"
            + (table.caption.isEmpty ? "" : ": \(brief(table.caption))")
        ]
          + table.allRows.map { row in
            "  " + row.map { brief($0.content) }.joined(separator: " | ")
          }
      case .figure(let figure):
        [
          "\(figure.anchor): \(figure.picture.destination) (\(brief(figure.alternative))): "
            + brief(figure.caption)
        ]
      case .code(_, let text): ["code \(text.debugDescription)"]
      case .rule: ["rule"]
      }
    return lines.map { indentation + $0 }.joined(separator: "\n")
  }.joined(separator: "\n")
}

private func brief(_ inlines: [WrittenInline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let words, _): words.string
    case .softBreak: " / "
    case .lineBreak: " // "
    case .code(let code): "`\(code)`"
    case .emphasis(let content): "*\(brief(content))*"
    case .strong(let content): "**\(brief(content))**"
    case .reference(let reference, let content): "[\(brief(content))](\(reference.destination))"
    case .image(let reference, let content): "![\(brief(content))](\(reference.destination))"
    case .note(let note):
      "{\(note.number).\(note.use) \(brief(note.content, "").replacing("\n", with: "; "))}"
    }
  }.joined()
}
