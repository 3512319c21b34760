import Diagnostics
import TestSupport
import Testing
import Themes

@Suite struct InterfaceStringsTests {
  @Test(arguments: [(0, "0 parts"), (1, "1 part"), (2, "2 parts"), (11, "11 parts")])
  func choosesTheEnglishPlural(_ count: Int, _ text: String) throws {
    let theme = try #require(loadTheme(themeFiles("")).value)
    #expect(theme.strings(for: "en-GB").text("count", count: count) == text)
  }

  @Test(arguments: [
    (0, "dim rhan"), (1, "rhan"), (2, "dwy ran"), (3, "tair rhan"), (4, "4 rhan"),
    (5, "5 rhan"), (6, "chwe rhan"), (7, "7 rhan"), (20, "20 rhan"),
  ])
  func choosesTheWelshPlural(_ count: Int, _ text: String) throws {
    let welsh = """
      skip: Neidio
      count:
        zero: dim rhan
        one: rhan
        two: dwy ran
        few: tair rhan
        many: chwe rhan
        other: "{count} rhan"
      """
    let theme = try #require(loadTheme(themeFiles("", ["strings/cy.yml": welsh])).value)
    #expect(theme.strings(for: "cy").text("count", count: count) == text)
    #expect(theme.strings(for: "cy-GB").text("count", count: count) == text)
  }

  @Test func fallsBackToOtherWhereAFormIsMissing() throws {
    let welsh = "skip: Neidio\ncount: {other: '{count} rhan'}\n"
    let theme = try #require(loadTheme(themeFiles("", ["strings/cy.yml": welsh])).value)
    #expect(theme.strings(for: "cy").text("count", count: 2) == "2 rhan")
  }

  @Test(arguments: [
    ("Part {number} of {count}", "Part 2 of 3"), ("{number}{number}", "22"),
    ("{other} {number", "{other} {number"), ("none", "none"), ("}{number}{", "}2{"),
  ])
  func fillsPlaceholdersOnce(_ text: String, _ filled: String) throws {
    let strings = "skip: \"\(text)\"\ncount: {other: x}\n"
    let theme = try #require(loadTheme(themeFiles("", ["strings/en-GB.yml": strings])).value)
    let values: KeyValuePairs = ["number": "2", "count": "3"]
    #expect(theme.strings(for: "en-GB").text("skip", values) == filled)
  }

  @Test func fillsNoPlaceholderOfAValue() throws {
    let strings = "skip: '{page} on {site}'\ncount: {other: x}\n"
    let theme = try #require(loadTheme(themeFiles("", ["strings/en-GB.yml": strings])).value)
    let filled = theme.strings(for: "en-GB").text("skip", ["page": "{site}", "site": "S"])
    #expect(filled == "{site} on S")
  }

  @Test(arguments: [
    ("cy", "cy"), ("cy-GB", "cy"), ("fr", "fr-CA"), ("fr-FR", "fr-CA"), ("en-GB", "en-GB"),
    ("en", "en-GB"), ("en-US", "en-GB"), ("de", "en-GB"),
  ])
  func findsTheNearestLanguage(_ wanted: String, _ found: String) throws {
    let words = "skip: x\ncount: {other: x}\n"
    let files = themeFiles("", ["strings/cy.yml": words, "strings/fr-CA.yml": words])
    let theme = try #require(loadTheme(files).value)
    #expect(theme.strings(for: wanted).language == found)
  }

  @Test func rendersATemplateInTheLanguageOfItsWords() throws {
    let words = "skip: Neidio\ncount: {other: x}\n"
    let files = themeFiles("{{strings.skip}}", ["strings/cy.yml": words])
    let theme = try #require(loadTheme(files).value)
    #expect(theme.render("page", sampleView, theme.strings(for: "cy")) == "Neidio")
  }

  @Test(arguments: [
    ("count: {other: x}", DiagnosticCode.missingString, "the string 'skip' is missing"),
    ("skip: x", .missingString, "the string 'count' is missing"),
    ("skip: x\ncount: {other: x}\nweather: x", .unknownString, "no string 'weather' is known"),
    (
      "skip: x\ncount: x", .missingString,
      "the string 'count' has plural forms, and is one text here"
    ),
    (
      "skip: {other: x}\ncount: {other: x}", .missingString,
      "the string 'skip' is one text, without plural forms"
    ),
  ])
  func reportsWordsThatDoNotMatchTheProgram(
    _ words: String, _ code: DiagnosticCode, _ summary: String
  ) {
    expectFindings(
      in: themeFiles("", ["strings/cy.yml": words]),
      [ExpectedFinding("themes/sample/strings/cy.yml", code, summary)])
  }

  @Test(arguments: [
    (
      "skip: x\ncount: {1️⃣mnay: x, other: x}", DiagnosticCode.wrongValue,
      "'mnay' is no plural form"
    ),
    (
      "skip: x\n1️⃣count: {one: x}", .missingString,
      "the string 'count' has no plural form 'other'"
    ),
    (
      "skip: 1️⃣[x]\ncount: {other: x}", .wrongValue,
      "'skip' is a text, or plural forms"
    ),
  ])
  func reportsWordsThatCannotBeRead(
    _ words: String, _ code: DiagnosticCode, _ summary: String
  ) {
    expectFindings(
      in: themeFiles("", ["strings/cy.yml": words]), [ExpectedFinding("1️⃣", code, summary)])
  }

  @Test func saysOtherWordsInTextsFormsAndTemplates() throws {
    let strings = """
      skip: Questions of {questions}, a question, unquestioned
      count: {one: '{count} question', other: '{count} questions'}
      naming: a question = {a}; question = criterion; questions = criteria
      """
    let files = themeFiles("{{strings.skip}}", ["strings/en-GB.yml": strings])
    let theme = try #require(loadTheme(files).value)
    let variant = WordVariant(key: "naming", values: ["a": "one criterion"])
    let words = theme.strings(for: "en-GB", saying: variant)
    let said = "Criteria of {questions}, one criterion, unquestioned"
    #expect(words.text("skip") == said)
    #expect(words.text("count", count: 1) == "1 criterion")
    #expect(words.text("count", count: 2) == "2 criteria")
    #expect(theme.render("page", sampleView, words) == said)
    #expect(theme.strings(for: "en-GB", saying: nil).text("count", count: 2) == "2 questions")
  }
}
