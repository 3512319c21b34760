import ContentModel

/// What a thing is, in words for a person.
struct Explanation {
  /// What it is called.
  let title: String
  let markdown: String
  let plainText: String

  init(_ title: String, markdown: String, plainText: String) {
    (self.title, self.markdown, self.plainText) = (title, markdown, plainText)
  }

  /// Takes a title, a few words on what it is, and a text.
  init(_ title: String, kind: String, _ text: String = "") {
    self.title = title
    let heading =
      kind.isEmpty ? "**\(escaped(title))**" : "**\(escaped(title))** · \(escaped(kind))"
    let plain = kind.isEmpty ? title : "\(title) · \(kind)"
    markdown = text.isEmpty ? heading : "\(heading)\n\n\(escaped(text))"
    plainText = text.isEmpty ? plain : "\(plain)\n\n\(text)"
  }
}

/// Returns running text as Markdown that shows its words and marks, and no link that a text could bring in.
func markdown(of inlines: [LinkedInline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let words, _): escaped(words.string)
    case .softBreak, .lineBreak: " "
    case .code(let code): escaped(code)
    case .emphasis(let content): "*\(markdown(of: content))*"
    case .strong(let content): "**\(markdown(of: content))**"
    case .reference(_, let content), .image(_, let content): markdown(of: content)
    case .note: ""
    }
  }.joined()
}

/// Returns a text in which no sign is mark-up.
func escaped(_ text: String) -> String {
  var escaped = ""
  // Some signs mean something only where nothing stands before them in their line, or digits alone.
  var (begins, isAfterDigits) = (true, false)
  for character in text {
    if "\\`*_[]<&~|".contains(character) || begins && "#+-=>".contains(character)
      || isAfterDigits && ".)".contains(character)
      // Many programs make links of bare addresses.
      || character == "/" && escaped.last == ":" || character == "." && escaped.hasSuffix("www")
    {
      escaped.append("\\")
    }
    escaped.append(character)
    isAfterDigits = (begins || isAfterDigits) && character.isASCII && character.isNumber
    begins = character.isNewline || begins && character.isWhitespace
  }
  return escaped
}
