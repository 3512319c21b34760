#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// What the system tells of changes in folders: inotify(7) on Linux, nothing elsewhere.
package struct FolderEvents: Sendable {
  /// The open file that becomes readable when something changes.
  let descriptor: Int32

  /// One change.
  package struct Event: Hashable, Sendable {
    /// The number of the folder, see ``watch(_:)``; -1 where events were lost.
    package let folder: Int32
    /// The name of what changed in it; nothing for the folder itself.
    package let name: String
    /// Whether a file is being written, and not yet closed.
    package let isUnfinished: Bool

    /// Makes an account of a change.
    package init(folder: Int32, name: String, isUnfinished: Bool) {
      self.folder = folder
      self.name = name
      self.isUnfinished = isUnfinished
    }
  }

  #if os(Linux)
    private static let mask = UInt32(
      IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Makes a queue; nil where the system has no more of them.
    init?() {
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
    }

    /// Watches what stands in a folder itself.
    ///
    /// - Returns: The number that events of the folder carry, the same each time; nil where it cannot be
    ///   watched.
    func watch(_ path: String) -> Int32? {
      let number = unsafe inotify_add_watch(descriptor, path, Self.mask)
      return number >= 0 ? number : nil
    }

    /// Returns what has changed since the last call.
    func drain() -> [Event] {
      var events: [Event] = []
      while true {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty { return events }
        events += Self.events(in: bytes)
      }
    }

    /// Reads a run of `struct inotify_event`: four numbers, of which the last is the length of the name.
    private static func events(in bytes: [UInt8]) -> [Event] {
      func number(at place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
      }
      var events: [Event] = []
      var place = 0
      while place + 16 <= bytes.count {
        let mask = number(at: place + 4)
        let end = min(place + 16 + Int(number(at: place + 12)), bytes.count)
        let name = String(decoding: bytes[place + 16..<end].prefix { $0 != 0 }, as: UTF8.self)
        let isBeingWritten = mask & UInt32(IN_MODIFY | IN_CREATE) != 0
        let isFolder = mask & UInt32(IN_ISDIR) != 0
        events.append(
          Event(
            folder: Int32(bitPattern: number(at: place)), name: name,
            isUnfinished: isBeingWritten && !isFolder))
        place = end
      }
      return events
    }
  #else
    init?() { return nil }

    func watch(_ path: String) -> Int32? { nil }

    func drain() -> [Event] { [] }
  #endif
}
