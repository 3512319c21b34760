import OfficeFiles
import Files
import Foundation
import Programs
import Testing

struct ZIPArchiveTests {
  private let files = [
    ArchivedFile(path: "mimetype", text: "application/x", isStored: true),
    ArchivedFile(path: "a/café.txt", text: String(repeating: "The same words. ", count: 500)),
    ArchivedFile(path: "empty", contents: []),
    ArchivedFile(
      path: "bytes", contents: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }),
  ]

  @Test func isReadBackWholeByAnotherProgram() async throws {
    let archive = zipArchive(of: files)
    try await inScratchFolder { folder in
      try Data(archive).write(to: URL(filePath: "\(folder)/a.zip"))
      let script = """
        import sys, zipfile
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        for file in archive.infolist():
          content = archive.read(file)
          print(file.filename, file.date_time[0], file.compress_type, len(content), sum(content))
        """
      let outcome = try await runProgram("python3", ["-c", script, "\(folder)/a.zip"])
      #expect(outcome.errors == "")
      let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
      #expect(
        lines.map(String.init)
          == files.map { file in
            "\(file.path) 1980 \(file.isStored ? 0 : 8) \(file.contents.count) "
              + "\(file.contents.reduce(0) { $0 + Int($1) })"
          })
    }
  }

  @Test func isSmallerThanWhatIsInIt() {
    #expect(zipArchive(of: [files[1]]).count < 300)
  }

  @Test func holdsWhatIsStoredAsItIs() {
    let archive = zipArchive(of: files)
    // OpenDocument: the name begins at byte 30, and the type of the file at byte 38.
    #expect(String(decoding: archive[30..<51], as: UTF8.self) == "mimetypeapplication/x")
  }

  @Test func readsBackWhatItWrote() {
    #expect(archivedFiles(in: zipArchive(of: files)) == files)
    #expect(archivedFiles(in: zipArchive(of: [])) == [])
  }

  @Test func readsNoArchiveWhereThereIsNone() {
    let archive = zipArchive(of: files)
    #expect(archivedFiles(in: []) == nil)
    #expect(archivedFiles(in: Array("no archive, but long enough to be one".utf8)) == nil)
    #expect(archivedFiles(in: Array(archive.dropLast(60))) == nil)
    #expect(archivedFiles(in: Array(archive.dropFirst(20))) == nil)
  }
}

/// Does work with the path of an empty folder, which is removed after it.
private func inScratchFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result
{
  let folder = try ScratchFolder()
  defer { folder.remove() }
  return try await work(folder.path)
}
