/// Returns 16 hexadecimal digits that change with the bytes, and are the same in every run.
///
/// Not for security; see ``fingerprintNumber(of:)``.
package func fingerprint(of bytes: some Sequence<UInt8>) -> String {
  let digits = String(fingerprintNumber(of: Array(bytes)), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Returns a number that changes with the bytes, and is the same in every run.
///
/// Not for security: FNV-1a with 64 bits, as http://www.isthe.com/chongo/tech/comp/fnv/ describes it.
package func fingerprintNumber(of bytes: [UInt8]) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}
