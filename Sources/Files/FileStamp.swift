private import Foundation
import SystemPackage

/// What tells whether a file on disk is still the one that was read.
package struct FileStamp: Hashable, Sendable {
  /// What the file system knows the file by; it stays when the file is renamed.
  package let inode: UInt64
  private let size: Int64
  private let modified: [Int]

  init(_ stat: Stat) {
    inode = UInt64(stat.inode.rawValue)
    size = stat.size
    modified = [
      stat.st_mtim.tv_sec, stat.st_mtim.tv_nsec, stat.st_ctim.tv_sec, stat.st_ctim.tv_nsec,
    ]
  }
}
