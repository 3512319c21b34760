private import CCrypto

/// Returns the SHA-256 of bytes, as 64 hexadecimal digits in lower case.
///
/// FIPS 180-4, by libcrypto.
package func sha256(_ bytes: some Sequence<UInt8>) -> String {
  var running = RunningSHA256()
  running.take(Array(bytes)[...])
  return running.finish()
}

/// The SHA-256 of bytes that come in pieces.
package struct RunningSHA256: ~Copyable {
  private var context = SHA256_CTX()

  /// Begins with no bytes.
  package init() { _ = unsafe SHA256_Init(&context) }

  /// Takes the bytes that come next.
  package mutating func take(_ bytes: ArraySlice<UInt8>) {
    // The function keeps no pointer.
    unsafe bytes.withUnsafeBytes { input in
      _ = unsafe SHA256_Update(&context, input.baseAddress, input.count)
    }
  }

  /// Returns the digest of all bytes, as 64 hexadecimal digits in lower case.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    // The function writes as many bytes as `digest` has.
    unsafe digest.withUnsafeMutableBufferPointer { output in
      _ = unsafe SHA256_Final(output.baseAddress, &context)
    }
    return hexadecimal(digest)
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    digits.append(hexadecimalDigit(byte >> 4))
    digits.append(hexadecimalDigit(byte & 15))
  }
  return String(decoding: digits, as: UTF8.self)
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
