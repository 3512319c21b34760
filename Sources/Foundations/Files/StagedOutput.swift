private import Platform
private import SystemPackage

/// An output that is being made beside its final place, invisible until it is whole.
///
/// Whatever ends the program, the final place holds one whole build, the old or the new: only
/// ``publish(files:)`` touches it, in one rename. What a killed build leaves behind is a hidden folder
/// beside the output, which no lock holds any more, and which the next build removes (docs/decisions/0071).
package struct StagedOutput: Sendable {
  private let output: OutputFolder
  private let folder: StagingFolder
  /// Where files are written: the hidden folder, or a folder in it.
  private let staging: String
  /// What errors call the folder.
  private let shown: String

  /// Makes the hidden folder, and removes those that dead builds have left.
  ///
  /// - Parameters:
  ///   - output: The final place.
  ///   - folders: The folders that files will be written to, below the output folder.
  /// - Throws: ``FileError`` when a folder cannot be made.
  package init(for output: OutputFolder, folders: some Sequence<String>) throws(FileError) {
    self.output = output
    shown = output.path
    let parent = output.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let name = output.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = ".\(name).waymark-"
    do throws(FileError) {
      try makeFolder(parent.isEmpty ? "/" : parent)
    } catch {
      throw FileError(path: error.path, reason: "this folder cannot be made: \(error.reason)")
    }
    removeLeftovers(in: parent.isEmpty ? "/" : parent) { name in
      name.hasPrefix(stem) && isMark(name.dropFirst(stem.count))
    }
    // The hidden name says nothing to a reader: what matters is the folder it was to stand in.
    func refusal(_ error: FileError) -> FileError {
      FileError(
        path: parent.isEmpty ? "/" : parent,
        reason: "nothing can be written into this folder: \(error.reason)")
    }
    do throws(FileError) {
      folder = try StagingFolder("\(parent)/\(stem)")
      staging = folder.path
    } catch {
      throw refusal(error)
    }
    do throws(FileError) {
      try make(folders: folders)
    } catch {
      discard()
      throw refusal(error)
    }
  }

  /// Takes a folder of an output.
  private init(_ folder: String, of whole: StagedOutput) {
    output = whole.output
    self.folder = whole.folder
    staging = whole.staging + "/" + folder
    shown = whole.shown + "/" + folder
  }

  /// Returns a folder of this output, to write into it as if it were the output itself; the whole alone is published.
  ///
  /// - Parameter folder: The path of the folder, which is made.
  /// - Returns: The folder.
  /// - Throws: ``FileError`` when it cannot be made.
  package func part(in folder: String) throws(FileError) -> StagedOutput {
    try make(folders: [folder])
    return StagedOutput(folder, of: self)
  }

  /// Makes folders that files will be written to.
  ///
  /// - Parameter folders: Their paths below the output folder.
  /// - Throws: ``FileError`` when one cannot be made.
  package func make(folders: some Sequence<String>) throws(FileError) {
    for folder in Set(folders).sorted() where !folder.isEmpty {
      try makeFolder(staging + "/" + folder)
    }
  }

  /// Begins a file.
  ///
  /// - Parameter path: Where it belongs below the output folder, parts separated by `/`.
  /// - Returns: What takes its bytes; nothing is written before it has some.
  package func file(at path: String) -> StagedFile {
    precondition(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."))
    return StagedFile(staging + "/" + path, shownAs: shown + "/" + path)
  }

  /// Writes one file.
  ///
  /// May be called side by side.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package func write(_ file: OutputFile) throws(FileError) {
    try self.file(at: file.path).finish(file.contents[...])
  }

  /// Returns the bytes of a file that was written.
  ///
  /// May be called side by side.
  ///
  /// - Throws: ``FileError`` when the disk refuses.
  package func contents(of path: String) throws(FileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: staging + "/" + path)))
    } catch {
      throw FileError(path: shown + "/" + path, reason: plainReason(error))
    }
  }

  /// Gives a folder another name, with all that was written into it.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder below the output folder.
  ///   - name: Its new path, where nothing stands, in the same folder.
  /// - Throws: ``FileError`` when the disk refuses.
  package func rename(_ folder: String, to name: String) throws(FileError) {
    do {
      try FileManager.default.moveItem(
        atPath: staging + "/" + folder, toPath: staging + "/" + name)
    } catch {
      throw FileError(path: shown + "/" + name, reason: plainReason(error))
    }
  }

  /// Puts the new output in its place and removes the old one.
  ///
  /// The output is on the disk before it takes its place, and the exchange before the old one is removed, so that one
  /// whole output stands there after the power has failed as well.
  ///
  /// - Parameter files: The paths of all that was written, kept in the folder so that the next build
  ///   can tell them from files that somebody else has put there.
  /// - Throws: ``FileError`` when the exchange is refused; the old output is then as it was.
  package func publish(files: some Collection<String>) throws(FileError) {
    let manifest = manifestHeading + files.sorted().map { $0 + "\n" }.joined()
    try write(OutputFile(path: OutputFolder.manifestName, text: manifest))
    var failure = waitForDisk(of: staging)
    if failure == 0 { failure = place() }
    if failure != 0 { throw FileError(path: output.path, reason: plainReason(errno: failure)) }
    // Otherwise the removal could reach the disk before the exchange, and the power fail between them.
    keepName(of: output.path)
    // The exchange left the old output under the staging name; a failure to remove it loses nothing, and the next
    // build tries again.
    remove(staging)
  }

  /// Removes what was written so far.
  package func discard() { remove(staging) }

  /// Returns 0, or the error number of the refusal.
  private func place() -> Int32 {
    // Two builds may finish together: where the output appears or goes meanwhile, try the other way.
    for _ in 0..<3 {
      if (try? Stat(FilePath(output.path), followTargetSymlink: false)) == nil {
        if (try? FileManager.default.moveItem(atPath: staging, toPath: output.path)) != nil {
          return 0
        }
      }
      let refusal = exchangeFolders(staging, output.path)
      if refusal == EINVAL || refusal == ENOSYS || refusal == ENOTSUP { return placeInTwoSteps() }
      if refusal != ENOENT { return refusal }
    }
    return ENOENT
  }

  /// For file systems that cannot exchange: here alone a kill between two renames leaves no output,
  /// with the old one beside it under a hidden name.
  private func placeInTwoSteps() -> Int32 {
    let old = staging + "-old"
    do {
      try FileManager.default.moveItem(atPath: output.path, toPath: old)
    } catch { return EIO }
    do {
      try FileManager.default.moveItem(atPath: staging, toPath: output.path)
      try? FileManager.default.removeItem(atPath: old)
      return 0
    } catch {
      try? FileManager.default.moveItem(atPath: old, toPath: output.path)
      return EIO
    }
  }
}

private let manifestHeading = """
  Made by 'waymark build', which replaces this whole folder each time. It wrote:

  """

private func makeFolder(_ path: String) throws(FileError) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw FileError(path: path, reason: plainReason(error))
  }
}

/// A hidden folder, locked as long as this value lives.
///
/// An object, since several values share the one open descriptor, which goes with the last of them.
private final class StagingFolder: Sendable {
  let path: String
  private let descriptor: FileDescriptor

  /// Makes the folder.
  ///
  /// - Parameter stem: What its path begins with.
  /// - Throws: ``FileError`` when the disk refuses.
  init(_ stem: String) throws(FileError) {
    do {
      let (path, descriptor) = try lockedEntry { name in
        let path = stem + name
        try makeFolder(path)
        do {
          return (
            FilePath(path),
            try FileDescriptor.open(
              FilePath(path), .readOnly, options: [.directory, .closeOnExec])
          )
        } catch {
          remove(path)
          throw error
        }
      }
      (self.path, self.descriptor) = (path.string, descriptor)
    } catch {
      throw error as? FileError ?? FileError(path: stem, reason: plainReason(error))
    }
  }

  deinit { try? descriptor.close() }
}

/// Whether what follows the stem of a hidden folder is what this program puts there.
private func isMark(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { $0 == "-" || $0.isHexDigit }
}
