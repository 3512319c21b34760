private import Platform
internal import SystemPackage

/// Whether a folder stands at a path, or a symbolic link to one.
package func isFolder(_ path: String) -> Bool {
  (try? Stat(FilePath(path), followTargetSymlink: true))?.type == .directory
}

/// Returns the nearest folder in which something of a name stands, a folder or one around it.
///
/// - Parameters:
///   - name: The name: `.git`.
///   - path: The folder from which to look.
/// - Returns: The absolute path of what holds it, and what leads from there to `path`, `.` where they are one;
///   nil where there is none.
package func folder(holding name: String, around path: String) -> (folder: String, way: String)? {
  let start = realPathOfPlace(path)
  var parts = start.split(separator: "/")
  while true {
    let folder = "/" + parts.joined(separator: "/")
    let place = FilePath(folder).appending(name)
    if (try? Stat(place, followTargetSymlink: true)) != nil {
      let way = start.dropFirst(folder.count).drop { $0 == "/" }
      return (folder, way.isEmpty ? "." : String(way))
    }
    guard parts.popLast() != nil else { return nil }
  }
}

/// Returns the absolute path with every symbolic link resolved; nil where nothing is there.
func realPath(_ path: String) -> String? { (try? resolvedPath(of: path)) ?? nil }

/// Returns the absolute path with every symbolic link resolved; nil where nothing is there.
///
/// - Throws: `Errno` where it cannot be looked at, which says nothing of whether it is there.
func resolvedPath(of path: String) throws(Errno) -> String? {
  let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  do throws(Errno) {
    _ = try Stat(FilePath(absolute), followTargetSymlink: true)
  } catch .noSuchFileOrDirectory, .notDirectory {
    return nil
  }
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
