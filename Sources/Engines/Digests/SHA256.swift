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

/// The SHA-256 of bytes that come in pieces.
@safe package struct RunningSHA256: ~Copyable {
  private let context: OpaquePointer

  /// Begins with no bytes.
  package init() {
    guard let context = unsafe EVP_MD_CTX_new() else {
      preconditionFailure("libcrypto has no memory for a digest")
    }
    unsafe self.context = context
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Takes the bytes that come next.
  package mutating func take(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { input in
      _ = unsafe EVP_DigestUpdate(context, input.baseAddress, input.count)
    }
  }

  /// Returns the digest of all bytes, as 64 hexadecimal digits in lower case.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe digest.withUnsafeMutableBufferPointer { output in
      _ = unsafe EVP_DigestFinal_ex(context, output.baseAddress, nil)
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
