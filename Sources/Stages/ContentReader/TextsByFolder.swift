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

  mutating func finish() -> [String: TextsOfFolder] {
    putAway()
    return texts.mapValues(TextsOfFolder.init)
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

/// The texts that stand in one folder itself.
struct TextsOfFolder: Sendable {
  /// Those whose names end in `.md`, sorted.
  private(set) var markdown: [FileEntry]
  /// All others, sorted.
  private(set) var others: [FileEntry]

  /// Takes the texts, sorted.
  init(_ texts: [FileEntry]) {
    markdown = texts.filter { $0.path.hasSuffix(".md") }
    others = texts.filter { !$0.path.hasSuffix(".md") }
  }

  /// All of them, sorted.
  var all: [FileEntry] {
    others.isEmpty ? markdown : (markdown + others).sorted { $0.path < $1.path }
  }

  /// Returns the text at a path; nil where there is none.
  ///
  /// Cost: O(log n).
  func entry(at path: String) -> FileEntry? {
    path.hasSuffix(".md")
      ? markdown.place(of: path).map { markdown[$0] } : others.place(of: path).map { others[$0] }
  }

  /// Takes a text in the place of another state of it.
  mutating func replace(_ text: FileEntry) {
    if let place = markdown.place(of: text.path) { markdown[place] = text }
    if let place = others.place(of: text.path) { others[place] = text }
  }
}

extension [FileEntry] {
  /// Returns the place of a path in a sorted list; nil where it is not there.
  fileprivate func place(of path: String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].path == path ? low : nil
  }
}

/// Returns the folder that a file stands in; nothing for one at the root.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
