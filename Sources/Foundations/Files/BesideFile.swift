private import Platform
internal import SystemPackage

/// What the names of files begin with that are still to take the place of others; no listing shows them.
private let besideMark = ".waymark-mend-"

/// A file that is written beside the place that it is to take.
///
/// It is locked as long as this value lives, so that it can be told from one that a killed process has left. Where
/// it took no place, it goes with the value.
struct BesideFile: ~Copyable {
  private let path: FilePath
  private let descriptor: FileDescriptor
  private var isThere = true

  /// Makes an empty file, and removes what others have left in the folder.
  ///
  /// - Parameters:
  ///   - folder: The folder in which the place is.
  ///   - permissions: Who may do what with the file, before the system takes some of it away.
  /// - Throws: `Errno` when the disk refuses.
  init(in folder: FilePath, permissions: FilePermissions) throws {
    removeLeftovers(in: folder.string) { $0.hasPrefix(besideMark) }
    (path, descriptor) = try lockedEntry { name in
      let path = folder.appending(besideMark + name)
      return (
        path,
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
          permissions: permissions)
      )
    }
  }

  deinit {
    if isThere { remove(path.string) }
    try? descriptor.close()
  }

  /// Gives the file the owner and the permissions of another one.
  ///
  /// - Throws: `Errno` where the permissions cannot be given.
  func becomeLike(_ stat: Stat) throws {
    // Who may write to a file of another owner cannot always give it to them.
    _ = fchown(descriptor.rawValue, stat.userID.rawValue, stat.groupID.rawValue)
    guard fchmod(descriptor.rawValue, stat.permissions.rawValue) == 0 else {
      throw Errno(rawValue: errno)
    }
  }

  /// Writes all of its bytes, and waits until they are on the disk.
  ///
  /// - Throws: `Errno` when the disk refuses.
  func write(_ contents: [UInt8]) throws {
    try descriptor.writeAll(contents)
    guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Takes the place of what is there, in one step.
  ///
  /// - Throws: `Errno` when the disk refuses; what was there is there then.
  mutating func replace(_ place: String) throws {
    let number = renameFile(path.string, over: place)
    guard number == 0 else { throw Errno(rawValue: number) }
    isThere = false
    keepName(of: place)
  }

  /// Takes a place where nothing is, in one step.
  ///
  /// - Throws: `Errno` where something is there, or the disk refuses.
  mutating func take(_ place: String) throws {
    switch linkFile(path.string, as: place) {
    case 0: keepName(of: place)
    case EPERM, EOPNOTSUPP, EMLINK:
      // A disk on which no file has two names.
      guard (try? Stat(FilePath(place), followTargetSymlink: false)) == nil else {
        throw Errno.fileExists
      }
      try replace(place)
    case let number: throw Errno(rawValue: number)
    }
  }
}

/// Waits until the name of a file or folder is on the disk.
///
/// What was said to be saved is there then when the power fails. The name is given already, so that a refusal
/// changes nothing.
func keepName(of place: String) {
  let folder = FilePath(place).removingLastComponent()
  guard
    let descriptor = try? FileDescriptor.open(
      folder.isEmpty ? "." : folder, .readOnly, options: [.directory, .closeOnExec])
  else { return }
  _ = fsync(descriptor.rawValue)
  try? descriptor.close()
}

/// Writes a file in the place of the one that is there, or where none is, whole or not at all.
///
/// - Parameters:
///   - contents: Its bytes.
///   - place: Where, links resolved.
/// - Throws: `Errno` when the disk refuses; what was there is there then.
func replaceFile(_ contents: [UInt8], at place: String) throws {
  let old = try? Stat(FilePath(place), followTargetSymlink: true)
  var beside = try BesideFile(
    in: FilePath(place).removingLastComponent(),
    permissions: old == nil
      ? [.ownerReadWrite, .groupReadWrite, .otherReadWrite] : .ownerReadWrite)
  if let old { try beside.becomeLike(old) }
  try beside.write(contents)
  try beside.replace(place)
}
