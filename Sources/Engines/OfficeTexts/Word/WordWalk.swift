import ForeignTexts
import XMLReader

/// Walks over a Word file as Word saved it, and collects all words that stand in it.
struct WordWalk {
  let file: WordFile
  let changes: TrackedChanges
  let isNaming: Bool
  var collector = PassageCollector()
  var number = 0
  var contentsFields = 0
  var seen: Set<String> = []

  init(_ file: WordFile, changes: TrackedChanges, isNaming: Bool) {
    self.file = file
    self.changes = changes
    self.isNaming = isNaming
  }

  /// Where words stand.
  struct Context {
    var story: ForeignPassage.Kind
    /// The paragraph that a box or note belongs to; nil where paragraphs are counted.
    var anchor: ForeignPlace?
    var change: ForeignPassage.Kind?
    var isHidden = false
    var isInCell = false
    var isInParagraph = false
    var paragraphStyle: String?
  }

  /// Returns all words of the file, and what a person should know of it.
  mutating func collect() -> (passages: [ForeignPassage], remarks: [ForeignRemark]) {
    pages(file.headers, .header)
    if let body = file.document.first("w:body") { walk(body, Context(story: .body)) }
    let end = ForeignPlace(.paragraph, max(number, 1))
    for (mark, entries) in [("f", file.footnotes), ("e", file.endnotes), ("c", file.comments)] {
      for (id, entry) in entries.sorted(by: { $0.key < $1.key }) where !seen.contains(mark + id) {
        walk(entry, Context(story: mark == "c" ? .comment : .note, anchor: end))
      }
    }
    pages(file.footers, .footer)
    if file.holdsMacros {
      collector.remark(.macros, at: ForeignPlace(.paragraph, 1), "vbaProject.bin")
    }
    return (collector.passages, collector.remarks)
  }

  mutating func pages(_ trees: [XMLElement], _ story: ForeignPassage.Kind) {
    for tree in trees {
      walk(tree, Context(story: story, anchor: ForeignPlace(.paragraph, 1)))
    }
  }

  mutating func walk(_ element: XMLElement, _ context: Context) {
    var isJoined = false
    let elements = element.elements
    for (index, element) in elements.enumerated() {
      guard element.name == "w:p" else {
        walkPart(element, context)
        continue
      }
      if context.anchor == nil { number += 1 }
      let place = context.anchor ?? ForeignPlace(.paragraph, number)
      if !isJoined { collector.begin(at: place) }
      var inner = context
      inner.paragraphStyle = element.paragraphStyle
      inner.isInParagraph = true
      if context.story == .body, file.styles.isOfContents(inner.paragraphStyle) {
        inner.story = .contents
      }
      walk(element, inner)
      let next = elements.indices.contains(index + 1) ? elements[index + 1].name : ""
      isJoined = element.isJoined(changes) && next == "w:p"
      if !isJoined { collector.end() }
    }
  }

  mutating func walkPart(_ element: XMLElement, _ context: Context) {
    var inner = context
    switch element.name {
    case "w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:tcPr", "w:trPr", "w:sectPr", "w:instrText",
      "w:delInstrText", "w:sdtPr", "w:sdtEndPr":
      return
    case "w:ins", "w:moveTo": return change(element, .inserted, context)
    case "w:del", "w:moveFrom": return change(element, .deleted, context)
    case "w:r":
      inner.isHidden =
        context.isHidden || element.isHiddenRun(file.styles, in: context.paragraphStyle)
      if inner.isHidden, !context.isHidden, !element.text.isEmpty {
        collector.remark(.hidden, at: place(context), element.text)
      }
    case "w:t", "w:delText": return add(element.wordText, context)
    case "w:tab", "w:ptab", "w:br", "w:cr": return add(" ", context)
    case "w:noBreakHyphen": return add("\u{2011}", context)
    case "w:softHyphen": return add("\u{AD}", context)
    case "w:sym": return add(element.symbol, context)
    case "w:fldChar":
      if element.attributes[fieldMark] == FieldKind.contents.rawValue {
        let step = ["begin": 1, "end": -1][element.attributes["w:fldCharType"]] ?? 0
        contentsFields = max(0, contentsFields + step)
      } else if element.attributes[fieldMark] == FieldKind.form.rawValue,
        element.attributes["w:fldCharType"] == "begin"
      {
        let name = element.first("w:ffData", "w:name")?.attributes["w:val"] ?? ""
        collector.remark(.contentControl, at: place(context), name)
      }
      return
    case "w:fldSimple":
      if FieldKind(element.attributes["w:instr"] ?? "") == .contents { inner.story = .contents }
    case "m:oMath":
      let text = mathText(element)
      collector.remark(.unreadable, at: place(context), text)
      return add(text, context)
    case "w:footnoteReference": return note("f", element, file.footnotes, context)
    case "w:endnoteReference": return note("e", element, file.endnotes, context)
    case "w:commentReference": return comment(element, context)
    case "mc:AlternateContent":
      if let choice = element.alternative { walk(choice, context) }
      return
    case "w:drawing": drawing(element, context)
    case "w:object": collector.remark(.unreadable, at: place(context), element.text)
    case "w:txbxContent": return box(element, context)
    case "w:sdt":
      if element.isContentsTag {
        inner.story = .contents
      } else if let properties = element.first("w:sdtPr"), properties.first("w:docPartObj") == nil {
        collector.remark(.contentControl, at: place(context, ahead: 1), element.text)
      }
    case "w:tbl": table(element, context)
    case "w:tr":
      if element.first("w:trPr", "w:del") != nil { inner.change = .deleted }
      if element.first("w:trPr", "w:ins") != nil { inner.change = .inserted }
    case "w:tc":
      // What stands in a cell that is joined to the one above is not shown.
      inner.isHidden = context.isHidden || element.isContinuedCell
      inner.isInCell = true
    default: break
    }
    walk(element, inner)
  }
}

extension XMLElement {
  /// Whether a cell is joined to the one above it.
  var isContinuedCell: Bool {
    guard let join = first("w:tcPr", "w:vMerge") else { return false }
    return join.attributes["w:val"] ?? "continue" == "continue"
  }
}

/// The letters of a formula, one after the other.
func mathText(_ formula: XMLElement) -> String {
  var text = ""
  formula.forEachElement { if $0.name == "m:t" { text += $0.text } }
  return text
}
