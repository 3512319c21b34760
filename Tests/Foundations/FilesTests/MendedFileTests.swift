import Files
import Foundation
import TestSupport
import Testing

@Suite struct MendedFileTests {
  private let folder: TemporaryFolder
  private var site: String { "\(folder.path)/site" }

  init() throws { folder = try TemporaryFolder(["site/content/": ""]) }

  private func place(_ path: String) -> URL { URL(filePath: "\(folder.path)/\(path)") }

  private func file(_ old: String = "old", at path: String = "content/a.md") -> MendedFile {
    MendedFile(path: path, old: Array(old.utf8), new: Array("new".utf8))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: place(path), encoding: .utf8)
  }

  @Test func keepsPermissionsAndLeavesNothingBeside() throws {
    try folder.write("site/content/a.md", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o664], ofItemAtPath: place("site/content/a.md").path())
    // What processes left that are no more, and what one writes at this time.
    let left = ["2147483646-b.md", "\(ProcessInfo.processInfo.processIdentifier)-a.md", "f00d"]
    for mark in left { try folder.write("site/content/.waymark-mend-\(mark)", "") }
    try folder.write("site/content/.waymark-mend-beef", "")
    let other = try FileHandle(forReadingFrom: place("site/content/.waymark-mend-beef"))
    #expect(flock(other.fileDescriptor, LOCK_EX) == 0)
    try file().write(below: site)
    #expect(try text("site/content/a.md") == "new")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: place("site/content/a.md").path())
    #expect(attributes[.posixPermissions] as? Int == 0o664)
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: place("site/content").path())
    #expect(beside.sorted() == [".waymark-mend-beef", "a.md"])
    try other.close()
    try MendedFile(path: "content/a.md", old: Array("new".utf8), new: Array("newer".utf8))
      .write(below: site)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place("site/content").path())
        == ["a.md"])
  }

  @Test func writesWhatALinkInsideTheSiteLeadsTo() throws {
    try folder.write("site/content/b.md", "old")
    try folder.link("site/content/a.md", to: "b.md")
    try file().write(below: site)
    #expect(try text("site/content/b.md") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(
        atPath: place("site/content/a.md").path()) == "b.md")
  }

  @Test func refusesALinkThatLeadsOut() throws {
    try folder.write("outside.md", "old")
    try folder.link("site/content/a.md", to: "../../outside.md")
    #expect(throws: FileError.self) { try file().write(below: site) }
    #expect(try text("outside.md") == "old")
  }

  @Test func refusesAFileThatHasChanged() throws {
    try folder.write("site/content/a.md", "other")
    let error = try #require(throws: FileError.self) { try file().write(below: site) }
    #expect(error.reason == "it has changed since it was read")
    #expect(try text("site/content/a.md") == "other")
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: place("site/content").path())
    #expect(beside == ["a.md"])
  }

  @Test func refusesAFileThatCanOnlyBeRead() throws {
    try folder.write("site/content/a.md", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: place("site/content/a.md").path())
    let error = try #require(throws: FileError.self) { try file().write(below: site) }
    #expect(error.reason == "it can only be read")
    #expect(try text("site/content/a.md") == "old")
  }

  @Test func refusesAFileThatIsGone() {
    #expect(throws: FileError.self) { try file().write(below: site) }
  }
}
