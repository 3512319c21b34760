import Files
import Foundation
import TestSupport
import Testing

@Suite struct DiskFilesTests {
  @Test func listsFilesAndFoldersSortedByPath() throws {
    let folder = try TemporaryFolder([
      "content/b.md": "four", "content/a/c.md": "", "content/a.md": "x", "other/d.md": "",
    ])
    #expect(
      listing(folder, ["content"]) == [
        FileEntry(path: "content", kind: .folder),
        FileEntry(path: "content/a", kind: .folder),
        FileEntry(path: "content/a.md", kind: .file(size: 1)),
        FileEntry(path: "content/a/c.md", kind: .file(size: 0)),
        FileEntry(path: "content/b.md", kind: .file(size: 4)),
      ])
  }

  @Test func listsTheRootItself() throws {
    let folder = try TemporaryFolder(["a/b.md": "x"])
    #expect(
      listing(folder, [""]) == [
        FileEntry(path: "a", kind: .folder), FileEntry(path: "a/b.md", kind: .file(size: 1)),
      ])
  }

  @Test func leavesHiddenFilesOut() throws {
    let folder = try TemporaryFolder([".git/x": "", "a/.DS_Store": "", "a/.b/c.md": ""])
    #expect(
      listing(folder, [""]) == [FileEntry(path: "a", kind: .folder)])
  }

  @Test func listsNothingOfAFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    #expect(DiskFiles(root: folder.path, folders: ["content"]).entries.isEmpty)
    #expect(DiskFiles(root: folder.path + "/none", folders: [""]).entries.isEmpty)
  }

  @Test func readsAFile() throws {
    let folder = try TemporaryFolder(["a/b é.md": "text"])
    let files = DiskFiles(root: folder.path, folders: ["a"])
    #expect(try files.contents(of: "a/b é.md") == Array("text".utf8))
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let files = DiskFiles(root: try TemporaryFolder().path, folders: [""])
    #expect(throws: FileError(path: "a.md", reason: "there is no such file or folder")) {
      try files.contents(of: "a.md")
    }
  }

  @Test func followsALinkToAFileInsideTheRoot() throws {
    let folder = try TemporaryFolder(["content/a.md": "text"])
    try folder.link("content/b.md", to: "a.md")
    let files = DiskFiles(root: folder.path, folders: ["content"])
    #expect(listing(files).last == FileEntry(path: "content/b.md", kind: .file(size: 4)))
    #expect(try files.contents(of: "content/b.md") == Array("text".utf8))
  }

  @Test func listsOtherLinksAsUnusable() throws {
    let outside = try TemporaryFolder(["secret.md": "secret"])
    let folder = try TemporaryFolder(["content/a/b.md": "x"])
    try folder.link("content/1", to: "gone.md")
    try folder.link("content/2", to: "\(outside.path)/secret.md")
    try folder.link("content/3", to: outside.path)
    try folder.link("content/4", to: "a")
    try folder.link("content/5", to: "5")
    let entries = DiskFiles(root: folder.path, folders: ["content"]).entries
    let kinds = entries.filter { $0.path.count == "content/1".count && $0.path != "content/a" }
      .map(\.kind)
    #expect(
      kinds == [
        .unusable(.danglingLink(target: "gone.md")),
        .unusable(.linkOutside(target: "\(outside.path)/secret.md")),
        .unusable(.linkOutside(target: outside.path)), .unusable(.linkedFolder(target: "a")),
        .unusable(.danglingLink(target: "5")),
      ])
  }

  @Test func takesARootThatIsALink() throws {
    let folder = try TemporaryFolder(["site/content/a.md": "x"])
    try folder.link("link", to: "site")
    let files = DiskFiles(root: folder.path + "/link", folders: ["content"])
    #expect(listing(files).last == FileEntry(path: "content/a.md", kind: .file(size: 1)))
  }

  @Test func listsAPipeAsUnusable() throws {
    let folder = try TemporaryFolder()
    let process = try Process.run(
      URL(filePath: "/usr/bin/mkfifo"), arguments: [folder.path + "/p.md"])
    process.waitUntilExit()
    #expect(
      listing(folder, [""])
        == [FileEntry(path: "p.md", kind: .unusable(.special))])
  }
}

private func listing(_ folder: TemporaryFolder, _ folders: [String]) -> [FileEntry] {
  listing(DiskFiles(root: folder.path, folders: folders))
}

/// Returns what was listed, without what tells one version of a file from another.
private func listing(_ files: DiskFiles) -> [FileEntry] {
  files.entries.map { FileEntry(path: $0.path, kind: $0.kind) }
}
