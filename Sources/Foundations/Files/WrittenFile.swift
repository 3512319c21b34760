private import Platform
private import SystemPackage

/// Writes one file, in the place of the one that is there.
///
/// A file is exchanged as a whole, so that it is the old or the new one whatever goes wrong, and keeps the
/// permissions of the old one. What is no file, such as a pipe or `/dev/stdout`, is written to.
///
/// - Parameters:
///   - contents: Its bytes.
///   - path: Where; a symbolic link is followed. Its folder has to be there.
/// - Throws: ``FileError`` where it is a folder, or the disk refuses.
package func writeFile(_ contents: [UInt8], to path: String) throws(FileError) {
  let place = realPathOfPlace(path)
  let type = (try? Stat(FilePath(place), followTargetSymlink: true))?.type
  if type == .directory {
    throw FileError(path: path, reason: "this is a folder; name a file in it")
  }
  do {
    if type == nil || type == .regular {
      try replaceFile(contents, at: place)
    } else {
      let descriptor = try FileDescriptor.open(FilePath(path), .writeOnly)
      _ = try descriptor.closeAfter { try descriptor.writeAll(contents) }
    }
  } catch {
    throw FileError(path: path, reason: plainReason(error))
  }
}
