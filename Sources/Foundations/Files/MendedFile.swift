private import Platform
private import SystemPackage

/// A file of a site whose bytes are others after it was mended.
package struct MendedFile: Hashable, Sendable {
  /// Where it stands below the folder of the site, parts separated by `/`.
  package let path: String
  /// The bytes that it has as long as nobody else has changed it.
  package let old: [UInt8]
  /// The bytes that it gets.
  package let new: [UInt8]

  /// Makes a file to be written.
  package init(path: String, old: [UInt8], new: [UInt8]) {
    (self.path, self.old, self.new) = (path, old, new)
  }

  /// Writes the file in the place of the one that was read.
  ///
  /// It is written whole beside the other one and to the disk, and then takes its name, so that the old or the new
  /// one stands there whatever goes wrong. It keeps the permissions of the old one. A symbolic link stays, and what
  /// it leads to is written.
  ///
  /// - Parameter root: The folder of the site.
  /// - Throws: ``FileError`` where the file is not the one that was read, may not be written to, stands outside of
  ///   the folder, or the disk refuses.
  package func write(below root: String) throws(FileError) {
    let shown = root == "." ? path : (root.hasSuffix("/") ? root : root + "/") + path
    func refusal(_ reason: String) -> FileError { FileError(path: shown, reason: reason) }
    do {
      guard let folder = try resolvedPath(of: root),
        let place = try resolvedPath(of: folder + "/" + path),
        place.hasPrefix(folder == "/" ? "/" : folder + "/")
      else { throw refusal("it is not there any more, or stands outside of the site") }
      let stat = try Stat(FilePath(place), followTargetSymlink: true)
      guard stat.type == .regular else { throw refusal("this is no file") }
      // Root may write to any file; what its owner has made one to read only stays so.
      guard stat.permissions.rawValue & 0o222 != 0 else { throw refusal("it can only be read") }
      try FileDescriptor.open(FilePath(place), .writeOnly).close()
      var beside = try BesideFile(
        in: FilePath(place).removingLastComponent(), permissions: .ownerReadWrite)
      try beside.becomeLike(stat)
      try beside.write(new)
      guard [UInt8](try Data(contentsOf: URL(filePath: place))) == old else {
        throw refusal("it has changed since it was read")
      }
      try beside.replace(place)
    } catch {
      throw error as? FileError ?? refusal(plainReason(error))
    }
  }
}
