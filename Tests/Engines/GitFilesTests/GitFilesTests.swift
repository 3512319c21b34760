import Files
import Foundation
import GitFiles
import Testing

@Suite struct GitFilesTests {
  @Test func readsAVersionAndNotTheFilesOnDisk() async throws {
    let repository = try await TestRepository()
    try repository.write("old", to: "content/a.md")
    try await repository.commit("v1")
    try repository.write("new", to: "content/a.md")
    try repository.write("new", to: "content/b.md")
    let files = try await repository.files("v1")
    #expect(files.entries == [folder("content"), file("content/a.md", 3)])
    #expect(try files.contents(of: "content/a.md") == Array("old".utf8))
  }

  @Test func findsTheSiteInASubfolderWithAnUnusualName() async throws {
    let repository = try await TestRepository()
    let site = "do:cs/*my site ü"
    try repository.write("x", to: "content/top.md")
    try repository.write("text", to: "\(site)/content/é b.md")
    try await repository.commit("v1")
    let files = try await repository.files("v1", site: site)
    #expect(files.entries == [folder("content"), file("content/é b.md", 4)])
    #expect(try files.contents(of: "content/é b.md") == Array("text".utf8))
  }

  @Test func leavesOutHiddenFilesAndOtherRepositories() async throws {
    let repository = try await TestRepository()
    try repository.write("x", to: "content/.hidden/a.md")
    try repository.write("x", to: "content/a.md")
    try await repository.git("init", "--quiet", "content/inner")
    try await repository.git(
      "-C", "content/inner", "commit", "--quiet", "--allow-empty", "--message", "x")
    try await repository.commit("v1")
    #expect(
      try await repository.files("v1").entries == [folder("content"), file("content/a.md", 1)])
  }

  @Test func hasNoEntriesWhereTheVersionHasNoSuchFolder() async throws {
    let repository = try await TestRepository()
    try repository.write("x", to: "elsewhere/a.md")
    try await repository.commit("v1")
    #expect(try await repository.files("v1").entries == [])
  }

  @Test func saysWhereAFileStandsInPlaceOfTheFolder() async throws {
    let repository = try await TestRepository()
    try repository.write("x", to: "content")
    try await repository.commit("v1")
    let entries = try await repository.files("v1").entries
    #expect(entries == [FileEntry(path: "content", kind: .unusable(.fileForFolder))])
  }

  @Test func followsLinksInsideTheSiteAlone() async throws {
    let repository = try await TestRepository()
    try repository.write("inside", to: "site/content/a.md")
    try repository.write("beside", to: "site/notes.txt")
    try repository.write("outside", to: "secret.md")
    for (name, target) in [
      ("b.md", "a.md"), ("c.md", "b.md"), ("d.md", "../notes.txt"), ("e.md", "../../secret.md"),
      ("f.md", "/etc/passwd"), ("g.md", "none.md"), ("h.md", "h.md"), ("i.md", "../content"),
      ("j.md", "../../site/content/a.md"), ("k.md", "../../../../../etc/passwd"),
      ("l.md", "../../site"),
    ] { try repository.link("site/content/\(name)", to: target) }
    try await repository.commit("v1")
    let files = try await repository.files("v1", site: "site")
    let kinds = Dictionary(uniqueKeysWithValues: files.entries.map { ($0.path, $0.kind) })
    #expect(kinds["content/b.md"] == .file(size: 6))
    #expect(try files.contents(of: "content/c.md") == Array("inside".utf8))
    #expect(try files.contents(of: "content/d.md") == Array("beside".utf8))
    #expect(kinds["content/e.md"] == .unusable(.linkOutside(target: "../../secret.md")))
    #expect(kinds["content/f.md"] == .unusable(.linkOutside(target: "/etc/passwd")))
    #expect(kinds["content/g.md"] == .unusable(.danglingLink(target: "none.md")))
    #expect(kinds["content/h.md"] == .unusable(.danglingLink(target: "h.md")))
    #expect(kinds["content/i.md"] == .unusable(.linkedFolder(target: "../content")))
    #expect(try files.contents(of: "content/j.md") == Array("inside".utf8))
    #expect(kinds["content/k.md"] == .unusable(.linkOutside(target: "../../../../../etc/passwd")))
    // The disk says the same of all of them.
    let disk = DiskFiles(root: repository.path + "site", folders: ["content"])
    #expect(disk.entries.map { FileEntry(path: $0.path, kind: $0.kind) } == files.entries)
  }

  @Test func refusesWhatWasNotReadAndWhatGitLFSKeeps() async throws {
    let repository = try await TestRepository()
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
    try repository.write(pointer, to: "content/a.md")
    try repository.write("a picture", to: "content/a.png")
    try await repository.commit("v1")
    let files = try await repository.files("v1")
    #expect(files.entries.contains(file("content/a.png", 9)))
    #expect(throws: FileError.self) { try files.contents(of: "content/a.png") }
    do {
      _ = try files.contents(of: "content/a.md")
      Issue.record("the pointer was read as a text")
    } catch { #expect(error.reason.contains("Git LFS")) }
  }

  @Test func readsThousandsOfFilesOfAnyBytes() async throws {
    let repository = try await TestRepository()
    for number in 0..<3000 {
      try repository.write("\(number)\n\0 blob 7\nmissing\n", to: "content/\(number).md")
    }
    try repository.write("", to: "content/empty.md")
    try await repository.commit("v1")
    let files = try await repository.files("v1")
    #expect(files.entries.count == 3002)
    for number in 0..<3000 {
      let bytes = try files.contents(of: "content/\(number).md")
      #expect(bytes == Array("\(number)\n\0 blob 7\nmissing\n".utf8))
    }
    #expect(try files.contents(of: "content/empty.md") == [])
  }
}

private func folder(_ path: String) -> FileEntry { FileEntry(path: path, kind: .folder) }

private func file(_ path: String, _ size: Int) -> FileEntry {
  FileEntry(path: path, kind: .file(size: size))
}
