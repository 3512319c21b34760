private import CBrotli

/// Returns bytes compressed as RFC 7932 says, as small as they become: this is done once, and undone often.
func brotliCompressed(_ bytes: [UInt8]) -> [UInt8] {
  // 0 where that is more than a number holds.
  var length = BrotliEncoderMaxCompressedSize(bytes.count)
  precondition(length > 0, "no size of memory is enough for so many bytes")
  var stream = [UInt8](repeating: 0, count: length)
  // The one-shot function keeps no pointer, and writes at most `length` bytes.
  let status = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe stream.withUnsafeMutableBufferPointer { output in
      unsafe BrotliEncoderCompress(
        BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, input.count, input.baseAddress,
        &length, output.baseAddress)
    }
  }
  precondition(status == BROTLI_TRUE, "Brotli had too little room or memory")
  return Array(stream[..<length])
}
