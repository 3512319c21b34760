import Foundation
import Testing
import TestSupport

/// A folder that is removed with the last reference to it; a class, because that is its whole life.
final class TemporaryFolder {
  let url: URL

  /// Makes an empty folder that other users may read, at a path without symbolic links.
  init() throws {
    let made = FileManager.default.temporaryDirectory
      .appending(path: "waymark-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(
      at: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    url = made.resolvingSymlinksInPath()
  }

  deinit {
    if (try? FileManager.default.removeItem(at: url)) != nil { return }
    // A test has taken the permissions of a folder away.
    for path in FileManager.default.subpaths(atPath: url.path()) ?? [] {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: url.appending(path: path).path())
    }
    try? FileManager.default.removeItem(at: url)
  }
}

/// Every file below a folder with its bytes; a link is its target.
func files(below folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
    let url = folder.appending(path: path)
    switch try FileManager.default.attributesOfItem(atPath: url.path())[.type] as? FileAttributeType
    {
    case .typeDirectory: continue
    case .typeSymbolicLink:
      found[path] = Data(
        try FileManager.default.destinationOfSymbolicLink(atPath: url.path()).utf8)
    default: found[path] = try Data(contentsOf: url)
    }
  }
  return found
}

/// Copies the project's own theme to where a site looks for it.
func copyTheme(into site: URL) throws {
  let themes = site.appending(path: "themes")
  try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
  try FileManager.default.copyItem(
    at: projectFolder.appending(path: "themes/standard"), to: themes.appending(path: "standard"))
}

/// Copies what `Bases` holds under a name into a site.
func copyBase(_ name: String, into site: URL) throws {
  let base = projectFolder.appending(path: "Tests/Composition/CommandTests/Bases/\(name)")
  for child in try FileManager.default.contentsOfDirectory(atPath: base.path()) {
    try FileManager.default.copyItem(
      at: base.appending(path: child), to: site.appending(path: child))
  }
}

/// Makes a site in `folder` with the project's content and theme.
func copyProjectSite(into folder: URL) throws -> URL {
  let site = folder.appending(path: "site")
  try copyTheme(into: site)
  try FileManager.default.copyItem(
    at: projectFolder.appending(path: "content"), to: site.appending(path: "content"))
  return site
}

/// Expects two listings of files to be the same, and says which files differ.
func expectSame(
  _ got: [String: Data], as wanted: [String: Data], _ what: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let differing = Set(got.keys).union(wanted.keys).filter { got[$0] != wanted[$0] }.sorted()
  #expect(differing == [], what, sourceLocation: sourceLocation)
}
