import Files
import Foundation
import Testing

@Suite struct KeptFilesTests {
  @Test func keepsFilesUntilSomebodyDeletesThem() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let folder = scratch.path + "/a/cache"
    let kept = try KeptFiles(folder)
    #expect(kept.contents(of: "x.pdf") == nil)
    try kept.keep([1, 2], as: "x.pdf")
    #expect(kept.contents(of: "x.pdf") == [1, 2])
    #expect(try KeptFiles(folder).names.contains("x.pdf"))
    #expect(try String(contentsOfFile: folder + "/.gitignore", encoding: .utf8) == "*\n")
    try FileManager.default.removeItem(atPath: folder)
    #expect(kept.contents(of: "x.pdf") == nil)
  }

  @Test func forgetsWhatIsOldAndNobodyHasAskedFor() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    for name in ["old.pdf", "old-but-used.pdf", "new.pdf"] {
      try KeptFiles(scratch.path).keep([1], as: name)
    }
    for name in ["old.pdf", "old-but-used.pdf"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -40 * 86_400)],
        ofItemAtPath: "\(scratch.path)/\(name)")
    }
    try KeptFiles(scratch.path).forget(besides: ["old-but-used.pdf"], olderThanDays: 30)
    #expect(names(inFolder: scratch.path) == ["new.pdf", "old-but-used.pdf"])
  }

  @Test func tellsAFileThatHasChanged() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    #expect(FoundFile(scratch.path + "/x") == nil)
    #expect(FoundFile(scratch.path) == nil, "a folder is no file")
    try scratch.write(OutputFile(path: "x", text: "1"))
    let first = FoundFile(scratch.path + "/x")
    try scratch.write(OutputFile(path: "x", text: "22"))
    #expect(first?.name == "x")
    #expect(first != FoundFile(scratch.path + "/x"))
  }
}
