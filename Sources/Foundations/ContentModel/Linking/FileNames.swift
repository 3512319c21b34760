import Synchronization

/// The files that texts can link to, in the order of their names, to find the one that was meant.
///
/// A class, because it is made only when the first link is found broken; most sites have none. The lock
/// keeps the texts that are linked side by side from making it twice.
final class FileNames: Sendable {
  private struct Entry: Sendable {
    let name: String
    let path: String
  }

  private let files: Set<String>
  private let pages: Set<String>
  private let markers: [MarkerNumbers]
  private let made = Mutex<[Entry]?>(nil)

  /// Takes the files that texts may link to or show, those of pages, and those of markers.
  init(files: Set<String>, pages: Set<String>, markers: [MarkerNumbers]) {
    (self.files, self.pages, self.markers) = (files, pages, markers)
  }

  /// Returns these names where others are the same, so that they are put in order once.
  func sameNames(as other: FileNames) -> FileNames? {
    files == other.files && pages == other.pages
      && markers.elementsEqual(other.markers, by: ===) ? self : nil
  }

  /// Returns the files whose names stand near a name in the alphabet, which has all of a small site, and
  /// of a large one enough that a run with many broken links stays linear.
  func paths(near path: String) -> [String] {
    let entries = made.withLock { made in
      if let made { return made }
      let all = markers.reduce(into: files.union(pages)) { $0.formUnion($1.files) }
      let entries = all.map { Entry(name: fileName($0).lowercased(), path: $0) }
        .sorted { ($0.name, $0.path) < ($1.name, $1.path) }
      made = entries
      return entries
    }
    let place = place(of: fileName(path).lowercased(), in: entries)
    let reach = 500
    return entries[max(0, place - reach)..<min(entries.count, place + reach)].map(\.path)
  }

  private func place(of name: String, in entries: [Entry]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Returns the last part of a path.
func fileName(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}
