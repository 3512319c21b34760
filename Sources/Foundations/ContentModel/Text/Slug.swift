/// Returns an address made of the words of a text.
///
/// Letters and digits stay, in lower case; whatever else stands between them becomes one hyphen, but what cannot
/// be seen, such as a soft hyphen, is left out.
/// `"Café & Bar"` gives `"café-bar"`. Rules: docs/content-format.md, "Addresses".
///
/// - Returns: Never empty: a text without letters and digits gives `"section"`.
package func slug(_ text: String) -> String {
  var slug = String.UnicodeScalarView()
  var needsHyphen = false
  for scalar in text.lowercased().unicodeScalars {
    if isInvisible(scalar) { continue }
    if isWordScalar(scalar) {
      if needsHyphen { slug.append("-") }
      slug.append(scalar)
      needsHyphen = false
    } else if scalar.properties.generalCategory == .nonspacingMark {
      slug.append(scalar)
    } else if scalar != "’", scalar != "'" {
      needsHyphen = !slug.isEmpty
    }
  }
  return slug.isEmpty ? "section" : String(slug)
}

/// Whether a character is never seen, such as a soft hyphen, a space of no width, or what sets a direction.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
}

/// Whether a character belongs to a word: a letter, a digit or `_`.
package func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  // Looking up the properties of a letter a to z costs many times more than knowing it.
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "_": true
  case "\0"..."\u{7F}": false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// The addresses that a page has given away.
package struct TakenAnchors: Sendable {
  private var taken: Set<String> = []
  /// The last number that was added to each address.
  private var numbers: [String: Int] = [:]

  /// Begins with no address taken.
  package init() {}

  /// Takes an address and returns it, with the first free number after a hyphen where it is taken.
  ///
  /// `"café-bar"` gives `"café-bar"`, and a second time `"café-bar-1"`, as code hosts number them.
  ///
  /// Cost: O(1) on average, however often an address is asked for.
  package mutating func take(_ candidate: String) -> String {
    guard !taken.insert(candidate).inserted else { return candidate }
    var number = numbers[candidate] ?? 0
    var anchor: String
    repeat {
      number += 1
      anchor = "\(candidate)-\(number)"
    } while !taken.insert(anchor).inserted
    numbers[candidate] = number
    return anchor
  }
}
