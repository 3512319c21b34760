import Comparison
import ContentModel
import Diagnostics
import Pipeline
import TestSupport
import Testing
import Themes

/// Old versions with mistakes are compared as far as they go, whatever is wrong in them.
@Suite struct DamagedVersionTests {
  @Test(arguments: 0..<75 as Range<UInt64>)
  func comparesVersionsOfWhichLinesAreMissing(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let files = sampleFiles.merging(secondSetFiles.compactMapValues { $0 }) { $1 }
    var damaged: [String: String?] = [:]
    for path in files.keys.sorted() where Int.random(in: 0..<3, using: &generator) == 0 {
      damaged[path] = withoutSomeLines(files[path] ?? "", &generator)
    }
    let (whole, theme) = try #require(await wholeSite.value)
    let all = secondSetFiles.merging(damaged) { $1 }
    guard let site = await loadSample(replacing: all).value else { return }
    let forwards = await changes(from: site, to: whole)
    let backwards = await changes(from: whole, to: site)
    #expect(forwards.isEmpty == backwards.isEmpty)
    #expect(await changes(from: site, to: site).isEmpty)
    let found = await brokenAddresses(from: site, called: "old", to: whole, with: theme)
    #expect(found.allSatisfy { $0.position.path.hasPrefix("content/") })
    #expect(await brokenAddresses(from: site, called: "old", to: site, with: theme) == [])
  }
}

/// A site in which nothing is wrong, and its theme; made once.
private let wholeSite = Task { () -> (Site, Theme)? in
  guard let site = await loadSample(replacing: secondSetFiles).value else { return nil }
  return standardTheme(for: site).map { (site, $0) }
}

private func withoutSomeLines(_ text: String, _ generator: inout SeededGenerator) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  for _ in 0..<Int.random(in: 1...4, using: &generator) where !lines.isEmpty {
    lines.remove(at: Int.random(in: lines.indices, using: &generator))
  }
  return lines.joined(separator: "\n")
}
