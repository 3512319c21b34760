import FlyingSocks

/// Waits for the files of a site to change, and for whoever changes them to be done.
///
/// Where the system tells nothing, the caller looks itself, several times a second.
actor SiteWatcher {
  private let root: String
  private let pool: any AsyncSocketPool
  private let events: FolderEvents?
  private var folderOfNumber: [Int32: String] = [:]
  private var isBlind = true

  /// How often files are looked at where the system tells nothing.
  private static let pollingInterval = Duration.milliseconds(300)

  init(root: String, pool: some AsyncSocketPool) {
    self.root = root
    self.pool = pool
    events = FolderEvents()
  }

  /// Watches folders besides those that are watched already.
  ///
  /// - Parameter folders: Paths below the root; the root itself is watched in any case.
  /// - Returns: Whether one of them is new, so that what it holds has to be listed again.
  func watch(_ folders: [String]) -> Bool {
    guard let events else { return false }
    var numbers: [Int32: String] = [:]
    isBlind = false
    for folder in [""] + folders {
      if let number = events.watch(folder.isEmpty ? root : "\(root)/\(folder)") {
        numbers[number] = folder
      } else {
        isBlind = true
      }
    }
    defer { folderOfNumber = numbers }
    return !Set(numbers.keys).isSubset(of: folderOfNumber.keys)
  }

  /// Waits until something changes, and then until nothing does any more.
  ///
  /// - Returns: The paths that are said to have changed, below the root; nil where anything may have.
  func changes() async throws -> Set<String>? {
    guard let events, !isBlind else {
      try await Task.sleep(for: Self.pollingInterval)
      return nil
    }
    let queue = Socket(file: .init(rawValue: events.descriptor))
    var burst = Burst(at: .now)
    while burst.events.isEmpty {
      try await pool.suspendSocket(queue, untilReadyFor: .read)
      burst = Burst(at: .now)
      burst.add(events.drain(), at: .now)
    }
    while !burst.isSettled(at: .now) {
      try await Task.sleep(for: .milliseconds(2))
      burst.add(events.drain(), at: .now)
    }
    var paths: Set<String> = []
    for event in burst.events {
      guard let folder = folderOfNumber[event.folder], !event.name.isEmpty else { return nil }
      paths.insert(folder.isEmpty ? event.name : "\(folder)/\(event.name)")
    }
    return paths
  }
}
