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

/// Returns `candidate`, or with the first free number after a hyphen where it is taken.
///
/// `"café-bar"` among `["café-bar"]` gives `"café-bar-2"`.
package func uniqueAnchor(_ candidate: String, among taken: Set<String>) -> String {
  guard taken.contains(candidate) else { return candidate }
  var number = 2
  while taken.contains("\(candidate)-\(number)") { number += 1 }
  return "\(candidate)-\(number)"
}
