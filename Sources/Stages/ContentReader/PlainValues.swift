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
      if let placeholder = slip.placeholder {
        add(placeholder)
        continue
      }
      report(
        .unreadMarkup, at: slip.position,
        "'\(key)' is shown with the signs in it: it is no Markdown, but words alone",
        slip.words.isEmpty ? "take the signs out" : "write the words alone: \(slip.words)")
    }
  }
}

extension YAMLFields {
  /// Reports what is left unread in a value that is Markdown with emphasis alone, such as the title of a source.
  mutating func reportUnread(_ key: String, _ text: YAMLText?, path: String) {
    // Of what Pandoc writes, backslashes and raised words are read.
    guard let text, mayHoldSigns(text.string), !text.string.contains(where: { "\\~^".contains($0) })
    else { return }
    let read = readMarkdown(
      Array(text.lines.utf8), path: path, start: text.linesPosition, indentation: text.indentation)
    if let placeholder = read.diagnostics.first(where: { $0.code == .placeholder }) {
      return add(placeholder)
    }
    let unread = read.diagnostics.first { $0.code == .unreadMarkup && !beginsWithTag(text, $0) }
    guard unread != nil || hasReference(read.value) || text.string.contains("&amp;") else { return }
    report(
      .unreadMarkup, text,
      "'\(key)' is shown with the signs in it: of Markdown it has emphasis alone",
      "take the signs out")
  }
}

private func hasReference(_ blocks: [WrittenBlock]) -> Bool {
  guard case .paragraph(let content)? = blocks.first?.kind else { return !blocks.isEmpty }
  return content.contains {
    switch $0 {
    case .reference, .image, .note: true
    default: false
    }
  }
}

/// Whether what was found is that a value begins with a word such as `#MeToo`, which is meant.
private func beginsWithTag(_ text: YAMLText, _ found: Diagnostic) -> Bool {
  let second = text.string.dropFirst().first
  return text.string.first == "#" && second?.isLetter == true
    && found.position.line == text.linesPosition.line
    && found.position.column == text.linesPosition.column
}

/// Whether a value has a byte of those with which signs begin; most have none.
private func mayHoldSigns(_ text: String) -> Bool {
  let bytes = text.utf8
  return bytes.contains { "*_`[~^{&\\".utf8.contains($0) }
    || bytes.first.map { ">-+".utf8.contains($0) || $0 == 0xE2 || $0 == 0xEF || $0 == 0xC2 }
      ?? false
    // A title may well begin with a word such as `#MeToo`.
    || text.hasPrefix("##") || text.hasPrefix("# ")
}

/// Returns where the first sign of a value stands, and its words without them; nil where it has none.
private func signs(
  in text: YAMLText, path: String
) -> (position: TextPosition, words: String, placeholder: Diagnostic?)? {
  let read = readMarkdown(
    Array(text.lines.utf8), path: path, start: text.linesPosition, indentation: text.indentation)
  // What looks like HTML may well be meant: '<name>'.
  guard !read.diagnostics.contains(where: { $0.code == .rawHTML }) else { return nil }
  let codes: [DiagnosticCode] = [
    .unreadMarkup, .unsafeLink, .placeholder, .noteWithoutDefinition, .noteWithoutUse,
    .tableWithoutHeader,
  ]
  if let unread = read.diagnostics.first(where: {
    codes.contains($0.code) && !beginsWithTag(text, $0)
  }) {
    let place = TextPosition(line: unread.position.line, column: unread.position.column)
    return (place, "", unread.code == .placeholder ? unread : nil)
  }
  guard read.value.count == 1, let block = read.value.first else { return nil }
  switch block.kind {
  case .paragraph(let content):
    return signs(in: content, of: text).map { ($0.position, $0.words, nil) }
  case .heading(_, _, let content): return (text.linesPosition, oneLine(content), nil)
  case .list(let list) where list.start == nil: return (text.linesPosition, "", nil)
  case .quote: return (text.linesPosition, "", nil)
  default: return nil
  }
}

private func signs(
  in content: [WrittenInline], of text: YAMLText
) -> (position: TextPosition, words: String)? {
  // A mark begins where the words before it end, and so does what follows plain words.
  var (last, end) = (text.linesPosition, text.linesPosition as TextPosition?)
  for (index, inline) in content.enumerated() {
    switch inline {
    case .text(let words, let position):
      if words.string.contains("[@") { return (position, "") }
      // A backslash or the name of a character is shown as well.
      if index > 0, let end, position != end { return (last, oneLine(content)) }
      last = position
      end = position.advanced(by: words.utf8.count)
    case .softBreak, .lineBreak: end = nil
    case .emphasis, .strong, .code, .reference, .image, .note:
      return (end ?? last, oneLine(content))
    }
  }
  return nil
}

private func oneLine(_ content: [WrittenInline]) -> String {
  content.plainText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
