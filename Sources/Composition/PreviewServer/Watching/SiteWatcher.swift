import FlyingSocks

/// Waits for the files of a site to change, and for whoever changes them to be done.
///
/// Where the system tells nothing, or not of all files, the caller looks itself, several times a second.
actor SiteWatcher {
  private let root: String
  private let pool: any AsyncSocketPool
  private var queue: (any ChangeQueue)?
  private var isBlind = true

  /// How often files are looked at where the system tells nothing.
  private static let pollingInterval = Duration.milliseconds(300)

  init(root: String, pool: some AsyncSocketPool) {
    self.root = root
    self.pool = pool
    queue = makeChangeQueue()
  }

  /// Watches folders besides those that are watched already.
  ///
  /// - Parameter folders: Paths below the root; the root itself is watched in any case.
  /// - Returns: Whether one of them is new, so that what it holds has to be listed again.
  func watch(_ folders: [String]) -> Bool {
    guard let watched = queue?.watch([""] + folders, below: root) else { return false }
    isBlind = !watched.isWhole
    // What cannot be watched would be new each time.
    return watched.isNew && watched.isWhole
  }

  /// Waits until something changes, and then until nothing does any more.
  ///
  /// - Returns: The paths that are said to have changed, below the root; nil where anything may have.
  func changes() async throws -> Set<String>? {
    guard let queue, !isBlind else {
      try await Task.sleep(for: Self.pollingInterval)
      return nil
    }
    let socket = Socket(file: .init(rawValue: queue.descriptor))
    var burst = Burst(at: .now)
    while burst.changes.isEmpty {
      try await pool.suspendSocket(socket, untilReadyFor: .read)
      burst = Burst(at: .now)
      burst.add(queue.drain(), at: .now)
    }
    while !burst.isSettled(at: .now) {
      try await Task.sleep(for: .milliseconds(2))
      burst.add(queue.drain(), at: .now)
    }
    let paths = burst.changes.map(\.path)
    return paths.contains(nil) ? nil : Set(paths.compactMap(\.self))
  }
}
