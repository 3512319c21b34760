/// Returns an address as an attribute carries it: percent-encoded where needed, and escaped.
///
/// The same as cmark's: what is encoded already stays, and a square bracket becomes `%5B`.
func escapedAddress(_ address: String) -> String {
  percentEncodedAddress(address).replacing("&", with: "&amp;").replacing("'", with: "&#x27;")
}

/// Returns an address in which everything stands as RFC 3986 has it; what is encoded already stays.
func percentEncodedAddress(_ address: String) -> String {
  guard !address.utf8.allSatisfy(isAddressByte) else { return address }
  var encoded = ""
  for byte in address.utf8 {
    if isAddressByte(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += "%"
      encoded += hexadecimal[Int(byte >> 4)]
      encoded += hexadecimal[Int(byte & 15)]
    }
  }
  return encoded
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-_.+!*(),%#@?=;:/$~&'".utf8.contains(byte)
  }
}

private let hexadecimal = "0123456789ABCDEF".map(String.init)
