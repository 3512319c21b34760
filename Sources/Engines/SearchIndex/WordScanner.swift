/// How many characters of a word count; those after them do not tell two words apart.
let longestWord = 32

/// Calls `take` with each word of a text in order, in lower case and with its letters folded.
///
/// A word is what stands between characters that are neither letters, digits, marks nor `_`: `LSCB’s café`
/// gives `lscb`, `s` and `cafe`. Rules: docs/search.md, "Words".
func forEachWord(of text: String, _ take: (String) -> Void) {
  var word: [UInt8] = []
  var length = 0
  func endWord() {
    guard length > 0 else { return }
    take(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
    length = 0
  }
  func append(_ scalar: Unicode.Scalar) {
    guard length < longestWord else { return }
    word += UTF8.encode(scalar).map(Array.init) ?? []
    length += 1
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x5F, 0x41...0x5A:
      guard length < longestWord else { continue }
      let isCapital = (0x41...0x5A).contains(scalar.value)
      word.append(UInt8(scalar.value) | (isCapital ? 0x20 : 0))
      length += 1
    case ..<0x80: endWord()
    default:
      if isIn(SearchCharacters.ignored, scalar) { continue }
      guard isOfWords(scalar) else {
        endWord()
        continue
      }
      let isAlone = isIn(SearchCharacters.alone, scalar)
      if isAlone { endWord() }
      for small in scalar.properties.lowercaseMapping.unicodeScalars
      where !isIn(SearchCharacters.ignored, small) {
        for folded in SearchCharacters.replacements[small] ?? [small] { append(folded) }
      }
      if isAlone { endWord() }
    }
  }
  endWord()
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
  var words: [String] = []
  forEachWord(of: text) { words.append($0) }
  return words
}
