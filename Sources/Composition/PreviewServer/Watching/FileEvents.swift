private import CFileEvents
import Files

/// What the system tells of changes in files and folders that are held open: kqueue(2) on macOS.
///
/// A folder tells that something was added, renamed or deleted in it; what is written into a file, the file
/// alone tells. Each takes an open file of the process, so that a site may be too large to be watched.
package struct FileEvents: ChangeQueue {
  package let descriptor: Int32
  private let maximumHeld: Int
  private var held: [String: Held] = [:]
  /// The numbers of folders; those of files tell that something may not be written to its end.
  private var folderNumbers: Set<Int32> = []

  private struct Held {
    let descriptor: Int32
    let number: Int32
  }

  /// How many open files stay for everything else: connections, pages and programs.
  private static let reserved = 1000

  /// Makes a queue; nil where the system has no more of them.
  ///
  /// - Parameter maximumHeld: How many files and folders are held open; nil for as many as the system lets
  ///   this process have.
  package init?(maximumHeld: Int? = nil) {
    descriptor = waymark_events_open()
    guard descriptor >= 0 else { return nil }
    self.maximumHeld =
      maximumHeld ?? max(0, Int(waymark_raise_open_files()) - Self.reserved)
  }

  package mutating func watch(_ folders: [String], below root: String) -> Watched {
    var watched = Watched(isNew: false, isWhole: true)
    let (paths, folderPaths) = paths(in: folders, below: root)
    // Of a site that is too large, nothing is held.
    let kept = paths.count <= maximumHeld ? paths : []
    for path in Set(held.keys).subtracting(kept) { forget(path) }
    guard paths.count <= maximumHeld else { return Watched(isNew: false, isWhole: false) }
    for path in paths {
      if let known = held[path] {
        if unsafe waymark_events_holds(known.descriptor, path) != 0 { continue }
        forget(path)
      }
      watched.isNew = true
      if !hold(path, isFolder: folderPaths.contains(path)) { watched.isWhole = false }
    }
    return watched
  }

  package func drain() -> [Change] {
    var changes: [Change] = []
    while true {
      let events = unsafe [waymark_event](unsafeUninitializedCapacity: 64) { buffer, count in
        count = unsafe Int(
          waymark_events_take(descriptor, buffer.baseAddress, Int32(buffer.count)))
      }
      if events.isEmpty { return changes }
      changes += events.map { event in
        Change(
          nil, isUnfinished: event.is_written != 0 && !folderNumbers.contains(event.number))
      }
    }
  }

  /// Ends the queue; it tells of nothing any more.
  package mutating func close() {
    for path in held.keys { forget(path) }
    waymark_events_forget(-1, descriptor, -1)
  }

  /// Returns the folders and the files in them, each once, as far as a site reads them.
  private func paths(in folders: [String], below root: String) -> ([String], Set<String>) {
    let folderPaths = folders.map { $0.isEmpty ? root : "\(root)/\($0)" }
    let filePaths = folders.flatMap { folder -> [String] in
      // Of what stands in the root, the site is folders.
      if folder.isEmpty { return [] }
      return names(inFolder: "\(root)/\(folder)").filter { !$0.hasPrefix(".") }
        .map { "\(root)/\(folder)/\($0)" }
    }
    let folderSet = Set(folderPaths)
    return (folderPaths + filePaths.filter { !folderSet.contains($0) }, folderSet)
  }

  private mutating func hold(_ path: String, isFolder: Bool) -> Bool {
    var number: Int32 = -1
    let opened = unsafe waymark_events_watch(descriptor, path, &number)
    guard opened >= 0 else { return false }
    held[path] = Held(descriptor: opened, number: number)
    if isFolder { folderNumbers.insert(number) }
    return true
  }

  private mutating func forget(_ path: String) {
    guard let known = held.removeValue(forKey: path) else { return }
    waymark_events_forget(descriptor, known.descriptor, known.number)
    folderNumbers.remove(known.number)
  }
}
