import Diagnostics
import Files
import TestSupport
import Testing
import Themes

@Suite struct ThemeTests {
  @Test(arguments: [
    ("{{title}} {{{body}}}{{#is-new}}!{{/is-new}}", "Title <b>Body</b>!"),
    ("{{#parts}}{{name}};{{/parts}}", "one;&lt;two&gt;;"),
    ("{{#set}}{{title}}/{{code}}{{/set}} {{set.title}}", "Set/S Set"),
    ("{{^subtitle}}none{{/subtitle}}{{#subtitle}}{{subtitle}}{{/subtitle}}", "none"),
    ("{{strings.skip}}", "Skip &amp; go"),
    ("{{ strings.skip }} {{! a note }}x", "Skip &amp; go x"),
    ("  {{title}}\n\tx", "Title\nx"),
  ])
  func fillsATemplateWithItsView(_ template: String, _ page: String) throws {
    #expect(try rendered(template) == page)
  }

  @Test func escapesTextForAttributesToo() throws {
    let theme = try #require(loadTheme(themeFiles("<a title=\"{{title}}\">")).value)
    let view = sampleView.merging(["title": .text("\"><script>&'")]) { $1 }
    #expect(
      theme.render("page", view, theme.strings(for: "en-GB"))
        == "<a title=\"&quot;&gt;&lt;script&gt;&amp;&#39;\">")
  }

  @Test func putsBlocksInThePlaceOfTheirParents() throws {
    let layout = "[{{$head}}head{{/head}}|{{$main}}main{{/main}}|{{>foot}}]"
    let page = try rendered(
      "{{<layout}}{{$main}}{{title}} {{>foot}}{{/main}}{{/layout}}",
      ["templates/layout.mustache": layout, "templates/foot.mustache": "foot"])
    #expect(page == "[head|Title foot|foot]")
  }

  @Test func findsNoValueOfAnObjectAroundInPlaceOfAMissingOne() throws {
    let theme = try #require(
      loadTheme(themeFiles("{{#parts}}{{name}}{{#note}}:{{note}}{{/note}};{{/parts}}")).value)
    let view = sampleView.merging(["note": .text("outer")]) { $1 }
    let page = theme.render("page", view, theme.strings(for: "en-GB"))
    #expect(page.hasPrefix("one;"), "\(page)")
  }

  @Test func joinsTheFilesOfAScriptInTheOrderOfTheirNames() throws {
    let files = themeFiles(
      "{{assets.tool-js}}",
      ["scripts/tool/b.js": "start(a);\n", "scripts/tool/a.js": "const a = 1;", "scripts/c.js": ""])
    let theme = try #require(loadTheme(files).value)
    let scripts = theme.assets.filter { $0.path.hasSuffix(".js") }
    #expect(scripts.count == 2)
    let page = theme.render("page", sampleView, theme.strings(for: "en-GB"))
    let tool = try #require(scripts.first { $0.path == page })
    #expect(
      String(decoding: tool.contents, as: UTF8.self)
        == "(() => {\n\"use strict\";\nconst a = 1;\nstart(a);\n})();\n")
  }

  @Test func findsAScriptThatIsThereTwice() {
    expectFindings(
      in: themeFiles("", ["scripts/tool/a.js": "", "assets/tool.js": ""]),
      [
        .init(
          "themes/sample/assets/tool.js", .duplicateName,
          "the files of 'scripts' make this script, too")
      ])
  }

  @Test func namesAssetsByTheirContent() throws {
    let template = "{{assets.style-css}} {{assets.fonts-a-woff2}}"
    func names(_ style: String) throws -> [String] {
      let files = themeFiles(template, ["assets/style.css": style, "assets/fonts/a.woff2": "x"])
      let theme = try #require(loadTheme(files).value)
      let page = theme.render("page", sampleView, theme.strings(for: "en-GB"))
      #expect(
        page.split(separator: " ").map(String.init).sorted() == theme.assets.map(\.path).sorted())
      return theme.assets.map(\.path).sorted()
    }
    let first = try names("p {}")
    let second = try names("p { color: red }")
    #expect(first[0].wholeMatch(of: /assets\/fonts\/a\.[0-9a-f]{16}\.woff2/) != nil)
    #expect(first[1].wholeMatch(of: /assets\/style\.[0-9a-f]{16}\.css/) != nil)
    #expect(first[0] == second[0])
    #expect(first[1] != second[1])
    #expect(try names("p {}") == first)
  }

  @Test func reportsMissingFiles() {
    let loaded = loadTheme(["assets/style.css": ""])
    expectFindings(
      loaded.diagnostics,
      [
        ExpectedFinding(
          "themes/sample/templates/page.mustache", .missingTheme, "this template is missing"),
        ExpectedFinding(
          "themes/sample/strings/en-GB.yml", .missingTheme, "this file is missing"),
      ])
  }

  @Test(arguments: [
    ("strings/en-GB.yml", nil, DiagnosticCode.missingTheme),
    ("strings/en-GB.yml", "skip: 'Skip\n", .invalidYAML),
    ("strings/en-GB.yml", "count: {other: x}\n", .missingString),
    ("templates/part.mustache", "{{#open}}", .malformedTemplate),
  ])
  func reportsAMistakeOnceAndNotWhereverItIsFelt(
    _ path: String, _ text: String?, _ code: DiagnosticCode
  ) {
    var files = themeFiles(
      "{{strings.skip}}{{strings.skip}}{{>part}}{{>part}}", ["templates/part.mustache": ""])
    files[path] = text
    #expect(loadTheme(files).diagnostics.map(\.code) == [code])
  }
}
