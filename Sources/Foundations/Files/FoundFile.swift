private import Platform
private import SystemPackage

/// A file of this computer outside of any site, such as a font, with what tells it from a later one.
package struct FoundFile: Hashable, Sendable {
  /// Its path, as it was looked for.
  package let path: String
  /// Its size and the time of its last change: the same text as long as the file is the same.
  package let mark: String

  /// Looks for a file; nil where none stands at the path.
  package init?(_ path: String) {
    guard let stat = try? Stat(FilePath(path), followTargetSymlink: true), stat.type == .regular
    else { return nil }
    self.path = path
    mark = "\(stat.size) \(stat.st_mtim.tv_sec) \(stat.st_mtim.tv_nsec)"
  }

  /// Its name without the folders around it.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// Returns the names of all that stands in a folder, sorted; nothing where there is no such folder.
package func names(inFolder path: String) -> [String] {
  ((try? namesOfAll(in: path)) ?? []).sorted()
}

/// The folder of the program that runs, links resolved; nil where the system does not tell.
package var programFolder: String? {
  guard let program = executablePath else { return nil }
  return URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    .path(percentEncoded: false)
}

/// The folders that may hold the tools of the repository that the program was built in: `.tools` beside or
/// above it.
package var toolFolders: [String] {
  var parts = (programFolder ?? "").split(separator: "/")
  var folders: [String] = []
  // .build/x86_64-unknown-linux-gnu/release is three folders deep.
  for _ in 0..<4 where !parts.isEmpty {
    folders.append("/" + parts.joined(separator: "/") + "/.tools")
    parts.removeLast()
  }
  return folders
}

/// The home folder of whoever runs the program.
package var homeFolder: String {
  absolutePath(FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false))
}
