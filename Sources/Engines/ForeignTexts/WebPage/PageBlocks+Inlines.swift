import ContentModel
import Diagnostics
import HTMLReader

extension PageBlocks {
  /// Returns a node as running text, its blanks as the page has them.
  mutating func inlines(of node: HTMLNode, _ role: PageOutline.Role) -> [WrittenInline] {
    switch node {
    case .comment: return []
    case .text(let text, let line): return [.text(text, TextPosition(line: line, column: 1))]
    case .element(let element):
      let inner = outline.role(of: element, in: role)
      guard inner == role else { return apart(element, inner) }
      // A block where running text was meant parts words.
      let content = inlines(of: element, role)
      return isBlock(element) ? [.softBreak] + content + [.softBreak] : content
    }
  }

  /// Returns an element as running text.
  mutating func inlines(of element: HTMLElement, _ role: PageOutline.Role) -> [WrittenInline] {
    let position = TextPosition(line: element.line, column: 1)
    switch element.name {
    case "br": return [.lineBreak]
    case "img": return picture(element)
    case "code", "kbd", "samp", "tt":
      if element.elements.isEmpty { return [.code(element.text)] }
    case "ins":
      let words = element.text.split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { remark(.insertion, element, words.prefix(20).joined(separator: " ")) }
    case "math":
      let words = element.text.split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { remark(.unreadable, element, words.prefix(20).joined(separator: " ")) }
    case "sup":
      let words = element.text.filter { !$0.isWhitespace }
      if !words.isEmpty, words.count <= 3,
        words.allSatisfy({ $0.isNumber || "[]*†‡,".contains($0) }),
        outline.notes.note(at: element) == nil,
        !element.elements.contains(where: { outline.notes.note(at: $0) != nil })
      {
        remark(.gluedNoteNumber, element, words)
      }
    default: break
    }
    let content = element.children.flatMap { inlines(of: $0, role) }
    guard !content.isEmpty else { return [] }
    switch element.name {
    case "a": return link(element, content, position)
    case "em", "i", "cite", "dfn": return isPlain(element) ? content : [.emphasis(content)]
    case "strong", "b": return isPlain(element) ? content : [.strong(content)]
    case "q": return content
    case "span", "font":
      let style = element.compactStyle
      var styled = content
      if style.contains("font-style:italic") { styled = [.emphasis(styled)] }
      if ["bold", "600", "700", "800", "900"].contains(where: {
        style.contains("font-weight:\($0)")
      }) {
        styled = [.strong(styled)]
      }
      return styled
    default: return content
    }
  }

  /// Whether a style takes away what the element gives: Google's documents begin with
  /// `<b style="font-weight:normal">`.
  private func isPlain(_ element: HTMLElement) -> Bool {
    let style = element.compactStyle
    return style.contains("font-weight:normal") || style.contains("font-weight:400")
      || style.contains("font-style:normal") && element.name != "b" && element.name != "strong"
  }

  private func link(
    _ element: HTMLElement, _ content: [WrittenInline], _ position: TextPosition
  ) -> [WrittenInline] {
    guard let written = element.attributes["href"]?.filter({ !$0.isNewline }) else {
      return content
    }
    let address = String(written.drop(while: \.isWhitespace)).trimmingSuffix(\.isWhitespace)
    let isKept = ["http://", "https://", "mailto:", "tel:"].contains {
      address.lowercased().hasPrefix($0)
    }
    guard isKept, address.utf8.count < 4_000 else { return content }
    if content.contains(where: { if case .image = $0 { true } else { false } }) { return content }
    return [
      .reference(
        WrittenReference(
          destination: address, title: "", position: position
        ), content)
    ]
  }

  /// Returns a picture; none where it shows nothing that is told.
  private mutating func picture(_ element: HTMLElement) -> [WrittenInline] {
    let text = (element.attributes["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    guard let address = element.attributes["src"] ?? element.attributes["data-src"],
      !address.isEmpty
    else {
      return text.isEmpty ? [] : [.softBreak, .text(text, .start), .softBreak]
    }
    let isDot = ["width", "height"].contains { ["0", "1"].contains(element.attributes[$0] ?? "") }
    // A picture with an empty text is there for its looks alone.
    if text.isEmpty, isDot || element.attributes["alt"] != nil { return [] }
    let position = TextPosition(line: element.line, column: 1)
    let picture = PagePicture(address, number: pictures.count + 1)
    if text.isEmpty { remark(.pictureWithoutText, element, picture.shownName) }
    if picture.isElsewhere { remark(.pictureElsewhere, element, picture.shownName) }
    add(ForeignPicture(name: picture.name, contents: picture.contents))
    return [
      .softBreak,
      .image(
        WrittenReference(destination: picture.name, title: "", position: position),
        text.isEmpty ? [] : [.text(text, position)]),
      .softBreak,
    ]
  }
}
