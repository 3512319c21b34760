/// Returns a text as a value of YAML on one line: plain where it can be, or else between double quotes.
///
/// `Decision making` stays, `Yes: why?` gives `"Yes: why?"`.
///
/// Rules: https://yaml.org/spec/1.2.2/#733-plain-style and https://yaml.org/spec/1.2.2/#57-escaped-characters
package func yamlScalar(_ text: String) -> String {
  isPlain(text) ? text : "\"" + text.map(escaped).joined() + "\""
}

/// Whether a text is read back as it is: it begins with a letter, and holds only what never has a meaning
/// of its own.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.first, let last = text.last, first.isLetter,
    last.isLetter || last.isNumber || ".?!)".contains(last)
  else { return false }
  return !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    && text.allSatisfy { $0.isLetter || $0.isNumber || " -_.,;()/?!'’".contains($0) }
}

private func escaped(_ character: Character) -> String {
  switch character {
  case "\"": "\\\""
  case "\\": "\\\\"
  case "\0"..."\u{1F}", "\u{7F}":
    // A line end in two characters is one here.
    character.unicodeScalars.map { scalar in
      "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  default: String(character)
  }
}
