import Files
import Foundation
import PreviewServer
import Testing

/// Holds what this system tells of changes, and what open files tell of them, to what editors and git do.
///
/// On Linux the second goes through inotify where it goes through kqueue elsewhere; all else of it is the same.
@Suite struct ChangeQueueTests {
  @Test(arguments: Kind.allCases) func tellsOfAFileThatIsWrittenInPlace(_ kind: Kind) async throws {
    try await withSite(kind) { site in
      try site.write("content/a/one.md", "Other words.")
      #expect(await site.tells())
      try site.append("content/a/one.md", "More words.")
      #expect(await site.tells())
      #expect(await !site.tells(within: .milliseconds(50)), "nothing is told twice")
    }
  }

  @Test(arguments: Kind.allCases) func tellsOfAFileThatIsRenamedOver(_ kind: Kind) async throws {
    try await withSite(kind) { site in
      for words in ["First.", "Second.", "Third."] {
        try site.replace("content/a/one.md", words)
        #expect(await site.tells())
        site.watchAll()
      }
      try site.append("content/a/one.md", "What took the place of a file is watched as well.")
      #expect(await site.tells())
    }
  }

  @Test(arguments: Kind.allCases) func tellsOfAFileThatIsNewAndGone(_ kind: Kind) async throws {
    try await withSite(kind) { site in
      try site.write("content/a/two.md", "New.")
      #expect(await site.tells())
      site.watchAll()
      try site.append("content/a/two.md", "More.")
      #expect(await site.tells())
      try site.remove("content/a/two.md")
      #expect(await site.tells())
      site.watchAll()
      #expect(await !site.tells(within: .milliseconds(50)))
    }
  }

  @Test(arguments: Kind.allCases) func tellsOfAFolderThatIsGoneAndRestored(_ kind: Kind)
    async throws
  {
    try await withSite(kind) { site in
      try site.remove("content")
      #expect(await site.tells())
      site.watchAll()
      try site.write("content/a/one.md", "It is back.")
      #expect(await site.tells())
      #expect(site.watchAll())
      try site.append("content/a/one.md", "And written to.")
      #expect(await site.tells())
    }
  }

  @Test(arguments: Kind.allCases) func tellsOfTheSiteThatIsGoneAndRestored(_ kind: Kind)
    async throws
  {
    try await withSite(kind) { site in
      try site.remove("")
      #expect(await site.tells())
      #expect(!site.watchAll(), "files have to be looked at until it is back")
      try site.write("content/a/one.md", "It is back.")
      #expect(site.watchAll())
      try site.append("content/a/one.md", "And written to.")
      #expect(await site.tells())
    }
  }

  @Test(arguments: Kind.allCases) func tellsOfABurst(_ kind: Kind) async throws {
    try await withSite(kind) { site in
      for number in 1...300 { try site.write("content/a/\(number).md", "Text \(number).") }
      #expect(await site.tells())
      site.watchAll()
      while await site.tells(within: .milliseconds(50)) {}
      for number in 1...300 { try site.append("content/a/\(number).md", "More.") }
      #expect(await site.tells())
      while await site.tells(within: .milliseconds(50)) {}
      try site.append("content/a/150.md", "More.")
      #expect(await site.tells())
    }
  }

  @Test(arguments: Kind.allCases) func saysWhenSomethingIsNew(_ kind: Kind) async throws {
    try await withSite(kind) { site in
      #expect(!site.queue.watch(site.folders, below: site.root).isNew)
      try site.write("content/b/two.md", "In a new folder.")
      #expect(site.queue.watch(site.folders, below: site.root).isNew)
      #expect(!site.queue.watch(site.folders, below: site.root).isNew)
    }
  }

  @Test func holdsNothingOfASiteThatIsTooLarge() async throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    var queue = try #require(FileEvents(maximumHeld: 4))
    defer { queue.close() }
    try scratch.write(OutputFile(path: "content/one.md", text: "One."))
    let folders = ["", "content"]
    #expect(queue.watch(folders, below: scratch.path) == Watched(isNew: true, isWhole: true))
    for name in ["two", "three"] {
      try scratch.write(OutputFile(path: "content/\(name).md", text: "More."))
    }
    #expect(queue.watch(folders, below: scratch.path) == Watched(isNew: false, isWhole: false))
    #expect(queue.watch(folders, below: scratch.path) == Watched(isNew: false, isWhole: false))
    scratch.removeFile("content/two.md")
    #expect(queue.watch(folders, below: scratch.path) == Watched(isNew: true, isWhole: true))
  }

  /// What can tell of changes.
  enum Kind: String, CaseIterable, Sendable {
    case openFiles
    #if os(Linux)
      case folders
    #endif

    func makeQueue() -> (any ChangeQueue)? {
      switch self {
      case .openFiles: FileEvents()
      #if os(Linux)
        case .folders: FolderEvents()
      #endif
      }
    }
  }
}

/// Does something with a site that is watched, of which nothing is left to be told.
private func withSite(
  _ kind: ChangeQueueTests.Kind, _ work: (WatchedFolder) async throws -> Void
) async throws {
  let scratch = try ScratchFolder()
  defer { scratch.remove() }
  let queue = try #require(kind.makeQueue())
  let site = WatchedFolder(root: scratch.path + "/site", queue: queue)
  try site.write("content/a/one.md", "Words.")
  try site.write("themes/style.css", "p {}")
  #expect(site.watchAll())
  _ = site.queue.drain()
  try await work(site)
}

/// A site on disk that is watched.
private final class WatchedFolder {
  let root: String
  var queue: any ChangeQueue

  init(root: String, queue: any ChangeQueue) {
    self.root = root
    self.queue = queue
  }

  /// The folders as they are now, with the root itself.
  var folders: [String] {
    [""]
      + DiskFiles(root: root, folders: ["content", "themes"]).entries
      .compactMap { $0.kind == .folder ? $0.path : nil }
  }

  /// Watches all folders until nothing is new, and returns whether the queue tells of everything then.
  @discardableResult func watchAll() -> Bool {
    for _ in 0..<10 {
      let watched = queue.watch(folders, below: root)
      if !watched.isNew || !watched.isWhole { return watched.isWhole }
    }
    return false
  }

  /// Returns whether the queue tells of a change, and what else it tells of with it is taken from it.
  func tells(within time: Duration = .seconds(10)) async -> Bool {
    let end = ContinuousClock.now + time
    repeat {
      if !queue.drain().isEmpty {
        while !queue.drain().isEmpty {}
        return true
      }
      try? await Task.sleep(for: .milliseconds(2))
    } while ContinuousClock.now < end
    return false
  }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func append(_ path: String, _ text: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: "\(root)/\(path)"))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Saves as editors do: beside, then renamed over the old file.
  func replace(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"), options: .atomic)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path.isEmpty ? root : "\(root)/\(path)")
  }
}
