import Diagnostics
import TestSupport
import Testing
import YAMLReader

/// What cannot be read as YAML, and where the finding points.
@Suite struct YAMLFindingTests {
  @Test(arguments: [
    ("a:\n1️⃣\tb: c", "a tab indents this line, and YAML allows only spaces"),
    ("a: b\nc:\n  1️⃣\td: e", "a tab indents this line, and YAML allows only spaces"),
    ("a: b1️⃣: c", "a second ':' stands in this value"),
    ("ä: ö1️⃣: c", "a second ':' stands in this value"),
    ("a: 1️⃣@b", "a value cannot begin with this character"),
    ("a: 1️⃣`b`", "a value cannot begin with this character"),
    ("a: 1️⃣%b", "a value cannot begin with this character"),
  ])
  func saysWhatIsWrongInPlainWords(_ marked: String, _ summary: String) {
    let marked = MarkedText(marked)
    expectFinding(.invalidYAML, summary, in: marked)
  }

  @Test(arguments: [
    "a: b\n1️⃣---\nc: d\n", "---\na: b\n1️⃣---\nText with: a colon: or two\n", "a: b\n1️⃣---\n---\n",
    "- a\n1️⃣--- |\n  b\n",
  ])
  func reportsASecondDocument(_ marked: String) {
    let marked = MarkedText(marked)
    expectFinding(
      .invalidYAML, "a second document begins here, and only one is read", in: marked)
  }

  @Test(arguments: ["- 'a'\nb", "- 'a'\nü", "a: b\n? c\nd"])
  func pointsIntoTheLastLineOfATextWithoutALineFeed(_ text: String) throws {
    let finding = try #require(MarkedText(text).read.diagnostics.first)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(finding.position.line <= lines.count)
    #expect(finding.position.column <= lines[finding.position.line - 1].utf8.count + 1)
  }

  @Test(arguments: [
    "---\na: b\n---\n", "a: b\n---\n\n", "a: b\n...\n", "a: b\n---", "a: b\n--- # c\n",
  ])
  func passesOverTheEndOfADocument(_ text: String) {
    let read = MarkedText(text).read
    #expect(read.diagnostics.isEmpty)
    #expect(read.value != nil)
  }

  @Test(arguments: ["a: 1️⃣\"b\nc: d\n", "a: 1️⃣'b", "a: 1️⃣\"b", "- 1️⃣'ä\n- b"])
  func reportsAQuoteThatIsNeverClosedWhereItBegins(_ marked: String) {
    let marked = MarkedText(marked)
    expectFinding(.invalidYAML, "a quote is opened and never closed", in: marked)
    #expect(marked.read.diagnostics.first?.hint == "close the quote")
    #expect(marked.read.value == nil)
  }

  @Test(arguments: [
    ("a: b\n1️⃣c\nd: e\n", "c: …"), ("a: b\n1️⃣c d e\nf: g\n", "c: d e"), ("1️⃣a b\nc: d\n", "a: b"),
    ("a: b\n1️⃣c d\n", "c: d"), ("a: b\n1️⃣c = d\ne: f\n", "c: d"),
    ("a:\n  - b: c\n    1️⃣d e\n    f: g\n", "d: e"), ("a:\n  - 1️⃣b c\n    d: e\n", "b: c"),
    ("a: b\n\n# c\n1️⃣d e\n\n# f\ng: h\n", "d: e"), ("a: b\n  c\n1️⃣d e\nf: g\n", "d: e"),
  ])
  func reportsAKeyWithoutAColonOnItsOwnLine(_ marked: String, _ mend: String) {
    let marked = MarkedText(marked)
    let key = mend.prefix { $0 != ":" }
    expectFinding(.invalidYAML, "no ':' stands after the key '\(key)'", in: marked)
    #expect(marked.read.diagnostics.first?.hint == "write '\(mend)'")
  }

  @Test func reportsAColonWithoutASpace() {
    let marked = MarkedText("a: b\nc1️⃣:d e\nf: g\n")
    expectFinding(.invalidYAML, "no space stands after 'c:'", in: marked)
  }

  @Test(arguments: ["a: b\nc:1️⃣\u{A0}d\ne: f\n", "a: b\nc:1️⃣\u{2003}d\n"])
  func reportsABlankAfterAColonThatIsNoPlainSpace(_ marked: String) {
    expectFinding(
      .invalidYAML, "a no-break space stands after 'c:'", in: MarkedText(marked))
  }

  @Test(arguments: [
    "a: 1️⃣“b: c”\nd: e\n", "a: 1️⃣‘b: c’", "a: b\nc: 1️⃣\"d”\ne: f\n", "a: 1️⃣'b’", "a: 1️⃣\"b: c”\nd: e\n",
    "a: 1️⃣\"b”\nc: \"d\"\n",
  ])
  func saysOfCurlyQuotesThatTheyAreCurly(_ marked: String) {
    expectFinding(
      .invalidYAML, "the quotes around this value are curly, and YAML knows straight ones",
      in: MarkedText(marked))
  }

  @Test(arguments: [
    "a: b\n1️⃣a: c", "a: b\nc: d\n1️⃣a: e", "x:\n  a: b\n  1️⃣a: c", "ä: b\n1️⃣ä: c", "- a: b\n  1️⃣a: c",
    "x:\n  a: 1\n1️⃣x: 2", "a:\n  a: b\n1️⃣a: c\n",
    "a: b\r\n1️⃣a: c\r\n", "! a: 1\n1️⃣a: 2", "<<: {}\n1️⃣<<: {}",
  ])
  func placesADuplicateKeyAtItsSecondPlace(_ marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.read.diagnostics.map(\.code) == [.duplicateKey])
    #expect(
      marked.read.diagnostics.map(\.position) == marked.positions.map { $0.inFile("a.yml") },
      "in:\n\(marked.text)")
  }

  @Test(arguments: [
    "a: &b c\nd: 1️⃣*b", "a: &b [c]\nd: [1️⃣*b]", "a: [&b c, 1️⃣*b]", "a: {b: &c d, e: 1️⃣*c}",
    "- &a b\n- 1️⃣*a",
    "? &a b\n: 1️⃣*a", "{\"a\": &b c, \"d\":1️⃣*b}", "[&a: b, 1️⃣*a ]", "a: &b c\n? 1️⃣*b\n: d", "[&a,1️⃣*a]",
  ])
  func refusesAnAlias(_ marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.read.value == nil)
    #expect(
      marked.read.diagnostics.map(\.hint) == [
        "write the value out: anchors and aliases are not supported"
      ])
    #expect(marked.read.diagnostics.map(\.position) == marked.positions.map { $0.inFile("a.yml") })
  }

  @Test(arguments: ["\n", ", "])
  func refusesABombOfAliases(_ separator: String) {
    let levels = (1...40).map {
      "&a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let yaml = "[&a0 [b]," + separator + levels.joined(separator: "," + separator) + ", ? *a40 : c]"
    let read = readYAML(Array(yaml.utf8), path: "a.yml")
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == [.invalidYAML])
  }

  @Test(arguments: ["a: R&D *b*", "a: \"*b* &b\"", "a: x & y * z", "a: '*b*'", "a: |\n  *b* & *c*"])
  func acceptsStarsAndAmpersandsInText(_ yaml: String) {
    #expect(readYAML(Array(yaml.utf8), path: "a.yml").diagnostics == [])
  }

  @Test(arguments: [
    (String(repeating: "[", count: 100_000), ""), (String(repeating: "- ", count: 10_000), "a"),
    (String(repeating: "{a: ", count: 50_000), ""), (String(repeating: "[\n", count: 50_000), ""),
    (String(repeating: "[\n", count: 900), String(repeating: "]\n", count: 900)),
    (String(repeating: "? ", count: 10_000), "a"), (String(repeating: "{? ", count: 900), ""),
    ((0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), ""),
    (String(repeating: "{\n", count: 30), "a" + String(repeating: "}\n", count: 30)),
  ])
  func refusesValuesNestedTooDeep(_ opening: String, _ closing: String) {
    let read = readYAML(Array((opening + closing).utf8), path: "a.yml")
    #expect(read.diagnostics.map(\.code) == [.invalidYAML])
  }

  @Test func acceptsTheDeepestNestingThatIsAllowed() {
    let depth = maximumYAMLNesting - 1
    let yaml = String(repeating: "[", count: depth) + "a" + String(repeating: "]", count: depth)
    #expect(readYAML(Array(yaml.utf8), path: "a.yml").diagnostics == [])
  }

  @Test(arguments: ["a: 1️⃣*b", "- 1️⃣*b"])
  func reportsAnAliasOfNothing(_ marked: String) {
    expectFinding(
      .invalidYAML, "this is not valid YAML: found undefined alias", in: MarkedText(marked))
  }

  @Test func acceptsAnAnchorThatNothingRefersTo() {
    let read = readYAML(Array("&a b: &c [&d e]\n".utf8), path: "a.yml")
    #expect(read.value?.texts.map(\.string) == ["e"])
    #expect(read.diagnostics == [])
  }

  @Test func prefersAMistakeInWhatIsTooDeepToItsDepth() {
    let depth = String(repeating: "[", count: maximumYAMLNesting)
    let closing = String(repeating: "]", count: maximumYAMLNesting)
    let read = readYAML(Array("a: \(depth){b: c, b: d}\(closing)".utf8), path: "a.yml")
    #expect(read.diagnostics.map(\.code) == [.duplicateKey])
    let deep = readYAML(Array("a: \(depth){b: c, d: e}\(closing)\nf: g".utf8), path: "a.yml")
    #expect(deep.diagnostics.map(\.code) == [.invalidYAML])
    #expect(deep.value?.texts.map(\.string) == ["g"])
  }

  @Test func reportsTooManyValues() {
    let yaml = String(repeating: "- a\n", count: maximumYAMLValues + 1)
    let read = readYAML(Array(yaml.utf8), path: "a.yml")
    #expect(
      read.diagnostics.map(\.summary) == ["this holds too many values, or nests them too deep"])
  }

  @Test(arguments: ["1️⃣[a]: b".replacing("1️⃣[", with: "? 1️⃣["), "c: d\n? 1️⃣{a: b}\n: e"])
  func reportsAKeyThatIsNoWord(_ marked: String) {
    expectFinding(.invalidYAML, "a key has to be a word", in: MarkedText(marked))
  }

  @Test func reportsASecondDocument() {
    let read = readYAML(Array("a: b\n---\nc: d\n".utf8), path: "a.yml")
    #expect(read.diagnostics.map(\.code) == [.invalidYAML])
  }

  @Test func reportsACharacterThatYAMLDoesNotAllow() {
    let read = readYAML(Array("a: b\u{1}c".utf8), path: "a.yml")
    #expect(read.diagnostics.map(\.position) == [SourcePosition(wholeFile: "a.yml")])
    #expect(read.diagnostics.map(\.hint) == ["delete the character"])
  }
}

private func expectFinding(
  _ code: DiagnosticCode, _ summary: String, in marked: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = marked.read.diagnostics
  #expect(found.map(\.code) == [code], sourceLocation: sourceLocation)
  #expect(found.map(\.summary) == [summary], sourceLocation: sourceLocation)
  #expect(
    found.map(\.position) == marked.positions.map { $0.inFile("a.yml") },
    "in:\n\(marked.text)", sourceLocation: sourceLocation)
}
