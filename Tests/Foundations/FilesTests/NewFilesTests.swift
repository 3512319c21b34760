import Files
import TestSupport
import Testing

@Suite struct NewFilesTests {
  @Test func writesFilesAndTheirFolders() throws {
    let folder = try TemporaryFolder()
    try writeNew(
      [OutputFile(path: "content/x/1.md", text: "one")], into: folder.path + "/a/b")
    #expect(folder.text("a/b/content/x/1.md") == "one")
  }

  @Test func leavesAFileThatIsThereAndWritesNothing() throws {
    let folder = try TemporaryFolder(["b.md": "mine"])
    let refusal = FileError(
      path: folder.path + "/b.md", reason: "this file is there already, and nothing was written")
    #expect(throws: refusal) {
      try writeNew(
        [OutputFile(path: "a/a.md", text: "new"), OutputFile(path: "b.md", text: "new")],
        into: folder.path)
    }
    #expect(folder.names == ["b.md"])
    #expect(folder.text("b.md") == "mine")
  }

  @Test func doesNotFollowALinkOutOfTheFolder() throws {
    let folder = try TemporaryFolder(["site/": "", "outside/": ""])
    try folder.link("site/content", to: "../outside")
    let refusal = FileError(
      path: folder.path + "/site/content",
      reason: "a folder of the site belongs here, and this is a symbolic link")
    #expect(throws: refusal) {
      try writeNew([OutputFile(path: "content/x.md", text: "x")], into: folder.path + "/site")
    }
    #expect(folder.text("outside/x.md") == nil)
  }

  @Test func takesAwayWhatItWroteBeforeItFailed() throws {
    let folder = try TemporaryFolder()
    let files = ["a/a.md", "a/\(String(repeating: "n", count: 300)).md"].map {
      OutputFile(path: $0, text: "x")
    }
    #expect(throws: FileError.self) { try writeNew(files, into: folder.path + "/site") }
    #expect(folder.names == [])
  }

  @Test func leavesNothingBesideANewFile() throws {
    // What a process left that was killed while it wrote: nobody has it locked.
    let left = "content/.waymark-mend-2147483646-x.md"
    let folder = try TemporaryFolder([left: "half"])
    try writeNew([OutputFile(path: "content/x.md", text: "whole")], into: folder.path)
    #expect(folder.text("content/x.md") == "whole")
    #expect(folder.text(left) == nil)
  }
}
