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
}
