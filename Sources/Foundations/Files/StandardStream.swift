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
  let descriptor: FileDescriptor =
    switch stream {
    case .output: .standardOutput
    case .error: .standardError
    }
  do {
    try descriptor.writeAll(text.utf8)
  } catch {
    throw FileError(path: "", reason: plainReason(error))
  }
}
