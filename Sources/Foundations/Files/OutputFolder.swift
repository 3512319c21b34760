private import Platform
private import SystemPackage

/// The folder that a build publishes into, once it is known that nothing of anybody else's is in it.
package struct OutputFolder: Sendable {
  /// Its absolute path, links resolved.
  package let path: String

  /// The name of the file that says a folder was made by Waymark and lists what it wrote.
  static let manifestName = ".waymark-output"
  /// Files that systems put into every folder somebody looks at.
  private static let harmlessNames: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Takes a folder for output, or says why not.
  ///
  /// Nothing is written.
  ///
  /// - Parameters:
  ///   - path: The folder, which need not exist.
  ///   - site: The folder of the site, which must not be lost.
  /// - Throws: ``FileError`` with a reason that tells what to do.
  package init(_ path: String, site: String) throws(FileError) {
    self.path = realPathOfPlace(path)
    func refuse(_ reason: String) -> FileError { FileError(path: path, reason: reason) }
    let sitePath = realPathOfPlace(site)
    if self.path == sitePath || sitePath.hasPrefix(self.path + "/") || self.path == "/" {
      throw refuse("the output cannot be the folder that holds the site; choose another --output")
    }
    for folder in ["content", "themes"] where (self.path + "/").hasPrefix("\(sitePath)/\(folder)/")
    {
      throw refuse("the output cannot be inside '\(folder)'; choose another --output")
    }
    if isHomeFolder(self.path) {
      throw refuse("this is a home folder; choose a folder inside it as --output")
    }
    let type: FileType
    do throws(Errno) {
      type = try Stat(FilePath(self.path), followTargetSymlink: true).type
    } catch .noSuchFileOrDirectory, .notDirectory {
      guard (try? Stat(FilePath(self.path), followTargetSymlink: false)) != nil else { return }
      throw refuse("this symbolic link leads nowhere; make the folder it names, or delete the link")
    } catch {
      // What cannot be looked at may be somebody else's.
      throw refuse("this folder cannot be looked at: \(plainReason(errno: error.rawValue))")
    }
    guard type == .directory else {
      throw refuse("the output has to be a folder, and this is a file; choose another --output")
    }
    if let stranger = try Self.stranger(in: self.path, shown: path) { throw refuse(stranger) }
  }

  /// Returns why a folder is not Waymark's to replace, or nil where it is.
  private static func stranger(in folder: String, shown: String) throws(FileError) -> String? {
    let found: [String]
    do throws(Errno) {
      found = try pathsOfAll(in: folder)
    } catch {
      throw FileError(
        path: shown,
        reason: "the folder cannot be listed: \(plainReason(errno: error.rawValue))")
    }
    let files = found.filter {
      !harmlessNames.contains(String($0.split(separator: "/").last ?? ""))
    }
    if files.isEmpty { return nil }
    guard let data = FileManager.default.contents(atPath: folder + "/" + manifestName) else {
      return "this folder holds files that Waymark did not make, such as '\(files.min() ?? "")';"
        + " choose an empty or new folder"
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    var ours = Set(lines)
    ours.insert(manifestName)
    for line in lines {
      var parent = line[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        if !ours.insert(String(parent)).inserted { break }
      }
    }
    guard let foreign = files.filter({ !ours.contains($0) }).min() else { return nil }
    return
      "'\(foreign)' in this folder was not made by Waymark and would be lost; move it elsewhere"
  }
}

/// Returns the paths of all that stands below a folder.
///
/// - Throws: `Errno` where a folder cannot be listed to its end: what is not seen may be somebody else's.
private func pathsOfAll(in folder: String) throws(Errno) -> [String] {
  var found: [String] = []
  var waiting = [""]
  while let start = waiting.popLast() {
    for name in try namesOfAll(in: folder + "/" + start) {
      let path = start + name
      found.append(path)
      if try Stat(FilePath(folder + "/" + path), followTargetSymlink: false).type == .directory {
        waiting.append(path + "/")
      }
    }
  }
  return found
}

/// Whether a folder is somebody's home.
private func isHomeFolder(_ path: String) -> Bool {
  let parent = path.split(separator: "/").dropLast().joined(separator: "/")
  let home = ProcessInfo.processInfo.environment["HOME"].flatMap(realPath)
  return path == home || path == "/root" || parent == "home" || parent == "Users"
}

/// Returns an absolute path without `.`, `..` and a final `/`.
package func absolutePath(_ path: String) -> String {
  let absolute = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  return absolute.count > 1 && absolute.hasSuffix("/") ? String(absolute.dropLast()) : absolute
}
