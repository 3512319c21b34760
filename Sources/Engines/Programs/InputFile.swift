private import Platform

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Opens a file without a name that holds bytes, for a program to read from its start.
///
/// A program that ends before it has read all that is written to a pipe ends the writer as well, with
/// SIGPIPE; with a file nothing is written while it runs.
///
/// - Throws: What the disk says where it refuses.
func openInput(_ bytes: [UInt8]) throws -> FileDescriptor {
  let url = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString)")
  let file = try FileDescriptor.open(
    FilePath(url.path(percentEncoded: false)), .readWrite, options: [.create, .exclusiveCreate],
    permissions: .ownerReadWrite)
  do {
    try FileManager.default.removeItem(at: url)
    try file.writeAll(bytes)
    try file.seek(offset: 0, from: .start)
    return file
  } catch {
    try file.close()
    throw error
  }
}
