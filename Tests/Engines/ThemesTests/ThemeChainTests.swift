import Diagnostics
import Files
import TestSupport
import Testing
import Themes

@Suite struct ThemeChainTests {
  /// A theme on its own, as `base`, for `sample` to extend.
  private let base = Dictionary(
    uniqueKeysWithValues: themeFiles(
      "{{strings.skip}} {{>bits/foot}}{{#theme-styles}}{{path}};{{/theme-styles}}{{assets.style-css}}",
      [
        "theme.yml": "values: 3\n", "templates/bits/foot.mustache": "foot",
        "strings/cy.yml": """
        skip: Neidio
        count: {other: '{count} rhan'}
        """,
      ]
    ).map { ("base/\($0.key)", $0.value) })

  private func page(_ files: [String: String], language: String = "en-GB") throws -> String {
    let own = ["theme.yml": "extends: base\nvalues: 3\n"].merging(files) { $1 }
    let loaded = loadThemes(own, base)
    expectFindings(loaded.diagnostics, [])
    let theme = try #require(loaded.value)
    return theme.render("page", sampleView, theme.strings(for: language))
  }

  @Test func keepsWhatItDoesNotReplace() throws {
    #expect(try page([:]).hasPrefix("Skip &amp; go foot"))
    #expect(try page([:], language: "cy").hasPrefix("Neidio foot"))
  }

  @Test func replacesOneTemplateOneStringOrOneAsset() throws {
    #expect(try page(["templates/bits/foot.mustache": "mine"]).contains(" mine"))
    #expect(try page(["strings/cy.yml": "skip: Ewch"], language: "cy").hasPrefix("Ewch foot"))
    #expect(try page(["strings/cy.yml": "skip: Ewch"]).hasPrefix("Skip"))
    #expect(try page(["assets/style.css": "a {}"]) != page([:]))
  }

  @Test func loadsItsOwnStylesLast() throws {
    let page = try page([
      "theme.yml": "{extends: base, values: 3, styles: [one.css, b/two.css]}",
      "assets/one.css": "", "assets/b/two.css": "",
    ])
    #expect(
      page.contains(
        /foot.*assets\/one\.[0-9a-f]+\.css;assets\/b\/two\.[0-9a-f]+\.css;assets\/style/))
  }

  @Test func showsItsOwnWordsInEnglishWhereItHasNoOthers() throws {
    let files = [
      "templates/page.mustache": "{{strings.fresh}}", "strings/en-GB.yml": "fresh: Fresh",
    ]
    #expect(try page(files, language: "cy") == "Fresh")
  }

  @Test func addsTemplatesAndWordsThatItsOwnTemplatesUse() throws {
    let page = try page(
      [
        "templates/page.mustache": "{{>new}}", "templates/new.mustache": "{{strings.fresh}}",
        "strings/en-GB.yml": "fresh: Fresh", "strings/cy.yml": "fresh: Ffres",
      ], language: "cy")
    #expect(page == "Ffres")
  }

  @Test(arguments: [
    (
      "extends: basee\nvalues: 3", 1, 10, DiagnosticCode.missingTheme,
      "no theme 'basee' stands in the folder 'themes'"
    ),
    ("extends: sample\nvalues: 3", 1, 10, .wrongValue, "the theme 'sample' would extend itself"),
    ("extends: loop\nvalues: 3", 1, 10, .wrongValue, "the theme 'sample' would extend itself"),
    ("extends: base", 1, 1, .missingKey, "the key 'values' is missing"),
    (
      "values: 2\nextends: base", 1, 9, .wrongValue,
      "the theme is written for version 2 of the template values, not 3"
    ),
    ("values: 3\nextend: base", 2, 1, .unknownKey, "no key 'extend' is known here"),
    (
      "values: 3\nextends: base\nstyles: [gone.css]", 3, 10, .missingTheme,
      "no file 'gone.css' stands in the folder 'assets'"
    ),
  ])
  func reportsWhatThemeYmlGetsWrong(
    _ yaml: String, _ line: Int, _ column: Int, _ code: DiagnosticCode, _ summary: String
  ) throws {
    let loop = ["loop/theme.yml": "extends: sample\nvalues: 3\n"]
    let loaded = loadThemes(["theme.yml": yaml], base.merging(loop) { $1 })
    let finding = try #require(loaded.diagnostics.first)
    #expect(finding.code == code && finding.summary == summary)
    #expect(
      [finding.position.line, finding.position.column] == [line, column] || code == .wrongValue)
    #expect(loaded.value == nil)
  }

  @Test func reportsAThemeWithoutItsFile() {
    let loaded = loadThemes([:])
    #expect(loaded.diagnostics.map(\.code) == [.missingTheme])
  }

  @Test func reportsOverridesOfWhatIsNotThere() {
    let loaded = loadThemes(
      [
        "theme.yml": "extends: base\nvalues: 3\n", "templates/bits/food.mustache": "x",
        "assets/styel.css": "", "strings/cy.yml": "skipp: x\n",
      ], base)
    let found = loaded.diagnostics.filter { $0.code == .unknownOverride }
    #expect(
      Set(found.map { "\($0.position.path) \($0.hint ?? "")" }) == [
        "themes/sample/templates/bits/food.mustache did you mean 'templates/bits/foot.mustache'?",
        "themes/sample/assets/styel.css did you mean 'assets/style.css'?",
        "themes/sample/strings/cy.yml did you mean 'skip'?",
      ])
  }
}
