import XMLReader

/// Counts the entries of lists as OpenDocument says, and gives each list that does not begin with its own first number
/// a style that says so, since Pandoc looks at nothing else: OpenDocument 1.3, part 3, 5.3 and 19.
struct OpenDocumentNumbering {
  /// The styles that were added.
  private(set) var added: [XMLContent] = []
  private var styles: [String: XMLElement] = [:]
  /// How many entries each list has, by its id, and the last list of each style.
  private var ends: [String: Int] = [:]
  private var lastOfStyle: [String: Int] = [:]

  init(_ trees: [XMLElement]) {
    var styles: [String: XMLElement] = [:]
    for tree in trees {
      tree.forEachElement { element in
        if element.name == "text:list-style", let name = element.attributes["style:name"] {
          styles[name] = element
        }
      }
    }
    self.styles = styles
  }

  /// Returns a list of the first level with a style that says how it begins; others as they are.
  mutating func settled(_ list: XMLElement) -> XMLElement {
    guard let name = list.attributes["text:style-name"], let style = styles[name],
      let level = style.elements.first(where: { $0.attributes["text:level"] == "1" }),
      level.name == "text:list-level-style-number"
    else { return list }
    let items = list.elements.filter { $0.name == "text:list-item" }
    let own = level.attributes["text:start-value"].flatMap { Int($0) } ?? 1
    var start = own
    if let before = list.attributes["text:continue-list"], let end = ends[before] {
      start = end + 1
    } else if list.attributes["text:continue-numbering"] == "true", let end = lastOfStyle[name] {
      start = end + 1
    }
    if let value = items.first?.attributes["text:start-value"].flatMap({ Int($0) }) {
      start = min(max(value, 0), 1 << 20)
    }
    let end = start + items.count - 1
    if let id = list.attributes["xml:id"] { ends[id] = end }
    lastOfStyle[name] = end
    var list = list
    list.attributes["text:continue-numbering"] = nil
    list.attributes["text:continue-list"] = nil
    guard start != own else { return list }
    let newName = "Waymark_20_list_20_\(added.count + 1)"
    var newStyle = style
    newStyle.attributes["style:name"] = newName
    newStyle.content = newStyle.content.map { part in
      guard case .element(var level) = part, level.attributes["text:level"] == "1" else {
        return part
      }
      level.attributes["text:start-value"] = String(start)
      return .element(level)
    }
    added.append(.element(newStyle))
    list.attributes["text:style-name"] = newName
    return list
  }
}
