private import Platform
import SystemPackage

/// What tells whether a file is still the one that was read.
package struct FileStamp: Hashable, Sendable {
  /// What the file system knows the file by; it stays when the file is renamed.
  package let inode: UInt64
  private let size: Int64
  private let modified: Moment
  private let changed: Moment

  private struct Moment: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int
  }

  /// Makes the stamp of a file that is on no disk.
  ///
  /// - Parameters:
  ///   - inode: A number that stays when the file is renamed.
  ///   - version: A number that changes with its bytes.
  package init(inode: UInt64, version: Int) {
    self.inode = inode
    size = 0
    modified = Moment(seconds: version, nanoseconds: 0)
    changed = modified
  }

  init(_ stat: Stat) {
    inode = UInt64(stat.inode.rawValue)
    size = stat.size
    modified = Moment(seconds: stat.st_mtim.tv_sec, nanoseconds: stat.st_mtim.tv_nsec)
    changed = Moment(seconds: stat.st_ctim.tv_sec, nanoseconds: stat.st_ctim.tv_nsec)
  }
}
