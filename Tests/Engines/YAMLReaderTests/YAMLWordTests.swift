import ContentShapes
import Diagnostics
import Testing
import YAMLReader

/// Words to which YAML gives a meaning, and keys that a table knows.
@Suite struct YAMLWordTests {
  @Test(arguments: ["~", "null", "Null", "NULL"])
  func takesAWordForNothingUnlessItStandsInQuotes(_ word: String) throws {
    var fields = try fields("a: \(word)\nb: '\(word)'\n")
    #expect(fields.optionalText("a") == nil)
    #expect(fields.optionalText("b")?.string == word)
    let found = fields.finish()
    #expect(found.map(\.code) == [.emptyText])
    #expect(found.first?.summary == "'a' is empty: '\(word)' is nothing in YAML")
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false),
    ("FALSE", false), ("'true'", true),
  ])
  func takesEachSpellingOfATruth(_ word: String, _ truth: Bool) throws {
    var fields = try fields("a: \(word)\n")
    #expect(fields.flag("a") == truth)
    #expect(fields.finish() == [])
  }

  @Test(arguments: ["yes", "no", "on", "tRue", "1"])
  func takesNoOtherWordForATruth(_ word: String) throws {
    var fields = try fields("a: \(word)\n")
    #expect(fields.flag("a") == false)
    #expect(fields.finish().map(\.code) == [.wrongValue])
  }

  @Test func knowsTheKeysOfATableAndNoOthers() throws {
    let shape = FileShape(
      "sample", "A sample.",
      [KeyShape("title", .text, "Its title."), KeyShape("tags", .texts, "Its tags.")])
    let node = try #require(readYAML(Array("tilte: a\n".utf8), path: "a.yml").value)
    var fields = YAMLFields(node, path: "a.yml", shape: shape)
    _ = fields.texts("tags")
    _ = fields.optionalText("title")
    #expect(fields.finish().map(\.hint) == ["did you mean 'title'?"])
  }

  private func fields(_ text: String) throws -> YAMLFields {
    let node = try #require(readYAML(Array(text.utf8), path: "a.yml").value)
    return YAMLFields(node, path: "a.yml")
  }
}
