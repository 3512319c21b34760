package import ContentModel
package import Diagnostics

/// How deep blocks and inline marks may nest together; deeper content is a finding and left out.
package let maximumNesting = 64

/// Reads CommonMark 0.30 into blocks with positions.
///
/// Raw HTML and links with a scheme that a page must not carry become findings and are left out; the
/// text of such a link stays. Text that is not UTF-8 is read with U+FFFD in place of each wrong byte.
///
/// - Parameters:
///   - markdown: UTF-8 text, with or without a final line feed.
///   - path: The file that the text stands in, for findings.
///   - start: Where in that file the text begins.
///   - indentation: How many bytes every line but the first stood further right in the file.
///   - isReserved: Whether an anchor is kept for something else on the page; a heading of that name gets
///     one that begins with `text-`.
/// - Returns: The blocks, with what was found wrong.
package func readMarkdown(
  _ markdown: [UInt8], path: String, start: TextPosition = .start, indentation: Int = 0,
  isReserved: (String) -> Bool = { _ in false }
) -> Reported<[WrittenBlock]> {
  withoutActuallyEscaping(isReserved) { isReserved in
    let cursor = SourceCursor(markdown, at: start, indentation: indentation)
    var builder = BlockBuilder(cursor, path: path, start: start, isReserved: isReserved)
    CommonMarkTree(parsing: markdown).forEachNode { builder.take($0) }
    return Reported(builder.blocks, builder.diagnostics)
  }
}

/// Builds blocks from the walk over a tree, with a stack of its own in place of recursion.
private struct BlockBuilder {
  private var cursor: SourceCursor
  private let path: String
  private let isReserved: (String) -> Bool
  private var frames: [Frame]
  private var skippedLevels = 0
  private var anchors: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A node that is open, with what has been built of its content.
  private struct Frame {
    var node: CommonMarkNode
    var position: TextPosition
    var blocks: [WrittenBlock] = []
    var inlines: [WrittenInline] = []
    var entries: [BlockList<WrittenReference>.Entry] = []
  }

  init(
    _ cursor: SourceCursor, path: String, start: TextPosition,
    isReserved: @escaping (String) -> Bool
  ) {
    self.cursor = cursor
    self.path = path
    self.isReserved = isReserved
    frames = [Frame(node: .document, position: start)]
  }

  /// The blocks of the document, once the walk is over.
  var blocks: [WrittenBlock] { frames[0].blocks }

  mutating func take(_ event: CommonMarkEvent) {
    switch event {
    case .enter(.document, _, _, _, _): break
    case .enter(let node, let line, let column, _, let isLeaf):
      guard skippedLevels == 0 else {
        if !isLeaf { skippedLevels += 1 }
        return
      }
      let position = cursor.position(line: line, column: column)
      if isLeaf {
        takeLeaf(node, at: position)
      } else if frames.count > maximumNesting {
        skippedLevels = 1
        report(
          .nestingTooDeep, at: position,
          "this is nested more than \(maximumNesting) levels deep, and is left out",
          hint: "take out levels of quotation, list or emphasis")
      } else {
        open(node, line: line, column: column, position: position)
      }
    case .exit:
      if skippedLevels > 0 { skippedLevels -= 1 } else if frames.count > 1 { close() }
    }
  }

  private mutating func takeLeaf(_ node: CommonMarkNode, at position: TextPosition) {
    switch node {
    case .text(let literal):
      for piece in cursor.pieces(of: literal) { append(.text(piece.text, piece.position)) }
    case .softBreak:
      cursor.enterNextLine()
      append(.softBreak)
    case .lineBreak:
      cursor.enterNextLine()
      append(.lineBreak)
    case .code(let literal):
      cursor.passCode()
      append(.code(literal))
    case .htmlInline(let literal): reportRawHTML(literal, at: cursor.passHTML(literal))
    case .htmlBlock(let literal): reportRawHTML(literal, at: position)
    case .codeBlock(let info, let literal):
      let language = info.split(separator: " ").first.map(String.init) ?? ""
      append(Block(.code(language: language, literal), at: position))
    case .rule: append(Block(.rule, at: position))
    default: break
    }
  }

  private mutating func open(
    _ node: CommonMarkNode, line: Int, column: Int, position: TextPosition
  ) {
    var frame = Frame(node: node, position: position)
    switch node {
    case .paragraph, .heading: cursor.enterBlock(line: line, column: column)
    case .emphasis: frame.position = cursor.passOpening(Array("*_".utf8), count: 1)
    case .strong: frame.position = cursor.passOpening(Array("*_".utf8), count: 2)
    case .link: frame.position = cursor.passOpening(Array("[<".utf8), count: 1)
    case .image: frame.position = cursor.passOpening(Array("!".utf8), count: 2)
    default: break
    }
    frames.append(frame)
  }

  private mutating func close() {
    let frame = frames.removeLast()
    switch frame.node {
    case .paragraph: append(Block(.paragraph(frame.inlines), at: frame.position))
    case .heading(let level):
      let words = slug(frame.inlines.plainText())
      let anchor = uniqueAnchor(isReserved(words) ? "text-\(words)" : words, among: anchors)
      anchors.insert(anchor)
      append(
        Block(.heading(level: level, anchor: anchor, frame.inlines), at: frame.position))
    case .quote: append(Block(.quote(frame.blocks), at: frame.position))
    case .entry:
      frames[frames.count - 1].entries.append(
        BlockList.Entry(frame.blocks, at: frame.position))
    case .list(let start, let isTight):
      let list = BlockList(start: start, isTight: isTight, entries: frame.entries)
      append(Block(.list(list), at: frame.position))
    case .emphasis:
      cursor.passClosing(count: 1)
      append(.emphasis(frame.inlines))
    case .strong:
      cursor.passClosing(count: 2)
      append(.strong(frame.inlines))
    case .link(let destination, let title):
      closeLink(frame, destination, title) { .reference($0, frame.inlines) }
    case .image(let destination, let title):
      closeLink(frame, destination, title) { .image($0, frame.inlines) }
    default: break
    }
  }

  private mutating func closeLink(
    _ frame: Frame, _ destination: String, _ title: String,
    _ make: (WrittenReference) -> WrittenInline
  ) {
    let position = cursor.passLinkEnd() ?? frame.position
    if let refusal = refusal(of: destination) {
      report(.unsafeLink, at: position, refusal.summary, hint: refusal.hint)
      frame.inlines.forEach { append($0) }
    } else {
      append(
        make(WrittenReference(destination: destination, title: title, position: position)))
    }
  }

  private mutating func append(_ block: WrittenBlock) {
    frames[frames.count - 1].blocks.append(block)
  }

  private mutating func append(_ inline: WrittenInline) {
    frames[frames.count - 1].inlines.append(inline)
  }

  private mutating func reportRawHTML(_ literal: String, at position: TextPosition) {
    let line = literal.split(whereSeparator: \.isNewline).first.map(String.init) ?? literal
    let shown = line.count > 40 ? line.prefix(40) + "…" : line[...]
    report(
      .rawHTML, at: position, "raw HTML '\(shown)' is not published",
      hint: "write it in Markdown, or between backticks to show it as it stands")
  }

  private mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: String
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }
}
