private import CCrypto

/// Returns the SHA-256 of bytes, as 64 hexadecimal digits in lower case.
///
/// FIPS 180-4, by libcrypto.
package func sha256(_ bytes: some Sequence<UInt8>) -> String {
  let bytes = Array(bytes)
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  // The one-shot function keeps no pointer, and writes as many bytes as `digest` has.
  unsafe bytes.withUnsafeBufferPointer { input in
    unsafe digest.withUnsafeMutableBufferPointer { output in
      _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
    }
  }
  return hexadecimal(digest)
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
