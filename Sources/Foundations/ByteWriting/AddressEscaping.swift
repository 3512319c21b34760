extension UTF8Buffer {
  /// Appends an address as an attribute of HTML carries it: everything stands as RFC 3986 has it, what is
  /// encoded already stays, and the text is escaped.
  ///
  /// The same as cmark's: a square bracket becomes `%5B`, and an apostrophe `&#x27;`.
  package mutating func appendAddress(_ address: String) {
    append(address, replacing: AddressEscaping.self)
  }

  /// Turns the bytes from a place on, which are an address, into what an attribute of HTML carries.
  package mutating func escapeAddress(from start: Int) {
    replace(from: start, with: AddressEscaping.self)
  }

  /// Appends the path of a file as an address: a sign that would mean something there, such as `#`, `?` or
  /// `%`, is a letter of a name like any other, and stands percent-encoded.
  package mutating func append(addressOfPath path: some StringProtocol) {
    let start = count
    append(Substring(path))
    replace(from: start, with: PathEncoding.self)
  }

  /// Percent-encodes what cannot stand in an address (RFC 3986) among the bytes from a place on; what is
  /// encoded already stays.
  package mutating func percentEncode(from start: Int) {
    replace(from: start, with: PercentEncoding.self)
  }

  /// Replaces the five characters that mean something in HTML among the bytes from a place on.
  package mutating func escapeHTML(from start: Int) {
    replace(from: start, with: HTMLEscaping.self)
  }
}

/// The bytes that cannot stand in an address.
private enum PercentEncoding: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    let isLetter = ((byte | 0x20) &- 0x61) < 26
    let isDigit = (byte &- 0x30) < 10
    // The signs that most addresses have; whatever else may stand is told apart below.
    let isPlain = byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x23 || byte == 0x5F
    return (isLetter ? 0 : 1) & (isDigit ? 0 : 1) & (isPlain ? 0 : 1)
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    isAddressByte(bytes[index]) ? nil : (encoded(bytes[index]), 1)
  }

  static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}

/// The bytes that cannot stand in the path of an address as they are: besides those that no address has, the
/// ones that end the path, begin an encoded byte, or end a scheme (RFC 3986, 3.3 and 4.2).
private enum PathEncoding: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    PercentEncoding.mark(byte) | (byte == UInt8(ascii: "#") ? 1 : 0)
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: ":"):
      (PercentEncoding.encoded(bytes[index]), 1)
    default: PercentEncoding.replacement(at: index, of: bytes)
    }
  }
}

/// The bytes that cannot stand in an address, or in an attribute of HTML.
private enum AddressEscaping: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 { PercentEncoding.mark(byte) }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "'"): ("&#x27;", 1)
    default: PercentEncoding.replacement(at: index, of: bytes)
    }
  }
}

/// The bytes below 64 that stand in an address, a bit for each, and those from 64 on.
private let (lowAddressBytes, highAddressBytes) = {
  let bytes =
    Array("-_.+!*(),%#@?=;:/$~&'".utf8) + [0x30...0x39, 0x41...0x5A, 0x61...0x7A].joined()
  func bits(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
  return (bits(bytes.filter { $0 < 64 }), bits(bytes.filter { $0 >= 64 }))
}()

/// Whether a byte stands in an address as it is.
package func isAddressByte(_ byte: UInt8) -> Bool {
  let bit: UInt64 = 1 << UInt64(byte & 63)
  return byte < 0x80 && (byte < 64 ? lowAddressBytes & bit : highAddressBytes & bit) != 0
}

/// Returns an address as an attribute of HTML carries it: ``UTF8Buffer/appendAddress(_:)``.
package func escapedAddress(_ address: String) -> String {
  var escaped = UTF8Buffer()
  escaped.appendAddress(address)
  return escaped.text
}
