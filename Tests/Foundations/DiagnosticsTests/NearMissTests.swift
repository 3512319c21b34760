import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("ratonale", "rationale"), ("Rationale", "rationale"), ("questoins", "questions"),
    ("statemnet", "statement"),
  ])
  func suggestsACandidateThatIsAFewSlipsAway(_ written: String, _ meant: String) {
    #expect(nearMiss(to: written, among: ["statement", "rationale", "questions"]) == meant)
  }

  @Test(arguments: ["weather", "", "x"])
  func suggestsNothingWhereNothingIsNear(_ written: String) {
    #expect(nearMiss(to: written, among: ["statement", "rationale"]) == nil)
  }

  @Test func prefersTheFirstOfEquallyNearCandidates() {
    #expect(nearMiss(to: "cat", among: ["bat", "car"]) == "bat")
  }

  @Test(arguments: [
    ("p11", 2, "did you mean 'p1'?"), ("weather", 2, "phases: p1, p2"),
    ("weather", 13, "phases: " + (1...13).map { "p\($0)" }.joined(separator: ", ")),
    ("weather", 14, "phases: " + (1...12).map { "p\($0)" }.joined(separator: ", ") + " and 2 more"),
  ])
  func listsWhatThereIsWhereNothingIsNear(_ written: String, _ count: Int, _ hint: String) {
    let names = (1...count).map { "p\($0)" }
    #expect(didYouMean(written, among: names, orList: "phases") == hint)
  }

  @Test func listsNothingWhereThereIsNothing() {
    #expect(didYouMean("weather", among: [], orList: "phases") == nil)
  }
}
