private import Platform

/// Whether a name can stand in an address as it is: `a`–`z`, digits, hyphens, and no hyphen first.
package func isAddress(_ name: String) -> Bool {
  !name.isEmpty && !name.hasPrefix("-")
    && name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): true
      default: false
      }
    }
}

/// Whether a prefix or code can be found again in running text: letters, with single spaces or hyphens
/// between words, each perhaps with the full stop of an abbreviation, or the sign `§`; and at most 30
/// characters.
package func isLabel(_ text: String) -> Bool {
  let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
  return !words.isEmpty && words.map(String.init).joined(separator: " ").count == text.count
    && words.allSatisfy(isLabelWord) && text.count <= 30
}

private func isLabelWord(_ word: Substring) -> Bool {
  let letters = word.last == "." ? word.dropLast() : word
  return word == "§" || !letters.isEmpty && letters.allSatisfy(\.isLetter)
}

/// Reads a language tag of the common form: a language, perhaps a script, perhaps a region.
///
/// - Returns: The tag as it was written; nil where it is none. https://www.rfc-editor.org/rfc/rfc5646
package func languageTag(_ text: String) -> String? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let isTag =
    (2...3).contains(parts[0].utf8.count) && parts.count <= 4
    && parts.allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  return isTag ? text : nil
}

/// Returns the words of a text in the letters of addresses: accents are cut off, `café` gives `cafe`.
package func addressWords(of text: String) -> [String] {
  text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }
    .compactMap { word in
      let letters = canonicallyDecomposed(String(word)).unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      }
      return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
    }
}

/// Returns a title as the name of a file that can be an address, `decision-making`.
///
/// - Returns: nil where nothing of it can stand in one, as with a title in Greek.
package func addressName(of title: String) -> String? {
  let name = addressWords(of: title).joined(separator: "-")
  return name.isEmpty ? nil : name
}
