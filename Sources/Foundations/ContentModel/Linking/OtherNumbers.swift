/// Returns a name with its last word in the other number, where that is more than an `s` at its end: of
/// `Known Vulnerabilities`, `Known Vulnerability`.
///
/// A form that no text has is looked for in vain and does no harm, so that the rules can be few.
///
/// - Parameters:
///   - name: The name of a term.
///   - language: The language of its words; only those of English have such forms here.
/// - Returns: The forms, none for a name that ends in a word of capitals.
func otherNumbers(of name: String, language: String) -> [String] {
  guard language.lowercased().prefix(while: { $0 != "-" }) == "en",
    name.unicodeScalars.last.map({ $0.properties.isLowercase }) == true
  else { return [] }
  var forms: [String] = []
  for (singular, plural, least) in endings {
    for (own, other) in [(singular, plural), (plural, singular)]
    where name.hasSuffix(own) && name.utf8.count >= own.utf8.count + least {
      forms.append(name.dropLast(own.count) + other)
    }
  }
  let isPlural = name.hasSuffix("s") && !["ss", "us", "is"].contains { name.hasSuffix($0) }
  if isPlural, name.utf8.count > 3 { forms.append(String(name.dropLast())) }
  return forms
}

/// Endings of one and of many, and how many bytes stand before them at least.
private let endings: [(singular: String, plural: String, least: Int)] =
  [
    ("child", "children", 0), ("person", "people", 0), ("man", "men", 0), ("sis", "ses", 2),
    ("criterion", "criteria", 0), ("medium", "media", 0),
  ]
  + ["s", "x", "z", "ch", "sh"].map { ($0, $0 + "es", 2) }
  + "bcdfghjklmnpqrstvwxz".map { ("\($0)y", "\($0)ies", 1) }
