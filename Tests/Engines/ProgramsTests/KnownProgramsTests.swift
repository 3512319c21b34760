import Files
import Foundation
import Programs
import Testing

/// Programs that are asked for their version once, as long as they are the same.
@Suite struct KnownProgramsTests {
  @Test func asksAProgramOnceAsLongAsItIsTheSame() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = try program("tool", "binary", in: folder)
    var first = KnownPrograms()
    #expect(try await version(of: path, &first, "1.2") == "1.2")
    #expect(first.isOther)

    var second = KnownPrograms(first.file)
    #expect(try await version(of: path, &second, nil) == "1.2", "it was asked again")
    #expect(!second.isOther)

    // The same size, and another file.
    try FileManager.default.removeItem(atPath: path)
    _ = try program("tool", "binarY", in: folder)
    var third = KnownPrograms(first.file)
    #expect(try await version(of: path, &third, "1.3") == "1.3")
    #expect(third.isOther)
  }

  @Test func asksAgainWhatIsOnlyTouched() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = try program("tool", "binary", in: folder)
    var known = KnownPrograms()
    _ = try await version(of: path, &known, "1.2")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    var later = KnownPrograms(known.file)
    #expect(try await version(of: path, &later, "1.4") == "1.4")
  }

  @Test func asksEachTimeWhatStartsAnother() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let script = try program("tool", "#!/bin/sh\n", in: folder)
    _ = try program("manager", "binary", in: folder)
    let link = "\(folder.path)/other"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(folder.path)/manager")
    for path in [script, link, "\(folder.path)/missing", "no-such-program"] {
      var known = KnownPrograms()
      _ = try await version(of: path, &known, "1")
      #expect(!known.isOther, "'\(path)' is kept")
    }
  }

  @Test func followsALinkToTheProgramOfItsName() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let old = try program("1/tool", "binary", in: folder)
    let new = try program("2/tool", "binary", in: folder)
    let link = "\(folder.path)/tool"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: old)
    var known = KnownPrograms()
    _ = try await version(of: link, &known, "1")
    var same = KnownPrograms(known.file)
    #expect(try await version(of: link, &same, nil) == "1")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: new)
    var other = KnownPrograms(known.file)
    #expect(try await version(of: link, &other, "2") == "2")
  }

  @Test func knowsNothingOfWhatItDoesNotUnderstand() async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = try program("tool", "binary", in: folder)
    var known = KnownPrograms()
    _ = try await version(of: path, &known, "1.2")
    let file = known.file
    let text = String(decoding: file, as: UTF8.self)
    let damaged =
      (0..<file.count).map { Array(file[..<$0]) }
      + [
        text.replacing("Waymark 1", with: "Waymark 2"), text.replacing("1.2\t", with: "1 2\t"),
        text.replacing("1.2\t", with: ""), text + "more",
      ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x0A]]
    for bytes in damaged {
      var later = KnownPrograms(bytes)
      #expect(try await version(of: path, &later, "3") == "3")
      #expect(later.isOther)
    }
  }

  @Test func findsOnThePathWhatTheSystemWouldRun() throws {
    #expect(FoundProgram("no-such-program") == nil)
    let shell = try #require(FoundProgram("sh"))
    #expect(shell.path.hasPrefix("/") && shell.path.hasSuffix("/sh"))
    #expect(FoundProgram("./tool")?.path == "./tool")
  }

  /// Asks a program, or expects that it is not asked where there is no answer.
  private func version(
    of path: String, _ known: inout KnownPrograms, _ answer: String?
  ) async throws -> String? {
    guard let program = FoundProgram(path) else { return nil }
    return await known.version(of: program) { _ in answer ?? "asked" }
  }

  private func program(_ name: String, _ text: String, in folder: ScratchFolder) throws -> String {
    try folder.write(OutputFile(path: name, text: text))
    let path = "\(folder.path)/\(name)"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
