private import Platform

/// A folder of files that can be made again, kept because making them takes long.
///
/// Whatever is in it may go at any time: the folder can be deleted while nothing runs. Several programs may
/// use it at once.
package struct KeptFiles: Sendable {
  /// The folder.
  package let path: String
  /// The names of the files that were there when it was opened, sorted.
  package let names: [String]

  /// Opens a folder, which is made where it is missing.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package init(_ path: String) throws(FileError) {
    self.path = path
    do {
      if !isFolder(path) {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // https://bford.info/cachedir/ tells programs that make backups; the other file tells git.
        for (name, text) in [("CACHEDIR.TAG", cacheTag), (".gitignore", "*\n")] {
          try replaceFile(Array(text.utf8), at: path + "/" + name)
        }
      }
      names = try namesOfAll(in: path).sorted()
    } catch {
      throw FileError(path: path, reason: plainReason(error))
    }
  }

  /// Returns the bytes of a file; nil where it is not there any more.
  package func contents(of name: String) -> [UInt8]? { Self.contents(of: name, in: path) }

  /// Returns the bytes of a file in a folder that may not be there; nil where it is not.
  package static func contents(of name: String, in path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path + "/" + name))).map { [UInt8]($0) }
  }

  /// Keeps a file, whole or not at all.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package func keep(_ contents: [UInt8], as name: String) throws(FileError) {
    precondition(!name.contains("/"))
    do {
      try replaceFile(contents, at: path + "/" + name)
    } catch {
      throw FileError(path: path + "/" + name, reason: plainReason(error))
    }
  }

  /// Removes files that nobody has kept or asked to spare for so many days.
  ///
  /// - Parameters:
  ///   - spared: The names of files that stay.
  ///   - days: How old others may be.
  package func forget(besides spared: Set<String>, olderThanDays days: Int) {
    let limit = Date(timeIntervalSinceNow: -Double(days) * 86_400)
    for name in names where !spared.contains(name) && !name.hasPrefix(".") && name != "CACHEDIR.TAG"
    {
      let file = path + "/" + name
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      guard let date = attributes?[.modificationDate] as? Date, date < limit else { continue }
      try? FileManager.default.removeItem(atPath: file)
    }
  }
}

private let cacheTag =
  "Signature: 8a477f597d28d172789f06886806bc55\n# Waymark makes these files again.\n"
