import Foundation
import Testing

@Suite struct KillTests {
  @Test func leavesOneWholeBuildWhenKilledAtAnyMoment() throws {
    let folder = try TemporaryFolder()
    let site = try GeneratedSite(markers: 250, in: folder.url)
    let host = folder.url.appending(path: "host")
    let output = host.appending(path: "public")
    let build = [
      waymarkExecutable.path(), "build", "--handouts", "none", "--output", output.path(),
    ]
    func buildWhole() throws -> (files: [String: Data], duration: Duration) {
      let start = ContinuousClock.now
      let outcome = try run(build, in: site.url)
      let duration = start.duration(to: .now)
      try #require(outcome.status == 0, "\(outcome.errors)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: host.path())
      #expect(beside == ["public"], "a whole build removes what killed ones have left")
      return (try files(below: output), duration)
    }
    let first = try buildWhole()
    try site.write("The second text.")
    let second = try buildWhole()
    var length = min(first.duration, second.duration)
    var numbers = SeededNumbers(seed: 2016)
    var (killed, leftovers) = (0, 0)
    for round in 0..<20 {
      // One moment in each twentieth of a build, so that every part of it is met.
      let moment = length * ((Double(round) + .random(in: 0..<1, using: &numbers)) / 20)
      let text = round.isMultiple(of: 2) ? "The first text." : "The second text."
      try site.write(text)
      if let duration = try kill(build, in: site.url, after: moment) {
        length = min(length, duration)
      } else {
        killed += 1
      }
      let found = try files(below: output)
      let isWhole = found == first.files || found == second.files
      #expect(isWhole, "killed after \(moment) of \(length)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: host.path())
      if beside.count > 1 { leftovers += 1 }
      if round % 7 == 6 {
        let next = try buildWhole()
        let wanted = round.isMultiple(of: 2) ? first.files : second.files
        expectSame(next.files, as: wanted, "the build after a killed one")
      }
    }
    // Otherwise the moments were badly chosen, and the test shows nothing.
    #expect(killed >= 10 && leftovers >= 3, "\(killed) killed, \(leftovers) left something behind")
  }

  /// Starts a build and kills it; returns how long it took where it was faster.
  private func kill(_ build: [String], in site: URL, after moment: Duration) throws -> Duration? {
    let scratch = try TemporaryFolder()
    let process = ChildProcess(build, in: site, scratch: scratch.url)
    let start = ContinuousClock.now
    try process.start()
    while !process.hasEnded(), start.duration(to: .now) < moment {
      Thread.sleep(forTimeInterval: 0.001)
    }
    let duration = start.duration(to: .now)
    return process.kill() ? nil : duration
  }
}
