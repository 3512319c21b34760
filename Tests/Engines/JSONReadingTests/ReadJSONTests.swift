import JSONReading
import Testing

@Suite struct ReadJSONTests {
  @Test func readsEachKindOfValue() throws {
    let json = #" {"a": [1, -2.5e1, true, false, null, "x\n\u00e9\ud83d\ude00\/"], "b": {}} "#
    #expect(
      try readJSON(Array(json.utf8))
        == .object([
          "a": .list([
            .number(1), .number(-25), .flag(true), .flag(false), .null, .text("x\né😀/"),
          ]), "b": .object([:]),
        ]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "01", "1.", "+1", "tru", "\"a", "\"\u{1}\"", "[1] 2", "\"\\x\"",
    "\"\\ud800\"", "\"\\u12g4\"", "\"\\", "{\"a\" 1}", "-", "1e", "'a'", "\"\\u+123\"",
  ])
  func refusesWhatIsNone(json: String) {
    #expect(throws: JSONProblem.malformed) { try readJSON(Array(json.utf8)) }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: JSONProblem.malformed) { try readJSON([0x22, 0xFF, 0x22]) }
  }

  @Test func refusesWhatStandsTooDeep() throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array(String(repeating: "[", count: levels).utf8)
        + Array(String(repeating: "]", count: levels).utf8)
    }
    _ = try readJSON(nested(JSONLimits.levels))
    #expect(throws: JSONProblem.nesting) { try readJSON(nested(100_000)) }
  }
}
