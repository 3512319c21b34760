import Files
import Foundation
import TestSupport
import Testing

/// A folder listed again only where it is said to have changed is listed as it is.
@Suite struct ListedAgainTests {
  @Test(arguments: 0..<20)
  func isAsListedAnew(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder([
      "content/site.yml": "a", "content/scr/1.md": "b", "content/scr/2.md": "c",
      "content/scr/markers/3.md": "d", "outside/4.md": "e",
    ])
    try folder.link("content/scr/linked.md", to: "../../outside/4.md")
    var files = DiskFiles(root: folder.path, folders: ["content"])
    for step in 0..<40 {
      let changed = try change(folder, step, with: &generator)
      files = files.listedAgain(changed: changed)
      let anew = DiskFiles(root: folder.path, folders: ["content"])
      #expect(files.entries == anew.entries, "after \(changed) in step \(step)")
    }
  }

  @Test func looksOnlyWhereSomethingIsSaidToHaveChanged() throws {
    let folder = try TemporaryFolder(["content/a.md": "1", "content/b.md": "1"])
    let files = DiskFiles(root: folder.path, folders: ["content"])
    try folder.write("content/a.md", "22")
    try folder.write("content/b.md", "22")
    let again = files.listedAgain(changed: ["content/a.md"])
    #expect(again.entry(at: "content/a.md")?.kind == .file(size: 2))
    #expect(again.entry(at: "content/b.md")?.kind == .file(size: 1))
    #expect(files.listedAgain().entry(at: "content/b.md")?.kind == .file(size: 2))
  }

  @Test func tellsFilesThatWereRenamed() throws {
    let folder = try TemporaryFolder(["content/a.md": "1", "content/b.md": "1"])
    let files = DiskFiles(root: folder.path, folders: ["content"])
    try FileManager.default.moveItem(
      atPath: folder.path + "/content/a.md", toPath: folder.path + "/content/c.md")
    let again = files.listedAgain(changed: ["content/a.md", "content/c.md"])
    #expect(again.newNames(since: files) == ["content/a.md": "content/c.md"])
    #expect(again.newNames(since: again).isEmpty)
  }

  /// Changes something in a folder, and returns the paths at which a system would tell of it.
  private func change(
    _ folder: TemporaryFolder, _ step: Int, with generator: inout SeededGenerator
  ) throws -> Set<String> {
    let names = [
      "content/site.yml", "content/scr/1.md", "content/scr/2.md", "content/scr/new.md",
      "content/scr/.hidden.md", "content/scr/markers/3.md", "content/scr/markers/4.md",
    ]
    let path = try #require(names.randomElement(using: &generator))
    let other = try #require(names.randomElement(using: &generator))
    let text = String(repeating: "x", count: step)
    let markers = "\(folder.path)/content/scr/markers"
    let files = FileManager.default
    guard !path.hasPrefix("content/scr/markers") || files.fileExists(atPath: markers) else {
      try folder.write(path, text)
      return ["content/scr/markers"]
    }
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1:
      // A link is replaced, as by an editor that saves by renaming.
      try? files.removeItem(atPath: "\(folder.path)/\(path)")
      try folder.write(path, text)
      return [path]
    case 2:
      try? files.removeItem(atPath: "\(folder.path)/\(path)")
      return [path]
    case 3:
      guard path != other else { return [] }
      try? files.removeItem(atPath: "\(folder.path)/\(other)")
      try? files.moveItem(atPath: "\(folder.path)/\(path)", toPath: "\(folder.path)/\(other)")
      return [path, other]
    case 4:
      // Nobody tells of a file that stands elsewhere.
      try folder.write("outside/4.md", text)
      return []
    case 5:
      try? files.removeItem(atPath: markers)
      return ["content/scr/markers"]
    default:
      try? files.removeItem(atPath: "\(folder.path)/content/scr/2.md")
      try folder.link("content/scr/2.md", to: "1.md")
      return ["content/scr/2.md"]
    }
  }
}
