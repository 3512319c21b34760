import HTMLReader

/// All words of a page, in its order.
struct PagePassages {
  private let outline: PageOutline
  private(set) var passages: [ForeignPassage] = []
  /// Text that stands together, by its kind, in the order in which the kinds come.
  private var open: [(kind: ForeignPassage.Kind, text: String, line: Int)] = []

  init(_ outline: PageOutline) {
    self.outline = outline
    for element in outline.root.elements {
      if element.name == "head" {
        element.forEachElement { if $0.name == "title" { take($0.text, .properties, $0.line) } }
        end()
      } else {
        walk(element, in: .other(.furniture))
      }
    }
    end()
  }

  private mutating func walk(_ element: HTMLElement, in outer: PageOutline.Role) {
    let role = outline.role(of: element, in: outer)
    let isApart = isBlock(element) || element.name == "br" || element.name == "hr"
    // The mark of a note is no part of the word before it, and what is on another role neither.
    if isApart { end() }
    if element.name == "img", let text = element.attributes["alt"], let kind = role.kind {
      end()
      take(text, kind == .body || kind == .note ? .alternative : kind, element.line)
      end()
    }
    for child in element.children {
      switch child {
      case .element(let element): walk(element, in: role)
      case .text(let text, let line):
        if let kind = role.kind { take(text, kind, line) }
      case .comment: break
      }
    }
    if isApart { end() }
  }

  private mutating func take(_ text: String, _ kind: ForeignPassage.Kind, _ line: Int) {
    if let place = open.firstIndex(where: { $0.kind == kind }) {
      // Something of another kind between two words parts them no more than it does on the page.
      open[place].text += text
    } else if text.contains(where: { !$0.isWhitespace }) {
      let blank = text.prefix(while: \.isWhitespace)
      open.append((kind, text, line + blank.utf8.count { $0 == 0x0A }))
    }
  }

  private mutating func end() {
    for (kind, text, line) in open {
      let words = text.split(whereSeparator: \.isWhitespace).map { shownText($0) }.filter {
        !$0.isEmpty
      }
      if !words.isEmpty {
        passages.append(
          ForeignPassage(kind, at: ForeignPlace(.line, line), words: words.map { ForeignWord($0) }))
      }
    }
    open = []
  }
}

/// Returns text without the signs that show nothing.
func shownText(_ text: some StringProtocol) -> String {
  let hasHidden = text.unicodeScalars.contains { isUnseen($0) }
  guard hasHidden else { return String(text) }
  return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": true
  default: false
  }
}

/// Whether an element stands on lines of its own.
func isBlock(_ element: HTMLElement) -> Bool { blockNames.contains(element.name) }

private let blockNames: Set<String> = [
  "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
  "dialog", "dir",
  "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
  "h5", "h6", "header",
  "hgroup", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section",
  "select", "summary",
  "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "button", "noscript",
  "listing", "xmp",
]
