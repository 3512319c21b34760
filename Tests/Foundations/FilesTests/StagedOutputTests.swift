import Files
import Foundation
import TestSupport
import Testing

@Suite struct StagedOutputTests {
  @Test func publishesANewFolder() throws {
    let folder = try TemporaryFolder()
    let staged = try StagedOutput(for: try output(in: folder), folders: ["", "scr", "a/b"])
    try staged.write(OutputFile(path: "index.html", text: "home"))
    try staged.write(OutputFile(path: "a/b/c.html", text: "deep"))
    #expect(folder.text("output/index.html") == nil)
    try staged.publish(files: ["index.html", "a/b/c.html"])
    #expect(folder.text("output/index.html") == "home")
    #expect(folder.text("output/a/b/c.html") == "deep")
    #expect(folder.names == ["output"])
  }

  @Test func givesAFolderItsNameWhenAllIsWritten() throws {
    let folder = try TemporaryFolder()
    let staged = try StagedOutput(for: try output(in: folder), folders: ["a/.unnamed"])
    try staged.write(OutputFile(path: "a/.unnamed/b.js", text: "b"))
    try staged.rename("a/.unnamed", to: "a/0123")
    #expect(throws: FileError.self) { try staged.rename("a/.unnamed", to: "a/4567") }
    try staged.publish(files: ["a/0123/b.js"])
    #expect(folder.text("output/a/0123/b.js") == "b")
    #expect(folder.text("output/a/.unnamed/b.js") == nil)
  }

  @Test func replacesTheOldFolderWhole() throws {
    let folder = try TemporaryFolder()
    try publish(["old.html": "old", "same.html": "old"], in: folder)
    try publish(["new.html": "new", "same.html": "new"], in: folder)
    #expect(folder.text("output/old.html") == nil)
    #expect(folder.text("output/same.html") == "new")
    #expect(folder.names == ["output"])
  }

  @Test func leavesTheOldFolderAsItWasWhenDiscarded() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "old"], in: folder)
    let staged = try StagedOutput(for: try output(in: folder), folders: [])
    try staged.write(OutputFile(path: "a.html", text: "new"))
    staged.discard()
    #expect(folder.text("output/a.html") == "old")
    #expect(folder.names == ["output"])
  }

  @Test func listsWhatItWroteInOrder() throws {
    let folder = try TemporaryFolder()
    try publish(["b.html": "", "a.html": ""], in: folder)
    #expect(folder.text("output/.waymark-output")?.hasSuffix("\na.html\nb.html\n") == true)
  }

  @Test func removesWhatDeadBuildsHaveLeftAndNothingElse() throws {
    let kept = [
      ".other.waymark-f00d", ".output.waymark-beef", ".output.waymark-x", "other",
      ".output.waymark-f00d-old",
    ]
    // The number of a process that runs says nothing: it may be another one than that which had it.
    let own = ProcessInfo.processInfo.processIdentifier
    let left = [".output.waymark-f00d", ".output.waymark-\(own)-1"]
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: (kept + left).map { ("\($0)/a", "") }))
    let other = unsafe open("\(folder.path)/.output.waymark-beef", O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    try publish(["a.html": ""], in: folder)
    #expect(folder.names == (kept + ["output"]).sorted())
    close(other)
    try publish(["a.html": ""], in: folder)
    #expect(folder.names == (kept.filter { $0 != ".output.waymark-beef" } + ["output"]).sorted())
  }

  @Test func leavesAnotherBuildAloneWhileItRuns() throws {
    let folder = try TemporaryFolder()
    let first = try StagedOutput(for: try output(in: folder), folders: ["a"])
    try first.write(OutputFile(path: "a/b.html", text: "first"))
    try publish(["a.html": "second"], in: folder)
    #expect(folder.text("output/a.html") == "second")
    try first.publish(files: ["a/b.html"])
    #expect(folder.text("output/a/b.html") == "first")
    #expect(folder.names == ["output"])
  }

  @Test func saysWhyAFileCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    let staged = try StagedOutput(for: try output(in: folder), folders: [])
    defer { staged.discard() }
    let path = "\(folder.path)/output/none/a.html"
    #expect(throws: FileError(path: path, reason: "there is no such file or folder")) {
      try staged.write(OutputFile(path: "none/a.html", text: ""))
    }
  }

  @Test func saysWhyAFolderCannotBeMade() throws {
    let folder = try TemporaryFolder(["file": ""])
    let output = try OutputFolder("\(folder.path)/file/output", site: "\(folder.path)/site")
    #expect(throws: FileError.self) { try StagedOutput(for: output, folders: []) }
  }

  private func output(in folder: TemporaryFolder) throws -> OutputFolder {
    try OutputFolder("\(folder.path)/output", site: "\(folder.path)/site")
  }

  private func publish(_ files: [String: String], in folder: TemporaryFolder) throws {
    let staged = try StagedOutput(for: try output(in: folder), folders: [])
    for (path, text) in files { try staged.write(OutputFile(path: path, text: text)) }
    try staged.publish(files: files.keys)
  }
}
