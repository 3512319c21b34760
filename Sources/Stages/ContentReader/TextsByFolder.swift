import Files

/// Files by the folder they stand in, put together from a sorted list.
struct TextsByFolder {
  private(set) var folders: [String] = []
  private var texts: [String: [FileEntry]] = [:]
  /// Most files stand in the same folder as the one before, whose list is kept at hand.
  private var current: (folder: String, texts: [FileEntry]) = ("", [])

  mutating func add(_ entry: FileEntry) {
    if !isInCurrentFolder(entry.path) {
      putAway()
      let folder = folder(of: entry.path)
      current = (folder, texts.removeValue(forKey: folder) ?? [])
      if current.texts.isEmpty { folders.append(folder) }
    }
    current.texts.append(entry)
  }

  mutating func finish() -> [String: [FileEntry]] {
    putAway()
    return texts
  }

  private mutating func putAway() {
    if !current.texts.isEmpty { texts[current.folder] = current.texts }
    current.texts = []
  }

  private func isInCurrentFolder(_ path: String) -> Bool {
    let length = current.folder.utf8.count
    let bytes = path.utf8
    return bytes.count > length && bytes.starts(with: current.folder.utf8)
      && bytes.dropFirst(length).first == UInt8(ascii: "/")
      && !bytes.dropFirst(length + 1).contains(UInt8(ascii: "/"))
  }
}

/// Returns the folder that a file stands in; nothing for one at the root.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
