package import ContentModel
import Themes

/// Writes blocks and running text as HTML.
///
/// Apart from `<br>` for `<br />`, `&#39;` for an apostrophe and the addresses of headings, the output is
/// that of cmark, to which a test holds it.
package struct HTMLWriter<Reference: Hashable & Sendable>: Sendable {
  /// Writes a link or citation around the HTML of its text.
  private let writeReference: @Sendable (Reference, _ content: String) -> String
  /// Writes a picture with its text.
  private let writeImage: @Sendable (Reference, _ text: String) -> String
  /// How many levels deeper than written headings are set.
  private let headingShift: Int
  /// What stands before the addresses of headings, where texts of several pages share one.
  private let anchorPrefix: String

  /// Makes a writer that knows how to write references of one kind.
  package init(
    headingShift: Int = 0, anchorPrefix: String = "",
    reference: @escaping @Sendable (Reference, _ content: String) -> String,
    image: @escaping @Sendable (Reference, _ text: String) -> String
  ) {
    self.headingShift = headingShift
    self.anchorPrefix = anchorPrefix
    writeReference = reference
    writeImage = image
  }

  /// Returns the HTML of blocks, each with a line end.
  package func html(_ blocks: [Block<Reference>]) -> String {
    var html = ""
    append(blocks, isTight: false, to: &html)
    return html
  }

  /// Returns the HTML of blocks without the element of a paragraph that stands alone: for the entries of
  /// lists and definitions.
  package func compactHTML(_ blocks: [Block<Reference>]) -> String {
    if blocks.count == 1, case .paragraph(let content) = blocks[0].kind { return html(content) }
    return html(blocks)
  }

  /// Returns the HTML of running text.
  package func html(_ inlines: [Inline<Reference>]) -> String {
    var html = ""
    append(inlines, to: &html)
    return html
  }

  private func append(_ blocks: [Block<Reference>], isTight: Bool, to html: inout String) {
    var isAfterText = false
    for block in blocks {
      if case .paragraph = block.kind, isTight {
        // Two paragraphs touch here only where something between them was left out.
        if isAfterText { startLine(&html) }
        isAfterText = true
      }
      append(block, isTight: isTight, to: &html)
    }
  }

  private func append(_ block: Block<Reference>, isTight: Bool, to html: inout String) {
    if case .paragraph(let content) = block.kind, isTight {
      append(content, to: &html)
      return
    }
    startLine(&html)
    switch block.kind {
    case .paragraph(let content):
      html += "<p>"
      append(content, to: &html)
      html += "</p>\n"
    case .heading(let level, let anchor, let content):
      let level = min(6, level + headingShift)
      html += "<h\(level) id=\"\(anchorPrefix)\(escaped(anchor))\">"
      append(content, to: &html)
      html += "</h\(level)>\n"
    case .list(let list): append(list, to: &html)
    case .quote(let content):
      html += "<blockquote>\n"
      append(content, isTight: false, to: &html)
      startLine(&html)
      html += "</blockquote>\n"
    case .code(let language, let text):
      html +=
        language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escaped(language))\">"
      appendEscaped(text, to: &html)
      html += "</code></pre>\n"
    case .rule: html += "<hr>\n"
    }
  }

  private func append(_ list: BlockList<Reference>, to html: inout String) {
    let element = list.start == nil ? "ul" : "ol"
    html += "<\(element)"
    if let start = list.start, start != 1 { html += " start=\"\(start)\"" }
    html += ">\n"
    for entry in list.entries {
      startLine(&html)
      html += "<li>"
      append(entry.content, isTight: list.isTight, to: &html)
      html += "</li>\n"
    }
    html += "</\(element)>\n"
  }

  private func append(_ inlines: [Inline<Reference>], to html: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words, _): appendEscaped(words.string, to: &html)
      case .softBreak: html += "\n"
      case .lineBreak: html += "<br>\n"
      case .code(let text):
        html += "<code>"
        appendEscaped(text, to: &html)
        html += "</code>"
      case .emphasis(let content): append(content, in: "em", to: &html)
      case .strong(let content): append(content, in: "strong", to: &html)
      case .reference(let reference, let content):
        html += writeReference(reference, self.html(content))
      case .image(let reference, let content):
        html += writeImage(reference, content.plainText())
      }
    }
  }

  private func append(_ content: [Inline<Reference>], in element: String, to html: inout String) {
    html += "<\(element)>"
    append(content, to: &html)
    html += "</\(element)>"
  }

  private func startLine(_ html: inout String) {
    if let last = html.utf8.last, last != UInt8(ascii: "\n") { html += "\n" }
  }
}
