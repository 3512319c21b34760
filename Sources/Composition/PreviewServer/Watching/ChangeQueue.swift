/// What the system tells of changes to files.
package protocol ChangeQueue: Sendable {
  /// The open file that becomes readable when something changes.
  var descriptor: Int32 { get }

  /// Watches what stands in some folders, and nothing else any more.
  ///
  /// - Parameters:
  ///   - folders: Paths below the root; an empty one is the root itself.
  ///   - root: The root.
  /// - Returns: What came of it.
  mutating func watch(_ folders: [String], below root: String) -> Watched

  /// Returns what has changed since the last call.
  func drain() -> [Change]
}

/// What came of watching some folders.
package struct Watched: Hashable, Sendable {
  /// Whether something was not watched before, so that what it holds has to be looked at again.
  package var isNew: Bool
  /// Whether the queue will tell of every change; otherwise the files have to be looked at now and then.
  package var isWhole: Bool

  /// Makes an account of it.
  package init(isNew: Bool, isWhole: Bool) {
    self.isNew = isNew
    self.isWhole = isWhole
  }
}

/// One change.
package struct Change: Hashable, Sendable {
  /// The path of what changed, below the root; nil where it may be anything.
  package let path: String?
  /// Whether a file is being written, and perhaps not yet whole.
  package let isUnfinished: Bool

  /// Makes an account of a change.
  package init(_ path: String?, isUnfinished: Bool) {
    self.path = path
    self.isUnfinished = isUnfinished
  }
}

/// Makes the queue of this system; nil where it has no more of them.
func makeChangeQueue() -> (any ChangeQueue)? {
  #if os(Linux)
    FolderEvents()
  #else
    FileEvents()
  #endif
}
