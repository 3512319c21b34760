/// How many characters of a word count; those after them do not tell two words apart.
let longestWord = 32

/// Texts as they are searched: their words in lower case, with their letters folded, and blanks after each, or
/// a hyphen where one joins it to the next.
///
/// A word is what stands between characters that are neither letters, digits, marks nor `_`: `LSCB’s café`
/// gives `lscb`, `s` and `cafe`. Rules: docs/search.md, "Words".
struct FoldedText: Sendable {
  /// The words, and blanks or hyphens between and after them.
  private(set) var bytes: [UInt8] = []

  static let blank = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")

  /// Whether a byte of a folded text belongs to no word.
  static func isSeparator(_ byte: UInt8) -> Bool { byte == blank || byte == hyphen }

  /// Takes a text in place of the one before.
  mutating func fold(_ text: ArraySlice<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text)
    let isPlain = foldPlainText()
    if !isPlain {
      bytes.removeAll(keepingCapacity: true)
      foldCharacters(of: text)
    }
    bytes.append(Self.blank)
  }

  /// Folds ASCII where it stands; returns false for a text that holds other characters.
  ///
  /// It has no branches, so that sixteen bytes are looked at in one step.
  private mutating func foldPlainText() -> Bool {
    var span = bytes.mutableSpan
    var all: UInt8 = 0
    for index in span.indices {
      let byte = span[index]
      all |= byte
      span[index] = foldedByte(byte)
    }
    return all < 0x80
  }

  private mutating func foldCharacters(of text: ArraySlice<UInt8>) {
    var rest = text.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar.isASCII { bytes.append(foldedByte(UInt8(scalar.value))) } else { fold(scalar) }
    }
  }

  private mutating func fold(_ scalar: Unicode.Scalar) {
    if isIn(SearchCharacters.ignored, scalar) { return }
    if SearchCharacters.hyphens.contains(scalar) { return bytes.append(Self.hyphen) }
    guard isOfWords(scalar) else { return bytes.append(Self.blank) }
    let isAlone = isIn(SearchCharacters.alone, scalar)
    if isAlone { bytes.append(Self.blank) }
    for small in scalar.properties.lowercaseMapping.unicodeScalars
    where !isIn(SearchCharacters.ignored, small) {
      if let folded = SearchCharacters.replacements[small] {
        bytes.append(contentsOf: folded)
      } else {
        bytes.append(contentsOf: String(small).utf8)
      }
    }
    if isAlone { bytes.append(Self.blank) }
  }
}

/// Returns a byte of ASCII in lower case, or a blank where it belongs to no word and is no hyphen.
private func foldedByte(_ byte: UInt8) -> UInt8 {
  let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
  let isOfWords = small &- 0x61 < 26 || small &- 0x30 < 10 || small == 0x5F || small == 0x2D
  return isOfWords ? small : FoldedText.blank
}

/// Returns where a word ends of which no more than ``longestWord`` characters count.
func endOfWord(_ word: Range<Int>, in bytes: Span<UInt8>) -> Int {
  guard word.count > longestWord else { return word.upperBound }
  var length = 0
  for index in word where bytes[index] & 0xC0 != 0x80 {
    if length == longestWord { return index }
    length += 1
  }
  return word.upperBound
}

private func isIn(_ ranges: [ClosedRange<UInt32>], _ scalar: Unicode.Scalar) -> Bool {
  ranges.contains { $0.contains(scalar.value) }
}

/// Whether a character that is not ASCII belongs to a word.
private func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  if properties.isAlphabetic { return true }
  switch properties.generalCategory {
  case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    return true
  default: return false
  }
}

/// Returns the words of a text, folded, in order.
package func searchWords(of text: String) -> [String] {
  foldedWords(of: text).map { String(decoding: $0, as: UTF8.self) }
}

/// Returns the words of a text, folded, in order, in UTF-8.
func foldedWords(of text: String) -> [[UInt8]] {
  var folded = FoldedText()
  folded.fold(Array(text.utf8)[...])
  return folded.bytes.split(whereSeparator: FoldedText.isSeparator).map { word in
    let end = endOfWord(word.indices, in: folded.bytes.span)
    return Array(folded.bytes[word.startIndex..<end])
  }
}
