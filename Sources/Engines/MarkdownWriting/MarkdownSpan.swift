import ContentModel

/// Running text as Markdown can hold it: words in one piece, nothing empty, and no emphasis inside
/// emphasis of the same kind or touching it.
indirect enum MarkdownSpan {
  /// Words, as UTF-8.
  case text(ArraySlice<UInt8>)
  case code(String)
  /// The end of a line, with a backslash before it where the break is to be seen.
  case lineEnd(isVisible: Bool)
  case emphasis([MarkdownSpan], isStrong: Bool)
  case link(address: String, title: String, [MarkdownSpan], isImage: Bool)
  /// A link that shows its own address, or the part of it after `mailto:`.
  case autolink(String)
  /// Signs that are written as they are.
  case verbatim(String)
  /// A place that leads to a note, by its name.
  case note(String)
}

/// What stands around running text.
private struct Surroundings {
  /// Whether emphasis is around it.
  var isInEmphasis = false
  /// Whether strong emphasis is around it.
  var isInStrong = false
  /// Whether it is the text of a link, in which no link but an autolink can stand.
  var isInLink = false
}

extension MarkdownWriter {
  /// Returns the running text of a paragraph or heading; nothing of another block.
  func spans(ofText block: Block<Reference>) -> [MarkdownSpan] {
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content): return spans(ofText: content)
    case .figure(let figure): return spans(of: figure)
    case .list, .quote, .callOut, .table, .code, .rule: return []
    }
  }

  /// Returns running text that stands by itself, such as that of a caption.
  func spans(ofText content: [Inline<Reference>]) -> [MarkdownSpan] {
    var spans = spans(of: content, in: Surroundings())
    _ = spans.removeFirstLineEnd()
    _ = spans.removeLastLineEnd()
    return spans
  }

  /// Returns a picture with its caption as its title; its words alone where it cannot be written.
  private func spans(of figure: Figure<Reference>) -> [MarkdownSpan] {
    guard case .link(let address, _) = imageForm(figure.picture) else {
      return spans(ofText: figure.alternative + [.softBreak] + figure.caption)
    }
    let alternative = spans(of: figure.alternative, in: Surroundings())
    return [
      .link(
        address: address, title: spans(ofText: figure.caption).words, alternative, isImage: true)
    ]
  }

  private func spans(
    of inlines: [Inline<Reference>], in surroundings: Surroundings
  ) -> [MarkdownSpan] {
    var spans: [MarkdownSpan] = []
    for inline in inlines {
      switch inline {
      case .text(let words, _): spans.add(.text(words.utf8))
      case .code(let code): spans.add(.code(code))
      case .softBreak: spans.add(.lineEnd(isVisible: false))
      case .lineBreak: spans.add(.lineEnd(isVisible: true))
      case .emphasis(let content): add(content, isStrong: false, to: &spans, in: surroundings)
      case .strong(let content): add(content, isStrong: true, to: &spans, in: surroundings)
      case .reference(let reference, let content):
        add(content, as: form(reference), isImage: false, to: &spans, in: surroundings)
      case .note(let note): spans.add(.note(name(of: note)))
      case .image(let reference, let content):
        add(content, as: imageForm(reference), isImage: true, to: &spans, in: surroundings)
      }
    }
    return spans
  }

  private func add(
    _ content: [Inline<Reference>], isStrong: Bool, to spans: inout [MarkdownSpan],
    in surroundings: Surroundings
  ) {
    var around = surroundings
    let isNew = isStrong ? !around.isInStrong : !around.isInEmphasis
    if isStrong { around.isInStrong = true } else { around.isInEmphasis = true }
    var inner = self.spans(of: content, in: around)
    guard isNew else {
      for span in inner { spans.add(span) }
      return
    }
    let first = inner.removeFirstLineEnd()
    let last = inner.removeLastLineEnd()
    if let first { spans.add(first) }
    if !inner.isEmpty { spans.add(.emphasis(inner, isStrong: isStrong)) }
    if let last { spans.add(last) }
  }

  private func add(
    _ content: [Inline<Reference>], as form: MarkdownForm, isImage: Bool,
    to spans: inout [MarkdownSpan], in surroundings: Surroundings
  ) {
    switch form {
    case .link(let address, let title):
      // Marks inside the brackets and outside them never meet.
      let inner = self.spans(
        of: content, in: Surroundings(isInLink: surroundings.isInLink || !isImage))
      if !isImage, title.isEmpty, inner.count == 1, case .text(let words) = inner[0],
        isAutolink(to: address, showing: String(decoding: words, as: UTF8.self))
      {
        spans.add(.autolink(String(decoding: words, as: UTF8.self)))
      } else if !isImage, surroundings.isInLink {
        for span in inner { spans.add(span) }
      } else {
        spans.add(.link(address: address, title: title, inner, isImage: isImage))
      }
    case .content:
      for span in self.spans(of: content, in: surroundings) { spans.add(span) }
    case .words(let words): spans.add(.text(Array(words.utf8)[...]))
    case .verbatim(let signs): spans.add(.verbatim(signs))
    }
  }
}

extension [MarkdownSpan] {
  /// Whether a line ends anywhere in the text.
  var containBreak: Bool {
    contains { span in
      switch span {
      case .lineEnd: true
      case .emphasis(let content, _), .link(_, _, let content, _): content.containBreak
      case .text, .code, .autolink, .verbatim, .note: false
      }
    }
  }

  /// The words of the text without any marks.
  fileprivate var words: String {
    map { span in
      switch span {
      case .text(let words): String(decoding: words, as: UTF8.self)
      case .code(let words), .autolink(let words), .verbatim(let words): words
      case .lineEnd: " "
      case .emphasis(let content, _), .link(_, _, let content, _): content.words
      case .note: ""
      }
    }.joined()
  }

  /// Whether it is a picture with a title, which alone in a paragraph is a figure.
  var isFigure: Bool {
    guard count == 1, case .link(_, let title, _, isImage: true) = self[0] else { return false }
    return !title.isEmpty
  }

  /// The same text on one line.
  var withoutBreaks: [MarkdownSpan] {
    var spans: [MarkdownSpan] = []
    for span in self {
      switch span {
      case .lineEnd: spans.add(.text([UInt8(ascii: " ")]))
      case .emphasis(let content, let isStrong):
        spans.add(.emphasis(content.withoutBreaks, isStrong: isStrong))
      case .link(let address, let title, let content, let isImage):
        spans.add(.link(address: address, title: title, content.withoutBreaks, isImage: isImage))
      case .text, .code, .autolink, .verbatim, .note: spans.add(span)
      }
    }
    return spans
  }

  /// Adds a span, and joins it with the last one where the two cannot stand side by side.
  fileprivate mutating func add(_ span: MarkdownSpan) {
    switch (last, span) {
    case (_, .text(let words)) where words.isEmpty: return
    case (.text(let first), .text(let second)): self[count - 1] = .text(first + second)
    case (.code(let first), .code(let second)): self[count - 1] = .code(first + second)
    case (.lineEnd(let first), .lineEnd(let second)):
      self[count - 1] = .lineEnd(isVisible: first || second)
    case (.emphasis(let first, let isStrong), .emphasis(let second, let other))
    where isStrong == other:
      var joined = first
      for span in second { joined.add(span) }
      self[count - 1] = .emphasis(joined, isStrong: isStrong)
    default: append(span)
    }
  }

  /// Takes a line end away from the beginning of the text, and returns it.
  fileprivate mutating func removeFirstLineEnd() -> MarkdownSpan? {
    if case .lineEnd? = first { removeFirst() } else { nil }
  }

  /// Takes a line end away from the end of the text, and returns it.
  fileprivate mutating func removeLastLineEnd() -> MarkdownSpan? {
    if case .lineEnd? = last { removeLast() } else { nil }
  }
}

/// Whether a link shows its own address, in a form that can stand between `<` and `>`.
///
/// https://spec.commonmark.org/0.30/#autolinks
private func isAutolink(to address: String, showing words: String) -> Bool {
  if address == words { return isAddressWithScheme(words) }
  // A pattern is compiled anew each time: most links never come to it.
  guard address == "mailto:" + words else { return false }
  let name =
    /[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~\-]+@[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?)*/
  return words.wholeMatch(of: name) != nil
}

/// Whether a text is a scheme of 2 to 32 characters, a colon, and no blank, control character, `<` or `>`.
private func isAddressWithScheme(_ text: String) -> Bool {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let scheme = text.utf8[..<colon]
  guard (2...32).contains(scheme.count), let first = scheme.first, isLetter(first),
    scheme.allSatisfy({ isLetter($0) || $0 &- 0x30 < 10 || "+.-".utf8.contains($0) })
  else { return false }
  return text.utf8[colon...].allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
