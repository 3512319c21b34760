private import Platform

/// Files of a site that change together: all of them, or none.
package struct MendedFiles: Hashable, Sendable {
  /// Those whose bytes become others, as they are called before.
  package let files: [MendedFile]
  /// The files that get another name in their folder, by their old ones; two may change names.
  package let newNames: [String: String]

  /// Makes a change of files.
  package init(_ files: [MendedFile], newNames: [String: String] = [:]) {
    (self.files, self.newNames) = (files, newNames)
  }

  /// Writes each file beside the one that was read, and then in its place; names are given last.
  ///
  /// Where one cannot be written, those before it get back what they had.
  ///
  /// - Parameter root: The folder of the site.
  /// - Throws: ``FileError`` where a file is not the one that was read, may not be written to, stands outside of the
  ///   folder, or the disk refuses. Its reason says so where a file could not get back what it had.
  package func write(below root: String) throws(FileError) {
    var written: [MendedFile] = []
    do throws(FileError) {
      for file in files {
        try file.write(below: root)
        written.append(file)
      }
      try giveNames(below: root)
    } catch {
      var lost: [String] = []
      for file in written.reversed() {
        do throws(FileError) {
          try MendedFile(path: file.path, old: file.new, new: file.old).write(below: root)
        } catch {
          lost.append(file.path)
        }
      }
      guard !lost.isEmpty else { throw error }
      throw FileError(
        path: error.path,
        reason: "\(error.reason); and these could not get back what they had: "
          + lost.joined(separator: ", "))
    }
  }

  private func giveNames(below root: String) throws(FileError) {
    // First a name that no listing shows: two files may change names with one another.
    let steps = newNames.sorted { $0.key < $1.key }.map { old, new in
      (
        old: old, beside: folder(of: old) + ".waymark-name-" + old.dropFirst(folder(of: old).count),
        new: new
      )
    }
    var given: [(from: String, to: String)] = []
    do throws(FileError) {
      for step in steps {
        try move(step.old, to: step.beside, below: root)
        given.append((step.old, step.beside))
      }
      for step in steps {
        try move(step.beside, to: step.new, below: root)
        given.append((step.beside, step.new))
      }
    } catch {
      for step in given.reversed() { try? move(step.to, to: step.from, below: root) }
      throw error
    }
  }

  private func folder(of path: String) -> String {
    String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private func move(_ old: String, to new: String, below root: String) throws(FileError) {
    guard folder(of: old) == folder(of: new), let real = realPath(root),
      let place = realPath(real + "/" + folder(of: old)), place.hasPrefix(real + "/")
    else { throw FileError(path: old, reason: "it stands outside of the site") }
    do {
      // It refuses where there is a file of the name.
      try FileManager.default.moveItem(
        atPath: place + "/" + old.dropFirst(folder(of: old).count),
        toPath: place + "/" + new.dropFirst(folder(of: new).count))
    } catch {
      throw FileError(path: new, reason: plainReason(error))
    }
  }
}
