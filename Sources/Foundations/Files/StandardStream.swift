private import Platform
private import SystemPackage

/// A stream that every program has from the start.
package enum StandardStream: Sendable {
  case output, error
}

/// Writes text to a stream.
///
/// - Throws: ``FileError`` where nothing takes it, as on a full disk.
package func write(_ text: String, to stream: StandardStream) throws(FileError) {
  try write(text.utf8, to: stream)
}

/// Writes bytes to a stream.
///
/// - Throws: ``FileError`` where nothing takes them, as on a full disk.
package func write(
  _ bytes: some Sequence<UInt8>, to stream: StandardStream
) throws(FileError) {
  let descriptor: FileDescriptor =
    switch stream {
    case .output: .standardOutput
    case .error: .standardError
    }
  do {
    try descriptor.writeAll(bytes)
  } catch {
    throw FileError(path: "", reason: plainReason(error))
  }
}
