private import Platform

/// A folder that lasts as long as some work, for programs that read and write files.
package struct ScratchFolder: Sendable {
  /// Its absolute path.
  package let path: String

  /// Makes an empty folder among the temporary files of this computer, which nobody else can read.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package init() throws(FileError) {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "waymark-\(UUID().uuidString)")
    path = url.path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileError(path: path, reason: plainReason(error))
    }
  }

  /// Writes a file, and the folders that lead to it.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package func write(_ file: OutputFile) throws(FileError) {
    precondition(!file.path.hasPrefix("/") && !file.path.split(separator: "/").contains(".."))
    let url = URL(filePath: path).appending(path: file.path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.contents).write(to: url)
    } catch {
      throw FileError(path: file.path, reason: plainReason(error))
    }
  }

  /// Puts a file of this computer into the folder, without copying it.
  ///
  /// - Parameters:
  ///   - file: Its path.
  ///   - name: Where it is to stand, below the folder.
  /// - Throws: ``FileError`` when the disk refuses.
  package func link(_ file: String, as name: String) throws(FileError) {
    let url = URL(filePath: path).appending(path: name)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(at: url, withDestinationURL: URL(filePath: file))
    } catch {
      throw FileError(path: name, reason: plainReason(error))
    }
  }

  /// Removes one file, whether it is there or not.
  package func removeFile(_ name: String) {
    try? FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Removes the folder with all that is in it.
  package func remove() { try? FileManager.default.removeItem(atPath: path) }
}
