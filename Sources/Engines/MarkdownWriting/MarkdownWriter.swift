package import ByteWriting
package import ContentModel

/// Writes blocks and running text as CommonMark, with tables and notes as code hosts have them, that reads back as the
/// same blocks.
///
/// What Markdown has no form for is written in the nearest one: emphasis inside emphasis of the same kind
/// or touching it is one, code that touches is one, breaks that touch are one, what holds nothing is left
/// out, breaks at the edges of emphasis or of a paragraph go out of it, a list whose entries need blank
/// lines is loose, and a loose list without a blank line that cmark counts is tight: one of a single
/// entry with a single block, or with blank lines after rules alone. A test holds it to the reader.
package struct MarkdownWriter<Reference: Hashable & Sendable>: Sendable {
  let form: @Sendable (Reference) -> MarkdownForm
  let imageForm: @Sendable (Reference) -> MarkdownForm
  /// What stands before the names of notes, where a file has those of several texts.
  package var notePrefix = ""

  /// Makes a writer that knows in what form references and pictures of one kind are written.
  package init(
    reference: @escaping @Sendable (Reference) -> MarkdownForm,
    image: @escaping @Sendable (Reference) -> MarkdownForm
  ) {
    form = reference
    imageForm = image
  }

  /// Writes the Markdown of blocks, with a line end after the last one; nothing for no blocks.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - text: Where they are written; its last line has ended.
  package func write(_ blocks: [Block<Reference>], to text: inout UTF8Buffer) {
    var defined: Set<String> = []
    write(blocks, defining: &defined, to: &text)
  }

  /// Writes a part of a text, with the notes below it that no part before has used.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - defined: The addresses of the notes that stand in the text already; those that are written are added.
  ///   - text: Where they are written; its last line has ended.
  package func write(
    _ blocks: [Block<Reference>], defining defined: inout Set<String>, to text: inout UTF8Buffer
  ) {
    // The lines hold the only copy of the bytes meanwhile, so that none is made.
    var lines = MarkdownLines(after: text)
    text = UTF8Buffer()
    write(blocks, isTight: false, after: nil, to: &lines)
    if lines.hasNotes { define(blocks.uses(), besides: &defined, in: &lines) }
    let isEmpty = lines.isEmpty
    text = lines.takeText()
    if !isEmpty { text += "\n" }
  }
}

/// The form in which a reference or a picture is written.
package enum MarkdownForm: Hashable, Sendable {
  /// A link, or a picture, with its address and its title, or nothing.
  case link(address: String, title: String)
  /// Its text alone.
  case content
  /// Words in place of its text.
  case words(String)
  /// Signs in place of its text that are written as they are, on one line: `[@act-1989, s. 17]`.
  case verbatim(String)
}

extension MarkdownWriter {
  /// Writes blocks below one another, with a blank line between them where they are not tight.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - isTight: Whether no blank line stands between them.
  ///   - mark: The mark of the entry that they stand in; three of a kind in a line would be a rule.
  ///   - lines: Where they are written.
  func write(
    _ blocks: [Block<Reference>], isTight: Bool, after mark: ListMark?,
    to lines: inout MarkdownLines
  ) {
    var previous = mark
    var isFirst = true
    var hasOpenTable = false
    for (index, block) in blocks.enumerated() {
      let spans = spans(ofText: block)
      if case .paragraph = block.kind, spans.isEmpty { continue }
      if !isFirst {
        if !isTight { lines.addBlankLine() }
        lines.startLine()
      }
      isFirst = false
      var mark: ListMark?
      switch block.kind {
      case .paragraph:
        lines.hidesColon =
          beginsLikeCaption(spans) && (hasOpenTable || isBeforeTable(index, of: blocks))
        write(spans, to: &lines)
        lines.hidesColon = false
        if spans.isFigure { lines.append(reference(to: " ")) }
      case .figure: write(spans, to: &lines)
      case .heading(let level, _, _): writeHeading(level, spans, to: &lines)
      case .list(let list):
        mark = ListMark(of: list.start, after: previous)
        write(list, with: mark ?? .hyphen, to: &lines)
      case .quote(let content):
        lines.begin("> ", continuing: "> ") { write(content, isTight: false, after: nil, to: &$0) }
      case .callOut(let box):
        lines.begin("> ", continuing: "> ") { write(box, to: &$0) }
      case .table(let table):
        write(table, isBelowTable: hasOpenTable, isTight: isTight, to: &lines)
      case .code(let language, let text): writeCode(text, language: language, to: &lines)
      case .rule: lines.append("***")
      }
      previous = mark
      hasOpenTable = if case .table(let table) = block.kind { table.caption.isEmpty } else { false }
    }
  }

  /// A heading with a break in it can only be underlined, which gives it level 1 or 2.
  private func writeHeading(_ level: Int, _ spans: [MarkdownSpan], to lines: inout MarkdownLines) {
    if level <= 2, spans.containBreak {
      write(spans, to: &lines)
      lines.startLine()
      lines.append(level == 1 ? "===" : "---")
    } else {
      lines.append(String(repeating: "#", count: level))
      guard !spans.isEmpty else { return }
      lines.append(" ")
      lines.beginHeading()
      write(spans.withoutBreaks, to: &lines)
      lines.endHeading()
    }
  }

  private func write(
    _ list: BlockList<Reference>, with mark: ListMark, to lines: inout MarkdownLines
  ) {
    let isTight = list.isTight && list.entries.allSatisfy { canBeTight($0.content) }
    for (index, entry) in list.entries.enumerated() {
      if index > 0 {
        if !isTight { lines.addBlankLine() }
        lines.startLine()
      }
      let text = mark.text(ofNumber: (list.start ?? 0) + index)
      let indentation = String(repeating: " ", count: text.utf8.count + 1)
      lines.begin(text + " ", continuing: indentation) {
        write(entry.content, isTight: isTight, after: mark, to: &$0)
      }
    }
  }

  private func writeCode(_ text: String, language: String, to lines: inout MarkdownLines) {
    let sign: Character = language.contains("`") ? "~" : "`"
    let fence = String(repeating: sign, count: max(3, longestRun(of: sign, in: text) + 1))
    let info = language.replacing("\\", with: "\\\\").replacing("&", with: "&amp;")
    lines.append(info.first == sign ? "\(fence) \(info)" : fence + info)
    var code = text.split(separator: "\n", omittingEmptySubsequences: false)
    if code.last?.isEmpty == true { code.removeLast() }
    for line in code {
      if line.isEmpty { lines.addBlankLine() } else { lines.startLine() }
      lines.append(String(line))
    }
    lines.startLine()
    lines.append(fence)
  }

  /// Whether the blocks of an entry can stand below one another without a blank line.
  private func canBeTight(_ blocks: [Block<Reference>]) -> Bool {
    let kept = blocks.filter { block in
      if case .paragraph(let content) = block.kind {
        content.beginsWithWords() || !spans(ofText: block).isEmpty
      } else {
        true
      }
    }
    return zip(kept, kept.dropFirst()).allSatisfy { canTouch($0, $1) }
  }

  private func canTouch(_ first: Block<Reference>, _ second: Block<Reference>) -> Bool {
    switch (first.kind, second.kind) {
    case (.heading, _), (.rule, _), (.code, _): return true
    // The text would go on with that of the paragraph or the table before it.
    case (_, .paragraph), (_, .table), (_, .figure): return false
    case (_, .heading): return !spans(ofText: second).containBreak
    case (.quote, .quote), (.quote, .callOut), (.callOut, .quote), (.callOut, .callOut):
      return false
    case (.paragraph, .list(let list)):
      return (list.start ?? 1) == 1 && list.entries.first?.content.isEmpty == false
    default: return true
    }
  }
}

/// What stands before the entries of a list.
enum ListMark {
  case hyphen, plus, period, parenthesis

  /// Chooses a mark; two lists that touch need two marks, or they would be one list.
  init(of start: Int?, after previous: ListMark?) {
    if start == nil {
      self = previous == .hyphen ? .plus : .hyphen
    } else {
      self = previous == .period ? .parenthesis : .period
    }
  }

  /// Returns the mark of an entry; a number has at most nine digits, and only the first one counts.
  func text(ofNumber number: Int) -> String {
    switch self {
    case .hyphen: "-"
    case .plus: "+"
    case .period: "\(min(number, 999_999_999))."
    case .parenthesis: "\(min(number, 999_999_999)))"
    }
  }
}

/// Returns the length of the longest run of a character.
func longestRun(of character: Character, in text: String) -> Int {
  var longest = 0
  var run = 0
  for other in text {
    run = other == character ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

extension Array {
  /// Whether running text begins with words, and so is not empty.
  fileprivate func beginsWithWords<Reference>() -> Bool where Element == Inline<Reference> {
    if case .text(let words, _)? = first { !words.utf8.isEmpty } else { false }
  }
}
