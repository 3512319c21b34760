private import Platform
private import SystemPackage

/// A folder of texts that somebody has typed and not saved: unlike what is kept because it takes long to make, nobody
/// can make them again.
package struct UnsavedFiles: Sendable {
  /// The folder; there is none before something is kept.
  package let path: String

  /// Takes the folder of a site.
  ///
  /// - Parameter root: The site, in which the folder is `.waymark-drafts`.
  package init(ofSite root: String) { path = root + "/.waymark-drafts" }

  /// The names of the texts, sorted.
  package var names: [String] {
    Files.names(inFolder: path).filter { !$0.hasPrefix(".") && $0.contains(".") }
  }

  /// Returns the bytes of a text; nil where there is none.
  package func contents(of name: String) -> [UInt8]? { KeptFiles.contents(of: name, in: path) }

  /// Keeps a text, whole or as it was before.
  ///
  /// - Throws: ``FileError`` when the disk refuses, or the folder leads elsewhere.
  package func keep(_ contents: [UInt8], as name: String) throws(FileError) {
    precondition(!name.contains("/"))
    do {
      if let type = try? Stat(FilePath(path), followTargetSymlink: false).type {
        guard type == .directory else {
          throw FileError(path: path, reason: "this is no folder; take it away to keep drafts")
        }
      } else {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
      // It may have found no room when the folder was made.
      let ignored = path + "/.gitignore"
      if (try? Stat(FilePath(ignored), followTargetSymlink: false).size) ?? 0 == 0 {
        try Data("*\n".utf8).write(to: URL(filePath: ignored))
      }
      try Data(contents).write(to: URL(filePath: path + "/" + name), options: .atomic)
    } catch {
      throw error as? FileError ?? FileError(path: path + "/" + name, reason: plainReason(error))
    }
  }

  /// Takes a text away; with the last one, the folder as well.
  package func remove(_ name: String) {
    precondition(!name.contains("/"))
    try? FileManager.default.removeItem(atPath: path + "/" + name)
    guard names.isEmpty else { return }
    try? FileManager.default.removeItem(atPath: path + "/.gitignore")
    if Files.names(inFolder: path).isEmpty { try? FileManager.default.removeItem(atPath: path) }
  }
}
