private import Platform
private import SystemPackage

/// What stands in folders of a disk, in the order in which it was found.
struct FolderListing {
  private let root: String
  private(set) var entries: [FileEntry] = []

  /// Begins with nothing.
  ///
  /// - Parameter root: The folder that paths are relative to, without symbolic links in its own path.
  init(root: String) { self.root = root }

  /// Adds a folder that was asked for, with all it holds; nothing where there is none.
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

  /// Adds what stands at a path, of a folder with all it holds; nothing where nothing does.
  mutating func add(_ path: String) {
    guard let stat = try? Stat(FilePath(root + "/" + path), followTargetSymlink: false) else {
      return
    }
    switch stat.type {
    case .directory: addFolder(path)
    case .regular:
      entries.append(
        FileEntry(path: path, kind: .file(size: Int(stat.size)), stamp: FileStamp(stat)))
    default: add(path, type: stat.type)
    }
  }

  private mutating func addContents(of folder: String, at path: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      entries.append(FileEntry(path: folder, kind: .unusable(.unreadableFolder)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      add(folder.isEmpty ? name : folder + "/" + name)
    }
  }

  private mutating func add(_ path: String, type: FileType) {
    guard type == .symbolicLink else {
      entries.append(FileEntry(path: path, kind: .unusable(.special)))
      return
    }
    let full = root + "/" + path
    let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: full)) ?? ""
    func unusable(_ reason: FileEntry.Reason) -> FileEntry {
      FileEntry(path: path, kind: .unusable(reason), isLink: true)
    }
    guard let real = realPath(full), let stat = try? Stat(FilePath(real), followTargetSymlink: true)
    else { return entries.append(unusable(.danglingLink(target: target))) }
    if !real.hasPrefix(root + "/") {
      entries.append(unusable(.linkOutside(target: target)))
    } else if stat.type == .directory {
      entries.append(unusable(.linkedFolder(target: target)))
    } else if stat.type == .regular {
      entries.append(
        FileEntry(
          path: path, kind: .file(size: Int(stat.size)), stamp: FileStamp(stat), isLink: true))
    } else {
      entries.append(unusable(.special))
    }
  }
}
