private import Foundation

/// A folder of one test, which is removed after it.
package final class TemporaryFolder {
  /// Its absolute path, links resolved.
  package let path: String

  /// Makes a folder with the given files; a path that ends in `/` is a folder.
  package init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "waymark-tests-\(UUID().uuidString)")
    path = folder.path(percentEncoded: false)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and makes the folders it needs.
  package func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    let folder = file.hasSuffix("/") ? url : url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !file.hasSuffix("/") { try Data(text.utf8).write(to: url) }
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  /// Returns a file as text; nil where there is none.
  package func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The names of what stands in the folder itself, sorted.
  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
