import ForeignTexts
import XMLReader

/// Walks over an OpenDocument text as its program saved it, and collects all words that stand in it.
struct OpenDocumentWalk {
  let file: OpenDocumentFile
  let changes: TrackedChanges
  let isNaming: Bool
  var collector = PassageCollector()
  var number = 0
  /// The changes that have begun and not ended, with where they began and their words so far.
  var open: [OpenChange] = []
  /// Whether the end of a paragraph is put in that is not to stand, so that the next one goes on in it.
  var isJoined = false

  struct OpenChange {
    let id: String
    let change: TrackedChange
    let place: ForeignPlace
    var words = ""
  }

  /// Where words stand.
  struct Context {
    var story: ForeignPassage.Kind
    var anchor: ForeignPlace?
    var isHidden = false
    var isRemoved = false
    var isInCell = false
    var parent = ""
  }

  init(_ file: OpenDocumentFile, changes: TrackedChanges, isNaming: Bool) {
    self.file = file
    self.changes = changes
    self.isNaming = isNaming
  }

  /// Returns all words of the file, and what a person should know of it.
  mutating func collect() -> (passages: [ForeignPassage], remarks: [ForeignRemark]) {
    let pages = file.styles?.first("office:master-styles")?.elements.flatMap(\.elements) ?? []
    for (story, names) in [
      (ForeignPassage.Kind.header, "style:header"), (.body, ""), (.footer, "style:footer"),
    ] {
      if story == .body {
        walk(file.text, Context(story: .body))
        continue
      }
      for page in pages where page.name.hasPrefix(names) && !page.name.hasSuffix("style") {
        walk(page, Context(story: story, anchor: ForeignPlace(.paragraph, 1)))
      }
    }
    if file.parts.paths.contains(where: { $0.hasPrefix("Basic/") && $0.hasSuffix(".xml") }) {
      collector.remark(.macros, at: ForeignPlace(.paragraph, 1), "Basic")
    }
    return (collector.passages, collector.remarks)
  }

  mutating func walk(_ element: XMLElement, _ context: Context) {
    var context = context
    context.parent = element.name
    for part in element.content {
      switch part {
      case .text(let words): add(words, context)
      case .element(let element): walkPart(element, context)
      }
    }
  }

  mutating func walkPart(_ element: XMLElement, _ context: Context) {
    var inner = context
    switch OpenDocumentPart(element, in: context.parent) {
    case .skipped: return
    case .text(let text): return add(text, context)
    case .paragraph: return paragraph(element, context)
    case .note:
      inner.story = .note
      inner.anchor = place(context)
      guard let body = element.first("text:note-body") else { return }
      return follow(body, inner)
    case .comment: return comment(element, context)
    case .box: return box(element, context)
    case .picture:
      if element.attributes["xlink:href"]?.contains("://") == true {
        collector.remark(.pictureElsewhere, at: place(context), "")
      }
      return
    case .object:
      collector.remark(.unreadable, at: place(context), object(element))
      return add(object(element), context)
    case .contents: inner.story = .contents
    case .hidden:
      inner.isHidden = true
      let words = element.attributes["text:string-value"] ?? element.text
      collector.remark(.hidden, at: place(context), words)
      if element.content.isEmpty { add(words, inner) }
    case .change: return change(element, context)
    case .changeStart:
      guard let id = element.attributes["text:change-id"], let change = file.changes[id] else {
        return
      }
      open.append(OpenChange(id: id, change: change, place: place(context)))
      return
    case .changeEnd: return endChange(element.attributes["text:change-id"])
    case .control: collector.remark(.contentControl, at: place(context), element.text)
    case .table: table(element, context)
    case .cell: inner.isInCell = true
    case .coveredCell: inner.isHidden = true
    case .open:
      if element.name == "draw:frame" { frame(element, context) }
      if element.name == "text:span", !context.isHidden,
        file.hides(element.attributes["text:style-name"])
      {
        inner.isHidden = true
        collector.remark(.hidden, at: place(context), element.text)
      }
    }
    walk(element, inner)
  }

  mutating func paragraph(_ element: XMLElement, _ context: Context) {
    var inner = context
    if context.anchor == nil { number += 1 }
    if context.story == .body, file.isOfContents(element.attributes["text:style-name"]) {
      inner.story = .contents
    }
    if !isJoined { collector.begin(at: place(context)) }
    isJoined = false
    if !context.isHidden, file.hides(element.attributes["text:style-name"]) {
      inner.isHidden = true
      collector.remark(.hidden, at: place(context), element.text)
    }
    walk(element, inner)
    // Its end was put in, and is not to stand.
    isJoined = changes == .reject && isInInsertion
    if !isJoined { collector.end() }
  }

  func place(_ context: Context) -> ForeignPlace {
    context.anchor ?? ForeignPlace(.paragraph, max(number, 1))
  }

  mutating func add(_ text: String, _ context: Context) {
    let isInserted = isInInsertion
    if isInserted, context.story != .comment, let last = open.indices.last {
      open[last].words += text
    }
    if context.isHidden {
      collector.add(text, .hidden, isShown: false)
    } else if context.isRemoved {
      collector.add(text, .deleted, isShown: changes == .reject && !isInserted)
    } else if isInserted, context.story != .comment {
      collector.add(text, .inserted, isShown: changes == .accept)
    } else {
      collector.add(text, context.story)
    }
  }

  mutating func change(_ element: XMLElement, _ context: Context) {
    guard let id = element.attributes["text:change-id"], let change = file.changes[id],
      change.kind == .deleted
    else { return }
    let words = change.removed.map(\.text).joined(separator: " ")
    if words.contains(where: { !$0.isWhitespace }) {
      collector.remark(
        .deletion, at: place(context), words, author: isNaming ? change.author : nil)
    }
    var inner = context
    inner.isRemoved = true
    for (index, removed) in change.removed.enumerated() {
      if index > 0 { add(" ", inner) }
      walk(removed, inner)
    }
  }
}
