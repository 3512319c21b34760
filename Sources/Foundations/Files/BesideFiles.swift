private import Platform
internal import SystemPackage

/// What the names of files begin with that are still to take the place of others; no listing shows them.
private let besideMark = ".waymark-mend-"

/// Returns where this process writes a file before that gets its name.
func besidePath(of name: String, in folder: FilePath) -> FilePath {
  folder.appending("\(besideMark)\(getpid())-\(name)")
}

/// Removes what processes have left that were killed while they wrote a file.
func removeLeftovers(in folder: FilePath, of name: String) {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
  for other in names where other.hasPrefix(besideMark) && other.hasSuffix("-" + name) {
    let number = other.dropFirst(besideMark.count).dropLast(name.utf8.count + 1)
    guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else { continue }
    try? FileManager.default.removeItem(atPath: folder.appending(other).string)
  }
}
