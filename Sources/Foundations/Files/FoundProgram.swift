private import Platform
private import SystemPackage

/// A program on this computer, with what tells it from a later one.
package struct FoundProgram: Hashable, Sendable {
  /// Its path; a name where only the system knows where to look for it.
  package let path: String
  /// The same text as long as the program is the same, on one line; nil where its file does not tell that.
  ///
  /// It is made of what the file system knows the file by: path, size, times of change. A script is none that
  /// tells, nor is a link to a file of another name: what either of them starts can change without it.
  package let mark: String?

  /// Looks for a program where the system would that is to run it.
  ///
  /// There is none where nothing of that name stands on the path; what is found elsewhere may turn out to be
  /// none once it is run.
  ///
  /// - Parameter name: A name that is sought on the path, or a path with a `/` in it.
  package init?(_ name: String) {
    guard !name.contains("/"), let folders = ProcessInfo.processInfo.environment["PATH"],
      !folders.isEmpty
    else {
      path = name
      mark = name.contains("/") ? markOfProgram(at: name) : nil
      return
    }
    let paths = folders.split(separator: ":").filter { $0.hasPrefix("/") }.lazy.map {
      $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)"
    }
    guard let found = paths.first(where: isProgram) else { return nil }
    path = found
    mark = markOfProgram(at: found)
  }
}

private func isProgram(_ path: String) -> Bool {
  guard let type = try? Stat(FilePath(path), followTargetSymlink: true).type else { return false }
  return type == .regular && FileManager.default.isExecutableFile(atPath: path)
}

private func markOfProgram(at path: String) -> String? {
  guard let real = realPath(path), !real.contains(where: \.isNewline),
    real.split(separator: "/").last == path.split(separator: "/").last,
    let stat = try? Stat(FilePath(real), followTargetSymlink: false), stat.type == .regular,
    !isScript(real)
  else { return nil }
  let times = [stat.st_mtim, stat.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
  return "\(stat.size) \(stat.inode.rawValue) \(times[0]) \(times[1]) \(real)"
}

/// Whether a file begins as a script does, or cannot be read.
private func isScript(_ path: String) -> Bool {
  // Mapped, since a program may be large, and two bytes of it are looked at.
  guard let file = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
    return true
  }
  let beginning = file.prefix(2)
  return beginning.count < 2 || beginning.elementsEqual("#!".utf8)
}
