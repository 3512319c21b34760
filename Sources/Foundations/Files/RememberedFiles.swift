private import Diagnostics
private import Synchronization

/// The files of a tree, with what tells whether they are still the ones that were read.
///
/// An object, since what is read of it on several cores is remembered in one place.
package final class RememberedFiles: FileTree {
  private let files: any FileTree
  private let fingerprints = Mutex<[String: UInt64]>([:])

  /// Begins with nothing read.
  package init(_ files: any FileTree) { self.files = files }

  package var entries: [FileEntry] { files.entries }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    let bytes = try files.contents(of: path)
    let fingerprint = fingerprintNumber(of: bytes)
    fingerprints.withLock { $0[path] = $0[path] ?? fingerprint }
    return bytes
  }

  /// Reads a file once more.
  ///
  /// - Returns: Its bytes; nil where it was never read.
  /// - Throws: ``FileError`` where it cannot be read, or has changed since it was read first.
  package func unchangedContents(of path: String) throws(FileError) -> [UInt8]? {
    guard let fingerprint = fingerprints.withLock({ $0[path] }) else { return nil }
    let bytes = try files.contents(of: path)
    guard fingerprintNumber(of: bytes) == fingerprint else {
      throw FileError(path: path, reason: "it has changed since it was read")
    }
    return bytes
  }
}
