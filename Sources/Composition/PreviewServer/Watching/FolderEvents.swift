#if os(Linux)
  #if canImport(Glibc)
    private import Glibc
  #else
    private import Musl
  #endif

  /// What the system tells of changes in folders: inotify(7).
  package struct FolderEvents: ChangeQueue {
    package let descriptor: Int32
    private var folderOfNumber: [Int32: String] = [:]

    private static let mask = UInt32(
      IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Makes a queue; nil where the system has no more of them.
    package init?() {
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
    }

    package mutating func watch(_ folders: [String], below root: String) -> Watched {
      var numbers: [Int32: String] = [:]
      var isWhole = true
      for folder in folders {
        // The number is the same each time.
        let number = unsafe inotify_add_watch(
          descriptor, folder.isEmpty ? root : "\(root)/\(folder)", Self.mask)
        if number >= 0 { numbers[number] = folder } else { isWhole = false }
      }
      defer { folderOfNumber = numbers }
      return Watched(
        isNew: !Set(numbers.keys).isSubset(of: folderOfNumber.keys), isWhole: isWhole)
    }

    package func drain() -> [Change] {
      var changes: [Change] = []
      while true {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty { return changes }
        changes += self.changes(in: bytes)
      }
    }

    /// Reads a run of `struct inotify_event`: four numbers, of which the last is the length of the name.
    private func changes(in bytes: [UInt8]) -> [Change] {
      func number(at place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
      }
      var changes: [Change] = []
      var place = 0
      while place + 16 <= bytes.count {
        let mask = number(at: place + 4)
        let end = min(place + 16 + Int(number(at: place + 12)), bytes.count)
        let name = String(decoding: bytes[place + 16..<end].prefix { $0 != 0 }, as: UTF8.self)
        let folder = folderOfNumber[Int32(bitPattern: number(at: place))]
        let isBeingWritten = mask & UInt32(IN_MODIFY | IN_CREATE) != 0
        let isFolder = mask & UInt32(IN_ISDIR) != 0
        changes.append(
          Change(
            // A folder itself has changed where there is no name.
            name.isEmpty ? nil : folder.map { $0.isEmpty ? name : "\($0)/\(name)" },
            isUnfinished: isBeingWritten && !isFolder))
        place = end
      }
      return changes
    }
  }
#endif
