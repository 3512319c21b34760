/// A text that is being typed, and may not be saved yet.
package struct TypedText: Hashable, Sendable {
  /// Its bytes, as they would be saved.
  package let bytes: [UInt8]
  /// A number that no other text of the same file ever had.
  package let version: Int

  /// Makes one.
  package init(_ bytes: [UInt8], version: Int) { (self.bytes, self.version) = (bytes, version) }
}

/// Files of a disk, with texts over them that are being typed.
///
/// A text has a stamp of its own, so that a reading knows which files are still those that it read.
package struct TypedFiles: FileTree {
  package let entries: [FileEntry]
  private let disk: DiskFiles
  private let texts: [String: TypedText]

  /// Lays texts over files.
  ///
  /// - Parameters:
  ///   - texts: By their paths. What the disk has as something other than a file stays what it is, and so does
  ///     what no listing of the disk would show.
  ///   - disk: The files below.
  package init(_ texts: [String: TypedText] = [:], over disk: DiskFiles) {
    let texts = texts.filter { disk.canHold(fileAt: $0.key) }
    (self.disk, self.texts) = (disk, texts)
    guard !texts.isEmpty else {
      entries = disk.entries
      return
    }
    var entries = disk.entries
    var added: [String: FileEntry] = [:]
    for (path, text) in texts {
      let entry = disk.entry(at: path)
      let inode = entry?.stamp?.inode ?? UInt64.max - UInt64(clamping: text.version)
      let typed = FileEntry(
        path: entry?.path ?? path, kind: .file(size: text.bytes.count),
        stamp: FileStamp(inode: inode, version: text.version))
      if entry != nil { entries[disk.index(of: path)] = typed } else { added[path] = typed }
      var folder = path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if disk.entry(at: folder) == nil { added[folder] = FileEntry(path: folder, kind: .folder) }
      }
    }
    if !added.isEmpty {
      entries.append(contentsOf: added.values)
      entries.sort { $0.path < $1.path }
    }
    self.entries = entries
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    if let text = texts[path] { return text.bytes }
    return try disk.contents(of: path)
  }

  /// Lists the files of the disk again, and lays texts over them.
  ///
  /// - Parameters:
  ///   - changed: The paths at which the disk may be other than it was; nil where it may be anywhere.
  ///   - texts: What is being typed now.
  /// - Returns: All as it is now.
  package func listedAgain(changed: Set<String>?, texts: [String: TypedText]) -> TypedFiles {
    TypedFiles(texts, over: disk.listedAgain(changed: changed))
  }

  /// Returns the same files of the disk with other texts over them.
  package func with(_ texts: [String: TypedText]) -> TypedFiles { TypedFiles(texts, over: disk) }

  /// Returns what stands at a path; nil where nothing does.
  package func entry(at path: String) -> FileEntry? {
    texts[path] == nil ? disk.entry(at: path) : entries.first { $0.path == path }
  }

  /// Whether the same files and texts stand in both.
  package func isUnchanged(since other: TypedFiles) -> Bool {
    disk.isUnchanged(since: other.disk) && entries == other.entries
  }

  /// Returns the new names of files that stood elsewhere on the disk before, by their old ones.
  package func newNames(since other: TypedFiles) -> [String: String] {
    disk.newNames(since: other.disk)
  }
}

extension DiskFiles {
  /// Whether a file could stand at a path, or does.
  fileprivate func canHold(fileAt path: String) -> Bool {
    switch entry(at: path)?.kind {
    case .file: return true
    case .folder, .unusable: return false
    case nil: break
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return false }
    for count in 1..<parts.count {
      let folder = parts[..<count].joined(separator: "/")
      if let kind = entry(at: folder)?.kind, kind != .folder { return false }
    }
    return lists(path)
  }
}
