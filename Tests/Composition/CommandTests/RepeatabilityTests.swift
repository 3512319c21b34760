import Foundation
import Testing

@Suite struct RepeatabilityTests {
  @Test func buildsTheSameBytesInTwoProcesses() throws {
    let folder = try TemporaryFolder()
    let site = try copyProjectSite(into: folder.url)
    let first = try build(site, into: folder.url.appending(path: "first"))
    // Another time zone, language, home and working folder change nothing.
    let second = folder.url.appending(path: "second")
    let outcome = try run(
      [
        waymarkExecutable.path(), "build", "--site", "site", "--handouts", "none", "--output",
        second.path(),
      ],
      in: folder.url,
      environment: ["TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8", "HOME": "/nonexistent"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    expectSame(try files(below: second), as: first, "two builds of one content")
  }

  @Test func leavesOneWholeBuildWhenTwoRunAtOnce() throws {
    let folder = try TemporaryFolder()
    let site = try copyProjectSite(into: folder.url)
    let wanted = try build(site, into: folder.url.appending(path: "alone"))
    let host = folder.url.appending(path: "host")
    let output = host.appending(path: "public")
    // The first round makes the folder, and the others replace it.
    for round in 1...6 {
      let scratches = [try TemporaryFolder(), try TemporaryFolder()]
      let builds = scratches.map {
        ChildProcess(
          [
            waymarkExecutable.path(), "build", "--handouts", "none", "--output", output.path(),
          ], in: site, scratch: $0.url)
      }
      for build in builds { try build.start() }
      for build in builds {
        build.waitUntilExit()
        let outcome = try build.outcome()
        #expect(outcome.status == 0, "round \(round): \(outcome.errors)")
      }
      expectSame(try files(below: output), as: wanted, "round \(round)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: host.path())
      #expect(beside == ["public"], "round \(round)")
    }
  }

  @Test func listsEveryFileOfABuildInItsManifest() throws {
    let folder = try TemporaryFolder()
    let site = try copyProjectSite(into: folder.url)
    let made = try build(site, into: folder.url.appending(path: "public"))
    let manifest = String(decoding: try #require(made[".waymark-output"]), as: UTF8.self)
    let listed = manifest.split(separator: "\n").dropFirst().map(String.init)
    #expect(listed == made.keys.filter { $0 != ".waymark-output" }.sorted())
  }

  /// Builds a site alone, and returns what it made.
  private func build(_ site: URL, into output: URL) throws -> [String: Data] {
    let outcome = try run(
      [
        waymarkExecutable.path(), "build", "--handouts", "none", "--output", output.path(),
      ], in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try files(below: output)
  }
}
