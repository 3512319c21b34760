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

  let writeReference: ReferenceWriting
  let writeImage: PictureWriting
  /// The words that the text itself does not have.
  let wording: HTMLWording
  /// How many levels deeper than written headings are set.
  private let headingShift: Int
  /// What stands before the addresses of headings, where texts of several pages share one.
  let anchorPrefix: String

  /// Makes a writer that knows how to write references of one kind.
  package init(
    headingShift: Int = 0, anchorPrefix: String = "", wording: HTMLWording = HTMLWording(),
    reference: @escaping ReferenceWriting,
    image: @escaping PictureWriting
  ) {
    self.headingShift = headingShift
    self.anchorPrefix = anchorPrefix
    self.wording = wording
    writeReference = reference
    writeImage = image
  }

  /// Writes a text with the notes that it leads to below it.
  package func writeText(_ blocks: [Block<Reference>], to html: inout UTF8Buffer) {
    writeText(0, of: [blocks], to: &html)
  }

  /// Writes one of the texts of a page with the notes below it that none before it leads to.
  ///
  /// - Parameters:
  ///   - index: Which of the texts.
  ///   - texts: All of them, in the order of the page.
  ///   - html: Where it is written.
  func writeText(_ index: Int, of texts: [[Block<Reference>]], to html: inout UTF8Buffer) {
    write(texts[index], to: &html)
    write(ListedNote.of(texts)[index], to: &html)
  }

  /// Writes blocks, each with a line end, without the notes that they lead to.
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

  func append(
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
    case .callOut(let box): append(box, from: start, to: &html)
    case .table(let table): append(table, to: &html)
    case .figure(let figure): append(figure, to: &html)
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

  func append(_ inlines: [Inline<Reference>], to html: inout UTF8Buffer) {
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
      case .note(let note): append(note, to: &html)
      case .image(let reference, let content):
        writeImage(reference, content.plainText(), &html)
      }
    }
  }

  /// Begins a line, unless one has just begun or nothing was written since `start`.
  func startLine(_ html: inout UTF8Buffer, from start: Int) {
    if html.count > start, html.last != UInt8(ascii: "\n") { html += "\n" }
  }
}
