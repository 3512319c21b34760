import Foundation
import Testing

/// `waymark check --fix`, killed while it writes, and on a full disk.
@Suite struct MendKillTests {
  @Test func leavesEachFileWholeWhenKilledAtAnyMoment() throws {
    let folder = try TemporaryFolder()
    let site = try GeneratedSite(markers: 150, in: folder.url)
    let markers = site.url.appending(path: "content/scr/markers")
    let names = try FileManager.default.contentsOfDirectory(atPath: markers.path()).sorted()
    let command = [waymarkExecutable.path(), "check", "--fix"]
    let good = try names.map { try Data(contentsOf: markers.appending(path: $0)) }
    let bad = good.map {
      Data(String(decoding: $0, as: UTF8.self).replacing("title:", with: "titel:").utf8)
    }
    func spoil() throws {
      for (name, text) in zip(names, bad) { try text.write(to: markers.appending(path: name)) }
    }
    try spoil()
    let start = ContinuousClock.now
    _ = try run(command, in: site.url)
    let length = start.duration(to: .now)
    try expectMended(names, in: markers, as: good)
    var numbers = SeededNumbers(seed: 21)
    var halfway = 0
    for round in 0..<20 {
      try spoil()
      let moment = length * ((Double(round) + .random(in: 0..<1, using: &numbers)) / 20)
      try kill(command, in: site.url, after: moment)
      var mended = 0
      for (index, name) in names.enumerated() {
        let text = try Data(contentsOf: markers.appending(path: name))
        #expect(text == good[index] || text == bad[index], "\(name), killed after \(moment)")
        if text == good[index] { mended += 1 }
      }
      if mended > 0, mended < names.count { halfway += 1 }
    }
    // Otherwise the moments were badly chosen, and the test shows nothing.
    #expect(halfway > 0, "no run was killed while it wrote")
    try spoil()
    _ = try run(command, in: site.url)
    try expectMended(names, in: markers, as: good)
  }

  /// Checks that all files are as they should be, and that nothing else is there.
  private func expectMended(_ names: [String], in markers: URL, as good: [Data]) throws {
    for (name, text) in zip(names, good) {
      #expect(try Data(contentsOf: markers.appending(path: name)) == text, "\(name)")
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: markers.path()).sorted()
    #expect(found == names)
  }

  private func kill(_ command: [String], in site: URL, after moment: Duration) throws {
    let scratch = try TemporaryFolder()
    let process = ChildProcess(command, in: site, scratch: scratch.url)
    let start = ContinuousClock.now
    try process.start()
    while !process.hasEnded(), start.duration(to: .now) < moment {
      Thread.sleep(forTimeInterval: 0.001)
    }
    _ = process.kill()
  }
}
