import ForeignTexts
import XMLReader

extension WordWalk {
  func place(_ context: Context, ahead: Int = 0) -> ForeignPlace {
    if let anchor = context.anchor { return anchor }
    return ForeignPlace(.paragraph, max(1, context.isInParagraph ? number : number + ahead))
  }

  mutating func add(_ text: String, _ context: Context) {
    if context.isHidden {
      collector.add(text, .hidden, isShown: false)
    } else if let change = context.change, context.story != .comment {
      let shown: ForeignPassage.Kind = changes == .accept ? .inserted : .deleted
      collector.add(text, change, isShown: change == shown)
    } else {
      let isOfContents = contentsFields > 0 && context.story == .body
      collector.add(text, isOfContents ? .contents : context.story)
    }
  }

  mutating func change(
    _ element: XMLElement, _ kind: ForeignPassage.Kind, _ context: Context
  ) {
    if !element.text.isEmpty {
      collector.remark(
        kind == .inserted ? .insertion : .deletion, at: place(context), shownText(element),
        author: author(element))
    }
    var inner = context
    // What was put in and taken out again was never in the text.
    inner.change = context.change == .deleted ? .deleted : kind
    walk(element, inner)
  }

  func author(_ element: XMLElement) -> String? {
    guard isNaming, let name = element.attributes["w:author"] else { return nil }
    return
      ([name] + [element.attributes["w:date"].map { String($0.prefix(10)) }].compactMap(\.self))
      .joined(separator: ", ")
  }

  mutating func note(
    _ mark: String, _ element: XMLElement, _ notes: [String: XMLElement], _ context: Context
  ) {
    guard let id = element.attributes["w:id"], let note = notes[id],
      seen.insert(mark + id).inserted
    else { return }
    follow(note, Context(story: .note, anchor: place(context)))
  }

  mutating func comment(_ element: XMLElement, _ context: Context) {
    guard let id = element.attributes["w:id"], let comment = file.comments[id],
      seen.insert("c" + id).inserted
    else { return }
    collector.remark(
      .comment, at: place(context), shownText(comment), author: author(comment))
    follow(comment, Context(story: .comment, anchor: place(context)))
  }

  mutating func box(_ element: XMLElement, _ context: Context) {
    collector.remark(.textBox, at: place(context), shownText(element))
    var inner = Context(
      story: context.story == .body ? .textBox : context.story, anchor: place(context))
    inner.isHidden = context.isHidden
    inner.change = context.change
    follow(element, inner)
  }

  /// Walks over text that is set apart from the paragraph that leads to it; fields do not reach into it.
  mutating func follow(_ element: XMLElement, _ context: Context) {
    let outer = contentsFields
    contentsFields = 0
    walk(element, context)
    contentsFields = outer
  }

  mutating func table(_ element: XMLElement, _ context: Context) {
    let place = place(context, ahead: 1)
    var isMerged = false
    for cell in element.elements.filter({ $0.name == "w:tr" }).flatMap(\.elements) {
      if let span = cell.first("w:tcPr", "w:gridSpan").flatMap(OfficeTexts.number), span > 1 {
        isMerged = true
      }
      if cell.first("w:tcPr", "w:vMerge") != nil { isMerged = true }
    }
    if isMerged {
      collector.remark(.mergedCells, at: place, element.first("w:tr").map(shownText) ?? "")
    }
    if context.isInCell { collector.remark(.nestedTable, at: place, shownText(element)) }
  }

  mutating func drawing(_ element: XMLElement, _ context: Context) {
    var texts: [String] = []
    var isPicture = false
    var isDecoration = false
    var isElsewhere = false
    var parts: [String] = []
    element.forEachElement { part in
      switch part.name {
      case "wp:docPr": texts.append(part.attributes["descr"] ?? "")
      case "pic:pic": isPicture = true
      case "a:blip":
        if part.attributes["r:link"] != nil, part.attributes["r:embed"] == nil {
          isElsewhere = true
        }
      case "adec:decorative": isDecoration = ["1", "true"].contains(part.attributes["val"])
      case "dgm:relIds": parts += [part.attributes["r:dm"]].compactMap(\.self)
      case "c:chart": parts += [part.attributes["r:id"]].compactMap(\.self)
      default: break
      }
    }
    for (index, text) in texts.enumerated() {
      if index == 0, isPicture {
        add(text, pictureContext(context))
      } else {
        collector.add(text, .alternative, isShown: false)
      }
    }
    if isPicture, !isDecoration, texts.allSatisfy(\.isEmpty) {
      collector.remark(.pictureWithoutText, at: place(context), "")
    }
    if isElsewhere { collector.remark(.pictureElsewhere, at: place(context), texts.first ?? "") }
    for part in parts { drawn(part, context) }
  }

  func pictureContext(_ context: Context) -> Context {
    var inner = context
    if context.story == .body { inner.story = .alternative }
    return inner
  }

  /// The words of a diagram or chart, which stand in a part of their own.
  mutating func drawn(_ id: String, _ context: Context) {
    guard let relation = file.relations[id], !relation.isElsewhere,
      let tree = try? file.parts.tree(relation.target)
    else { return }
    var passages: [ForeignPassage] = []
    var words: [String] = []
    func add(_ text: String) {
      passages.append(ForeignPassage(.textBox, at: place(context), text: text))
      words.append(text)
    }
    tree.forEachElement { part in
      switch part.name {
      case "a:p": add(texts(of: "a:t", in: part))
      case "c:strCache", "c:numCache": add(texts(of: "c:v", in: part))
      default: break
      }
    }
    collector.follow(passages.filter { !$0.words.isEmpty })
    collector.remark(.unreadable, at: place(context), words.joined(separator: " "))
  }

  func texts(of name: String, in element: XMLElement) -> String {
    var texts: [String] = []
    element.forEachElement { if $0.name == name { texts.append($0.text) } }
    return texts.joined(separator: name == "c:v" ? " " : "")
  }

  /// The words of an element with blanks between paragraphs.
  func shownText(_ element: XMLElement) -> String {
    var text = ""
    element.forEachElement { part in
      switch part.name {
      case "w:t", "w:delText": text += part.text
      case "w:p", "w:tab", "w:br": text += " "
      default: break
      }
    }
    return text
  }
}
