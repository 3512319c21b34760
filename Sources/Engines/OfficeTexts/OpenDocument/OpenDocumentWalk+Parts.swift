import ForeignTexts
import XMLReader

extension OpenDocumentWalk {
  mutating func comment(_ element: XMLElement, _ context: Context) {
    let author = [
      element.first("dc:creator")?.text,
      (element.first("dc:date")?.text).map { String($0.prefix(10)) },
    ].compactMap(\.self).joined(separator: ", ")
    let text = element.elements.filter { !$0.name.hasPrefix("dc:") && !$0.name.hasPrefix("meta:") }
    collector.remark(
      .comment, at: place(context), text.map(\.text).joined(separator: " "),
      author: isNaming ? author : nil)
    let inner = Context(story: .comment, anchor: place(context))
    let outer = open
    open = []
    for part in text { walkPart(part, inner) }
    open = outer
  }

  mutating func box(_ element: XMLElement, _ context: Context) {
    let words = element.elements.filter { !$0.name.hasPrefix("svg:") }.map(\.text)
    if words.contains(where: { !$0.isEmpty }) {
      collector.remark(.textBox, at: place(context), words.joined(separator: " "))
    }
    for name in ["svg:title", "svg:desc"] {
      if let text = element.first(name)?.text { collector.add(text, .alternative, isShown: false) }
    }
    var inner = context
    inner.anchor = place(context)
    if context.story == .body { inner.story = .textBox }
    follow(element, inner)
  }

  /// Walks over text that is set apart from the paragraph that leads to it.
  mutating func follow(_ element: XMLElement, _ context: Context) {
    let outer = isJoined
    isJoined = false
    walk(element, context)
    if isJoined { collector.end() }
    isJoined = outer
  }

  /// Whether what stands here was put in by a change.
  var isInInsertion: Bool { open.contains { $0.change.kind == .inserted } }

  mutating func endChange(_ id: String?) {
    guard let index = open.firstIndex(where: { $0.id == id }) else { return }
    let ended = open.remove(at: index)
    guard ended.change.kind == .inserted, ended.words.contains(where: { !$0.isWhitespace }) else {
      return
    }
    collector.remark(
      .insertion, at: ended.place, ended.words, author: isNaming ? ended.change.author : nil)
  }

  /// The text that stands in for a picture, which is a part of the paragraph.
  mutating func frame(_ element: XMLElement, _ context: Context) {
    let text = element.alternativeText
    var inner = context
    if context.story == .body { inner.story = .alternative }
    let isPicture = element.first("draw:image") != nil && element.first("draw:object") == nil
    if isPicture {
      add(text, inner)
      if text.isEmpty { collector.remark(.pictureWithoutText, at: place(context), "") }
    } else {
      collector.add(text, .alternative, isShown: false)
    }
  }

  mutating func table(_ element: XMLElement, _ context: Context) {
    let place = context.anchor ?? ForeignPlace(.paragraph, number + 1)
    var isMerged = false
    for row in element.elements where row.name == "table:table-row" {
      for cell in row.elements where cell.name == "table:covered-table-cell" {
        isMerged = cell.name != ""
      }
    }
    if isMerged {
      let words = element.elements.first { $0.name == "table:table-row" }?.text ?? ""
      collector.remark(.mergedCells, at: place, words)
    }
    if context.isInCell { collector.remark(.nestedTable, at: place, element.text) }
  }

  /// The letters of a formula that stands in a part of its own.
  func object(_ element: XMLElement) -> String { file.formula(element) }
}
