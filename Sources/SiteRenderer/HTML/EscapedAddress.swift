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
