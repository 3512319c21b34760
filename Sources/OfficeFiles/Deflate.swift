private import CZlib

/// Returns bytes compressed as RFC 1951 says.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  var stream = [UInt8](repeating: 0, count: Int(length))
  // The one-shot function keeps no pointer, and writes at most `length` bytes.
  let status = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe stream.withUnsafeMutableBufferPointer { output in
      unsafe compress2(
        output.baseAddress, &length, input.baseAddress, uLong(input.count), Z_BEST_COMPRESSION)
    }
  }
  precondition(status == Z_OK, "zlib had too little room or memory")
  // Around the compressed bytes stand two bytes of RFC 1950 and its checksum of four.
  return Array(stream[2..<Int(length) - 4])
}

/// Returns the CRC-32 of bytes, as archives hold it.
func checksum(of bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { input in
    UInt32(truncatingIfNeeded: unsafe crc32_z(0, input.baseAddress, input.count))
  }
}
