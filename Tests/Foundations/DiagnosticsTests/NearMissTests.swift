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
    #expect(didYouMean(written, among: names, orList: "phases")?.hint == hint)
  }

  @Test(arguments: [
    ("ratonale", "rationale"), ("Rationale", "rationale"), ("rationale\u{A0}", "rationale"),
    ("titel", "title"), ("SCR", "scr"),
  ])
  func isSureOfANameWithOneSlip(_ written: String, _ meant: String) {
    let near = NearMiss(to: written, among: ["statement", "rationale", "title", "scr"])
    #expect(near?.name == meant && near?.isSure == true)
  }

  @Test(
    "is not sure of two slips, digits, short names and names that are equally near",
    arguments: [
      ("rationnalle", ["rationale"]), ("report-2015", ["report-2018"]),
      ("report-2015a", ["report-2015"]), ("sar", ["scr"]),
      ("notes", ["nodes", "note"]),
    ])
  func isNotSure(_ written: String, _ names: [String]) {
    let near = NearMiss(to: written, among: names)
    #expect(near?.isSure == false)
  }

  @Test func keepsTheNameThatWasMeant() {
    let place = SourcePosition(path: "a.yml", line: 3, column: 1)
    let hint = didYouMean("titel", among: ["title"])
    let found = Diagnostic(.unknownKey, at: place, length: 5, "no key", hint: hint)
    #expect(found.hint == "did you mean 'title'?")
    #expect(
      found.mends == [
        Mend(
          "write 'title'", Replacement(of: "titel", at: place, with: "title"), isSafe: true)
      ])
    let elsewhere = Diagnostic(.unknownKey, at: place, "no key", hint: hint)
    #expect(elsewhere.mends.isEmpty && elsewhere.hint == found.hint)
  }

  @Test func listsNothingWhereThereIsNothing() {
    #expect(didYouMean("weather", among: [], orList: "phases") == nil)
  }
}
