import ContentModel
import Diagnostics
import Pipeline
import TestSupport
import Testing
import Themes

@Suite struct BrokenAddressTests {
  @Test func findsNothingInAVersionAndItself() async throws {
    #expect(try await findings(from: secondSetFiles, to: secondSetFiles) == [])
  }

  @Test func acceptsAnAliasAndWhatItDoesNotCover() async throws {
    let renumbered = sampleMarker(4, "Three", "The third.")
      .replacing("number: 4", with: "number: 4\naliases: [qm3]")
    let found = try await findings(from: [:], to: ["content/scr/markers/03-three.md": renumbered])
    #expect(found.filter { $0.contains("broken-address") } == [])
    #expect(found.contains("03-three.md [broken-file] the file 'scr/qm3.json' is gone"))
    #expect(!found.contains { $0.contains("qm3.html#") })
  }

  @Test func keepsAliasesThatTheOldVersionHas() async throws {
    let old = sampleMarker(3, "Three", "The third.")
      .replacing("number: 3", with: "number: 3\naliases: [qm9, /old/three]")
    let found = try await findings(from: ["content/scr/markers/03-three.md": old], to: [:])
    #expect(
      found == [
        "03-three.md [broken-address] the address 'old/three.html' is gone; in 'v1' it leads to 'QM3 Three' (add 'aliases: [/old/three]' in this file, so that the old address leads to its page)",
        "03-three.md [broken-address] the address 'scr/qm9.html' is gone; in 'v1' it leads to 'QM3 Three' (add 'aliases: [qm9]' in this file, so that the old address leads to its page)",
      ])
  }

  @Test func pointsAtTheSettingsWhereNothingTookThePlace() async throws {
    let found = try await findings(from: [:], to: ["content/scr/markers/03-three.md": nil])
    #expect(
      found.contains(
        "set.yml [broken-address] the address 'scr/qm3.html' is gone; in 'v1' it leads to 'QM3 Three' (put it back, or add 'aliases: [qm3]' in the marker or page that has taken its place)"
      ))
  }

  @Test func findsEveryKindOfPageAndAnchor() async throws {
    let old: [String: String?] = [
      "content/scr/index.md": "---\ntitle: x\n---\nFirst.\n\n## Uses\n\nMany.\n",
      "content/scr/glossary.md": "## Panel\n\nThe people.\n\n## Chair\n\nThe person.\n",
      "content/scr/pages/law.md": "---\ntitle: The law\n---\nWords of the law.\n",
      "content/pages/about.md": "---\ntitle: About\n---\nWords.\n\n## Corrections\n\nMore.\n",
      "content/scr/markers/02-two.md":
        sampleMarker(2, "Two", "The second.\n\n### A heading\n\nText.")
        + "\n## Guidance and law\n\n- First point.\n- Second point.\n",
    ]
    let new: [String: String?] = [
      "content/scr/index.md": "---\ntitle: x\n---\nFirst.\n",
      "content/scr/glossary.md": "## Panel\n\nThe people.\n",
      "content/scr/sources.yml": nil,
      "content/pages/about.md": "---\ntitle: About\n---\nWords.\n",
    ]
    let found = try await findings(from: old, to: new)
    func gone(_ code: String) -> Set<String> {
      Set(
        found.filter { $0.contains("[\(code)]") }.compactMap {
          $0.split(separator: "'").dropFirst().first.map(String.init)
        })
    }
    #expect(
      gone("broken-address").isSuperset(of: ["scr/law.html", "scr/sources.html"]), "\(found)")
    #expect(
      gone("broken-anchor").isSuperset(of: [
        "scr/index.html#uses", "scr/glossary.html#chair", "about.html#corrections",
        "scr/qm2.html#a-heading", "scr/qm2.html#guidance", "scr/qm2.html#guidance-1",
        "scr/qm2.html#guidance-2",
      ]))
    #expect(!gone("broken-anchor").contains { $0.contains("title") || $0.contains("page-") })
  }

  @Test func asksForAliasesFromTheFirstPageOnWhenASetIsRenamed() async throws {
    var new: [String: String?] = [:]
    for (path, text) in sampleFiles where path.hasPrefix("content/scr/") {
      new[path] = .some(nil)
      new[path.replacing("/scr/", with: "/reviews/")] =
        path.hasSuffix("set.yml") ? "code: SCR\n" + text : text
    }
    let found = try await findings(from: [:], to: new)
    #expect(
      found.contains(
        "01-one.md [broken-address] the address 'scr/qm1.html' is gone; in 'v1' it leads to 'QM1 One' (add 'aliases: [/scr/qm1]' in this file, so that the old address leads to its page)"
      ))
    #expect(
      found.contains(
        "set.yml [broken-address] the address 'scr/overview.html' is gone (put it back, or add 'aliases: [/scr/overview]' in the marker or page that has taken its place)"
      ))
  }

  @Test func findsMarkersThatChangedTheirNumbers() async throws {
    let new: [String: String?] = [
      "content/scr/markers/02-two.md": sampleMarker(3, "Two", "The second."),
      "content/scr/markers/03-three.md": sampleMarker(2, "Three", "The third."),
    ]
    let found = try await findings(from: [:], to: new)
    let hint = "keep the old numbers, and give new markers new ones; or tell those who cite it"
    #expect(
      found == [
        "02-two.md [moved-address] the address 'scr/qm2.html' would lead to another marker; in 'v1' it leads to 'QM2 Two', which is QM3 now (\(hint))",
        "03-three.md [moved-address] the address 'scr/qm3.html' would lead to another marker; in 'v1' it leads to 'QM3 Three', which is QM2 now (\(hint))",
      ])
  }
}

/// The findings as `file [code] summary (hint)`, the hints of warnings of files left out.
private func findings(
  from old: [String: String?], to new: [String: String?]
) async throws -> [String] {
  try await diagnostics(from: old, to: new).map { finding in
    let file = finding.position.path.split(separator: "/").last ?? ""
    let hint = finding.code == .brokenFile ? "" : " (\(finding.hint ?? ""))"
    return "\(file) [\(finding.code.rawValue)] \(finding.summary)\(hint)"
  }
}

private func diagnostics(
  from old: [String: String?], to new: [String: String?]
) async throws -> [Diagnostic] {
  let oldSite = try #require(await loadSample(replacing: old).value)
  let newSite = try #require(await loadSample(replacing: new).value)
  let theme = try #require(standardTheme(for: newSite))
  return await brokenAddresses(from: oldSite, called: "v1", to: newSite, with: theme)
    .inPrintingOrder()
}
