private import Platform
private import SystemPackage

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
