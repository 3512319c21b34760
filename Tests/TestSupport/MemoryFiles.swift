package import Files

/// A tree of files that exist in memory alone.
package struct MemoryFiles: FileTree {
  package let entries: [FileEntry]
  private let texts: [String: [UInt8]]

  /// Makes a tree of texts by their paths, and of other entries that stand for what a disk can hold.
  package init(_ texts: [String: String], others: [FileEntry] = []) {
    self.init(bytes: texts.mapValues { Array($0.utf8) }, others: others)
  }

  /// Makes a tree of files by their paths.
  package init(bytes: [String: [UInt8]], others: [FileEntry] = []) {
    texts = bytes
    entries =
      (bytes.map { path, contents in
        FileEntry(
          path: path, kind: .file(size: contents.count),
          stamp: FileStamp(inode: 0, version: contents.hashValue))
      } + others)
      .sorted { $0.path < $1.path }
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    guard let bytes = texts[path] else {
      throw FileError(path: path, reason: "there is no such file or folder")
    }
    return bytes
  }
}
