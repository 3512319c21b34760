private import Platform
private import SystemPackage

/// Writes files where none are: what is there is never written over, and never followed out of the folder.
///
/// Either all files are written or none: at the first that cannot be, those before it are taken away.
///
/// - Parameters:
///   - files: The files, with their paths below the folder.
///   - folder: The folder, which is made where it is missing.
/// - Throws: ``FileError`` where a file is there already, a folder is none of its own, or the disk refuses.
package func writeNew(_ files: [OutputFile], into folder: String) throws(FileError) {
  let start = folder == "." ? "" : folder + "/"
  for file in files {
    precondition(!file.path.hasPrefix("/") && !file.path.split(separator: "/").contains(".."))
    try checkFree(file.path, below: start)
  }
  var made: [String] = []
  do throws(FileError) {
    try makeFolders(folder, &made)
    for file in files {
      let path = start + file.path
      try makeFolders(parent(of: path), &made)
      try write(file, at: path)
      made.append(path)
    }
  } catch {
    for path in made.reversed() { remove(path) }
    throw error
  }
}

/// Takes away files that were just written by ``writeNew(_:into:)``.
///
/// - Parameters:
///   - paths: Their paths below the folder.
///   - folder: The folder.
package func removeNew(_ paths: [String], from folder: String) {
  for path in paths { remove("\(folder)/\(path)") }
}

/// Checks that nothing stands at a path, and that the way to it leads through folders alone.
private func checkFree(_ path: String, below start: String) throws(FileError) {
  var place = start
  let parts = path.split(separator: "/")
  for (index, part) in parts.enumerated() {
    place += (index > 0 ? "/" : "") + part
    guard let type = try? Stat(FilePath(place), followTargetSymlink: false).type else { return }
    if index == parts.count - 1 {
      throw FileError(path: place, reason: "this file is there already, and nothing was written")
    }
    guard type == .directory else {
      throw FileError(
        path: place,
        reason:
          "a folder of the site belongs here, and this is \(type == .symbolicLink ? "a symbolic link" : "a file")"
      )
    }
  }
}

/// Makes the folders of a path that are missing, and notes which.
private func makeFolders(_ path: String, _ made: inout [String]) throws(FileError) {
  guard !path.isEmpty, !FileManager.default.fileExists(atPath: path) else { return }
  try makeFolders(parent(of: path), &made)
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  } catch {
    throw FileError(path: path, reason: "this folder cannot be made: \(plainReason(error))")
  }
  made.append(path)
}

private func parent(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

/// Writes a file whole and to the disk before it gets its name, so that half of it never stands there.
private func write(_ file: OutputFile, at path: String) throws(FileError) {
  do {
    var beside = try BesideFile(
      in: FilePath(path).removingLastComponent(),
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try beside.write(file.contents)
    try beside.take(path)
  } catch {
    throw FileError(path: path, reason: "this file cannot be written: \(plainReason(error))")
  }
}
