/// Words with what stands around them, on which it depends whether a sign in them would be read as a mark.
struct MarkdownText {
  private let words: ArraySlice<UInt8>
  private let isFirst: Bool
  private let isLast: Bool
  private let isBeforeBracket: Bool
  private let note: NoteBefore

  /// Whether a place that leads to a note stands right before words.
  enum NoteBefore {
    case none, inLine, first
  }

  /// - Parameters:
  ///   - words: The words in UTF-8, on one line.
  ///   - isFirst: Whether a mark that must not be followed by a blank stands before them.
  ///   - isLast: Whether a blank at their end would be taken away.
  ///   - isBeforeBracket: Whether a `[` stands after them.
  ///   - note: Whether a place that leads to a note stands before them, perhaps first in its line.
  init(
    _ words: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool, isBeforeBracket: Bool,
    after note: NoteBefore
  ) {
    self.words = words
    self.isFirst = isFirst
    self.isLast = isLast
    self.isBeforeBracket = isBeforeBracket
    self.note = note
  }

  func write(to lines: inout MarkdownLines) {
    if beginsAndEndsPlainly(in: lines), lines.append(wordsWithoutSigns: words) { return }
    let scalars = Array(String(decoding: words, as: UTF8.self).unicodeScalars)
    for index in scalars.indices {
      let scalar = scalars[index]
      if mustBeReference(index, of: scalars, in: lines) {
        lines.append(reference(to: scalar))
        if scalar == ":" { lines.hidesColon = false }
      } else {
        if mustBeEscaped(index, of: scalars, in: lines) { lines.append("\\") }
        lines.append(scalar)
      }
      lines.needsBoundary = false
    }
  }

  /// Whether the first and the last character stand as they are where they are no signs, as with most words.
  private func beginsAndEndsPlainly(in lines: MarkdownLines) -> Bool {
    guard !lines.needsBoundary, !lines.hidesColon, note == .none, let first = words.first,
      let last = words.last
    else {
      return false
    }
    let beginsPlainly =
      lines.isAtLineStart || isFirst ? (first | 0x20) &- 0x61 < 26 : first < 0x80
    return beginsPlainly && (!isLast || (last > 0x20 && last < 0x7F))
  }

  private func mustBeReference(
    _ index: Int, of scalars: [Unicode.Scalar], in lines: MarkdownLines
  ) -> Bool {
    let scalar = scalars[index]
    if lines.needsBoundary, !isBoundary(scalar) { return true }
    switch scalar {
    case "\u{0}"..<" ", "\u{7F}", "\u{FEFF}": return true
    case " " where lines.isAtLineStart: return true
    case ":" where lines.hidesColon: return true
    default: break
    }
    let isAtEdge = (isFirst && index == 0) || (isLast && index == scalars.count - 1)
    return isAtEdge && scalar.properties.isWhitespace
  }

  private func mustBeEscaped(
    _ index: Int, of scalars: [Unicode.Scalar], in lines: MarkdownLines
  ) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "~": return true
    case "_": return !isInWord(index, of: scalars)
    case "<": return next.map { isASCIILetter($0) || "/!?".unicodeScalars.contains($0) } ?? true
    case "&": return next.map { isASCIILetter($0) || $0 == "#" } ?? true
    case "!": return next == nil && isBeforeBracket
    case "#": return lines.isInHeading || lines.isAtLineStart
    case "+", "-", "=", ">": return lines.isAtLineStart
    case "|": return lines.escapesBars || (lines.isAtLineStart && looksLikeRuleOfTable)
    case ":":
      return lines.isAtLineStart && looksLikeRuleOfTable || index == 0 && note == .first
    case "(": return index == 0 && note != .none
    case ".", ")":
      return next.map { $0 == " " } ?? true && isAfterNumber(index, of: scalars, in: lines)
    default: return false
    }
  }

  /// Whether the words could be the line below the heads of a table.
  private var looksLikeRuleOfTable: Bool {
    words.allSatisfy { "|:- \t".utf8.contains($0) }
  }

  /// Whether a sign stands between two letters or digits.
  private func isInWord(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    index > 0 && index + 1 < scalars.count && isWord(scalars[index - 1])
      && isWord(scalars[index + 1])
  }

  /// Whether only digits stand between the beginning of the line and a sign.
  private func isAfterNumber(
    _ index: Int, of scalars: [Unicode.Scalar], in lines: MarkdownLines
  ) -> Bool {
    (1...9).contains(index) && lines.contentLength == index
      && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }
}

/// Returns a character as a reference to it: `&#32;` for a blank.
func reference(to scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

/// Whether a character is neither blank nor punctuation in any version of CommonMark.
func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isASCIILetter(scalar) || ("0"..."9").contains(scalar) }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .otherNumber:
    return true
  default: return false
  }
}

/// Whether a character is blank or punctuation in every version of CommonMark.
func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F && !isWord(scalar)
}

private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
