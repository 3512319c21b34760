private import ByteWriting
package import Files

/// The index of a site's search: scripts that a page loads a few of, and which work from a disk.
///
/// docs/search.md says what they hold. It has only their names: ``GrowingIndex`` hands each script on when it
/// is made, so that memory need not hold all texts of a site a second time.
package struct SearchIndex: Sendable {
  /// The manifest, the one script whose name does not change.
  package let manifest: OutputFile
  /// The folder of all scripts but the manifest, whose name changes with any of them.
  package let folder: String
  /// The number of each page's first script with texts, and of the one after the last page.
  private let firstBlocks: [Int]
  private let words: Int
  private let vocabulary: Int
  private let common: Int

  /// The folder that holds the manifest, below the output folder.
  package static let root = "assets/search"

  /// The folder of scripts until ``folder`` has its name.
  package static let unnamedFolder = "\(root)/.unnamed"

  /// The manifest's path.
  package static let manifestPath = "\(root)/manifest.js"

  init(
    _ manifest: Manifest, fingerprint: String, firstBlocks: [Int], words: Int, vocabulary: Int,
    common: Int
  ) {
    var script = UTF8Buffer()
    script.append("waymarkSearch.manifest(")
    script.append(manifest.script(folder: fingerprint))
    script.append(");\n")
    self.manifest = OutputFile(path: Self.manifestPath, contents: Array(script.bytes))
    folder = "\(Self.root)/\(fingerprint)"
    self.firstBlocks = firstBlocks
    self.words = words
    self.vocabulary = vocabulary
    self.common = common
  }

  /// The paths of all scripts: the manifest, those with words, and those with texts.
  package var paths: [String] {
    [Self.manifestPath] + (0..<words).map { "\(folder)/w\($0).js" }
      + (0..<vocabulary).map { "\(folder)/v\($0).js" }
      + (0..<common).map { "\(folder)/c\($0).js" }
      + (0..<(firstBlocks.last ?? 0)).map { "\(folder)/t\($0).js" }
  }

  /// Returns where a file of the ``unnamedFolder`` is published; the path of any other file as it is.
  package func publishedPath(of path: String) -> String {
    path.hasPrefix(Self.unnamedFolder) ? folder + path.dropFirst(Self.unnamedFolder.count) : path
  }

  /// Returns the number of the page whose texts a script holds; nil where no such script stands.
  package func page(ofTextsAt path: String) -> Int? {
    let (start, end) = ("\(folder)/t", ".js")
    guard path.hasPrefix(start), path.hasSuffix(end),
      let block = Int(path.dropFirst(start.count).dropLast(end.count))
    else { return nil }
    return firstBlocks.indices.dropLast().first { number in
      (firstBlocks[number]..<firstBlocks[number + 1]).contains(block)
    }
  }

  /// The paths of the scripts with the texts of a page.
  ///
  /// - Parameter number: The number of the page, from 0.
  /// - Returns: The paths, in order.
  package func textPaths(at number: Int) -> [String] {
    (firstBlocks[number]..<firstBlocks[number + 1]).map { "\(folder)/t\($0).js" }
  }

  /// Makes the scripts with the texts of a page again.
  ///
  /// - Parameters:
  ///   - page: The page, which is the one that was added.
  ///   - number: Its number, from 0.
  /// - Returns: The files of ``textPaths(at:)``.
  package func textFiles(of page: SearchPage, at number: Int) -> [OutputFile] {
    var files = MemoryFileWriter()
    for (place, script) in textScripts(of: page, { _ in }).enumerated() {
      SearchScript("t\(firstBlocks[number] + place)", script).write(in: folder, to: &files)
    }
    return files.files
  }
}

/// A script of the search, which will stand in a folder whose name shows when all are made.
package struct SearchScript: Sendable {
  private let name: String
  private let script: [UInt8]

  init(_ name: String, _ script: [UInt8]) {
    self.name = name
    self.script = script
  }

  /// Writes the script as it stands in a folder: a call that hands a value to the page's search.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder below the output folder.
  ///   - files: What makes a file of it.
  package func write(in folder: String, to files: inout some FileWriter) {
    files.write("\(folder)/\(name).js") { file in
      file.append("waymarkSearch.part(\"")
      file.append(name)
      file.append("\",")
      file.append(script)
      file.append(");\n")
    }
  }
}
