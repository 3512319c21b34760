import XMLReader

/// What the styles of a Word file say that matters for its words.
struct WordStyles {
  private struct Style {
    let name: String
    let parent: String?
    let isHidden: Bool?
    let outlineLevel: Int?
    let list: String?
    let listLevel: Int?
  }

  /// The part as it is; nil where there is none.
  let tree: XMLElement?
  private let styles: [String: Style]
  /// The id of the style of paragraphs that name none.
  private let standard: String?
  /// The language of the text, where the styles name one.
  let language: String?

  init(_ tree: XMLElement?) {
    self.tree = tree
    var styles: [String: Style] = [:]
    var standard: String?
    for style in tree?.elements ?? [] where style.name == "w:style" {
      guard let id = style.attributes["w:styleId"] else { continue }
      let paragraph = style.first("w:pPr")
      styles[id] = Style(
        name: style.first("w:name")?.attributes["w:val"]?.lowercased() ?? "",
        parent: style.first("w:basedOn")?.attributes["w:val"],
        isHidden: style.first("w:rPr", "w:vanish").map(isOn),
        outlineLevel: paragraph?.first("w:outlineLvl").flatMap(number),
        list: paragraph?.first("w:numPr", "w:numId")?.attributes["w:val"],
        listLevel: paragraph?.first("w:numPr", "w:ilvl").flatMap(number))
      if style.attributes["w:type"] == "paragraph", style.attributes["w:default"] == "1" {
        standard = id
      }
    }
    self.styles = styles
    self.standard = standard
    language = tree?.first("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")?.attributes["w:val"]
  }

  /// The style and those that it is made from, the nearest first.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// Whether words of a style are hidden; nil where the style says nothing.
  func hides(_ id: String?) -> Bool? { chain(id).lazy.compactMap(\.isHidden).first }

  /// Whether a paragraph of a style stands in a contents list.
  func isOfContents(_ id: String?) -> Bool {
    guard let name = id.flatMap({ styles[$0]?.name }) else { return false }
    return name.hasPrefix("toc ") || name == "table of figures"
  }

  /// The level of headings of a style, from 1; nil for other text.
  func headingLevel(_ id: String?) -> Int? {
    for style in chain(id) {
      if style.name == "title" { return 1 }
      if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)), level > 0 {
        return min(level, 6)
      }
      if let level = style.outlineLevel { return level <= 8 ? min(level + 1, 6) : nil }
    }
    return nil
  }

  /// The list of a style, and its level where it says one.
  func list(_ id: String?) -> (list: String, level: Int?)? {
    for style in chain(id ?? standard) {
      if let list = style.list { return (list, style.listLevel) }
    }
    return nil
  }
}

/// Whether a property that can be switched off is on.
func isOn(_ property: XMLElement) -> Bool {
  !["0", "false", "off"].contains(property.attributes["w:val"])
}

/// The number that a property has.
func number(_ property: XMLElement) -> Int? {
  property.attributes["w:val"].flatMap { Int($0) }
}

extension XMLElement {
  /// The id of the style of a paragraph.
  var paragraphStyle: String? { first("w:pPr", "w:pStyle")?.attributes["w:val"] }

  /// Whether a paragraph is joined with the next: its end is taken out, or it is a large first letter.
  func isJoined(_ changes: TrackedChanges) -> Bool {
    guard let properties = first("w:pPr") else { return false }
    if let frame = properties.first("w:framePr"),
      ["drop", "margin"].contains(frame.attributes["w:dropCap"])
    {
      return true
    }
    let end = properties.first("w:rPr")
    switch changes {
    case .accept: return end?.first("w:del") != nil || end?.first("w:moveFrom") != nil
    case .reject: return end?.first("w:ins") != nil || end?.first("w:moveTo") != nil
    }
  }

  /// Whether the words of a run are hidden, by itself or by a style.
  func isHiddenRun(_ styles: WordStyles, in paragraph: String?) -> Bool {
    let properties = first("w:rPr")
    if let own = properties?.first("w:vanish") { return isOn(own) }
    return styles.hides(properties?.first("w:rStyle")?.attributes["w:val"])
      ?? styles.hides(paragraph) ?? false
  }

  /// Whether a tag holds a contents list.
  var isContentsTag: Bool {
    let gallery = first("w:sdtPr", "w:docPartObj", "w:docPartGallery")?.attributes["w:val"]
    return gallery == "Table of Contents"
  }

  /// The words of an element of text, which has its outer blanks only where it says so.
  var wordText: String {
    if attributes["xml:space"] == "preserve" { return text }
    let text = text
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// What an element that says the same in two ways says.
  var alternative: XMLElement? { first("mc:Choice") ?? first("mc:Fallback") }
}
