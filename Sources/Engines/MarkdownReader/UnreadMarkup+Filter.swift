/// Whether a text of the tree may hold signs that are not read, so that its paragraph is worth a look.
///
/// Nearly every text holds none, and is not taken apart.
func mayHoldUnreadMarkup(_ text: Span<UInt8>) -> Bool {
  guard !text.isEmpty else { return false }
  if beginsLikeEntry(text) { return true }
  guard hasSignBytes(text) else { return false }
  func byte(_ index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0 }
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "*"), 0x09:
      return true
    case 0x20:
      if byte(index + 1) == 0x20, byte(index + 2) == 0x20 { return true }
    case 0xA2:
      // The last byte of a bullet.
      if index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 { return true }
    case UInt8(ascii: "="):
      if byte(index + 1) == text[index] { return true }
    case UInt8(ascii: "_"):
      // Within a word it is part of a name.
      if index == 0 || !isLetterOrDigit(text[index - 1]) || !isLetterOrDigit(byte(index + 1)) {
        return true
      }
    case UInt8(ascii: "["):
      if byte(index + 1) != UInt8(ascii: "@") { return true }
    case UInt8(ascii: "]"):
      let next = byte(index + 1)
      if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == 0xC2
        || next == 0x20 && byte(index + 2) == UInt8(ascii: "(")
      {
        return true
      }
    case UInt8(ascii: "{"):
      if "#.:{%+-~=>".utf8.contains(byte(index + 1)) { return true }
    case UInt8(ascii: "@"):
      guard isLetterOrDigit(byte(index + 1)) else { break }
      if index == 0 || isLetterOrDigit(text[index - 1]) || " ({".utf8.contains(text[index - 1]) {
        return true
      }
    case UInt8(ascii: "/"):
      if byte(index + 1) == UInt8(ascii: "/"), index > 0, byte(index - 1) == UInt8(ascii: ":") {
        return true
      }
    default: break
    }
  }
  return hasWWW(text)
}

/// Whether a text begins with a bullet, a dash, a box, or with the mark of a heading, an entry or a call-out.
private func beginsLikeEntry(_ text: Span<UInt8>) -> Bool {
  let first = text[0]
  func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
  func isBlank(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x09 }
  func isNameInBrackets() -> Bool {
    var index = 1
    while index < 6, isLetterOrDigit(byte(index)) { index += 1 }
    return ".)".utf8.contains(byte(index)) && isBlank(index + 1)
  }
  switch first {
  // Nearly all that word processors put before an entry begins with these; only quotes begin texts as often.
  case 0xC2, 0xC3: return byte(1) == 0xA0 || byte(1) == 0xB7 || isBlank(2)
  case 0xE2: return byte(1) != 0x80 || !(0x96...0x9F).contains(byte(2))
  case 0xE1, 0xE3, 0xEE, 0xEF: return true
  case UInt8(ascii: "["): return byte(1) != UInt8(ascii: "@")
  case UInt8(ascii: "("): return isNameInBrackets() || "hw./#".utf8.contains(byte(1))
  case UInt8(ascii: "#"), UInt8(ascii: ">"): return true
  case UInt8(ascii: ":"): return isBlank(1) || byte(1) == first
  case UInt8(ascii: "!"), UInt8(ascii: "?"): return byte(1) == first && byte(2) == first
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "="):
    return !isDigit(byte(1))
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    var index = 1
    while isDigit(byte(index)) { index += 1 }
    return ".)".utf8.contains(byte(index)) && !isDigit(byte(index + 1))
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
    return isNameInBrackets() || isBlank(1) && "oqvn".utf8.contains(first)
  default: return false
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func hasWWW(_ text: Span<UInt8>) -> Bool {
  var count = 0
  for index in text.indices {
    if text[index] == UInt8(ascii: "."), count == 3 { return true }
    count = text[index] | 0x20 == UInt8(ascii: "w") ? count + 1 : 0
  }
  return false
}
