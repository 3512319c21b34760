package import ByteWriting
package import ContentModel

/// Writes blocks and running text as HTML.
///
/// Apart from `<br>` for `<br />`, `&#39;` for an apostrophe and the addresses of headings, the output is
/// that of cmark, to which a test holds it.
package struct HTMLWriter<Reference: Hashable & Sendable>: Sendable {
  /// Writes a link or citation around its text, which it has to write itself.
  package typealias ReferenceWriting =
    @Sendable (
      Reference, _ content: (inout UTF8Buffer) -> Void, inout UTF8Buffer
    ) -> Void
  /// Writes a picture with its text.
  package typealias PictureWriting = @Sendable (Reference, _ text: String, inout UTF8Buffer) -> Void

  private let writeReference: ReferenceWriting
  private let writeImage: PictureWriting
  /// How many levels deeper than written headings are set.
  private let headingShift: Int
  /// What stands before the addresses of headings, where texts of several pages share one.
  private let anchorPrefix: String

  /// Makes a writer that knows how to write references of one kind.
  package init(
    headingShift: Int = 0, anchorPrefix: String = "", reference: @escaping ReferenceWriting,
    image: @escaping PictureWriting
  ) {
    self.headingShift = headingShift
    self.anchorPrefix = anchorPrefix
    writeReference = reference
    writeImage = image
  }

  /// Writes blocks, each with a line end.
  package func write(_ blocks: [Block<Reference>], to html: inout UTF8Buffer) {
    append(blocks, isTight: false, from: html.count, to: &html)
  }

  /// Writes blocks without the element of a paragraph that stands alone: for the entries of lists and
  /// definitions.
  package func writeCompact(_ blocks: [Block<Reference>], to html: inout UTF8Buffer) {
    if blocks.count == 1, case .paragraph(let content) = blocks[0].kind {
      append(content, to: &html)
    } else {
      write(blocks, to: &html)
    }
  }

  /// Writes running text.
  package func write(_ inlines: [Inline<Reference>], to html: inout UTF8Buffer) {
    append(inlines, to: &html)
  }

  private func append(
    _ blocks: [Block<Reference>], isTight: Bool, from start: Int, to html: inout UTF8Buffer
  ) {
    var isAfterText = false
    for block in blocks {
      if isTight, case .paragraph(let content) = block.kind {
        // Two paragraphs touch here only where something between them was left out.
        if isAfterText { startLine(&html, from: start) }
        isAfterText = true
        append(content, to: &html)
      } else {
        startLine(&html, from: start)
        append(block, from: start, to: &html)
      }
    }
  }

  private func append(_ block: Block<Reference>, from start: Int, to html: inout UTF8Buffer) {
    switch block.kind {
    case .paragraph(let content):
      html += "<p>"
      append(content, to: &html)
      html += "</p>\n"
    case .heading(let level, let anchor, let content):
      let level = min(6, level + headingShift)
      html += "<h"
      html.append(level)
      html += " id=\""
      html += anchorPrefix
      html.appendEscaped(anchor)
      html += "\">"
      append(content, to: &html)
      html += "</h"
      html.append(level)
      html += ">\n"
    case .list(let list): append(list, from: start, to: &html)
    case .quote(let content):
      html += "<blockquote>\n"
      append(content, isTight: false, from: start, to: &html)
      startLine(&html, from: start)
      html += "</blockquote>\n"
    case .code(let language, let text):
      html += "<pre><code"
      if !language.isEmpty {
        html += " class=\"language-"
        html.appendEscaped(language)
        html += "\""
      }
      html += ">"
      html.appendEscaped(text)
      html += "</code></pre>\n"
    case .rule: html += "<hr>\n"
    }
  }

  private func append(
    _ list: BlockList<Reference>, from start: Int, to html: inout UTF8Buffer
  ) {
    html += list.start == nil ? "<ul" : "<ol"
    if let number = list.start, number != 1 {
      html += " start=\""
      html.append(number)
      html += "\""
    }
    html += ">\n"
    for entry in list.entries {
      startLine(&html, from: start)
      html += "<li>"
      append(entry.content, isTight: list.isTight, from: start, to: &html)
      html += "</li>\n"
    }
    html += list.start == nil ? "</ul>\n" : "</ol>\n"
  }

  private func append(_ inlines: [Inline<Reference>], to html: inout UTF8Buffer) {
    for inline in inlines {
      switch inline {
      case .text(let words, _): html.appendEscaped(words.utf8)
      case .softBreak: html += "\n"
      case .lineBreak: html += "<br>\n"
      case .code(let text):
        html += "<code>"
        html.appendEscaped(text)
        html += "</code>"
      case .emphasis(let content):
        html += "<em>"
        append(content, to: &html)
        html += "</em>"
      case .strong(let content):
        html += "<strong>"
        append(content, to: &html)
        html += "</strong>"
      case .reference(let reference, let content):
        writeReference(reference, { append(content, to: &$0) }, &html)
      case .image(let reference, let content):
        writeImage(reference, content.plainText(), &html)
      }
    }
  }

  /// Begins a line, unless one has just begun or nothing was written since `start`.
  private func startLine(_ html: inout UTF8Buffer, from start: Int) {
    if html.count > start, html.last != UInt8(ascii: "\n") { html += "\n" }
  }
}
