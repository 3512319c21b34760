import XMLReader

extension WordSettling {
  /// A run as one or more: drawings stand in runs of their own, and words above others beside them.
  mutating func run(_ run: XMLElement, _ style: String?) -> [XMLContent] {
    var runs: [XMLContent] = []
    var content: [XMLContent] = []
    let properties = run.first("w:rPr").map { [XMLContent.element($0)] } ?? []
    func end() {
      if !content.isEmpty { runs.append(.element(run.with(properties + content))) }
      content = []
    }
    for element in run.elements where element.name != "w:rPr" {
      switch element.name {
      case "mc:AlternateContent":
        for part in element.alternative?.elements ?? [] { content += drawing(part) }
      case "w:drawing", "w:pict", "w:object": content += drawing(element)
      case "w:ruby":
        end()
        runs += settled(element, style: style).flatMap { part in
          guard case .element(let part) = part, part.name != "w:rubyPr" else {
            return [XMLContent]()
          }
          return part.content
        }
      case "w:instrText":
        // That of a link says where it leads; others are dropped with their marks.
        content += [.element(element)].filter { _ in
          element.text.split(whereSeparator: \.isWhitespace).first?.uppercased() == "HYPERLINK"
        }
      case "w:footnoteReference", "w:endnoteReference":
        end()
        runs.append(.element(run.with([.element(element)])))
      default: content += part(element, style: style)
      }
    }
    end()
    return runs
  }

  /// A drawing, less the boxes of text in it, which follow the paragraph.
  mutating func drawing(_ element: XMLElement) -> [XMLContent] {
    var found: [XMLElement] = []
    collectBoxes(element, &found)
    for box in found { boxes += settled(box, style: nil) }
    let isPicture = element.holds("pic:pic") || element.holds("v:imagedata")
    return found.isEmpty && isPicture && element.name != "w:object" ? [.element(element)] : []
  }

  func collectBoxes(_ element: XMLElement, _ found: inout [XMLElement]) {
    for part in element.elements {
      switch part.name {
      case "w:txbxContent": found.append(part)
      case "mc:AlternateContent": if let choice = part.alternative { collectBoxes(choice, &found) }
      default: collectBoxes(part, &found)
      }
    }
  }

  mutating func paragraph(
    _ properties: XMLElement?, _ content: [XMLContent]
  ) -> XMLContent {
    let style = properties?.first("w:pStyle")?.attributes["w:val"]
    let own = properties?.first("w:numPr")
    let ownList = own?.first("w:numId")?.attributes["w:val"]
    let styled = file.styles.list(style)
    let list = ownList ?? styled?.list
    let outline = properties?.first("w:outlineLvl").flatMap(number)
    var kept: [XMLContent] = []
    let heading = outline.map { $0 <= 8 ? min($0 + 1, 6) : nil } ?? file.styles.headingLevel(style)
    if let heading {
      kept.append(value("w:pStyle", "\(headingStyle)\(heading)"))
    } else if let style {
      kept.append(value("w:pStyle", style))
    }
    if let list, list != "0" {
      let level =
        own?.first("w:ilvl").flatMap(number) ?? numbering.level(of: style, in: list)
        ?? styled?.level ?? 0
      if !content.isEmpty, let name = numbering.count(list, level: level), heading == nil {
        kept.append(
          .element(
            XMLElement("w:numPr", [:], [value("w:ilvl", String(level)), value("w:numId", name)])))
      }
    } else if ownList == "0" || styled != nil {
      kept.append(.element(XMLElement("w:numPr", [:], [value("w:numId", "0")])))
    }
    return .element(XMLElement("w:p", [:], [.element(XMLElement("w:pPr", [:], kept))] + content))
  }

  func value(_ name: String, _ value: String) -> XMLContent {
    .element(XMLElement(name, ["w:val": value]))
  }
}
