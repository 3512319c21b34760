private import CZlib

/// Returns bytes compressed as RFC 1951 says.
///
/// - Parameter bytes: Of less than 4 GB.
/// - Returns: The same bytes for the same bytes with one version of zlib.
package func deflated(_ bytes: [UInt8]) -> [UInt8] {
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

/// Returns what was compressed as RFC 1951 says; nil where it is not of that form and size.
///
/// - Parameters:
///   - bytes: What was compressed.
///   - size: How many bytes it was before.
/// - Returns: The bytes as they were.
package func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
  var contents = [UInt8](repeating: 0, count: size)
  var input = bytes
  // The stream keeps the two buffers for as long as they are lent, and is ended before.
  let isWhole = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe contents.withUnsafeMutableBufferPointer { output in
      var stream = unsafe z_stream()
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      // A negative size of the window stands for a stream without a beginning and a checksum.
      let size = unsafe Int32(MemoryLayout<z_stream>.size)
      guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
        return false
      }
      defer { _ = unsafe inflateEnd(&stream) }
      return unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0
    }
  }
  return isWhole ? contents : nil
}

/// Returns the CRC-32 of bytes, as archives hold it.
///
/// - Parameter bytes: Any bytes.
/// - Returns: The sum.
package func checksum(of bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { input in
    UInt32(truncatingIfNeeded: unsafe crc32_z(0, input.baseAddress, input.count))
  }
}

/// Returns bytes compressed as RFC 1950 says, faster than as small as they could become.
///
/// - Parameter bytes: Of less than 4 GB.
/// - Returns: The same bytes for the same bytes with one version of zlib.
package func zlibCompressed(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  var stream = [UInt8](repeating: 0, count: Int(length))
  // The one-shot function keeps no pointer, and writes at most `length` bytes.
  let status = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe stream.withUnsafeMutableBufferPointer { output in
      unsafe compress2(
        output.baseAddress, &length, input.baseAddress, uLong(input.count), quickLevel)
    }
  }
  precondition(status == Z_OK, "zlib had too little room or memory")
  return Array(stream[..<Int(length)])
}

/// Half the time of the best level, and a tenth larger.
private let quickLevel: Int32 = 4

/// Returns what was compressed as RFC 1950 says; nil where it is not of that form, is cut off, or is larger than
/// allowed.
///
/// - Parameters:
///   - bytes: What was compressed, perhaps with something behind it.
///   - most: How many bytes it may become.
/// - Returns: The bytes as they were.
package func zlibInflated(_ bytes: [UInt8], atMost most: Int) -> [UInt8]? {
  var size = max(1024, min(most, bytes.count * 8))
  while true {
    var contents = [UInt8](repeating: 0, count: size)
    var length = uLong(size)
    var used = uLong(bytes.count)
    // The one-shot function keeps no pointer, and writes at most `length` bytes.
    let status = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe contents.withUnsafeMutableBufferPointer { output in
        unsafe uncompress2(output.baseAddress, &length, input.baseAddress, &used)
      }
    }
    switch status {
    case Z_OK: return Array(contents[..<Int(length)])
    case Z_BUF_ERROR where Int(length) == size && size < most: size = min(most, size * 4)
    default: return nil
    }
  }
}
