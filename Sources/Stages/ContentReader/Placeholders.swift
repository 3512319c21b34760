import ContentModel
import Diagnostics
import YAMLReader

/// Whether a text only says that one is still to be written: `…`, `…?`, one of ``placeholderWords``, or of the
/// sentences that people write for want of a text.
private func isPlaceholder(_ text: String) -> Bool {
  guard mayBePlaceholder(text) else { return false }
  let words = text.filter { !$0.isPunctuation && !$0.isWhitespace || $0 == "…" }
  if words.isEmpty { return text.contains(".") || text.contains("?") }
  return words.allSatisfy { $0 == "…" } || placeholderWords.contains(words.uppercased())
    || text.contains("Lorem ipsum") || placeholderSentences.contains(words.lowercased())
}

/// Whether a text is worth a look: it begins with no letter or digit, or as one of those does that stand for a text.
///
/// Every title and summary is asked, and most are done with after their first two bytes.
private func mayBePlaceholder(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first else { return true }
  switch first | 0x20 {
  case UInt8(ascii: "a")...UInt8(ascii: "z"):
    guard bytes.count <= 40 || first == UInt8(ascii: "L") else { return false }
    let second = bytes.dropFirst().first ?? 0
    return beginningsOfPlaceholders.contains(UInt16(first | 0x20) << 8 | UInt16(second | 0x20))
  default: return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }
}

/// What people write for want of a text, without blanks and in small letters.
private let placeholderSentences: Set = [
  "tobeconfirmed", "tobeadded", "tobewritten", "tobecompleted", "tobedecided", "tobeagreed",
  "tocome", "texttocome", "moretocome", "comingsoon", "tofollow", "texttofollow", "texthere",
  "inserttexthere", "yourtexthere", "placeholder", "placeholdertext", "underconstruction",
  "workinprogress", "notyetwritten", "clickortapheretoentertext", "typetexthere", "untitled",
]

/// The first two letters of these and of ``placeholderWords``.
private let beginningsOfPlaceholders = Set(
  (placeholderSentences.union(placeholderWords).union(["Lorem"])).map { words in
    words.lowercased().utf8.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
  })

/// Returns the word of ``placeholderWords`` that stands in a text on its own; nil for none.
private func placeholderWord(in text: String) -> String? {
  let bytes = text.utf8
  var start = bytes.startIndex
  var length = 0
  var isAfterLetter = false
  for index in bytes.indices {
    let byte = bytes[index]
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      if length == 0 { start = index }
      length += 1
      continue
    }
    if (3...5).contains(length), !isAfterLetter, byte < 0x61 || byte >= 0x80 {
      let word = String(text[start..<index])
      if placeholderWords.contains(word) { return word }
    }
    isAfterLetter = byte >= 0x61 && byte <= 0x7A
    length = 0
  }
  guard (3...5).contains(length), !isAfterLetter else { return nil }
  let word = String(text[start...])
  return placeholderWords.contains(word) ? word : nil
}

/// Finds the texts of a page that still wait to be written.
///
/// Words such as `TODO` in the middle of a text are found where its abbreviations are looked for.
///
/// - Parameters:
///   - blocks: The texts.
///   - path: The file.
///   - isWhole: Whether sentences of a new site are looked for in the middle of texts as well.
/// - Returns: A finding for each.
func placeholders(in blocks: [WrittenBlock], path: String, isWhole: Bool) -> [Diagnostic] {
  var search = PlaceholderSearch(path: path, isWhole: isWhole)
  for block in blocks { search.look(at: block) }
  return search.diagnostics
}

private struct PlaceholderSearch {
  let path: String
  let isWhole: Bool
  var diagnostics: [Diagnostic] = []

  mutating func look(at block: WrittenBlock) {
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content):
      look(at: content, block.position)
    case .list(let list):
      for entry in list.entries {
        for block in entry.content { look(at: block) }
      }
    case .quote(let content):
      for block in content { look(at: block) }
    case .callOut(let box):
      for block in box.content { look(at: block) }
    case .table(let table):
      for cell in table.allRows.joined() { look(at: cell.content, cell.position) }
    case .figure, .code, .rule: break
    }
  }

  private mutating func look(at content: [WrittenInline], _ position: TextPosition) {
    guard let slip = slip(in: content) else { return }
    diagnostics.append(
      Diagnostic(
        .placeholder, at: (slip.position ?? position).inFile(path), slip.summary, hint: slip.hint))
  }

  private func slip(
    in content: [WrittenInline]
  ) -> (position: TextPosition?, summary: String, hint: String)? {
    var beginsLine = true
    for inline in content {
      switch inline {
      case .text(let words, let position):
        if beginsLine || isWhole, hasStarterSentence(words) {
          return (position, starterSlip.summary, starterSlip.hint)
        }
        if beginsLine, words.utf8.starts(with: lorem) || isWhole,
          words.string.contains("Lorem ipsum")
        {
          return (position, waiting("Lorem ipsum").summary, waiting("Lorem ipsum").hint)
        }
        beginsLine = false
      case .softBreak, .lineBreak: beginsLine = true
      default: beginsLine = false
      }
    }
    guard let words = onlyWords(content), placeholderWord(in: words) == nil,
      let slip = placeholderSlip(in: words)
    else { return nil }
    return (nil, slip.summary, slip.hint)
  }

  private func hasStarterSentence(_ words: Words) -> Bool {
    isWhole
      ? StarterSentences.all.stand(in: Array(words.utf8)) : StarterSentences.all.begin(words.utf8)
  }

  /// Returns the words of a paragraph that is short enough to stand for one; nil for any other.
  private func onlyWords(_ content: [WrittenInline]) -> String? {
    guard let first = content.first else { return nil }
    switch first {
    case .text(let words, _):
      guard content.count == 1, words.utf8.count <= 40 else { return nil }
      return content.plainText()
    case .emphasis(let inner), .strong(let inner):
      return content.count == 1 ? onlyWords(inner) : nil
    default: return nil
    }
  }
}

private let lorem = Array("Lorem ipsum".utf8)

private func waiting(_ words: String) -> (summary: String, hint: String) {
  ("'\(words)' stands for a text that is still to be written", "write it, or take it out")
}

private let starterSlip = (
  summary: "this is still the text that a new site begins with", hint: "write your own"
)

/// Returns what is to be said of a text that still waits to be written; nil for any other.
private func placeholderSlip(in text: String) -> (summary: String, hint: String)? {
  if isPlaceholder(text) { return waiting(text) }
  return StarterSentences.all.stand(in: Array(text.utf8)) ? starterSlip : nil
}

extension YAMLFields {
  /// Reports the values among some that still wait to be written.
  mutating func reportPlaceholders(_ texts: [YAMLText?]) {
    for case let text? in texts {
      if let slip = placeholderSlip(in: text.string) {
        report(.placeholder, text, slip.summary, Suggestion(slip.hint))
      } else if let word = placeholderWord(in: text.string) {
        report(.placeholder, text, waiting(word).summary, Suggestion(waiting(word).hint))
      }
    }
  }
}
