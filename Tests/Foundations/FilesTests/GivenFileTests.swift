import Files
import Foundation
import Testing

/// Files that somebody names.
@Suite struct GivenFileTests {
  @Test func readsNoFileThatIsLarger() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let path = "\(scratch.path)/a.txt"
    try Data(repeating: 0x61, count: 1025).write(to: URL(filePath: path))
    #expect(throws: FileError.self) { _ = try contentsOfFile(path, atMost: 1024) }
    #expect(try contentsOfFile(path, atMost: 1025).count == 1025)
  }

  @Test func knowsAFileByEachOfItsNames() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let path = "\(scratch.path)/a.txt"
    try Data().write(to: URL(filePath: path))
    try FileManager.default.linkItem(atPath: path, toPath: "\(scratch.path)/b.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/c.txt", withDestinationPath: "a.txt")
    #expect(isSameFile(path, "\(scratch.path)/b.txt"))
    #expect(isSameFile(path, "\(scratch.path)/c.txt"))
    #expect(!isSameFile(path, "\(scratch.path)/d.txt"))
    try Data().write(to: URL(filePath: "\(scratch.path)/d.txt"))
    #expect(!isSameFile(path, "\(scratch.path)/d.txt"))
  }

  @Test func listsAFolderAndNoFile() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    try Data().write(to: URL(filePath: "\(scratch.path)/b.txt"))
    try Data().write(to: URL(filePath: "\(scratch.path)/a.txt"))
    #expect(namesInFolder(scratch.path) == ["a.txt", "b.txt"])
    #expect(namesInFolder("\(scratch.path)/a.txt") == nil)
  }
}
