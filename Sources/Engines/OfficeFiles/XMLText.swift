/// Returns a text with only characters that XML 1.0 has a place for.
///
/// The others (most control characters, U+FFFE and U+FFFF) become the replacement character, U+FFFD, and
/// each kind of line end a line feed, as it would when the XML is read.
package func xmlCharacters(of text: String) -> String {
  let isFit = text.unicodeScalars.allSatisfy { replacement(of: $0) == nil }
  guard !isFit else { return text }
  var fit = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { fit.append(replacement(of: scalar) ?? scalar) }
  return String(fit)
}

/// Returns a text as it stands between tags or quotes of XML.
package func xmlText(_ text: String) -> String {
  xmlCharacters(of: text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
}

private func replacement(of scalar: UnicodeScalar) -> UnicodeScalar? {
  switch scalar.value {
  case 0x09, 0x0A: nil
  case 0x0D: "\n"
  case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
  default: nil
  }
}
