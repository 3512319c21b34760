import ContentModel
import JSONWriting

extension HandoutBlock {
  /// The block as templates read it.
  var json: JSONValue {
    switch kind {
    case .paragraph(let content):
      .fields(["type": .text("paragraph"), "content": .list(content.map(\.json))])
    case .heading(let level, _, let content):
      .fields([
        "type": .text("heading"), "level": .number(level), "content": .list(content.map(\.json)),
      ])
    case .list(let list):
      .fields([
        "type": .text("list"), "start": list.start.map(JSONValue.number),
        "tight": .flag(list.isTight),
        "entries": .list(
          list.entries.map { .fields(["blocks": .list($0.content.map(\.json))]) }),
      ])
    case .quote(let content):
      .fields(["type": .text("quote"), "blocks": .list(content.map(\.json))])
    case .code(_, let text): .fields(["type": .text("code"), "text": .text(text)])
    case .rule: .fields(["type": .text("rule")])
    }
  }
}

extension HandoutInline {
  /// The piece as templates read it.
  var json: JSONValue {
    switch self {
    case .text(let words, _): .fields(["type": .text("text"), "text": .text(words.string)])
    case .softBreak: .fields(["type": .text("space")])
    case .lineBreak: .fields(["type": .text("break")])
    case .code(let text): .fields(["type": .text("code"), "text": .text(text)])
    case .emphasis(let content):
      .fields(["type": .text("emphasis"), "content": .list(content.map(\.json))])
    case .strong(let content):
      .fields(["type": .text("strong"), "content": .list(content.map(\.json))])
    case .reference(let link, let content): link.json(content)
    // Pictures were turned into their text.
    case .image(_, let content):
      .fields(["type": .text("text"), "text": .text(content.plainText())])
    }
  }
}

extension HandoutLink {
  fileprivate func json(_ content: [HandoutInline]) -> JSONValue {
    let content = JSONValue.list(content.map(\.json))
    return switch self {
    case .address(let address):
      .fields(["type": .text("link"), "content": content, "address": .text(address)])
    case .place(let anchor, let showsPage):
      .fields([
        "type": .text("link"), "content": content, "to": .text(anchor), "page": .flag(showsPage),
      ])
    }
  }
}
