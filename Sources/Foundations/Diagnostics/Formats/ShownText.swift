/// Returns a text with a space for each line end: what an editor wrote may have several lines, and a
/// headline that programs read has one.
///
/// - Parameter text: The text.
/// - Returns: It on one line.
package func onOneLine(_ text: String) -> String {
  String(text.map { $0.isNewline ? " " : $0 })
}

/// Returns a text with `�` for each character that could steer a terminal or reorder what it shows.
package func withoutControlCharacters(_ text: String) -> String {
  replacingControlCharacters(in: text) { _ in "\u{FFFD}" }
}

/// Returns JSON with each character escaped that a terminal could act on; they stand in strings alone.
func escapingControlCharacters(inJSON json: String) -> String {
  replacingControlCharacters(in: json) { scalar in
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

private func replacingControlCharacters(
  in text: String, with replacement: (Unicode.Scalar) -> String
) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isControl(scalar) {
      clean.append(contentsOf: replacement(scalar).unicodeScalars)
    } else {
      clean.append(scalar)
    }
  }
  return String(clean)
}

/// Whether a terminal could act on the character: C0 but for tab and line feed, DEL, C1, and the marks
/// that reorder text.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
