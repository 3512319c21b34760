/// Returns an address made of the words of a text.
///
/// Letters and digits stay, in lower case; whatever else stands between them becomes one hyphen.
/// `"Café & Bar"` gives `"café-bar"`. Rules: docs/content-format.md, "Addresses".
///
/// - Returns: Never empty: a text without letters and digits gives `"section"`.
package func slug(_ text: String) -> String {
  var slug = String.UnicodeScalarView()
  var needsHyphen = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
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

/// The addresses that a page has given away.
package struct TakenAnchors: Sendable {
  private var taken: Set<String> = []
  /// The last number that was added to each address.
  private var numbers: [String: Int] = [:]

  /// Begins with no address taken.
  package init() {}

  /// Takes an address and returns it, with the first free number after a hyphen where it is taken.
  ///
  /// `"café-bar"` gives `"café-bar"`, and a second time `"café-bar-2"`.
  ///
  /// Cost: O(1) on average, however often an address is asked for.
  package mutating func take(_ candidate: String) -> String {
    guard !taken.insert(candidate).inserted else { return candidate }
    var number = numbers[candidate] ?? 1
    var anchor: String
    repeat {
      number += 1
      anchor = "\(candidate)-\(number)"
    } while !taken.insert(anchor).inserted
    numbers[candidate] = number
    return anchor
  }
}
