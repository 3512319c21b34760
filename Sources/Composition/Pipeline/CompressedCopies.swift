import Compression
import Files
import ParallelWork

extension StagedOutput {
  /// Writes a smaller copy of each text beside it, for hosts that send it in the place of the text.
  ///
  /// There is none where it would not be smaller. Nothing else of a site is called like a copy, since editors can
  /// publish no file of such a name.
  ///
  /// - Parameters:
  ///   - forms: The forms of copies; without any, nothing is done.
  ///   - paths: The paths of all that was written.
  /// - Returns: The paths of the copies, in the order of `paths`.
  /// - Throws: ``FileError`` when the disk refuses.
  func writeCopies(
    in forms: [CompressedForm], of paths: [String]
  ) async throws(FileError) -> [String] {
    guard !forms.isEmpty else { return [] }
    let made = await paths.filter(isText).concurrentMap { path in
      Result { () throws(FileError) in
        let contents = try contents(of: path)
        var copies: [String] = []
        for form in forms {
          let copy = OutputFile(path: path + form.nameEnd, contents: form.compressed(contents))
          guard copy.contents.count < contents.count else { continue }
          try write(copy)
          copies.append(copy.path)
        }
        return copies
      }
    }
    var copies: [String] = []
    for part in made { copies += try part.get() }
    return copies
  }
}

/// Whether a file is text, or as easily compressed, by the end of its name; all others that sites have are
/// compressed already.
private func isText(_ path: String) -> Bool {
  guard let dot = path.lastIndex(of: ".") else { return false }
  return textEnds.contains(path[path.index(after: dot)...].lowercased())
}

private let textEnds: Set<String> = [
  "html", "css", "js", "json", "webmanifest", "xml", "svg", "txt", "md", "csv", "bib", "ris",
  // A theme may bring these.
  "map", "ttf", "otf",
]
