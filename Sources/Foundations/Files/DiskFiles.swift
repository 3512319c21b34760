private import Platform

/// The files of a folder on disk, as they were when it was listed.
///
/// Symbolic links to files inside the root are followed; all others are listed as unusable.
package struct DiskFiles: FileTree {
  package let entries: [FileEntry]
  private let givenRoot: String
  private let root: String
  private let folders: [String]

  /// Lists the given folders below a root; one that does not exist adds nothing.
  ///
  /// - Parameters:
  ///   - root: The folder that paths are relative to.
  ///   - folders: Which of its folders to list; an empty name lists the root itself.
  package init(root: String, folders: [String]) {
    let realRoot = realPath(root) ?? root
    givenRoot = root
    self.root = realRoot
    self.folders = folders
    var listing = FolderListing(root: realRoot)
    for folder in folders { listing.addFolder(folder) }
    entries = listing.entries.sorted { $0.path < $1.path }
  }

  private init(_ entries: [FileEntry], like other: DiskFiles) {
    self.entries = entries
    (givenRoot, root, folders) = (other.givenRoot, other.root, other.folders)
  }

  /// Lists the same folders again.
  ///
  /// Cost: linear in the number of files; but only those that may be other are looked at.
  ///
  /// - Parameter changed: The paths at which something may be other than it was, all of them; nil where
  ///   anything may be.
  /// - Returns: The folders as they are now.
  package func listedAgain(changed: Set<String>? = nil) -> DiskFiles {
    guard let changed, changed.count <= 100, let entries = entries(changed: changed) else {
      return DiskFiles(root: givenRoot, folders: folders)
    }
    return DiskFiles(entries, like: self)
  }

  /// Returns what stands at a path; nil where nothing was listed.
  ///
  /// Cost: O(log n).
  package func entry(at path: String) -> FileEntry? {
    let index = index(of: path)
    return index < entries.count && entries[index].path == path ? entries[index] : nil
  }

  /// Whether a path is below one of the folders that are listed.
  package func lists(_ path: String) -> Bool {
    folders.contains { $0.isEmpty || path.hasPrefix($0 + "/") }
  }

  /// Whether the same files stand in both, none of them changed.
  package func isUnchanged(since other: DiskFiles) -> Bool {
    root == other.root && entries == other.entries
  }

  /// Returns the new names of files that stood elsewhere before, by their old ones.
  package func newNames(since other: DiskFiles) -> [String: String] {
    if entries.elementsEqual(other.entries, by: { $0.path == $1.path }) { return [:] }
    let gone = other.entries.filter { $0.stamp != nil && entry(at: $0.path) == nil }
    guard !gone.isEmpty else { return [:] }
    let oldNames = Dictionary(
      gone.map { ($0.stamp?.inode, $0.path) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      entries.compactMap { entry in
        guard let stamp = entry.stamp, let oldName = oldNames[stamp.inode],
          other.entry(at: entry.path) == nil
        else { return nil }
        return (oldName, entry.path)
      }, uniquingKeysWith: { first, _ in first })
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: root + "/" + path)))
    } catch {
      throw FileError(path: path, reason: plainReason(error))
    }
  }

  /// Returns the place of a path among the entries, or the one where it would be.
  func index(of path: String) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the entries with those of some paths as they are now; nil where a folder is among them, with
  /// which anything may have changed.
  private func entries(changed: Set<String>) -> [FileEntry]? {
    var updated = self
    // What a link leads to changes without the link.
    for path in changed.union(entries.lazy.filter(\.isLink).map(\.path)).sorted() {
      guard !folders.contains(path), entry(at: path)?.kind != .folder else { return nil }
      guard lists(path) else { continue }
      let (folder, name) = parts(of: path)
      guard folder.isEmpty || entry(at: folder)?.kind == .folder else { return nil }
      if name.hasPrefix(".") { continue }
      var listing = FolderListing(root: root)
      listing.add(path)
      guard listing.entries.allSatisfy({ $0.path == path && $0.kind != .folder }) else {
        return nil
      }
      updated = updated.replacing(path, with: listing.entries)
    }
    return updated.entries
  }

  private func replacing(_ path: String, with new: [FileEntry]) -> DiskFiles {
    let old = entry(at: path)
    guard new != [old].compactMap({ $0 }) else { return self }
    var entries = entries
    let index = index(of: path)
    entries.replaceSubrange(index..<(old == nil ? index : index + 1), with: new)
    return DiskFiles(entries, like: self)
  }
}

/// Cuts a path before its last name: `content/scr/set.yml` gives `content/scr` and `set.yml`.
private func parts(of path: String) -> (folder: String, name: Substring) {
  guard let slash = path.lastIndex(of: "/") else { return ("", path[...]) }
  return (String(path[..<slash]), path[path.index(after: slash)...])
}
