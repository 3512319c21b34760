private import Foundation
private import SystemPackage

/// The files of a folder on disk, as they were when it was listed.
///
/// Symbolic links to files inside the root are followed; all others are listed as unusable.
package struct DiskFiles: FileTree {
  package let entries: [FileEntry]
  private let root: String
  private let stamps: [String: FileStamp]

  /// Lists the given folders below a root; one that does not exist adds nothing.
  ///
  /// - Parameters:
  ///   - root: The folder that paths are relative to.
  ///   - folders: Which of its folders to list; an empty name lists the root itself.
  package init(root: String, folders: [String]) {
    let realRoot = realPath(root) ?? root
    self.root = realRoot
    var listing = Listing(root: realRoot)
    for folder in folders { listing.addFolder(folder) }
    entries = listing.entries.sorted { $0.path < $1.path }
    stamps = listing.stamps
  }

  package func stamp(of path: String) -> FileStamp? { stamps[path] }

  /// Whether the same files stand in both, none of them changed.
  package func isUnchanged(since other: DiskFiles) -> Bool {
    root == other.root && entries == other.entries && stamps == other.stamps
  }

  package func contents(of path: String) throws(FileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: root + "/" + path)))
    } catch {
      throw FileError(path: path, reason: plainReason(error))
    }
  }
}

private struct Listing {
  let root: String
  var entries: [FileEntry] = []
  var stamps: [String: FileStamp] = [:]

  init(root: String) { self.root = root }

  mutating func addFolder(_ folder: String) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let type = try? Stat(FilePath(path), followTargetSymlink: false).type else { return }
    if type == .regular {
      return entries.append(FileEntry(path: folder, kind: .unusable(.fileForFolder)))
    }
    guard type == .directory else { return add(folder, type: type) }
    if !folder.isEmpty { entries.append(FileEntry(path: folder, kind: .folder)) }
    addContents(of: folder, at: path)
  }

  private mutating func addContents(of folder: String, at path: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      entries.append(FileEntry(path: folder, kind: .unusable(.unreadableFolder)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let child = folder.isEmpty ? name : folder + "/" + name
      guard let stat = try? Stat(FilePath(root + "/" + child), followTargetSymlink: false) else {
        continue
      }
      switch stat.type {
      case .directory: addFolder(child)
      case .regular:
        entries.append(FileEntry(path: child, kind: .file(size: Int(stat.size))))
        stamps[child] = FileStamp(stat)
      default: add(child, type: stat.type)
      }
    }
  }

  private mutating func add(_ path: String, type: FileType) {
    guard type == .symbolicLink else {
      entries.append(FileEntry(path: path, kind: .unusable(.special)))
      return
    }
    let full = root + "/" + path
    let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: full)) ?? ""
    let kind: FileEntry.Kind
    if let real = realPath(full), let stat = try? Stat(FilePath(real), followTargetSymlink: true) {
      if !real.hasPrefix(root + "/") {
        kind = .unusable(.linkOutside(target: target))
      } else if stat.type == .directory {
        kind = .unusable(.linkedFolder(target: target))
      } else {
        kind = stat.type == .regular ? .file(size: Int(stat.size)) : .unusable(.special)
        stamps[path] = FileStamp(stat)
      }
    } else {
      kind = .unusable(.danglingLink(target: target))
    }
    entries.append(FileEntry(path: path, kind: kind))
  }
}

/// Whether a folder stands at a path, or a symbolic link to one.
package func isFolder(_ path: String) -> Bool {
  (try? Stat(FilePath(path), followTargetSymlink: true))?.type == .directory
}

/// Returns the absolute path with every symbolic link resolved; nil where nothing is there.
func realPath(_ path: String) -> String? {
  let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  guard (try? Stat(FilePath(absolute), followTargetSymlink: true)) != nil else { return nil }
  let real = URL(filePath: absolute).resolvingSymlinksInPath().path(percentEncoded: false)
  return real.count > 1 && real.hasSuffix("/") ? String(real.dropLast()) : real
}

/// Returns the absolute path with every symbolic link resolved that is there; its end may be still to make.
func realPathOfPlace(_ path: String) -> String {
  var existing = absolutePath(path)
  var missing: [Substring] = []
  while true {
    if let real = realPath(existing) {
      return missing.reversed().reduce(real == "/" ? "" : real) { $0 + "/" + $1 }
    }
    guard let slash = existing.lastIndex(of: "/"), existing.count > 1 else { return existing }
    missing.append(existing[existing.index(after: slash)...])
    existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
  }
}

/// Returns what the operating system says of a failure, in words for a person.
func plainReason(_ error: any Error) -> String {
  var error = error as NSError
  while let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
  if error.domain == NSCocoaErrorDomain {
    switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoPermission, .fileWriteNoPermission: return permissionReason
    case .fileReadNoSuchFile, .fileNoSuchFile: return missingReason
    case .fileWriteOutOfSpace: return fullDiskReason
    case .fileWriteFileExists: return occupiedReason
    default: return error.localizedDescription
    }
  }
  guard error.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
  return plainReason(errno: Int32(error.code))
}

/// Returns what an error number of the operating system means, in words for a person.
func plainReason(errno: Int32) -> String {
  switch Errno(rawValue: errno) {
  case .noSpace, .diskQuotaExceeded: fullDiskReason
  case .permissionDenied, .notPermitted: permissionReason
  case .noSuchFileOrDirectory: missingReason
  case .fileExists, .notDirectory: occupiedReason
  case .readOnlyFileSystem: "the disk can only be read"
  case .fileNameTooLong: "the name is too long for this disk"
  case .resourceBusy: "the folder is in use, perhaps as a mount point"
  default: Errno(rawValue: errno).description
  }
}

private let fullDiskReason = "there is no space left on the disk"
private let permissionReason = "you do not have permission"
private let occupiedReason = "a file stands in its place"
private let missingReason = "there is no such file or folder"
