import Foundation
import Testing

private let fullStream = "/dev/full"

@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: fullStream), "nothing here is always full"))
struct FullStreamTests {
  @Test func saysThatResultsCannotBeWritten() throws {
    let outcome = try run(inShell: "\"$WAYMARK\" check > \(fullStream)")
    #expect(
      outcome.errors
        == "waymark: the results cannot be written: there is no space left on the disk\n")
    #expect(outcome.status == 2)
  }

  @Test func goesOnWhereNobodyCanBeTold() throws {
    let outcome = try run(inShell: "\"$WAYMARK\" build --output ../public 2> \(fullStream)")
    #expect(outcome.status == 0)
  }

  private func run(inShell command: String) throws -> CommandOutcome {
    let folder = try TemporaryFolder()
    _ = try GeneratedSite(markers: 3, in: folder.url)
    return try CommandTests.run(
      ["/bin/bash", "-c", command], in: folder.url.appending(path: "site"),
      environment: ["WAYMARK": waymarkExecutable.path()])
  }
}
