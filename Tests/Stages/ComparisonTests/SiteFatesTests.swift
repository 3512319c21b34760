import Comparison
import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SiteFatesTests {
  private let two = MarkerID(SetID("scr"), 2)

  @Test func leadsAMarkerWithTheSameWordsToItself() async throws {
    let fate = try await fates(from: [:], to: [:]).fate(of: .marker(two))
    #expect(fate.page == .marker(two))
    #expect(fate.outcome == .unchanged)
    #expect(fate.questions.map(\.newLabel) == ["QM2 Q1", "QM2 Q2"])
    #expect(fate.questions.map(\.place?.anchor) == ["q1", "q2"])
  }

  @Test func leadsARenumberedMarkerToItsNewNumber() async throws {
    let new: [String: String?] = [
      "content/scr/markers/02-two.md": nil,
      "content/scr/markers/09-two.md": sampleMarker(9, "Two", "The second."),
    ]
    let fate = try await fates(from: [:], to: new).fate(of: .marker(two))
    #expect(fate.page == .marker(MarkerID(SetID("scr"), 9)))
    #expect(fate.outcome == .unchanged)
    #expect(fate.questions.map(\.newLabel) == ["QM9 Q1", "QM9 Q2"])
  }

  @Test func tellsAMarkerThatHasOtherWordsFromOneThatHasNot() async throws {
    let new = ["content/scr/markers/02-two.md": sampleMarker(2, "Two", "The other.")]
    let fates = try await fates(from: [:], to: new)
    #expect(fates.fate(of: .marker(two)).outcome == .reworded)
    #expect(fates.fate(of: .marker(MarkerID(SetID("scr"), 1))).outcome == .unchanged)
  }

  @Test func leadsAMarkerThatIsGoneToItsSet() async throws {
    let fate = try await fates(from: [:], to: ["content/scr/markers/02-two.md": nil])
      .fate(of: .marker(two))
    #expect(fate == PageFate(.landing(SetID("scr")), .gone, questions: fate.questions))
    #expect(fate.questions.map(\.label) == ["Q1", "Q2"])
    #expect(fate.questions.allSatisfy { $0.place == nil })
  }

  @Test func saysOfEachQuestionWhereItIsAskedNow() async throws {
    func sample(_ questions: String) -> [String: String?] {
      [
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
          .replacing("1. Is it so?\n2. Is it not?", with: questions)
      ]
    }
    let old = sample("1. Who pays for all of this?\n2. Does the chair ask the board?")
    let new = sample("1. Does the chair ask the board?\n2. Are families told early?")
    let questions = try await fates(from: old, to: new).fate(of: .marker(two)).questions
    #expect(questions.map { "\($0.label): \($0.newLabel)" } == ["Q1: ", "Q2: QM2 Q1"])
    #expect(questions.map(\.place?.anchor) == [nil, "q1"])
  }

  @Test func leadsAPageThatTheNewestLacksToTheSetOrTheSite() async throws {
    let set = SetID("scr")
    let fates = try await fates(from: [:], to: [:], besides: [.glossary(set), .crosswalk])
    #expect(fates.fate(of: .questions(set)) == PageFate(.questions(set), .remade))
    #expect(fates.fate(of: .glossary(set)) == PageFate(.landing(set), .gone))
    #expect(fates.fate(of: .crosswalk) == PageFate(.home, .gone))
  }
}

/// What became of the pages of one variant of the sample in another, which publishes all pages that are asked for but
/// some.
private func fates(
  from old: [String: String?], to new: [String: String?], besides missing: Set<PageID> = []
) async throws -> SiteFates {
  let old = try #require(await loadSample(replacing: old).value)
  let new = try #require(await loadSample(replacing: new).value)
  let set = SetID("scr")
  let published: Set<PageID> = [.home, .landing(set), .questions(set), .glossary(set), .crosswalk]
  return SiteFates(
    from: old, to: new, changes: await changes(from: old, to: new),
    published: published.subtracting(missing))
}
