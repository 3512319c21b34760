import ContentModel

/// The words of a heading as people write them, without what does not matter when it is compared.
struct HeadingText {
  /// The words as they stand, with single blanks.
  let text: String
  /// The same folded, without a number before it: `3.2 Rationale:` is `rationale`.
  let folded: String

  init(_ words: String) {
    text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let whole = foldedHeading(text)
    let rest = whole.dropFirst(typedNumber(in: whole, needsSign: false)?.length ?? 0)
    folded = rest.isEmpty ? whole : String(rest)
  }

  /// The words with their last letter `s` gone, which may be a plural.
  private var singular: [Substring] { Self.singular(folded) }

  private static func singular(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      .map { $0.count > 3 && $0.last == "s" ? $0.dropLast() : $0 }
  }

  /// Whether it has the same words as a name, but for a plural and signs between them.
  func isSame(as name: String) -> Bool {
    let other = foldedHeading(name)
    return folded == other || foldedHeading(text) == other
      || !singular.isEmpty && singular == Self.singular(other)
  }

  /// Whether most of its words are those of a longer name, in their order: a heading that was worded a little otherwise.
  func isLike(_ name: String) -> Bool {
    let other = Self.singular(foldedHeading(name))
    let own = singular
    guard other.count >= 5, own.count >= 5 else { return false }
    var rest = other[...]
    var common = 0
    for word in own {
      if let place = rest.firstIndex(of: word) {
        common += 1
        rest = rest[(place + 1)...]
      }
    }
    return common * 4 >= max(own.count, other.count) * 3
  }
}

/// A number or letter that somebody typed before the words of a paragraph.
struct TypedNumber: Equatable {
  /// The number, or the place of the letter in the alphabet; nil for a bullet.
  var number: Int?
  /// Whether a letter stands there.
  var isLetter = false
  /// How many bytes it takes with the blanks behind it.
  var length: Int
}

/// Returns the number that is typed before words: `1.`, `Q3`, `3)`, `(a)`, `2.1.`; nil where there is none.
///
/// - Parameters:
///   - text: The words.
///   - needsSign: Whether a number alone, as before a heading, is none.
/// - Returns: The number, with the blanks behind it.
func typedNumber(in text: some StringProtocol, needsSign: Bool = true) -> TypedNumber? {
  let scalars = Array(text.unicodeScalars.prefix(24))
  var index = 0
  func at(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
  let isOpen = at(index) == "("
  if isOpen { index += 1 }
  var hasLetter = false
  if !isOpen, let first = at(index), first == "Q" || first == "q", isDigit(at(index + 1)) {
    hasLetter = true
    index += 1
  }
  let start = index
  while isDigit(at(index)) { index += 1 }
  var typed = TypedNumber(length: 0)
  if index > start {
    guard index - start <= 3 else { return nil }
    // Of `2.1` the last number counts.
    var last = start
    while at(index) == ".", isDigit(at(index + 1)), index - start < 12 {
      index += 1
      last = index
      while isDigit(at(index)), index - last < 4 { index += 1 }
    }
    typed.number = Int(String(String.UnicodeScalarView(scalars[last..<index])))
  } else if let letter = at(index), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter),
    let sign = at(index + 1), sign == ")" || sign == "." && !isOpen
  {
    index += 1
    typed.number = Int((letter.value | 0x20) - 0x60)
    typed.isLetter = true
  } else {
    return nil
  }
  var hasSign = hasLetter
  if let sign = at(index), sign == ")" || !isOpen && (sign == "." || sign == ":") {
    hasSign = true
    index += 1
  } else if isOpen {
    return nil
  }
  guard let blank = at(index), blank.properties.isWhitespace,
    hasSign || !needsSign && !typed.isLetter
  else { return nil }
  while let blank = at(index), blank.properties.isWhitespace { index += 1 }
  guard at(index) != nil else { return nil }
  typed.length = String(String.UnicodeScalarView(scalars[..<index])).utf8.count
  return typed
}

/// Returns how many bytes a bullet that is typed before words takes, with the blanks behind it; nil where there is none.
func typedBullet(in text: some StringProtocol) -> Int? {
  guard let first = text.first, "•·▪◦●○■‣⁃–-*\u{F0B7}\u{F0A7}".contains(first) else { return nil }
  let rest = text.dropFirst()
  guard rest.first?.isWhitespace == true || "•\u{F0B7}\u{F0A7}".contains(first) else { return nil }
  let words = rest.drop(while: \.isWhitespace)
  return words.isEmpty ? nil : text.utf8.count - words.utf8.count
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { ("0"..."9").contains($0) } ?? false
}
