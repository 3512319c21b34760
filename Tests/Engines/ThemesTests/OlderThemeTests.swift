import Diagnostics
import Files
import TestSupport
import Testing
import Themes

/// What stands in for what a theme lacks that was copied from an older program.
@Suite struct OlderThemeTests {
  /// What the program carries.
  private let standard = [
    "theme.yml": "values: 3\n",
    "templates/page.mustache": "{{strings.skip}} {{>foot}} {{strings.fresh}} {{assets.tool-js}}",
    "templates/foot.mustache": "foot",
    "strings/en-GB.yml":
      "skip: Skip\nfresh: Fresh\ncount: {one: '{count} part', other: '{count} parts'}\n",
    "strings/cy.yml": "skip: Neidio\nfresh: Ffres\ncount: {other: '{count} rhan'}\n",
    "scripts/tool/a.js": "a", "scripts/tool/b.js": "b",
  ]

  private func load(_ own: [String: String], _ others: [String: String] = [:]) -> Reported<Theme?> {
    let own = own.map { ("sample/\($0.key)", $0.value) }
    return Theme.load(
      "sample", from: MemoryFiles(Dictionary(uniqueKeysWithValues: own).merging(others) { $1 }),
      and: MemoryFiles(standard),
      for: ThemeContract(
        version: 3, views: ["page": sampleShape], strings: ["skip"], plurals: ["count"]))
  }

  private func page(_ loaded: Reported<Theme?>, language: String = "en-GB") throws -> String {
    let theme = try #require(loaded.value)
    return theme.render("page", sampleView, theme.strings(for: language))
  }

  @Test func hasTheProgramsThemeWhereTheFolderHasNone() throws {
    let loaded = load([
      "theme.yml": "values: 3\nextends: standard\n", "strings/cy.yml": "skip: Ewch\n",
    ])
    #expect(loaded.diagnostics == [])
    #expect(try page(loaded).hasPrefix("Skip foot Fresh"))
    #expect(try page(loaded, language: "cy").hasPrefix("Ewch foot Ffres"))
  }

  @Test func tellsOnceWhatStandsInAndWhere() throws {
    var own = standard
    own["strings/en-GB.yml"] = "skip: Over\ncount: {one: one, other: more}\n"
    own["strings/cy.yml"] = "skip: Drosodd\ncount: {other: '{count} rhan'}\n"
    own["templates/page.mustache"] = nil
    let loaded = load(own)
    let finding = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1 && finding.code == .olderTheme)
    #expect(finding.code.severity == .warning)
    #expect(finding.position.path == "themes/sample/templates/page.mustache")
    #expect(try page(loaded).hasPrefix("Over foot Fresh"))
    #expect(try page(loaded, language: "cy").hasPrefix("Drosodd foot Ffres"))
  }

  @Test func namesTheFileOfWordsThatLacksOne() throws {
    var own = standard
    own["strings/cy.yml"] = "skip: Drosodd\ncount: {other: '{count} rhan'}\n"
    let loaded = load(own)
    #expect(loaded.diagnostics.map(\.position.path) == ["themes/sample/strings/cy.yml"])
    #expect(loaded.diagnostics.first?.summary.contains("the string 'fresh' is missing") == true)
    #expect(try page(loaded, language: "cy").hasPrefix("Drosodd foot Ffres"))
  }

  @Test func takesTheFormsOfATextThatHasGotSome() throws {
    var own = standard
    own["strings/en-GB.yml"] = "skip: Over\nfresh: New\ncount: parts\n"
    let loaded = load(own)
    #expect(loaded.diagnostics.map(\.code) == [.olderTheme])
    let theme = try #require(loaded.value)
    #expect(theme.strings(for: "en-GB").text("count", count: 2) == "2 parts")
  }

  @Test func mixesNoTwoVersionsOfAScript() throws {
    var own = standard
    own["scripts/tool/b.js"] = nil
    own["scripts/tool/a.js"] = "older"
    own["templates/foot.mustache"] = nil
    own["templates/page.mustache"] = nil
    let theme = try #require(load(own).value)
    let script = try #require(theme.asset(named: "tool.js"))
    #expect(String(decoding: script.contents, as: UTF8.self).contains("older"))
    #expect(!String(decoding: script.contents, as: UTF8.self).contains("\nb\n"))
  }

  @Test func leavesAWholeThemeAlone() throws {
    var own = standard
    own["templates/page.mustache"] = "mine"
    own["scripts/tool/a.js"] = nil
    own["scripts/tool/b.js"] = nil
    let loaded = load(own)
    #expect(loaded.diagnostics == [])
    #expect(try page(loaded) == "mine")
    #expect(loaded.value?.asset(named: "tool.js") == nil)
  }

  @Test func tellsWhatTheProgramHasNotEither() throws {
    var own = standard
    own["templates/page.mustache"] = "{{strings.mine}}"
    own["strings/en-GB.yml"]? += "mine: Mine\n"
    let loaded = load(own)
    #expect(loaded.diagnostics.map(\.code) == [.missingString])
    #expect(loaded.value == nil)
  }

  @Test func keepsSilentOnOldFilesAndWordsOfACopy() throws {
    var own = standard
    own["templates/old.mustache"] = "old"
    own["strings/en-GB.yml"]? += "old: Old\n"
    own["strings/cy.yml"] = "skip: Drosodd\nold: Hen\ncount: {other: '{count} rhan'}\n"
    #expect(load(own).diagnostics.map(\.code) == [.olderTheme])
  }
}
