/// A word or other sign of a text, with what stands before it.
struct Word: Sendable {
  let text: Substring
  let separator: Separator

  /// What stands before a word.
  enum Separator: String, Sendable {
    /// Nothing: it is a sign that touches the word before.
    case none = ""
    case space = " "
    case line = "\n"
  }

  /// What two words have in common that count as the same; whether a space or a new line stands before
  /// them does not matter.
  var identity: Identity { Identity(text: text, isGlued: separator == .none) }

  struct Identity: Hashable {
    let text: Substring
    let isGlued: Bool
  }
}

/// Cuts a text into words.
///
/// A word is a run of letters and digits, with the apostrophes and hyphens inside it, and the full stops,
/// commas and the like inside a number. Every other sign stands for itself, and so does each character of
/// a script that is written without spaces between its words. `"It’s 1,000 – ‘so’?"` gives `It’s`,
/// `1,000`, `–`, `‘`, `so`, `’` and `?`.
///
/// Cost: linear.
func words(of text: String) -> [Word] {
  var words: [Word] = []
  var separator = Word.Separator.space
  var index = text.startIndex
  while index < text.endIndex {
    let sign = Sign(at: index, in: text)
    switch sign.kind {
    case .space: if separator != .line { separator = .space }
    case .line: separator = .line
    case .letter, .mark:
      let end = sign.kind == .letter ? endOfWord(from: sign.end, in: text) : sign.end
      words.append(Word(text: text[index..<end], separator: separator))
      separator = .none
      index = end
      continue
    }
    index = sign.end
  }
  return words
}

/// Returns the end of a word that has begun.
private func endOfWord(from start: String.Index, in text: String) -> String.Index {
  var end = start
  while end < text.endIndex {
    let sign = Sign(at: end, in: text)
    if sign.kind == .letter {
      end = sign.end
      continue
    }
    guard sign.kind == .mark, sign.end < text.endIndex else { break }
    let next = Sign(at: sign.end, in: text)
    guard next.kind == .letter, isJoint(at: end, before: sign.end, in: text) else { break }
    end = next.end
  }
  return end
}

/// Whether the sign between two letters is a part of one word with them.
private func isJoint(
  at index: String.Index, before next: String.Index, in text: String
) -> Bool {
  let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
  switch text.unicodeScalars[index] {
  case "'", "’", "-", "\u{2010}", "\u{2011}", "\u{AD}": return true
  case ".", ",", ":", "/":
    return isDigit(text.utf8[text.utf8.index(before: index)]) && isDigit(text.utf8[next])
  default: return false
  }
}

/// A sign of a text, by what it does in a word.
private struct Sign {
  let kind: Kind
  let end: String.Index

  enum Kind {
    /// A letter or digit, or an accent on one: a part of a word.
    case letter
    /// Any other sign that is seen: a word of its own.
    case mark
    case space, line
  }

  /// Reads the sign at an index that is the start of one.
  init(at index: String.Index, in text: String) {
    let byte = text.utf8[index]
    if byte < 0x80 {
      // Most signs are these, and to ask what Unicode knows of one costs more than all else.
      kind = Self.kind(ofASCII: byte)
      end = text.utf8.index(after: index)
      return
    }
    let scalar = text.unicodeScalars[index]
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      kind = .letter
      end = text.unicodeScalars.index(after: index)
    default:
      let character = text[index]
      end = text.index(after: index)
      if character.isWhitespace {
        kind = character.isNewline ? .line : .space
      } else {
        let isPart = (character.isLetter || character.isNumber) && !standsAlone(scalar)
        kind = isPart ? .letter : .mark
      }
    }
  }

  private static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): .letter
    case 0x0A, 0x0B, 0x0C, 0x0D: .line
    case 0x20, 0x09: .space
    default: .mark
    }
  }
}

/// Whether a letter belongs to a script without spaces between words: Chinese, Japanese, Thai, Lao, Khmer
/// and Burmese.
private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0xE00: false
  case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
  default: scalar.properties.isIdeographic
  }
}
