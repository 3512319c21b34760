/// Returns 16 hexadecimal digits that change with the bytes, and are the same in every run.
///
/// Not for security; see ``fingerprintNumber(of:)``.
package func fingerprint(of bytes: some Sequence<UInt8>) -> String {
  let digits = String(fingerprintNumber(of: Array(bytes)), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Returns a number that changes with the bytes; see ``FingerprintNumber``.
package func fingerprintNumber(of bytes: [UInt8]) -> UInt64 {
  var number = FingerprintNumber()
  for byte in bytes { number.add(byte) }
  return number.value
}

/// A number that changes with the bytes that are added to it, and is the same in every run.
///
/// Not for security: FNV-1a with 64 bits, as http://www.isthe.com/chongo/tech/comp/fnv/ describes it.
package struct FingerprintNumber {
  /// The number of the bytes so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Begins with no bytes.
  package init() {}

  /// Adds a byte.
  @inlinable
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
