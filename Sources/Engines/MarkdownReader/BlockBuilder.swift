import ContentModel
import Diagnostics

/// Builds blocks from the walk over a tree, with a stack of its own in place of recursion.
struct BlockBuilder {
  private var cursor: SourceCursor
  private let path: String
  private let isReserved: (String) -> Bool
  private var frames: [Frame]
  // What has been built of the content of the open nodes, the innermost last. A node takes its part when
  // it closes, in an array of just the size.
  private(set) var blocks: [WrittenBlock] = []
  private var inlines: [WrittenInline] = []
  private var entries: [BlockList<WrittenReference>.Entry] = []
  /// The numbers that are written before these; nil before those of a list without numbers.
  private var numbers: [Int?] = []
  /// How many frames were open before the one that is nested too deep; all within is left out.
  private var keptFrames: Int?
  private var anchors = TakenAnchors()
  private var diagnostics: [Diagnostic] = []
  private var unread = UnreadMarkup()
  /// Whether the paragraph or heading that is open may hold signs that are not read.
  private var mayHoldSigns = false

  /// A node that is open, with where its content begins.
  private struct Frame {
    var node: CommonMarkNode
    var position: TextPosition
    var firstBlock = 0
    var firstInline = 0
    var firstEntry = 0
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

  mutating func take(_ event: CommonMarkEvent, text: Span<UInt8>) {
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
        append(.text(plain.words, plain.position))
      } else {
        for piece in cursor.pieces(of: text) { append(.text(piece.text, piece.position)) }
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
    case .htmlBlock(let literal): reportRawHTML(literal, at: position)
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
  }

  private mutating func close() {
    let frame = frames.removeLast()
    var address: TextPosition?
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
      appendContent(of: frame, address: address ?? frame.position)
    }
  }

  private mutating func appendContent(of frame: Frame, address: TextPosition) {
    switch frame.node {
    case .paragraph:
      let content = inlines(of: frame)
      lookForSigns(in: content, isHeading: false)
      append(Block(.paragraph(content), at: frame.position))
    case .heading(let level):
      let content = inlines(of: frame)
      lookForSigns(in: content, isHeading: true)
      let words = slug(content.plainText())
      let anchor = anchors.take(isReserved(words) ? "text-\(words)" : words)
      append(Block(.heading(level: level, anchor: anchor, content), at: frame.position))
    case .quote: append(Block(.quote(blocks(of: frame)), at: frame.position))
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
      let reference = WrittenReference(
        destination: destination, title: title, position: address)
      let content = inlines(of: frame)
      append(reference, as: .reference(reference, content), orOnly: content)
    case .image(let destination, let title):
      let reference = WrittenReference(
        destination: destination, title: title, position: address)
      let content = inlines(of: frame)
      append(reference, as: .image(reference, content), orOnly: content)
    default: break
    }
  }

  /// Reports the first entry of a list before which another number stands than it gets.
  ///
  /// The same number before all of them is how many write a list that numbers itself.
  private mutating func checkNumbers(from first: Int, startingWith start: Int) {
    let written = numbers[first...]
    guard !written.allSatisfy({ $0 == start }) else { return }
    for (place, number) in zip(start..., written) {
      guard let number, number != place else { continue }
      report(
        .listNumber, at: entries[first + place - start].position,
        "'\(number).' stands before an entry that gets the number \(place)",
        hint: "write '\(place).', or '\(number)\\.' where it is no number of a list")
      return
    }
  }

  private mutating func lookForSigns(in content: [WrittenInline], isHeading: Bool) {
    guard mayHoldSigns, let parent = frames.last else { return }
    let index = blocks.count - parent.firstBlock
    guard case .entry = parent.node, index == 0 else {
      return unread.look(
        at: content,
        in: UnreadMarkup.Place(isHeading: isHeading, isFirstInEntry: false, index: index))
    }
    let firstEntry = frames[frames.count - 2].firstEntry
    unread.look(
      at: content,
      in: UnreadMarkup.Place(
        isHeading: isHeading, isFirstInEntry: true, index: entries.count - firstEntry))
  }

  /// All that was found in the text.
  var findings: [Diagnostic] {
    diagnostics
      + unread.found.map { code, place, sign in
        Diagnostic(code, at: place.inFile(path), sign.summary, hint: sign.hint)
      }
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
      report(.unsafeLink, at: reference.position, refusal.summary, hint: refusal.hint)
      text.forEach { append($0) }
    } else {
      append(link)
    }
  }

  private mutating func append(_ block: WrittenBlock) {
    guard keptFrames == nil else { return }
    blocks.append(block)
  }

  private mutating func append(_ inline: WrittenInline) {
    guard keptFrames == nil else { return }
    inlines.append(inline)
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
    guard keptFrames == nil else { return }
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }
}
