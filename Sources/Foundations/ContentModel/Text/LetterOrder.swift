private import Platform

/// The order in which lists stand: that of the letters of a language.
///
/// Letters come first, then their marks, then their case, as in the Unicode collation algorithm; punctuation is
/// passed over, and a space comes before every letter: https://www.unicode.org/reports/tr10/. What is particular
/// to a language is in ``LetterTailoring``. docs/decisions/0040.
package struct LetterOrder: Sendable {
  private let tailoring: LetterTailoring

  /// Takes a language: `cy`, `en-GB`.
  package init(language: String) {
    tailoring = LetterTailoring.of(language)
  }

  /// Returns the letter under which a text is looked up: `E` for `Éclair`, `Ll` for `Llan` in Welsh, `0–9` for
  /// `3D`; nil for a text of signs.
  package func initial(of text: String) -> String? {
    let scalars = Array(canonicallyDecomposed(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.generalCategory == .decimalNumber { return "0–9" }
      if let found = tailoring.letter(in: scalars, at: index, of: WordBeingRead()) {
        return tailoring.name(ofRank: found.rank)
      }
      if isWordScalar(scalar), !isMark(scalar), !isInvisible(scalar) {
        let letter = strokes[smallLetter(of: scalar)]?.letter ?? scalar
        return letter.properties.uppercaseMapping
      }
    }
    return nil
  }

  /// Returns what tells where a text stands among others.
  ///
  /// Cost: linear in the length of the text.
  package func key(of text: String) -> LetterKey {
    var key = LetterKey(text: text)
    let scalars = Array(canonicallyDecomposed(text).unicodeScalars)
    var word = WordBeingRead()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == fieldEnd {
        key.endField()
        word.end()
      } else if scalar.properties.isWhitespace {
        key.addSpace()
        word.end()
      } else if let found = tailoring.letter(in: scalars, at: index, of: word) {
        key.add([found.rank], isCapital: scalar.properties.isUppercase)
        for _ in 0..<found.length {
          word.add(scalars[index], tailoring)
          index += 1
        }
        continue
      } else if isMark(scalar) {
        key.addMark(scalar)
      } else if isWordScalar(scalar), !isInvisible(scalar) {
        key.add(ranks(of: scalar), isCapital: scalar.properties.isUppercase)
        if let mark = strokes[smallLetter(of: scalar)] { key.addMark(mark.mark) }
        word.add(scalar, tailoring)
      } else if !isInvisible(scalar), scalar != "'", scalar != "’" {
        word.end()
      }
      index += 1
    }
    return key
  }
}

extension Sequence {
  /// Returns the elements in the order of the letters of a language.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - text: What an element is sorted by.
  /// - Returns: The elements; of equal ones, the first before the next.
  package func sorted(in order: LetterOrder, by text: (Element) -> String) -> [Element] {
    map { ($0, order.key(of: text($0))) }.enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }
}

/// What stands between texts that are sorted by one after the other: an author and a year.
let fieldEnd: Unicode.Scalar = "\u{1}"

/// Where a text stands among others.
///
/// Of texts that are sorted by one after the other, the first decides with its marks before the next one
/// counts, so that the works of Evans do not stand among those of Évans; case counts last of all.
package struct LetterKey: Comparable, Sendable {
  /// What is known of one text.
  private struct Field: Equatable {
    /// The letters, without marks and case; 1 for a space.
    var letters: [UInt32] = []
    /// The marks, each after 0 for a letter.
    var marks: [UInt32] = []
    /// 1 for a capital, 0 for any other letter.
    var cases: [UInt8] = []

    /// Whether it stands before another; nil where neither letters nor marks tell the two apart.
    func isBefore(_ other: Field) -> Bool? {
      if letters != other.letters { return letters.lexicographicallyPrecedes(other.letters) }
      if marks != other.marks { return marks.lexicographicallyPrecedes(other.marks) }
      return nil
    }
  }

  /// Those of the texts that have ended, and last that of the one that has not.
  private var fields = [Field()]
  /// The text, for what nothing else tells apart.
  private let text: String

  fileprivate init(text: String) { self.text = text }

  private var last: Int { fields.count - 1 }

  fileprivate mutating func endField() {
    if fields[last].letters.last == 1 { fields[last].letters.removeLast() }
    fields.append(Field())
  }

  fileprivate mutating func addSpace() {
    if let letter = fields[last].letters.last, letter > 1 { fields[last].letters.append(1) }
  }

  fileprivate mutating func add(_ ranks: [UInt32], isCapital: Bool) {
    for rank in ranks {
      fields[last].letters.append(rank)
      fields[last].marks.append(0)
      fields[last].cases.append(isCapital ? 1 : 0)
    }
  }

  fileprivate mutating func addMark(_ mark: Unicode.Scalar) {
    fields[last].marks.append(mark.value)
  }

  /// Whether a text stands before another.
  package static func < (first: LetterKey, second: LetterKey) -> Bool {
    for (own, other) in zip(first.fields, second.fields) {
      if let isBefore = own.isBefore(other) { return isBefore }
    }
    if first.fields.count != second.fields.count { return first.fields.count < second.fields.count }
    for (own, other) in zip(first.fields, second.fields) where own.cases != other.cases {
      return own.cases.lexicographicallyPrecedes(other.cases)
    }
    return first.text.unicodeScalars.lexicographicallyPrecedes(second.text.unicodeScalars)
  }
}

/// The letters of a word so far, for letters that two signs make in some words and not in others.
struct WordBeingRead {
  /// In lower case, without marks.
  private(set) var letters = ""

  fileprivate mutating func add(_ scalar: Unicode.Scalar, _ tailoring: LetterTailoring) {
    // No other language asks for it.
    if tailoring.hasExceptions { letters += scalar.properties.lowercaseMapping }
  }

  fileprivate mutating func end() { letters = "" }
}

/// Returns the places of the letters that a character stands for: digits come before them.
private func ranks(of scalar: Unicode.Scalar) -> [UInt32] {
  if let value = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
    return [rank(UInt32(value) + 1)]
  }
  let small = smallLetter(of: scalar)
  return (ligatures[small] ?? [strokes[small]?.letter ?? small]).map { rank($0.value) }
}

/// Returns a place with room after it for letters of other languages.
func rank(_ value: UInt32) -> UInt32 { value << 6 }

private func smallLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  let small = scalar.properties.lowercaseMapping.unicodeScalars
  return small.count == 1 ? small.first ?? scalar : scalar
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .nonspacingMark && !isInvisible(scalar)
}

/// Letters that are two.
private let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = [
  "æ": ["a", "e"], "œ": ["o", "e"], "ß": ["s", "s"], "ĳ": ["i", "j"],
]

/// Letters with a stroke or without a dot, which no mark of their own tells apart.
private let strokes: [Unicode.Scalar: (letter: Unicode.Scalar, mark: Unicode.Scalar)] = [
  "ø": ("o", "\u{338}"), "ł": ("l", "\u{335}"), "đ": ("d", "\u{335}"), "ħ": ("h", "\u{335}"),
  "ŧ": ("t", "\u{335}"), "ı": ("i", "\u{307}"),
]
