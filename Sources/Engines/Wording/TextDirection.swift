/// Returns the language of a tag without its script and region: `cy` of `cy-GB`.
package func baseLanguage(of tag: String) -> String {
  String(tag.prefix { $0 != "-" }).lowercased()
}

/// Returns in which direction a language is written, for the attribute `dir`: `ltr` or `rtl`.
///
/// Source: the scripts and their directions in CLDR, for the languages that are written from right to left
/// unless their tag names another script.
package func textDirection(of tag: String) -> String {
  let parts = tag.lowercased().split(separator: "-").map(String.init)
  if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
    return rightToLeftScripts.contains(script) ? "rtl" : "ltr"
  }
  return rightToLeftLanguages.contains(parts.first ?? "") ? "rtl" : "ltr"
}

private let rightToLeftScripts: Set<String> = [
  "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
]

private let rightToLeftLanguages: Set<String> = [
  "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
]
