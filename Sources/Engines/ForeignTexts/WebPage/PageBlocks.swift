import ContentModel
import Diagnostics
import HTMLReader

/// The text of a page as blocks.
struct PageBlocks {
  let outline: PageOutline
  private(set) var pictures: [ForeignPicture] = []
  private var pictureNames: Set<String> = []
  var remarks: [ForeignRemark] = []
  /// How often each note has been used.
  private var uses: [Int: Int] = [:]

  init(_ outline: PageOutline) { self.outline = outline }

  /// Returns the blocks in an element, whose own words have a role.
  mutating func blocks(in element: HTMLElement, _ role: PageOutline.Role) -> [WrittenBlock] {
    var flow = PageFlow()
    fill(&flow, with: element.children, role, line: element.line)
    return flow.finished
  }

  /// Adds nodes to a flow of blocks.
  mutating func fill(
    _ flow: inout PageFlow, with nodes: [HTMLNode], _ role: PageOutline.Role, line: Int
  ) {
    for node in nodes {
      switch node {
      case .comment: break
      case .text(let text, let line):
        flow.add(.text(text, TextPosition(line: line, column: 1)), line)
      case .element(let element):
        let inner = outline.role(of: element, in: role)
        guard inner == role else {
          flow.add(apart(element, inner), element.line)
          continue
        }
        if isBlock(element) {
          flow.endParagraph()
          add(element, to: &flow, role)
          flow.endParagraph()
        } else if holdsBlocks(element, role) {
          fill(&flow, with: element.children, role, line: element.line)
        } else {
          flow.add(inlines(of: element, role), element.line)
        }
      }
    }
  }

  /// Returns what stands in the text for an element whose words are of another role: the place of a note.
  mutating func apart(_ element: HTMLElement, _ role: PageOutline.Role) -> [WrittenInline] {
    if let note = outline.notes.note(at: element), let place = outline.notes.place(at: element) {
      return [.note(self.note(note.element, place, at: element.line))]
    }
    let words = element.firstWords(20)
    guard !words.isEmpty else { return [] }
    switch role {
    case .other(.hidden): remark(.hidden, element, words)
    case .other(.deleted): remark(.deletion, element, words)
    case .other(.comment): remark(.comment, element, words)
    default: break
    }
    return []
  }

  private mutating func note(_ element: HTMLElement, _ place: Int, at line: Int) -> Note<
    WrittenReference
  > {
    uses[place, default: 0] += 1
    return Note(
      number: place + 1, use: uses[place] ?? 1, anchor: "note-\(place + 1)",
      content: blocks(in: element, .other(.note)), position: TextPosition(line: line, column: 1))
  }

  /// Adds a picture, unless it is there already.
  mutating func add(_ picture: ForeignPicture) {
    if pictureNames.insert(picture.name).inserted { pictures.append(picture) }
  }

  mutating func remark(_ kind: ForeignRemark.Kind, _ element: HTMLElement, _ words: String) {
    remarks.append(ForeignRemark(kind, at: ForeignPlace(.line, element.line), words: words))
  }

  /// Whether blocks stand in an element that is none itself: `<b><p>`.
  private func holdsBlocks(_ element: HTMLElement, _ role: PageOutline.Role) -> Bool {
    element.elements.contains {
      outline.role(of: $0, in: role) == role && (isBlock($0) || holdsBlocks($0, role))
    }
  }

  /// Adds an element that stands on lines of its own.
  private mutating func add(
    _ element: HTMLElement, to flow: inout PageFlow, _ role: PageOutline.Role
  ) {
    let position = TextPosition(line: element.line, column: 1)
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      heading(element, Int(element.name.suffix(1)) ?? 1, to: &flow, role)
    case "p" where element.classes.contains("msotitle"): heading(element, 1, to: &flow, role)
    case "ul", "ol", "menu", "dir": flow.append(lists(of: element, role))
    case "dl": flow.append(definitions(of: element, role))
    case "blockquote":
      let content = blocks(in: element, role)
      if !content.isEmpty { flow.append([WrittenBlock(.quote(content), at: position)]) }
    case "pre", "listing", "xmp":
      let code = element.text.drop { $0 == "\n" }
      if code.contains(where: { !$0.isWhitespace }) {
        flow.append([
          WrittenBlock(
            .code(language: "", code.hasSuffix("\n") ? String(code.dropLast()) : String(code)),
            at: position)
        ])
      }
    case "table": flow.append(table(element, caption: [], role))
    case "figure": figure(element, to: &flow, role)
    case "summary" where !element.elements.contains(where: isHeading):
      let content = element.children.flatMap { inlines(of: $0, role) }.tidied
      if !content.isEmpty {
        flow.append([WrittenBlock(.paragraph([.strong(content)]), at: position)])
      }
    case _ where isCallOut(element):
      let content = blocks(in: element, role)
      if !content.isEmpty { flow.append([box(element, content)]) }
    case "p", "div":
      if let entry = wordEntry(element, role) {
        flow.append(entry)
      } else {
        fill(&flow, with: element.children, role, line: element.line)
      }
    default: fill(&flow, with: element.children, role, line: element.line)
    }
  }

  private mutating func heading(
    _ element: HTMLElement, _ level: Int, to flow: inout PageFlow, _ role: PageOutline.Role
  ) {
    var content = element.children.flatMap { inlines(of: $0, role) }.tidied
    // What is bold as a whole is so because it is a heading.
    while content.count == 1, case .strong(let inner) = content[0] { content = inner }
    content = content.map { if case .lineBreak = $0 { .text(" ", .start) } else { $0 } }.tidied
    guard !content.isEmpty else { return }
    flow.append([
      WrittenBlock(
        .heading(level: level, anchor: "", content), at: TextPosition(line: element.line, column: 1)
      )
    ])
  }

  private func isCallOut(_ element: HTMLElement) -> Bool {
    element.isBox
      && (element.name == "aside" || element.attributes["role"] == "note"
        || element.classes.contains {
          $0.contains("admonition") || $0.contains("callout") || $0.contains("call-out")
        })
  }

  /// A box that stands out, of a kind that everybody knows; as a quotation otherwise.
  private func box(_ element: HTMLElement, _ content: [WrittenBlock]) -> WrittenBlock {
    let position = TextPosition(line: element.line, column: 1)
    let kind = CallOutKind.known.first { kind in
      element.classes.contains { $0 == kind.id || $0.hasSuffix("-\(kind.id)") }
    }
    return WrittenBlock(
      kind.map { .callOut(CallOut($0, content)) } ?? .quote(content), at: position)
  }
}
