/// How a file is compressed that stands beside it, for hosts that send one in the place of the other.
package enum CompressedForm: CaseIterable, Hashable, Sendable {
  /// RFC 1952, which every browser reads.
  case gzip
  /// RFC 7932, which is smaller, and which browsers read over HTTPS.
  case brotli

  /// What the name of the file ends with in addition: `.gz`.
  package var nameEnd: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Returns bytes in this form.
  ///
  /// There is no name and no time in them: the same bytes give the same with one version of the library.
  ///
  /// - Parameter bytes: Of less than 4 GB.
  /// - Returns: What gives `bytes` again.
  package func compressed(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .gzip: gzipCompressed(bytes)
    case .brotli: brotliCompressed(bytes)
    }
  }
}

/// Returns bytes compressed as RFC 1952 says.
private func gzipCompressed(_ bytes: [UInt8]) -> [UInt8] {
  // Deflated; no name and no time; as small as it becomes; of no system in particular.
  let heading: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]
  let end = [checksum(of: bytes), UInt32(truncatingIfNeeded: bytes.count)].flatMap { number in
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
  return heading + deflated(bytes) + end
}
