import ContentModel
import JSONWriting

extension HandoutBlock {
  /// Writes the block as templates read it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      switch kind {
      case .paragraph(let content):
        json.member("type", "paragraph")
        json.member("content", content) { $0.write(to: &$1) }
      case .heading(let level, _, let content):
        json.member("type", "heading")
        json.member("level", level)
        json.member("content", content) { $0.write(to: &$1) }
      case .list(let list):
        json.member("type", "list")
        json.member("start", list.start)
        json.member("tight", flag: list.isTight)
        json.member("entries", list.entries) { entry, json in
          json.object { $0.member("blocks", entry.content) { $0.write(to: &$1) } }
        }
      case .quote(let content):
        json.member("type", "quote")
        json.member("blocks", content) { $0.write(to: &$1) }
      case .callOut(let box):
        json.member("type", "call-out")
        json.member("kind", box.kind.id)
        json.member("title", box.kind.title ?? "")
        json.member("blocks", box.content) { $0.write(to: &$1) }
      case .table(let table):
        json.member("type", "table")
        json.member("caption", table.caption) { $0.write(to: &$1) }
        let widths = ColumnWidths(of: table)
        json.member("wide", flag: widths.isWide)
        json.member("columns", Array(zip(table.alignments, widths.hundredths))) { column, json in
          json.object {
            $0.member("align", column.0.rawValue)
            $0.member("width", column.1)
          }
        }
        json.member("rows", table.allRows) { row, json in
          json.object {
            $0.member("cells", row) { cell, json in
              json.object { $0.member("content", cell.content) { $0.write(to: &$1) } }
            }
          }
        }
      case .figure(let figure):
        json.member("type", "figure")
        let alternative = figure.alternative.plainText()
        figure.picture.write(
          alternative.isEmpty ? figure.caption.plainText() : alternative, to: &json)
        json.member("caption", figure.caption) { $0.write(to: &$1) }
      case .code(_, let text):
        json.member("type", "code")
        json.member("text", text)
      case .rule: json.member("type", "rule")
      }
    }
  }
}

extension HandoutInline {
  /// Writes the piece as templates read it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .text(let words, _): write("text", words.string, to: &json)
      case .softBreak: json.member("type", "space")
      case .lineBreak: json.member("type", "break")
      case .code(let text): write("code", text, to: &json)
      case .emphasis(let content): write("emphasis", content, to: &json)
      case .strong(let content): write("strong", content, to: &json)
      case .reference(let link, let content):
        write("link", content, to: &json)
        link.write("", to: &json)
      case .note(let note):
        json.member("type", "note")
        json.member("to", note.anchor)
        if note.use == 1 { json.member("blocks", note.content) { $0.write(to: &$1) } }
      case .image(let picture, let content):
        json.member("type", "picture")
        picture.write(content.plainText(), to: &json)
      }
    }
  }

  private func write(_ type: String, _ text: String, to json: inout JSONWriter) {
    json.member("type", type)
    json.member("text", text)
  }

  private func write(_ type: String, _ content: [HandoutInline], to json: inout JSONWriter) {
    json.member("type", type)
    json.member("content", content) { $0.write(to: &$1) }
  }
}

extension HandoutLink {
  fileprivate func write(_ alternative: String, to json: inout JSONWriter) {
    switch self {
    case .picture(let picture):
      json.member("file", "/\(picture.path)")
      json.member("alternative", alternative)
      json.member("width", picture.width)
      json.member("height", picture.height)
    case .address(let address): json.member("address", address)
    case .place(let anchor, let showsPage):
      json.member("to", anchor)
      json.member("page", flag: showsPage)
    }
  }
}
