import ContentModel
import Diagnostics

/// Builds blocks from the walk over a tree, with a stack of its own in place of recursion.
struct BlockBuilder {
  var cursor: SourceCursor
  let reading: TextReading
  var frames: [Frame]
  // What has been built of the content of the open nodes, the innermost last. A node takes its part when
  // it closes, in an array of just the size.
  var blocks: [WrittenBlock] = []
  var inlines: [WrittenInline] = []
  var entries: [BlockList<WrittenReference>.Entry] = []
  /// The numbers that are written before these; nil before those of a list without numbers.
  var numbers: [Int?] = []
  /// How many frames were open before the one that is nested too deep; all within is left out.
  private(set) var keptFrames: Int?
  /// Where the last table stands, as long as it has no caption.
  var uncaptioned: TextPosition?
  /// The table that the open paragraph is, and how many marks within it are open, which nobody looks at.
  private var table: (found: FoundTable, depth: Int)?
  var diagnostics: [Diagnostic] = []
  var unread: UnreadMarkup
  /// Whether the paragraph or heading that is open may hold signs that are not read.
  var mayHoldSigns = false

  /// A node that is open, with where its content begins.
  struct Frame {
    var node: CommonMarkNode
    var position: TextPosition
    var firstBlock = 0
    var firstInline = 0
    var firstEntry = 0
    /// The kind of call-out that a quotation begins with, and where it says so.
    var callOut: (name: String, position: TextPosition)?
  }

  init(_ cursor: SourceCursor, _ reading: TextReading) {
    self.cursor = cursor
    self.reading = reading
    unread = UnreadMarkup(nameOfNote: reading.nameOfNote)
    frames = [Frame(node: .document, position: cursor.source.position(line: 1, column: 1))]
  }

  /// What the texts of the file have in common.
  var shared: SharedParts { reading.shared }

  mutating func take(_ event: CommonMarkEvent, text: Span<UInt8>) {
    if table != nil { return passTable(event) }
    switch event {
    case .enter(.document, _, _, _, _): break
    case .enter(let node, let line, let column, let endLine, let isLeaf):
      let position = cursor.source.position(line: line, column: column)
      if isLeaf {
        takeLeaf(node, text, at: position)
      } else {
        open(node, line: line, column: column, endLine: endLine, position: position)
      }
    case .exit: if frames.count > 1 { close() }
    }
  }

  private mutating func takeLeaf(
    _ node: CommonMarkNode, _ text: Span<UInt8>, at position: TextPosition
  ) {
    switch node {
    case .text:
      if !mayHoldSigns { mayHoldSigns = mayHoldUnreadMarkup(text) }
      if let plain = cursor.passPlain(text) {
        append(plain.words, at: plain.position)
      } else {
        // A backslash or an entity, which may well keep from being read what was meant.
        mayHoldSigns = true
        for piece in cursor.pieces(of: text) { append(Words(piece.text), at: piece.position) }
      }
    case .softBreak:
      cursor.passBreak()
      append(.softBreak)
    case .lineBreak:
      cursor.passBreak()
      append(.lineBreak)
    case .code(let literal):
      cursor.passCode()
      append(.code(literal))
    case .htmlInline(let literal):
      reportRawHTML(literal, at: cursor.passHTML(literal))
    case .htmlBlock(let literal):
      if shared.notes?.hasDefinition(at: position) != true {
        reportRawHTML(literal, at: position)
      }
    case .codeBlock(let info, let literal):
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      append(Block(.code(language: language, literal), at: position))
    case .rule: append(Block(.rule, at: position))
    default: break
    }
  }

  private mutating func open(
    _ node: CommonMarkNode, line: Int, column: Int, endLine: Int, position: TextPosition
  ) {
    var frame = Frame(
      node: node, position: position, firstBlock: blocks.count, firstInline: inlines.count,
      firstEntry: entries.count)
    let isTooDeep = keptFrames == nil && frames.count > maximumNesting
    switch node {
    // Marks move the cursor even where they are left out, so that it stands right after them.
    case .emphasis: frame.position = cursor.pass(1)
    case .strong, .image: frame.position = cursor.pass(2)
    case .link: frame.position = cursor.passLinkOpening()
    case _ where isTooDeep || keptFrames != nil: break
    case .paragraph:
      mayHoldSigns = false
      cursor.enterBlock(line: line, column: column, endLine: endLine, isHeading: false)
    case .heading:
      mayHoldSigns = false
      cursor.enterBlock(line: line, column: column, endLine: endLine, isHeading: true)
    case .quote: cursor.source.enterQuote()
    case .entry: cursor.source.enterEntry(line: line, column: column)
    default: break
    }
    if isTooDeep {
      report(
        .nestingTooDeep, at: frame.position,
        "this is nested more than \(maximumNesting) levels deep, and is left out",
        hint: "take out levels of quotation, list or emphasis")
      keptFrames = frames.count
    }
    frames.append(frame)
    switch node {
    case .paragraph, .heading:
      if keptFrames == nil, let found = cursor.table() { table = (found, 0) }
    default: break
    }
  }

  /// Passes over what cmark makes of the lines of a table, and reads them once the paragraph ends.
  private mutating func passTable(_ event: CommonMarkEvent) {
    guard let (found, depth) = table else { return }
    switch event {
    case .enter(_, _, _, _, let isLeaf): if !isLeaf { table = (found, depth + 1) }
    case .exit where depth > 0: table = (found, depth - 1)
    case .exit:
      table = nil
      let frame = frames.removeLast()
      append(found)
      // The line that makes a heading of a paragraph is a rule below a table.
      if case .heading = frame.node { append(Block(.rule, at: frame.position)) }
    }
  }

  private mutating func close() {
    let frame = frames.removeLast()
    var address: (position: TextPosition, offset: Int)?
    switch frame.node {
    case .emphasis: _ = cursor.pass(1)
    case .strong: _ = cursor.pass(2)
    case .link, .image: address = cursor.passLinkEnd()
    case .quote, .entry: if keptFrames == nil { cursor.source.leaveContainer() }
    default: break
    }
    if let keptFrames {
      if frames.count == keptFrames { self.keptFrames = nil }
    } else {
      appendContent(of: frame, address: address)
    }
  }

  private mutating func appendContent(
    of frame: Frame, address: (position: TextPosition, offset: Int)?
  ) {
    switch frame.node {
    case .paragraph:
      appendParagraph(inlines(of: frame), at: frame.position)
    case .heading(let level):
      let content = inlines(of: frame)
      lookForSigns(in: content, isHeading: true)
      if level == 2, cursor.isUnderlined, readsAsText(content) {
        report(
          .underlinedText, at: frame.position, "the line below makes a heading of this text",
          hint:
            "write an empty line above that line, or '## ' before the text where a heading is meant"
        )
      }
      let anchor = takeAnchor(slug(content.plainText()))
      append(Block(.heading(level: level, anchor: anchor, content), at: frame.position))
    case .quote: appendQuote(blocks(of: frame), frame)
    case .entry:
      entries.append(BlockList.Entry(blocks(of: frame), at: frame.position))
      numbers.append(cursor.source.number(at: frame.position))
    case .list(let start, let isTight):
      if let start { checkNumbers(from: frame.firstEntry, startingWith: start) }
      numbers.removeSubrange(frame.firstEntry...)
      let list = BlockList(start: start, isTight: isTight, entries: entries(of: frame))
      append(Block(.list(list), at: frame.position))
    case .emphasis: append(.emphasis(inlines(of: frame)))
    case .strong: append(.strong(inlines(of: frame)))
    case .link(let destination, let title):
      let reference = reference(destination, title, at: address, of: frame)
      let content = inlines(of: frame)
      append(reference, as: .reference(reference, content), orOnly: content)
    case .image(let destination, let title):
      let reference = reference(destination, title, at: address, of: frame)
      let content = inlines(of: frame)
      append(reference, as: .image(reference, content), orOnly: content)
    default: break
    }
  }

  private func reference(
    _ destination: String, _ title: String, at address: (position: TextPosition, offset: Int)?,
    of frame: Frame
  ) -> WrittenReference {
    WrittenReference(
      destination: destination, title: title, position: address?.position ?? frame.position,
      isVerbatim: address.map { cursor.content[$0.offset...].starts(with: destination.utf8) }
        ?? false)
  }

  private mutating func blocks(of frame: Frame) -> [WrittenBlock] {
    blocks.removeEnd(from: frame.firstBlock)
  }

  private mutating func inlines(of frame: Frame) -> [WrittenInline] {
    inlines.removeEnd(from: frame.firstInline)
  }

  private mutating func entries(of frame: Frame) -> [BlockList<WrittenReference>.Entry] {
    entries.removeEnd(from: frame.firstEntry)
  }

  private mutating func append(
    _ reference: WrittenReference, as link: WrittenInline, orOnly text: [WrittenInline]
  ) {
    if let refusal = refusal(of: reference.destination) {
      report(
        .unsafeLink, at: reference.position, refusal.summary, hint: Suggestion(refusal.hint))
      text.forEach { append($0) }
    } else {
      append(link)
    }
  }

  mutating func append(_ block: WrittenBlock) {
    guard keptFrames == nil else { return }
    blocks.append(block)
  }

  mutating func append(_ inline: WrittenInline) {
    guard keptFrames == nil else { return }
    inlines.append(inline)
  }
}
