/// Returns the letters that Typst says it cannot draw: those that no font has, and those that PDF forbids.
///
/// `the text "😀" could not be displayed`, `contains the disallowed codepoint "\\u{feff}"`,
/// `contains the codepoint "\\u{e000}"`.
func undrawableLetters(in complaints: String) -> Set<Unicode.Scalar> {
  let patterns = [
    /the text `"(.+?)"` could not be displayed/, /codepoint `"(.+?)"`/,
  ]
  var letters: Set<Unicode.Scalar> = []
  for pattern in patterns {
    for match in complaints.matches(of: pattern) {
      letters.formUnion(unquoted(match.1))
    }
  }
  // What every text has is not what is wrong with it.
  return letters.filter { !$0.isASCII || $0.value < 0x20 || $0.value == 0x7F }
}

/// Returns the characters of a text as Rust quotes it: `\u{feff}` for some.
private func unquoted(_ text: Substring) -> [Unicode.Scalar] {
  let codes = text.matches(of: /\\u\{([0-9a-f]+)\}/).compactMap { match in
    UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
  }
  return codes + text.replacing(/\\u\{[0-9a-f]+\}|\\./, with: "").unicodeScalars
}

/// Returns a text, in which each of some letters is told by its number: `[U+6C34]`.
///
/// A mark that is never seen goes without one.
func tellingByNumber(_ letters: Set<Unicode.Scalar>, in json: [UInt8]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
    if !letters.contains(scalar) {
      text.append(scalar)
    } else if !scalar.properties.isDefaultIgnorableCodePoint {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - digits.count))
      text.append(contentsOf: "[U+\(padding)\(digits)]".unicodeScalars)
    }
  }
  return Array(String(text).utf8)
}
