/// Undoes the percent-encoding of an address: https://www.rfc-editor.org/rfc/rfc3986#section-2.1.
///
/// - Returns: The text; nil where a `%` has no two hexadecimal digits after it, or the bytes are no UTF-8.
func percentDecoded(_ encoded: some StringProtocol) -> String? {
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
