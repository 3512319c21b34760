extension MarkdownWriter {
  /// Writes the running text of a paragraph or heading.
  func write(_ spans: [MarkdownSpan], to lines: inout MarkdownLines) {
    write(spans, inside: nil, endsBeforeBlank: true, to: &lines)
  }

  /// Writes running text behind a sign from which blanks part it.
  func writeBehindBlank(_ spans: [MarkdownSpan], to lines: inout MarkdownLines) {
    write(spans, inside: nil, beginsAfterBlank: true, endsBeforeBlank: true, to: &lines)
  }

  /// Writes running text in which no emphasis has the sign of the emphasis around it.
  ///
  /// - Parameters:
  ///   - spans: The text.
  ///   - sign: The sign of the emphasis around it.
  ///   - beginsAfterBlank: Whether a blank at the beginning of the text would be taken away.
  ///   - endsBeforeBlank: Whether a blank at the end of the text would be taken away.
  ///   - lines: Where it is written.
  private func write(
    _ spans: [MarkdownSpan], inside sign: Character?, beginsAfterBlank: Bool = false,
    endsBeforeBlank: Bool, to lines: inout MarkdownLines
  ) {
    var previous: Character?
    var note = MarkdownText.NoteBefore.none
    for (index, span) in spans.enumerated() {
      var sibling: Character?
      let next = index + 1 < spans.count ? spans[index + 1] : nil
      var ownNote = MarkdownText.NoteBefore.none
      switch span {
      case .text(let words):
        let text = MarkdownText(
          words, isFirst: (sign != nil || beginsAfterBlank) && index == 0,
          isLast: next.map(\.isLineEnd) ?? endsBeforeBlank, isBeforeBracket: next?.isLink ?? false,
          after: note)
        text.write(to: &lines)
      case .code(let code): writeCode(code, to: &lines)
      case .lineEnd(let isVisible):
        if isVisible { lines.append("\\") }
        lines.startLine()
      case .emphasis(let content, let isStrong):
        let own: Character = (sign ?? previous) == "*" ? "_" : "*"
        writeEmphasis(content, String(repeating: own, count: isStrong ? 2 : 1), own, to: &lines)
        sibling = own
      case .note(let name):
        lines.needsBoundary = false
        ownNote = lines.isAtLineStart ? .first : .inLine
        lines.append("[^\(name)]")
        lines.hasNotes = true
      case .autolink(let address) where !(lines.escapesBars && address.contains("|")):
        lines.needsBoundary = false
        lines.append("<\(address.replacing("&", with: "&amp;"))>")
      case .autolink(let address):
        writeLink(to: address, "", [.text(Array(address.utf8)[...])], isImage: false, &lines)
      case .verbatim(let signs):
        lines.needsBoundary = false
        lines.append(lines.escapesBars ? withEscapedBars(signs) : signs)
      case .link(let address, let title, let content, let isImage):
        writeLink(to: address, title, content, isImage: isImage, &lines)
      }
      previous = sibling
      note = ownNote
    }
  }

  private func writeLink(
    to address: String, _ title: String, _ content: [MarkdownSpan], isImage: Bool,
    _ lines: inout MarkdownLines
  ) {
    lines.needsBoundary = false
    lines.append(isImage ? "![" : "[")
    write(content, inside: nil, endsBeforeBlank: false, to: &lines)
    lines.needsBoundary = false
    let target = linkTarget(address, title)
    lines.append("](\(lines.escapesBars ? withEscapedBars(target) : target))")
  }

  /// Writes emphasis so that its marks count at both ends.
  ///
  /// A mark does not count between a word and a sign, nor inside a word where it is `_`
  /// (https://spec.commonmark.org/0.30/#left-flanking-delimiter-run). There the letter beside it is
  /// written as a reference to it, which ends or begins with a sign.
  private func writeEmphasis(
    _ content: [MarkdownSpan], _ mark: String, _ sign: Character, to lines: inout MarkdownLines
  ) {
    if let last = lines.last, !isBoundary(last), sign == "_" || !content.beginsWithWord {
      lines.removeLast()
      lines.append(reference(to: last))
    }
    lines.needsBoundary = false
    lines.append(mark)
    write(content, inside: sign, endsBeforeBlank: true, to: &lines)
    let endsWithWord = lines.last.map(isWord) ?? false
    lines.append(mark)
    lines.needsBoundary = sign == "_" || !endsWithWord
  }

  private func writeCode(_ code: String, to lines: inout MarkdownLines) {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
    let isOnlyBlanks = code.allSatisfy { $0 == " " }
    let losesBlanks = code.hasPrefix(" ") && code.hasSuffix(" ") && !isOnlyBlanks
    let touchesFence = code.hasPrefix("`") || code.hasSuffix("`")
    let padding = losesBlanks || touchesFence ? " " : ""
    lines.needsBoundary = false
    let words = lines.escapesBars ? withEscapedBars(code) : code
    lines.append(fence + padding + words + padding + fence)
  }
}

/// Returns a text in which no bar ends a cell of a table.
private func withEscapedBars(_ text: String) -> String { text.replacing("|", with: "\\|") }

extension MarkdownSpan {
  fileprivate var isLineEnd: Bool { if case .lineEnd = self { true } else { false } }

  fileprivate var isLink: Bool {
    if case .link(_, _, _, let isImage) = self { !isImage } else { false }
  }
}

extension [MarkdownSpan] {
  /// Whether the first sign of the text, as it will be written, is a letter or digit.
  fileprivate var beginsWithWord: Bool {
    if case .text(let words)? = first,
      let scalar = String(decoding: words.prefix(4), as: UTF8.self).unicodeScalars.first
    {
      isWord(scalar)
    } else {
      false
    }
  }
}

/// Returns what stands between the parentheses of a link.
private func linkTarget(_ address: String, _ title: String) -> String {
  let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"()<>\\&".utf8.contains($0) }
  var target = address
  if !isPlain || (address.isEmpty && !title.isEmpty) {
    let scalars = Array(address.unicodeScalars)
    target = "<"
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<", ">", "\\", "&": target += reference(to: scalar)
      case " " where index > 0 && index + 1 < scalars.count: target += " "
      case "\u{0}"..." ", "\u{7F}": target += reference(to: scalar)
      default: target.unicodeScalars.append(scalar)
      }
    }
    target += ">"
  }
  guard !title.isEmpty else { return target }
  target += " \""
  for scalar in title.unicodeScalars {
    switch scalar {
    // cmark reads `\\"` in a title as if the backslash stood before the quotation mark.
    case "\"", "\\", "&": target += reference(to: scalar)
    case "\u{0}"..<" ", "\u{7F}": target += reference(to: scalar)
    default: target.unicodeScalars.append(scalar)
    }
  }
  return target + "\""
}
