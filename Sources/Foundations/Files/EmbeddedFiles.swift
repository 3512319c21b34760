private import Platform

/// The files of a folder that the program carries: the plug-in `EmbedFolders` puts them into it while it is
/// compiled.
package struct EmbeddedFiles: FileTree {
  private let contents: [String: String]
  package let entries: [FileEntry]

  /// Takes the files of a folder.
  ///
  /// - Parameter files: Their paths below the folder, and their bytes in base 64.
  package init(_ files: [(path: String, base64: String)]) {
    contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.base64) })
    entries = files.map { file in
      let padding = file.base64.utf8.suffix(2).count { $0 == UInt8(ascii: "=") }
      return FileEntry(
        path: file.path, kind: .file(size: file.base64.utf8.count / 4 * 3 - padding))
    }
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    guard let base64 = contents[path] else {
      throw FileError(path: path, reason: "the program carries no such file")
    }
    guard let data = Data(base64Encoded: base64) else {
      preconditionFailure("'\(path)' was not embedded whole")
    }
    return [UInt8](data)
  }

  /// All files, in the order of their paths.
  package var files: [OutputFile] {
    entries.compactMap { entry in
      (try? contents(of: entry.path)).map { OutputFile(path: entry.path, contents: $0) }
    }
  }
}
