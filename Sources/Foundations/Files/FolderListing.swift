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
    guard let type = stat(folder)?.type else { return }
    if type == .regular {
      return entries.append(FileEntry(path: folder, kind: .unusable(.fileForFolder)))
    }
    guard type == .directory else { return add(folder, type: type) }
    if !folder.isEmpty { entries.append(FileEntry(path: folder, kind: .folder)) }
    addContents(of: folder, at: path)
  }

  /// Adds what stands at a path, of a folder with all it holds; nothing where nothing does.
  mutating func add(_ path: String) {
    guard let stat = stat(path) else { return }
    switch stat.type {
    case .directory: addFolder(path)
    case .regular:
      entries.append(
        FileEntry(path: path, kind: .file(size: Int(stat.size)), stamp: FileStamp(stat)))
    default: add(path, type: stat.type)
    }
  }

  /// Looks at what stands at a path; nil where nothing does, and where it cannot be looked at, which is listed then:
  /// what a failing disk hides would otherwise be left out in silence.
  private mutating func stat(_ path: String) -> Stat? {
    do {
      return try Stat(
        FilePath(path.isEmpty ? root : root + "/" + path), followTargetSymlink: false)
    } catch .noSuchFileOrDirectory, .notDirectory {
      return nil
    } catch {
      entries.append(
        FileEntry(
          path: path, kind: .unusable(.unreadable(reason: plainReason(errno: error.rawValue)))))
      return nil
    }
  }

  private mutating func addContents(of folder: String, at path: String) {
    guard let names = try? namesOfAll(in: path) else {
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
