private import Foundation

/// Makes a folder that nothing else uses, and removes it with all that is in it when the work is done.
///
/// - Parameter work: What is done with the folder, by its absolute path.
/// - Returns: What the work returns.
/// - Throws: ``FileError`` where the disk refuses the folder, and whatever the work throws.
package func withTemporaryFolder<Result>(
  _ work: (_ path: String) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "waymark-\(UUID().uuidString)", directoryHint: .notDirectory)
  let path = folder.path(percentEncoded: false)
  do {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  } catch {
    throw FileError(path: path, reason: error.localizedDescription)
  }
  // What cannot be removed is left to the system, which empties its temporary folder.
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await work(path)
}
