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
        link.write(to: &json)
      // Pictures were turned into their text.
      case .image(_, let content): write("text", content.plainText(), to: &json)
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
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .address(let address): json.member("address", address)
    case .place(let anchor, let showsPage):
      json.member("to", anchor)
      json.member("page", flag: showsPage)
    }
  }
}
