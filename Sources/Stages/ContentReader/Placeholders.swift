import ContentModel
import Diagnostics
import YAMLReader

/// Whether a text only says that one is still to be written: `…`, `…?`, or one of ``placeholderWords``.
private func isPlaceholder(_ text: String) -> Bool {
  guard mayBePlaceholder(text) else { return false }
  let words = text.filter { !$0.isWhitespace && !$0.isPunctuation || $0 == "…" }
  if words.isEmpty { return text.contains(".") || text.contains("?") }
  return words.allSatisfy { $0 == "…" } || placeholderWords.contains(words.uppercased())
    || text.hasPrefix("Lorem ipsum ")
}

/// Whether a text is worth a look: it begins like a word that stands for a text, or with no letter or digit.
///
/// Every title and summary is asked, and most are done with after their first byte.
private func mayBePlaceholder(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return true }
  switch first | 0x20 {
  case UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "l"): return true
  case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
  default: return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }
}

/// Whether a text has a sentence of those that a new site begins with.
private func isStarterText(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.indices.contains { index in
    starterBeginnings.contains { bytes[index] == $0[0] && bytes[index...].starts(with: $0) }
      && starterSentences.contains { bytes[index...].starts(with: $0.utf8) }
  }
}

/// What the sentences begin with: `Say here`.
private let starterBeginnings = Set(starterSentences.map { Array($0.utf8.prefix(8)) }).sorted {
  $0.lexicographicallyPrecedes($1)
}

/// The sentences of the folder `starter` that tell an editor what to write.
private let starterSentences = [
  "Replace this marker by your own.",
  "Say here, in two or three sentences, what the markers are for and who should use them.",
  "Say here when to read them, and what to do with the questions.",
  "Say here who publishes the site, whom to write to, and how the texts are kept up to date.",
  "Say here what was checked, by whom and when, and which barriers you know of.",
  "Say here how soon you answer, and whom people can turn to if they are not content with the answer.",
  "Say here who hosts the site, what the host records of visits, and for how long.",
  "Say here who answers for data about visitors and about those who write to you, and how long you keep what they write.",
]

/// The words that editors leave in a text which is still to be written: what this check looks for in content.
private let placeholderWords: Set<String> = ["TODO", "TBC", "TBD", "TBA", "XXX"]

/// Finds the texts of a page that still wait to be written.
func placeholders(in blocks: [WrittenBlock], path: String) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for block in blocks { findPlaceholders(in: block, path: path, &diagnostics) }
  return diagnostics
}

private func findPlaceholders(
  in block: WrittenBlock, path: String, _ diagnostics: inout [Diagnostic]
) {
  switch block.kind {
  case .paragraph(let content), .heading(_, _, let content):
    guard case .text(let words, _)? = content.first, mayBePlaceholder(words, content) else {
      return
    }
    if let slip = placeholderSlip(in: content.plainText()) {
      diagnostics.append(
        Diagnostic(
          .placeholder, at: block.position.inFile(path), slip.summary, hint: slip.hint))
    }
  case .list(let list):
    for entry in list.entries {
      for block in entry.content { findPlaceholders(in: block, path: path, &diagnostics) }
    }
  case .quote(let content):
    for block in content { findPlaceholders(in: block, path: path, &diagnostics) }
  case .code, .rule: break
  }
}

/// Whether a paragraph is worth a look: it is short and alone on its line, or begins with a sentence of those that
/// nobody means to publish.
private func mayBePlaceholder(_ words: Words, _ content: [WrittenInline]) -> Bool {
  let bytes = words.utf8
  return content.count == 1 && bytes.count <= 12 || bytes.starts(with: "Lorem ".utf8)
    || starterBeginnings.contains { bytes.starts(with: $0) }
}

/// Returns what is to be said of a text that still waits to be written; nil for any other.
private func placeholderSlip(in text: String) -> (summary: String, hint: String)? {
  if isPlaceholder(text) {
    return (
      "'\(text)' stands for a text that is still to be written", "write it, or take it out"
    )
  }
  guard isStarterText(text) else { return nil }
  return ("this is still the text that a new site begins with", "write your own")
}

extension YAMLFields {
  /// Reports the values among some that still wait to be written.
  mutating func reportPlaceholders(_ texts: [YAMLText?]) {
    for case let text? in texts {
      guard let slip = placeholderSlip(in: text.string) else { continue }
      report(.placeholder, text, slip.summary, slip.hint)
    }
  }
}
