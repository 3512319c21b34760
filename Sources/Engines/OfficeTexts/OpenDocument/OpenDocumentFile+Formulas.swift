import XMLReader

extension OpenDocumentFile {
  /// The letters of a formula that stands in a part of its own; nothing for other objects.
  func formula(_ element: XMLElement) -> String {
    let tree: XMLElement?
    if let inside = element.first("math") ?? element.first("math:math") {
      tree = inside
    } else {
      let path = (element.attributes["xlink:href"] ?? "").drop { $0 == "." || $0 == "/" }
      tree = try? parts.tree("\(path)/content.xml")
    }
    guard let tree, tree.name == "math" || tree.name == "math:math" else { return "" }
    var text = ""
    tree.forEachElement { part in
      let name = part.name.hasPrefix("math:") ? String(part.name.dropFirst(5)) : part.name
      if ["mi", "mn", "mo", "mtext"].contains(name) {
        text += part.text.filter { !$0.isWhitespace }
      }
    }
    return text
  }
}

extension XMLElement {
  /// The text that stands in for what a frame of OpenDocument holds.
  var alternativeText: String {
    let text = first("svg:desc")?.text ?? ""
    return text.isEmpty ? first("svg:title")?.text ?? "" : text
  }
}
