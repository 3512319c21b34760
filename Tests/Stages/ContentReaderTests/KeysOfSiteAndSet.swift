import TestSupport
import Testing

/// Expects one finding in keys that `site.yml` and `set.yml` share, in either of them.
func expectFinding(_ finding: ExpectedFinding, inEach lines: String) async throws {
  await expectFindings(replacing: ["content/site.yml": "name: Sample\n\(lines)\n"], [finding])
  let set = try #require(sampleFiles["content/scr/set.yml"])
  await expectFindings(replacing: ["content/scr/set.yml": "\(set)\(lines)\n"], [finding])
}
