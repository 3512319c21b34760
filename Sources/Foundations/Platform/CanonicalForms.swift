#if canImport(FoundationEssentials)
  // The standard library normalizes text to compare it, and shows how to those who ask by this name alone.
  @_spi(_Unicode) private import Swift
#else
  private import Foundation
#endif

/// Returns a text in Unicode's form C, in which a letter with its accent is one character where there is one.
///
/// Text that is in this form by its characters alone, as nearly all is, takes no tables of Unicode.
/// https://www.unicode.org/reports/tr15/
package func canonicallyComposed(_ text: String) -> String {
  if isComposedByItsCharacters(text) { return text }
  #if canImport(FoundationEssentials)
    return String(String.UnicodeScalarView(withoutTibetanPairs(text)._nfc))
  #else
    return text.precomposedStringWithCanonicalMapping
  #endif
}

/// Returns a text in Unicode's form D, in which accents stand behind their letters as characters of their own.
package func canonicallyDecomposed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  #if canImport(FoundationEssentials)
    return String(String.UnicodeScalarView(withoutTibetanPairs(text)._nfd))
  #else
    return text.decomposedStringWithCanonicalMapping
  #endif
}

/// Whether each character of a text stays itself in form C whatever stands beside it: those below the first
/// accent that combines, and dashes, quotation marks and the like.
private func isComposedByItsCharacters(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 0x80 }
    || text.unicodeScalars.allSatisfy {
      $0.value < 0x300 || (0x2010...0x2027).contains($0.value)
    }
}

#if canImport(FoundationEssentials)
  /// Returns a text with the three signs of Tibetan that are two marks each written as the two.
  ///
  /// The standard library of Swift 6.3 does not put them in order among other marks.
  private func withoutTibetanPairs(_ text: String) -> String {
    let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
      "\u{F73}": ["\u{F71}", "\u{F72}"], "\u{F75}": ["\u{F71}", "\u{F74}"],
      "\u{F81}": ["\u{F71}", "\u{F80}"],
    ]
    guard text.unicodeScalars.contains(where: { pairs[$0] != nil }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.flatMap { pairs[$0] ?? [$0] }))
  }
#endif
