/// Adds text to a page, with the five characters replaced that mean something in HTML.
///
/// The apostrophe is one of them, since a theme may put attributes between apostrophes.
package func appendEscaped(_ text: String, to page: inout String) {
  guard text.utf8.contains(where: { replacement(of: $0) != nil }) else {
    page += text
    return
  }
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    if let replacement = replacement(of: byte) {
      escaped += replacement.utf8
    } else {
      escaped.append(byte)
    }
  }
  page += String(decoding: escaped, as: UTF8.self)
}

private func replacement(of byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// Returns text with the five characters replaced that mean something in HTML.
package func escaped(_ text: String) -> String {
  var html = ""
  appendEscaped(text, to: &html)
  return html
}
