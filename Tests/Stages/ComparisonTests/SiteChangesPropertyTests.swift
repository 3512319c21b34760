import Comparison
import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Versions drawn at random from the same sentences, so that texts stay, go, come, move and change.
@Suite struct SiteChangesPropertyTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func takesNothingFromAVersionToItself(_ seed: UInt64) async throws {
    let site = try await randomVersion(seed)
    #expect(await changes(from: site, to: site).isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func addsForwardsWhatItRemovesBackwards(_ seed: UInt64) async throws {
    let old = try await randomVersion(seed)
    let new = try await randomVersion(seed + 1000)
    let forwards = all(await changes(from: old, to: new))
    let backwards = all(await changes(from: new, to: old))
    #expect(labels(of: forwards) { $0.old == nil } == labels(of: backwards) { $0.new == nil })
    #expect(labels(of: forwards) { $0.new == nil } == labels(of: backwards) { $0.old == nil })
    #expect(forwards.count { $0.isMoved } == backwards.count { $0.isMoved })
    #expect(forwards.count { $0.isReworded } == backwards.count { $0.isReworded })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func accountsForEveryQuestion(_ seed: UInt64) async throws {
    let old = try await randomVersion(seed)
    let new = try await randomVersion(seed + 1000)
    let found = all(await changes(from: old, to: new)).filter { $0.kind == .question }
    let added = found.count { $0.old == nil }
    let removed = found.count { $0.new == nil }
    #expect(questions(of: old).count - removed + added == questions(of: new).count)
    // What is not listed stands where it stood, word for word.
    let listed = Set(found.compactMap { $0.new?.label })
    let before = questions(of: old)
    for (label, text) in questions(of: new) where !listed.contains(label) {
      #expect(before[label] == text)
    }
  }
}

private let sentences = [
  "Does the chair ask the board for its view?", "Does the chair tell the board of its view?",
  "Are families told early what the review is for?", "Are families told what a review is for?",
  "Is there a plan for the costs?", "Who speaks for the child?",
  "Does each agency say what it knew?",
  "Does each agency say in writing what it knew then?", "Is the report fit to be published?",
]

private func randomVersion(_ seed: UInt64) async throws -> Site {
  var generator = SeededGenerator(seed: seed)
  var files: [String: String?] = [:]
  for (number, title) in [(1, "one"), (2, "two"), (3, "three")] {
    let count = Int.random(in: 1...6, using: &generator)
    let questions = sentences.shuffled(using: &generator).prefix(count).enumerated()
      .map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    files["content/scr/markers/0\(number)-\(title).md"] = sampleMarker(
      number, "The \(title)", "Text."
    ).replacing("1. Is it so?\n2. Is it not?", with: questions)
  }
  return try #require(await loadSample(replacing: files).value)
}

private func all(_ changes: SiteChanges) -> [Difference] {
  func flattened(_ differences: [Difference]) -> [Difference] {
    differences.flatMap { [$0] + flattened($0.parts) }
  }
  return flattened(changes.differences)
}

private func labels(
  of differences: [Difference], where isMeant: (Difference) -> Bool
) -> [String] {
  differences.filter { $0.kind == .question && isMeant($0) }
    .compactMap { $0.new?.label ?? $0.old?.label }.sorted()
}

/// The words of each question by its label.
private func questions(of site: Site) -> [String: String] {
  var texts: [String: String] = [:]
  for marker in site.sets.flatMap(\.markers) {
    for question in marker.questions {
      texts["\(site.label(of: marker.id)) Q\(question.label.number)"] = question.content.plainText()
    }
  }
  return texts
}
