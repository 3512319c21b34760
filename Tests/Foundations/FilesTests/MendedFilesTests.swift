import Files
import Foundation
import TestSupport
import Testing

@Suite struct MendedFilesTests {
  private let folder: TemporaryFolder
  private var site: String { "\(folder.path)/site" }

  init() throws {
    folder = try TemporaryFolder(["site/content/": ""])
    for (name, text) in ["a": "one", "b": "two", "c": "three"] {
      try folder.write("site/content/\(name).md", text)
    }
  }

  private func file(_ name: String, _ old: String) -> MendedFile {
    MendedFile(path: "content/\(name).md", old: Array(old.utf8), new: Array("new \(old)".utf8))
  }

  /// The names and texts of all files, hidden ones too.
  private func files() throws -> [String: String] {
    let place = URL(filePath: "\(site)/content")
    var found: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path()) {
      found[name] = try String(contentsOf: place.appending(path: name), encoding: .utf8)
    }
    return found
  }

  @Test("writes all files, and lets two of them change names")
  func writesAll() throws {
    try MendedFiles(
      [file("a", "one"), file("b", "two")],
      newNames: ["content/a.md": "content/b.md", "content/b.md": "content/a.md"]
    ).write(below: site)
    #expect(try files() == ["a.md": "new two", "b.md": "new one", "c.md": "three"])
  }

  @Test("where a later file cannot be written, those before it have what they had")
  func rollsBack() throws {
    let before = try files()
    // What somebody else has saved meanwhile is not what was read.
    let change = MendedFiles([file("a", "one"), file("b", "two"), file("c", "another")])
    let error = try #require(throws: FileError.self) { try change.write(below: site) }
    #expect(error.path.hasSuffix("content/c.md"))
    #expect(error.reason == "it has changed since it was read")
    #expect(try files() == before)
  }

  @Test("where a file can only be read, no other is changed")
  func rollsBackBeforeAFileThatCanOnlyBeRead() throws {
    let before = try files()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: "\(site)/content/b.md")
    #expect(throws: FileError.self) {
      try MendedFiles([file("a", "one"), file("b", "two")]).write(below: site)
    }
    #expect(try files() == before)
  }

  @Test("where a name is taken, texts and names are those from before")
  func rollsBackNames() throws {
    let before = try files()
    let change = MendedFiles(
      [file("a", "one"), file("b", "two")],
      newNames: ["content/a.md": "content/d.md", "content/b.md": "content/c.md"])
    #expect(throws: FileError.self) { try change.write(below: site) }
    #expect(try files() == before)
  }
}
