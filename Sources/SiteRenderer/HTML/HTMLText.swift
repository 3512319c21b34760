/// Adds text to HTML, with the four characters replaced that mean something there.
func appendEscaped(_ text: String, to html: inout String) {
  var start = text.startIndex
  var index = start
  let utf8 = text.utf8
  while index < utf8.endIndex {
    let replacement: String? =
      switch utf8[index] {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    let next = utf8.index(after: index)
    if let replacement {
      html += text[start..<index]
      html += replacement
      start = next
    }
    index = next
  }
  html += text[start...]
}

/// Returns text with the four characters replaced that mean something in HTML.
func escaped(_ text: String) -> String {
  var html = ""
  appendEscaped(text, to: &html)
  return html
}

/// Returns an address as an attribute carries it: percent-encoded where needed, and escaped.
///
/// The same as cmark's: what is encoded already stays, and a square bracket becomes `%5B`.
func escapedAddress(_ address: String) -> String {
  var html = ""
  for byte in address.utf8 {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;"
    case UInt8(ascii: "'"): html += "&#x27;"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: html.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte):
      html.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      html += "%"
      html += hexadecimal[Int(byte >> 4)]
      html += hexadecimal[Int(byte & 15)]
    }
  }
  return html
}

private let hexadecimal = "0123456789ABCDEF".map(String.init)
