import ByteWriting
private import Synchronization
private import SystemPackage

/// A file of a ``StagedOutput`` as its bytes come: the one place that writes pages, data and all else of a
/// build to the disk.
///
/// An object, since it holds an open file, and since a ``UTF8Buffer`` hands its bytes to it.
package final class StagedFile: ByteSink {
  private let path: FilePath
  private let shownPath: String
  private let state = Mutex(State())

  private struct State {
    var descriptor: FileDescriptor?
    var failure: FileError?
  }

  /// - Parameters:
  ///   - path: Where it is written.
  ///   - shownPath: Where it will stand in the end, for messages.
  init(_ path: String, shownAs shownPath: String) {
    self.path = FilePath(path)
    self.shownPath = shownPath
  }

  deinit { state.withLock { try? $0.descriptor?.close() } }

  /// Writes the bytes that come next; a refusal is told by ``finish(_:)``.
  package func take(_ bytes: ArraySlice<UInt8>) {
    state.withLock { state in
      guard state.failure == nil else { return }
      do {
        // Foundation's `Data.write` waits for the disk at each file, which costs more than all else.
        let descriptor =
          try state.descriptor
          ?? FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        state.descriptor = descriptor
        try descriptor.writeAll(bytes)
      } catch {
        state.failure = FileError(
          path: shownPath,
          reason: (error as? Errno).map { plainReason(errno: $0.rawValue) } ?? plainReason(error))
      }
    }
  }

  /// Writes the last bytes and closes the file.
  ///
  /// - Throws: ``FileError`` when the disk has refused any of its bytes.
  package func finish(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    take(bytes)
    let failure = state.withLock { state in
      do {
        try state.descriptor?.close()
      } catch {
        state.failure = state.failure ?? FileError(path: shownPath, reason: plainReason(error))
      }
      state.descriptor = nil
      return state.failure
    }
    if let failure { throw failure }
  }
}
