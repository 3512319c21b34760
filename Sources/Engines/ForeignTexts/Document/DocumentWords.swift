import ContentModel
import Diagnostics

extension Sequence<WrittenBlock> {
  /// Calls a function with each run of text in blocks, in the order of a page: paragraphs, headings, captions and
  /// cells of tables, the text and caption of figures, lines of code, and each note behind the run that uses it first.
  ///
  /// This is the order in which words of a document are counted: see ``foreignWords``.
  package func forEachRun(_ body: (String) -> Void) {
    var noted: Set<String> = []
    forEachRun(noted: &noted, body)
  }

  private func forEachRun(noted: inout Set<String>, _ body: (String) -> Void) {
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content): run(content, &noted, body)
      case .list(let list):
        for entry in list.entries { entry.content.forEachRun(noted: &noted, body) }
      case .quote(let content): content.forEachRun(noted: &noted, body)
      case .callOut(let box): box.content.forEachRun(noted: &noted, body)
      case .table(let table):
        run(table.caption, &noted, body)
        for cell in table.allRows.joined() { run(cell.content, &noted, body) }
      case .figure(let figure):
        run(figure.alternative, &noted, body)
        run(figure.caption, &noted, body)
      case .code(_, let code): body(code)
      case .rule: break
      }
    }
  }

  private func run(_ content: [WrittenInline], _ noted: inout Set<String>, _ body: (String) -> Void)
  {
    guard !content.isEmpty else { return }
    body(content.plainText())
    for note in [WrittenBlock(.paragraph(content), at: .start)].uses()
    where noted.insert(note.anchor).inserted {
      note.content.forEachRun(noted: &noted, body)
    }
  }

  /// The words of blocks: runs without blanks, in the order of ``forEachRun``.
  package var foreignWords: [String] {
    var words: [String] = []
    forEachRun { words += $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    return words
  }
}
