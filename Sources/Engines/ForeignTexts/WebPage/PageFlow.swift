import ContentModel
import Diagnostics

/// Blocks as they come, with the paragraph that is not ended yet.
struct PageFlow {
  private var blocks: [WrittenBlock] = []
  private var run: [WrittenInline] = []
  private var line = 1
  /// Entries of a list that a program of office has typed as paragraphs.
  private var typed: [TypedEntry] = []

  /// Adds running text.
  mutating func add(_ inline: WrittenInline, _ line: Int) {
    if run.isEmpty {
      guard case .text(let words, _) = inline else {
        self.line = line
        run.append(inline)
        return
      }
      let blank = words.utf8.prefix { $0 <= 0x20 }
      guard blank.count < words.utf8.count else { return }
      self.line = line + blank.count { $0 == 0x0A }
    }
    run.append(inline)
  }

  /// Adds running text.
  mutating func add(_ inlines: [WrittenInline], _ line: Int) {
    for inline in inlines { add(inline, line) }
  }

  /// Ends the paragraph.
  mutating func endParagraph() {
    guard !run.isEmpty else { return }
    let position = TextPosition(line: line, column: 1)
    let paragraphs = run.paragraphs
    run = []
    for content in paragraphs { append([paragraph(content, position)]) }
  }

  /// Adds blocks.
  mutating func append(_ added: [WrittenBlock]) {
    guard !added.isEmpty else { return }
    endParagraph()
    endList()
    blocks += added
  }

  /// Adds an entry of a list that is typed as a paragraph.
  mutating func append(_ entry: TypedEntry) {
    endParagraph()
    typed.append(entry)
  }

  private mutating func endList() {
    blocks += typed.lists
    typed = []
  }

  /// The blocks.
  var finished: [WrittenBlock] {
    var flow = self
    flow.endParagraph()
    flow.endList()
    return flow.blocks.withTypedLists
  }

  /// A paragraph; a figure where it is a picture alone.
  private func paragraph(_ content: [WrittenInline], _ position: TextPosition) -> WrittenBlock {
    if content.count == 1, case .image(let picture, let alternative) = content[0] {
      return WrittenBlock(
        .figure(Figure(picture, alternative: alternative, caption: [], anchor: "")), at: position)
    }
    return WrittenBlock(.paragraph(content), at: position)
  }
}

extension [WrittenBlock] {
  /// The same with lists where paragraphs, or lines of one, begin with the marks of entries.
  ///
  /// One bullet makes a list; numbers and letters have to go on at least once.
  var withTypedLists: [WrittenBlock] {
    var result: [WrittenBlock] = []
    var entries: [(entry: TypedEntry, block: WrittenBlock)] = []
    func end() {
      let isList = entries.count > 1 || entries.contains { $0.entry.mark.form.isBullet }
      result += isList ? entries.map(\.entry).lists : entries.map(\.block)
      entries = []
    }
    for block in flatMap(\.linesWithMarks) {
      guard let entry = block.typedEntry(after: entries.last?.entry) else {
        end()
        result.append(block)
        continue
      }
      if let last = entries.last?.entry,
        entry.mark.form != last.mark.form || entry.mark.number != last.mark.number.map({ $0 + 1 })
      {
        end()
      }
      entries.append((entry, block))
    }
    end()
    return result
  }
}

extension WrittenBlock {
  /// The lines of a paragraph as paragraphs where all but perhaps the first begin with marks.
  fileprivate var linesWithMarks: [WrittenBlock] {
    guard case .paragraph(let content) = kind else { return [self] }
    let lines = content.lines
    guard lines.count > 1,
      lines.dropFirst().allSatisfy({ ListMark(startOf: Substring($0.plainText())) != nil })
    else { return [self] }
    return lines.map { WrittenBlock(.paragraph($0), at: position) }
  }

  /// The block as an entry of a list; nil where it begins with no mark.
  fileprivate func typedEntry(after last: TypedEntry?) -> TypedEntry? {
    guard case .paragraph(let content) = kind else { return nil }
    let text = Substring(content.plainText())
    guard var mark = ListMark(startOf: text) else { return nil }
    if let last, last.mark.form != mark.form, let letter = mark.asLetter(of: text),
      letter.form == last.mark.form
    {
      mark = letter
    }
    return TypedEntry(
      indent: 0, mark: mark,
      content: [WrittenBlock(.paragraph(content.dropping(mark.length)), at: position)],
      position: position)
  }
}
