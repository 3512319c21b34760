import ForeignTexts
import OfficeFiles
import XMLReader

/// Makes of a Word file one that Pandoc reads whole, with the same words.
///
/// Pandoc drops what stands beside a box of text, simple fields, and words above which others stand; it shows hidden
/// words, counts lists in its own way, takes any indented paragraph for a quotation, and sets titles aside. Here
/// tracked changes are settled, boxes follow their paragraphs, and fields are the words that they show.
struct WordSettling {
  let file: WordFile
  let changes: TrackedChanges
  var numbering: WordNumbering
  var contentsFields = 0
  var boxes: [XMLContent] = []

  init(_ file: WordFile, changes: TrackedChanges) throws(ForeignProblem) {
    self.file = file
    self.changes = changes
    let path = file.relations.values.first { $0.type == "numbering" }?.target
    numbering = WordNumbering(try file.parts.tree(path ?? ""))
  }

  /// Returns the bytes of the file.
  mutating func settle() throws(ForeignProblem) -> [UInt8] {
    var settled: [String: [UInt8]] = [:]
    settled[file.path] = settle(file.document).document
    for relation in file.relations.values where ["footnotes", "endnotes"].contains(relation.type) {
      if let tree = try file.parts.tree(relation.target) {
        settled[relation.target] = settle(tree).document
      }
    }
    for relation in file.relations.values {
      switch relation.type {
      case "styles":
        settled[relation.target] = file.styles.tree.map { settledStyles($0).document }
      case "numbering": settled[relation.target] = numbering.part
      default: break
      }
    }
    var files: [ArchivedFile] = []
    for path in file.parts.paths {
      // Pictures are named in the tree, and taken from the file itself.
      let isWanted = path.hasSuffix(".xml") || path.hasSuffix(".rels") || path.contains("media/")
      guard isWanted, !path.contains("comments") else { continue }
      if let bytes = settled[path] {
        files.append(ArchivedFile(path: path, contents: bytes))
      } else if let bytes = try file.parts.bytes(path) {
        files.append(ArchivedFile(path: path, contents: bytes))
      }
    }
    return zipArchive(of: files)
  }

  mutating func settle(_ element: XMLElement) -> XMLElement {
    element.with(settled(element, style: nil))
  }

  /// Settles what stands in an element: blocks, runs, or what is in them.
  mutating func settled(_ element: XMLElement, style: String?) -> [XMLContent] {
    var settled: [XMLContent] = []
    var joined: (properties: XMLElement?, content: [XMLContent])?
    let elements = element.elements
    if elements.isEmpty { return element.content }
    for (index, element) in elements.enumerated() {
      guard element.name == "w:p" else {
        settled += part(element, style: style)
        continue
      }
      let id = element.paragraphStyle
      let outer = boxes
      boxes = []
      let content = self.settled(element, style: id).filter { content in
        guard case .element(let part) = content else { return false }
        return part.name != "w:pPr"
      }
      let isEmpty = joined?.content.isEmpty ?? true
      let properties = isEmpty ? element.first("w:pPr") : joined?.properties
      let all = (joined?.content ?? []) + content
      let isJoined =
        element.isJoined(changes) && elements.indices.contains(index + 1)
        && elements[index + 1].name == "w:p"
      if isJoined {
        joined = (properties, all)
      } else {
        joined = nil
        if !file.styles.isOfContents(id) { settled.append(paragraph(properties, all)) }
      }
      settled += boxes
      boxes = outer
    }
    return settled
  }

  mutating func part(_ element: XMLElement, style: String?) -> [XMLContent] {
    switch element.name {
    case "w:pPr", "w:tblPr", "w:tblGrid", "w:tcPr", "w:rPr": return [.element(element)]
    case "w:ins", "w:moveTo": return changes == .accept ? settled(element, style: style) : []
    case "w:del", "w:moveFrom": return changes == .reject ? settled(element, style: style) : []
    case "w:delText": return words(element.wordText)
    case "w:t": return contentsFields > 0 ? [] : words(element.wordText)
    case "w:sym": return words(element.symbol)
    case "w:r":
      if element.isHiddenRun(file.styles, in: style) { return [] }
      return run(element, style)
    case "w:fldChar":
      if element.attributes[fieldMark] == FieldKind.contents.rawValue {
        let step = ["begin": 1, "end": -1][element.attributes["w:fldCharType"]] ?? 0
        contentsFields = max(0, contentsFields + step)
      }
      return element.attributes[fieldMark] == FieldKind.link.rawValue ? [.element(element)] : []
    case "w:fldSimple":
      let isContents = FieldKind(element.attributes["w:instr"] ?? "") == .contents
      return isContents ? [] : settled(element, style: style)
    case "w:sdt":
      guard !element.isContentsTag, let content = element.first("w:sdtContent") else { return [] }
      return settled(content, style: style)
    case "w:hyperlink":
      let content = settled(element, style: style)
      return element.attributes["r:id"] == nil ? content : [.element(element.with(content))]
    case "w:smartTag", "w:customXml", "w:dir", "w:bdo", "m:oMathPara":
      return settled(element, style: style)
    case "m:oMath":
      return [.element(XMLElement("w:r", [:], words(mathText(element))))]
    case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd",
      "w:commentReference", "w:proofErr", "w:permStart", "w:permEnd", "w:trPr":
      return element.name == "w:trPr" && element.first("w:tblHeader") != nil
        ? [.element(element)] : []
    case "w:tr":
      let isGone = element.first("w:trPr", changes == .accept ? "w:del" : "w:ins") != nil
      return isGone ? [] : [.element(element.with(settled(element, style: nil)))]
    case "w:tc":
      let content = element.isContinuedCell ? emptied(element) : settled(element, style: nil)
      return [.element(element.with(content))]
    case "w:tbl":
      let content = settled(element, style: nil).filter {
        guard case .element(let part) = $0 else { return false }
        return part.name != "w:tblGrid"
      }
      return [.element(element.with([.element(grid(of: content))] + content))]
    default: return [.element(element.with(settled(element, style: style)))]
    }
  }

  /// The columns of a table as its rows have them, since Pandoc drops cells for which there is no column.
  func grid(of content: [XMLContent]) -> XMLElement {
    var columns = 0
    for case .element(let row) in content where row.name == "w:tr" {
      var width = 0
      for cell in row.elements where cell.name == "w:tc" {
        width += min(max(cell.first("w:tcPr", "w:gridSpan").flatMap(number) ?? 1, 1), 200)
      }
      columns = max(columns, width)
    }
    let column = XMLContent.element(XMLElement("w:gridCol", ["w:w": "1000"]))
    return XMLElement("w:tblGrid", [:], Array(repeating: column, count: min(columns, 1_000)))
  }

  func emptied(_ cell: XMLElement) -> [XMLContent] {
    [cell.first("w:tcPr"), XMLElement("w:p")].compactMap(\.self).map { .element($0) }
  }

  func words(_ text: String) -> [XMLContent] {
    text.isEmpty
      ? [] : [.element(XMLElement("w:t", ["xml:space": "preserve"], [.text(text)]))]
  }
}
