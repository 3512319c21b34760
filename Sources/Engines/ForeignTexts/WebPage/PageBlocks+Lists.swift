import ContentModel
import Diagnostics
import HTMLReader

extension PageBlocks {
  /// Returns the lists that a list of a page is: one, or several where numbers jump.
  mutating func lists(of element: HTMLElement, _ role: PageOutline.Role) -> [WrittenBlock] {
    let isNumbered = element.name == "ol"
    let isReversed = isNumbered && element.attributes["reversed"] != nil
    let items = entries(of: element, role)
    var next = element.attributes["start"].flatMap { Int($0) } ?? (isReversed ? items.count : 1)
    var lists: [(start: Int, entries: [BlockList<WrittenReference>.Entry])] = []
    for item in items {
      let number = item.value ?? next
      if lists.isEmpty || isNumbered && (number != next || isReversed) {
        lists.append((number, []))
      }
      lists[lists.count - 1].entries.append(
        BlockList.Entry(item.content, at: TextPosition(line: item.element.line, column: 1)))
      next = isReversed ? number - 1 : number + 1
    }
    return lists.map { list in
      WrittenBlock(
        .list(
          BlockList(
            start: isNumbered ? max(0, list.start) : nil,
            isTight: list.entries.allSatisfy { $0.content.paragraphCount < 2 },
            entries: list.entries)),
        at: list.entries.first?.position ?? .start)
    }
  }

  private mutating func entries(
    of list: HTMLElement, _ role: PageOutline.Role
  ) -> [(content: [WrittenBlock], value: Int?, element: HTMLElement)] {
    var entries: [(content: [WrittenBlock], value: Int?, element: HTMLElement)] = []
    for child in list.children {
      guard case .element(let element) = child else {
        if case .text(let text, let line) = child, text.contains(where: { !$0.isWhitespace }) {
          let words = [WrittenInline.text(text, TextPosition(line: line, column: 1))].tidied
          entries.append(
            ([WrittenBlock(.paragraph(words), at: TextPosition(line: line, column: 1))], nil, list))
        }
        continue
      }
      let inner = outline.role(of: element, in: role)
      guard inner == role else {
        _ = apart(element, inner)
        continue
      }
      var flow = PageFlow()
      fill(&flow, with: element.name == "li" ? element.children : [child], role, line: element.line)
      let content = flow.finished
      guard !content.isEmpty else { continue }
      // Lists that stand in no entry belong to the one before them, as browsers show it.
      if element.name != "li", !entries.isEmpty {
        entries[entries.count - 1].content += content
      } else if element.compactStyle.contains("list-style-type:none"), entries.isEmpty == false,
        content.count == 1, case .list = content[0].kind
      {
        entries[entries.count - 1].content += content
      } else {
        entries.append((content, element.attributes["value"].flatMap { Int($0) }, element))
      }
    }
    return entries
  }

  /// Returns a list of terms as bullets, each with its term and what is said of it.
  mutating func definitions(of element: HTMLElement, _ role: PageOutline.Role) -> [WrittenBlock] {
    var entries: [(content: [WrittenBlock], line: Int)] = []
    var lastIsTerm = false
    // HTML allows a box around each group.
    let parts = element.elements.flatMap { $0.name == "div" ? $0.elements : [$0] }
    for part in parts {
      let inner = outline.role(of: part, in: role)
      guard inner == role else {
        _ = apart(part, inner)
        continue
      }
      var content = blocks(in: part, role)
      guard !content.isEmpty else { continue }
      let isTerm = part.name == "dt"
      if isTerm, content.count == 1, case .paragraph(let words) = content[0].kind {
        content = [WrittenBlock(.paragraph([.strong(words)]), at: content[0].position)]
      }
      if entries.isEmpty || isTerm && !lastIsTerm {
        entries.append((content, part.line))
      } else {
        entries[entries.count - 1].content += content
      }
      lastIsTerm = isTerm
    }
    guard !entries.isEmpty else { return [] }
    return [
      WrittenBlock(
        .list(
          BlockList(
            start: nil, isTight: false,
            entries: entries.map {
              BlockList.Entry($0.content, at: TextPosition(line: $0.line, column: 1))
            })),
        at: TextPosition(line: element.line, column: 1))
    ]
  }

  /// Returns a paragraph of Word that is an entry of a list; nil for other elements.
  ///
  /// Word writes the mark into the text, for programs that know no lists, and the level into the style:
  /// `<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o</span><![endif]>`.
  mutating func wordEntry(_ element: HTMLElement, _ role: PageOutline.Role) -> TypedEntry? {
    guard element.name == "p" else { return nil }
    let style = element.compactStyle
    let isEntry =
      style.contains("mso-list:l") || element.classes.contains { $0.hasPrefix("msolistparagraph") }
    guard isEntry else { return nil }
    let position = TextPosition(line: element.line, column: 1)
    var signs = ""
    let text = withoutMark(element.children, &signs).flatMap { inlines(of: $0, role) }.tidied
    let level = number(behind: "level", in: style) ?? indent(of: style)
    let mark: ListMark
    var content = text
    if !signs.isEmpty {
      // '1.2.' counts by its last part.
      let words = signs.split { $0.isWhitespace }.first ?? "•"
      let last =
        words.dropLast().lastIndex(of: ".").map { words[words.index(after: $0)...] } ?? words
      guard
        let read = ListMark(startOf: last, needsBlank: false)
          ?? ListMark(startOf: last + ".", needsBlank: false)
          ?? ListMark(startOf: "•", needsBlank: false)
      else { return nil }
      mark = read
    } else {
      let plain = Substring(text.plainText())
      guard let read = ListMark(startOf: plain) else { return nil }
      mark = read
      content = text.dropping(read.length)
    }
    guard !content.isEmpty else { return nil }
    return TypedEntry(
      indent: level * 4, mark: mark, content: [WrittenBlock(.paragraph(content), at: position)],
      position: position)
  }

  /// Takes the part out that says itself to be the mark.
  private func withoutMark(_ nodes: [HTMLNode], _ signs: inout String) -> [HTMLNode] {
    var result: [HTMLNode] = []
    var isMark = false
    for node in nodes {
      switch node {
      case .comment(let text):
        if text.contains("!supportLists") { isMark = true }
        if text.contains("endif") { isMark = false }
      case .text(let text, _):
        if isMark { signs += text } else { result.append(node) }
      case .element(let element):
        if isMark || element.compactStyle.contains("mso-list:ignore") {
          signs += element.text
        } else if element.children.isEmpty {
          result.append(node)
        } else {
          result.append(
            .element(
              HTMLElement(
                name: element.name, attributes: element.attributes,
                children: withoutMark(element.children, &signs), line: element.line,
                number: element.number, lastNumber: element.lastNumber)))
        }
      }
    }
    return result
  }

  private func number(behind word: String, in style: String) -> Int? {
    guard let range = style.firstRange(of: word) else { return nil }
    return Int(style[range.upperBound...].prefix { $0.isNumber })
  }

  /// How many half inches a paragraph stands from the left.
  private func indent(of style: String) -> Int {
    guard let range = style.firstRange(of: "margin-left:") else { return 0 }
    let value = style[range.upperBound...].prefix { $0 != ";" }
    guard let size = Double(value.prefix { $0.isNumber || $0 == "." }) else { return 0 }
    let points = value.hasSuffix("in") ? size * 72 : value.hasSuffix("cm") ? size * 28.35 : size
    return points < 3_600 ? Int(points / 36 + 0.5) : 0
  }
}

extension [WrittenBlock] {
  /// How many of the blocks are paragraphs.
  var paragraphCount: Int { count { if case .paragraph = $0.kind { true } else { false } } }
}
