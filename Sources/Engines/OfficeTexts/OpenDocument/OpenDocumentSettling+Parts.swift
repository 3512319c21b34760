import ForeignTexts
import XMLReader

extension OpenDocumentSettling {
  mutating func box(_ element: XMLElement) -> [XMLContent] {
    let (outer, wasJoined) = (boxes, isJoined)
    boxes = []
    isJoined = false
    let content = settled(element).filter {
      guard case .element(let part) = $0 else { return false }
      return ["text:p", "text:h", "text:list", "table:table"].contains(part.name)
    }
    defer { (boxes, isJoined) = (outer, wasJoined) }
    return content + boxes
  }

  /// What a change took out, where it is to stand.
  mutating func restored(_ element: XMLElement) -> [XMLContent] {
    guard changes == .reject, let id = element.attributes["text:change-id"],
      let change = file.changes[id], change.kind == .deleted
    else { return [] }
    var content: [XMLContent] = []
    for (index, removed) in change.removed.enumerated() {
      if index > 0 { content.append(.element(XMLElement("text:s"))) }
      content += settled(removed)
    }
    return content
  }

  /// Notes which changes begin and end in what is left out.
  mutating func note(changesIn element: XMLElement) {
    element.forEachElement { part in
      guard let id = part.attributes["text:change-id"] else { return }
      if part.name == "text:change-start" { open.append(id) }
      if part.name == "text:change-end" { open.removeAll { $0 == id } }
    }
  }

  /// The paragraphs of a table in a table.
  mutating func flattened(_ table: XMLElement) -> [XMLContent] {
    var content: [XMLContent] = []
    for part in settled(table) {
      guard case .element(let row) = part else { continue }
      collectParagraphs(row, &content)
    }
    return content
  }

  func collectParagraphs(_ element: XMLElement, _ content: inout [XMLContent]) {
    if ["text:p", "text:h", "text:list"].contains(element.name) {
      content.append(.element(element))
    } else {
      for part in element.elements { collectParagraphs(part, &content) }
    }
  }
}
