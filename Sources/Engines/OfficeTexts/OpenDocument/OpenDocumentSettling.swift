import ForeignTexts
import OfficeFiles
import XMLReader

/// Makes of an OpenDocument text one that Pandoc reads whole, with the same words.
///
/// Pandoc drops boxes of text, tables in tables, most fields and what stands for pictures; it shows hidden words, says
/// nothing of tracked changes, and begins most lists with 1. Here changes are settled, boxes follow their paragraphs,
/// fields are the words that they show, and each list has a style that says how it begins.
struct OpenDocumentSettling {
  let file: OpenDocumentFile
  let changes: TrackedChanges
  var open: [String] = []
  var boxes: [XMLContent] = []
  var isJoined = false
  var lists: OpenDocumentNumbering
  /// The texts that stand in for pictures, by their names, in their order.
  var alternatives: [String: [String]] = [:]

  init(_ file: OpenDocumentFile, changes: TrackedChanges) {
    self.file = file
    self.changes = changes
    lists = OpenDocumentNumbering([file.styles, file.content].compactMap(\.self))
  }

  /// Returns the bytes of the file.
  mutating func settle() throws(ForeignProblem) -> [UInt8] {
    let text = file.text.with(settled(file.text))
    var root = file.content
    root.content = root.content.map { part in
      guard case .element(let element) = part else { return part }
      switch element.name {
      case "office:body":
        return .element(XMLElement("office:body", [:], [.element(text)]))
      case "office:automatic-styles":
        return .element(element.with(element.content.map(withoutMargin) + lists.added))
      default: return part
      }
    }
    var files = [
      ArchivedFile(
        path: "mimetype", text: "application/vnd.oasis.opendocument.text", isStored: true),
      ArchivedFile(path: "content.xml", contents: root.document),
    ]
    for path in ["META-INF/manifest.xml", "meta.xml"] {
      if let bytes = try file.parts.bytes(path) {
        files.append(ArchivedFile(path: path, contents: bytes))
      }
    }
    if var styles = file.styles {
      styles.content = styles.content.map { part in
        guard case .element(let element) = part else { return part }
        return .element(element.with(element.content.map(withoutMargin)))
      }
      files.append(ArchivedFile(path: "styles.xml", contents: styles.document))
    }
    return zipArchive(of: files)
  }

  /// A style without the margin for which Pandoc takes its paragraphs for quotations, unless they are.
  func withoutMargin(_ part: XMLContent) -> XMLContent {
    guard case .element(var style) = part, style.name == "style:style",
      !file.isQuotation(style.attributes["style:name"])
    else { return part }
    style.content = style.content.map { part in
      guard case .element(var properties) = part, properties.name == "style:paragraph-properties"
      else { return part }
      properties.attributes["fo:margin-left"] = nil
      properties.attributes["fo:margin"] = nil
      return .element(properties)
    }
    return .element(style)
  }

  mutating func settled(_ element: XMLElement) -> [XMLContent] {
    var settled: [XMLContent] = []
    for part in element.content {
      switch part {
      case .text(let words): if isShown { settled.append(.text(words)) }
      case .element(let inner): self.part(inner, in: element.name, &settled)
      }
    }
    return settled
  }

  /// Whether words at this place are to stand.
  var isShown: Bool {
    changes == .accept || !open.contains { file.changes[$0]?.kind == .inserted }
  }

  mutating func part(
    _ element: XMLElement, in parent: String, _ settled: inout [XMLContent]
  ) {
    switch OpenDocumentPart(element, in: parent) {
    case .skipped, .comment, .contents, .hidden: note(changesIn: element)
    case .text: if isShown { settled.append(.element(element)) }
    case .note:
      let wasJoined = isJoined
      isJoined = false
      let content = self.settled(element)
      isJoined = wasJoined
      if isShown { settled.append(.element(element.with(content))) }
    case .paragraph: paragraph(element, &settled)
    case .box: boxes += box(element)
    case .picture: if isShown { settled.append(.element(element)) }
    case .object: if isShown { settled.append(.text(file.formula(element))) }
    case .change: settled += restored(element)
    case .changeStart: open += [element.attributes["text:change-id"]].compactMap(\.self)
    case .changeEnd: open.removeAll { $0 == element.attributes["text:change-id"] }
    case .control: settled += self.settled(element)
    case .table where parent == "table:table-cell": settled += flattened(element)
    case .coveredCell: settled.append(.element(XMLElement(element.name, element.attributes)))
    case .table, .cell: settled.append(.element(element.with(self.settled(element))))
    case .open: open(element, &settled)
    }
  }

  mutating func open(_ element: XMLElement, _ settled: inout [XMLContent]) {
    let content = self.settled(element)
    switch element.name {
    case "text:span":
      if !file.hides(element.attributes["text:style-name"]) {
        settled.append(.element(element.with(content)))
      }
    case "text:a":
      let isInside = element.attributes["xlink:href"]?.hasPrefix("#") ?? true
      settled += isInside ? content : [.element(element.with(content))]
    case "draw:frame": settled += frame(element, content)
    case "text:list": settled.append(.element(lists.settled(element.with(content))))
    case "text:note-body", "text:list-item", "text:list-header", "table:table-row",
      "table:table-header-rows",
      "table:table-rows", "table:table-row-group", "table:table-column", "table:table-columns",
      "table:table-header-columns", "table:table-column-group":
      settled.append(.element(element.with(content)))
    // Sections, fields, words above which others stand, and whatever else holds words.
    default: settled += content
    }
  }

  mutating func frame(_ element: XMLElement, _ content: [XMLContent]) -> [XMLContent] {
    let images = content.filter {
      guard case .element(let part) = $0 else { return false }
      return part.name == "draw:image"
    }
    // Beside an object stands a picture of it.
    let isObject = element.elements.contains { $0.name.hasPrefix("draw:object") }
    guard !images.isEmpty, !isObject, case .element(let image) = images[0] else {
      return content.filter {
        guard case .element(let part) = $0 else { return true }
        return part.name != "draw:image"
      }
    }
    alternatives[image.attributes["xlink:href"] ?? "", default: []].append(element.alternativeText)
    return [.element(XMLElement("draw:frame", element.attributes, [.element(image)]))]
  }

  mutating func paragraph(_ element: XMLElement, _ settled: inout [XMLContent]) {
    let style = element.attributes["text:style-name"]
    if file.hides(style) || file.isOfContents(style) { return note(changesIn: element) }
    let outer = boxes
    boxes = []
    let content = self.settled(element)
    if isJoined, case .element(let before)? = settled.last,
      ["text:p", "text:h"].contains(before.name)
    {
      settled[settled.count - 1] = .element(before.with(before.content + content))
    } else {
      var element = element
      if file.isTitle(element.attributes["text:style-name"]) {
        element.name = "text:h"
        element.attributes["text:outline-level"] = "1"
      }
      let paragraph = XMLContent.element(element.with(content))
      // The one kind of section that is left says that its paragraph is a caption.
      settled.append(
        file.isCaption(element.attributes["text:style-name"])
          ? .element(XMLElement("text:section", ["text:name": "caption"], [paragraph])) : paragraph)
    }
    isJoined = !isShown
    settled += boxes
    boxes = outer
  }

}
