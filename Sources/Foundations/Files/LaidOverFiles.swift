/// Files that lie over those of another tree, as if they had been written into it.
package struct LaidOverFiles: FileTree {
  private let below: any FileTree
  private let files: [String: [UInt8]]
  package let entries: [FileEntry]

  /// Lays files over a tree.
  ///
  /// - Parameters:
  ///   - files: The files, with their paths in the tree.
  ///   - below: The tree.
  package init(_ files: [OutputFile], over below: any FileTree) {
    self.below = below
    self.files = Dictionary(
      files.map { ($0.path, $0.contents) }, uniquingKeysWith: { $1 })
    var entries = Dictionary(below.entries.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    for (path, contents) in self.files {
      entries[path] = FileEntry(path: path, kind: .file(size: contents.count))
      var folder = path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if entries[folder] == nil { entries[folder] = FileEntry(path: folder, kind: .folder) }
      }
    }
    self.entries = entries.values.sorted { $0.path < $1.path }
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    if let contents = files[path] { return contents }
    return try below.contents(of: path)
  }
}
