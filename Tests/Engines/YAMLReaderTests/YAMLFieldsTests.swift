import Diagnostics
import TestSupport
import Testing
import YAMLReader

/// Taking the keys of a mapping one by one.
@Suite struct YAMLFieldsTests {
  @Test func returnsTextsAndKnowsEveryKey() throws {
    var fields = try fields(of: "a: b\nc: [d, e]\nf: g\nh: true\ni: 12\n").fields
    #expect(fields.text("a")?.string == "b")
    #expect(fields.texts("c").map(\.string) == ["d", "e"])
    #expect(fields.texts("f").map(\.string) == ["g"])
    #expect(fields.flag("h") == true)
    #expect(fields.positiveNumber("i")?.number == 12)
    #expect(fields.finish() == [])
  }

  @Test func reportsAMissingKeyWhereTheMappingBegins() throws {
    try expectFinding(in: "x:\n  1️⃣b: c", .missingKey, "the key 'a' is missing", within: "x") {
      fields in
      #expect(fields.text("a") == nil)
      _ = fields.text("b")
    }
  }

  @Test(arguments: ["a: 1️⃣''", "a: 1️⃣\"  \"", "a:1️⃣", "a: 1️⃣|\n\nb: c", "b: c\na: 1️⃣' '"])
  func reportsAnEmptyText(_ marked: String) throws {
    try expectFinding(in: marked, .emptyText, "'a' is empty") { fields in
      #expect(fields.text("a") == nil)
      _ = fields.optionalText("b")
    }
  }

  @Test(arguments: ["a: 1️⃣[b]", "a: 1️⃣{b: c}", "a:\n  1️⃣- b"])
  func reportsAListWhereATextBelongs(_ marked: String) throws {
    let summary = "'a' is one text, and not a list or a group of keys"
    try expectFinding(in: marked, .wrongValue, summary) { fields in
      #expect(fields.text("a") == nil)
    }
    try expectFinding(in: marked, .wrongValue, summary) { fields in
      #expect(fields.optionalText("a") == nil)
    }
  }

  @Test func reportsATextWhereAListBelongs() throws {
    try expectFinding(in: "a: 1️⃣b", .wrongValue, "'a' is a list") { fields in
      #expect(fields.nodes("a") == [])
    }
    try expectFinding(in: "a: 1️⃣{b: c}", .wrongValue, "'a' is a list of texts") { fields in
      #expect(fields.texts("a") == [])
    }
  }

  @Test func keepsTheGoodTextsOfAListWithABadOne() throws {
    try expectFinding(in: "a: [b, 1️⃣[c], d]", .wrongValue, nil) { fields in
      #expect(fields.texts("a").map(\.string) == ["b", "d"])
    }
  }

  @Test(arguments: [
    ("1️⃣tilte: b", "did you mean 'title'?"), ("1️⃣zebra: b", "known keys: 'title', 'number'"),
    ("ä: b".replacing("ä", with: "1️⃣ä"), "known keys: 'title', 'number'"),
  ])
  func reportsAnUnknownKeyWithTheNearestOne(_ marked: String, _ hint: String) throws {
    let (fields, marked) = try fields(of: marked)
    var asked = fields
    _ = asked.optionalText("title")
    _ = asked.optionalText("number")
    let found = asked.finish()
    #expect(found.map(\.code) == [.unknownKey])
    #expect(found.map(\.hint) == [hint])
    #expect(found.map(\.position) == marked.positions.map { $0.inFile("a.yml") })
  }

  @Test(arguments: [("true", true), ("false", false), ("'true'", true)])
  func readsAFlag(_ value: String, _ isSet: Bool) throws {
    var fields = try fields(of: "a: \(value)").fields
    #expect(fields.flag("a") == isSet)
    #expect(fields.flag("missing") == false)
    #expect(fields.diagnostics == [])
  }

  @Test(arguments: ["yes", "tRue", "on", "1"])
  func reportsAFlagThatIsNeitherTrueNorFalse(_ value: String) throws {
    let summary = "'\(value)' is neither true nor false"
    try expectFinding(in: "a: 1️⃣\(value)", .wrongValue, summary) { fields in
      #expect(fields.flag("a") == false)
    }
  }

  @Test(arguments: [("1", 1), ("007", 7), ("1000000", 1_000_000), ("'3'", 3)])
  func readsAPositiveNumber(_ value: String, _ number: Int) throws {
    var fields = try fields(of: "a: \(value)").fields
    #expect(fields.positiveNumber("a")?.number == number)
    #expect(fields.diagnostics == [])
  }

  @Test(arguments: [
    "0", "-1", "+1", "1.5", "1e3", "0x1", "1_000", "1000001", "999999999", "9223372036854775808",
    "99999999999999999999999999", "one", "1 2", "१",
  ])
  func reportsWhatIsNoPositiveNumber(_ value: String) throws {
    let summary = "'\(value)' is not a number for 'a'"
    try expectFinding(in: "a: 1️⃣\(value)", .wrongValue, summary) { fields in
      #expect(fields.positiveNumber("a") == nil)
    }
  }

  @Test(arguments: ["1️⃣- a", "1️⃣a", "1️⃣[]"])
  func reportsWhatIsNoMapping(_ marked: String) throws {
    try expectFinding(in: marked, .wrongValue, "keys with values belong here") { fields in
      #expect(fields.has("a") == false)
    }
  }

  @Test func reportsAValueThatDoesNotFit() throws {
    try expectFinding(in: "a: 1️⃣b", .wrongValue, "'b' does not fit 'a'") { fields in
      #expect(fields.value("a", hint: "c") { Int($0) } == nil)
    }
  }

  @Test func knowsWhereAValueStands() throws {
    let (fields, marked) = try fields(of: "1️⃣ä: b\nc: 2️⃣d")
    #expect([fields.position(of: "missing"), fields.position(of: "c")] == marked.positions)
  }
}

/// Begins to take the keys of a text, or of the mapping that stands under a key of it.
private func fields(
  of marked: String, within key: String? = nil
) throws -> (fields: YAMLFields, marked: MarkedText) {
  let marked = MarkedText(marked)
  let node = try #require(marked.read.value)
  guard let key else { return (YAMLFields(node, path: "a.yml"), marked) }
  var outer = YAMLFields(node, path: "a.yml")
  let inner = outer.node(key)
  return (YAMLFields(try #require(inner), path: "a.yml"), marked)
}

/// Checks that taking keys makes one finding, at the mark.
private func expectFinding(
  in marked: String, _ code: DiagnosticCode, _ summary: String?, within key: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation, _ take: (inout YAMLFields) -> Void
) throws {
  var (fields, marked) = try fields(of: marked, within: key)
  take(&fields)
  let found = fields.finish()
  #expect(found.map(\.code) == [code], sourceLocation: sourceLocation)
  if let summary { #expect(found.map(\.summary) == [summary], sourceLocation: sourceLocation) }
  #expect(
    found.map(\.position) == marked.positions.map { $0.inFile("a.yml") },
    sourceLocation: sourceLocation)
}
