import XMLReader

/// How the ids of the styles begin that say nothing but the level of a heading.
let headingStyle = "WaymarkHeading"
/// How styles are named that Pandoc is not to know.
let keptStyle = "Waymark "

/// Returns styles with names under which Pandoc leaves text where it stands.
func settledStyles(_ tree: XMLElement) -> XMLElement {
  let aside: Set = [
    "title", "subtitle", "author", "date", "abstract", "abstract title", "caption",
    "table caption", "image caption",
  ]
  var styles = tree.content
  for index in styles.indices {
    guard case .element(var style) = styles[index], style.name == "w:style" else { continue }
    for place in style.content.indices {
      guard case .element(var part) = style.content[place] else { continue }
      if part.name == "w:name", let name = part.attributes["w:val"]?.lowercased(),
        aside.contains(name) || name.hasPrefix("heading ")
      {
        part.attributes["w:val"] = keptStyle + name
      }
      if part.name == "w:pPr" {
        part.content.removeAll {
          guard case .element(let property) = $0 else { return false }
          return ["w:ind", "w:numPr", "w:outlineLvl"].contains(property.name)
        }
      }
      style.content[place] = .element(part)
    }
    styles[index] = .element(style)
  }
  for level in 1...6 {
    styles.append(
      .element(
        XMLElement(
          "w:style", ["w:type": "paragraph", "w:styleId": "\(headingStyle)\(level)"],
          [.element(XMLElement("w:name", ["w:val": "heading \(level)"]))])))
  }
  return tree.with(styles)
}
