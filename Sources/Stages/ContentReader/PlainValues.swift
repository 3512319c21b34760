import ContentModel
import Diagnostics
import MarkdownReader
import YAMLReader

extension YAMLFields {
  /// Reports signs of Markdown in values of a file that are words alone, such as titles and summaries: pages show
  /// them as they stand.
  mutating func reportSigns(_ values: [(key: String, text: YAMLText?)], path: String) {
    for case (let key, let text?) in values {
      guard mayHoldSigns(text.string), let slip = signs(in: text, path: path) else { continue }
      report(
        .unreadMarkup, at: slip.position,
        "'\(key)' is shown with the signs in it: it is no Markdown, but words alone",
        slip.words.isEmpty ? "take the signs out" : "write the words alone: \(slip.words)")
    }
  }
}

/// Whether a value has a byte of those with which signs begin; most have none.
private func mayHoldSigns(_ text: String) -> Bool {
  text.utf8.contains { "*_`[~^{".utf8.contains($0) }
}

/// Returns where the first sign of a value stands, and its words without them; nil where it has none.
private func signs(
  in text: YAMLText, path: String
) -> (position: TextPosition, words: String)? {
  let read = readMarkdown(
    Array(text.lines.utf8), path: path, start: text.linesPosition, indentation: text.indentation)
  // What looks like HTML may well be meant: '<name>'.
  guard !read.diagnostics.contains(where: { $0.code == .rawHTML }) else { return nil }
  if let unread = read.diagnostics.first(where: {
    $0.code == .unreadMarkup || $0.code == .unsafeLink
  }) {
    let place = TextPosition(line: unread.position.line, column: unread.position.column)
    return (place, "")
  }
  guard read.value.count == 1, case .paragraph(let content)? = read.value.first?.kind else {
    return nil
  }
  // A mark begins where the words before it end.
  var place = text.linesPosition
  for inline in content {
    switch inline {
    case .text(let words, let position):
      if words.string.contains("[@") { return (position, "") }
      place = position.advanced(by: words.utf8.count)
    case .softBreak, .lineBreak: break
    case .emphasis, .strong, .code, .reference, .image:
      let words = content.plainText().split(whereSeparator: \.isWhitespace)
      return (place, words.joined(separator: " "))
    }
  }
  return nil
}
