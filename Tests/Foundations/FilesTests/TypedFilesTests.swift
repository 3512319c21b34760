import Files
import TestSupport
import Testing

@Suite struct TypedFilesTests {
  private func files(_ texts: [String: String] = [:], version: Int = 1) throws -> TypedFiles {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "content/set/b.md": "b", "content/.hidden.md": "c",
    ])
    return TypedFiles(
      texts.mapValues { TypedText(Array($0.utf8), version: version) },
      over: DiskFiles(root: folder.path, folders: ["content"]))
  }

  @Test func laysTextsOverFiles() throws {
    let files = try files(["content/a.md": "typed", "content/new/c.md": "new"])
    #expect(
      files.entries.map(\.path) == [
        "content", "content/a.md", "content/new", "content/new/c.md", "content/set",
        "content/set/b.md",
      ])
    #expect(try files.contents(of: "content/a.md") == Array("typed".utf8))
    #expect(try files.contents(of: "content/new/c.md") == Array("new".utf8))
    #expect(files.entry(at: "content/a.md")?.kind == .file(size: 5))
  }

  @Test(arguments: [
    "content/.hidden.md", "content/set", "content/a.md/b.md", "other/a.md", "content/.x/a.md",
    "content//a.md", "content/",
  ])
  func leavesOutWhatNoListingWouldShow(_ path: String) throws {
    #expect(try files([path: "typed"]).entries.map(\.path) == files().entries.map(\.path))
  }

  @Test func knowsTextsByTheirVersions() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    let disk = DiskFiles(root: folder.path, folders: ["content"])
    func typed(_ version: Int) -> TypedFiles {
      TypedFiles(["content/a.md": TypedText([0x61], version: version)], over: disk)
    }
    #expect(typed(1).isUnchanged(since: typed(1)))
    #expect(!typed(1).isUnchanged(since: typed(2)))
    #expect(!typed(1).isUnchanged(since: TypedFiles(over: disk)))
    #expect(TypedFiles(over: disk).isUnchanged(since: typed(1).with([:])))
  }
}
