/// Returns a text as a part of an address: all but letters, digits and `-._~` as bytes with `%`.
///
/// https://www.rfc-editor.org/rfc/rfc3986#section-2.3. A colon is encoded as well, so that nothing before it is taken
/// for a scheme.
///
/// - Parameters:
///   - text: The text.
///   - kept: What else stays as it is; the `/` of a path where nothing is said.
/// - Returns: The text in ASCII.
package func percentEncoded(_ text: String, keeping kept: String = "/") -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: encoded.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where "-._~".utf8.contains(byte) || kept.utf8.contains(byte):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return encoded
}

/// Undoes the percent-encoding of an address: https://www.rfc-editor.org/rfc/rfc3986#section-2.1.
///
/// - Returns: The text; nil where a `%` has no two hexadecimal digits after it, or the bytes are no UTF-8.
package func percentDecoded(_ encoded: some StringProtocol) -> String? {
  var bytes: [UInt8] = []
  var rest = Substring(encoded).utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimalValue),
      let low = rest.popFirst().flatMap(hexadecimalValue)
    else { return nil }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
  default: nil
  }
}
