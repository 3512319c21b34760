import Diagnostics
import TestSupport
import Testing

@Suite struct TemplateCheckerTests {
  @Test(
    arguments: [
      ("<p>\n  1️⃣{{titel}}", "no value 'titel' is known here", "did you mean 'title'?"),
      ("1️⃣{{weather}}", "no value 'weather' is known here", "docs/themes.md lists the values"),
      (
        "{{#parts}}\n{{name}} 1️⃣{{nmae}}{{/parts}}", "no value 'nmae' is known here",
        "did you mean 'name'?"
      ),
      ("1️⃣{{#prats}}{{any}}{{/prats}}", "no value 'prats' is known here", "did you mean 'parts'?"),
      ("1️⃣{{^prats}}x{{/prats}}", "no value 'prats' is known here", "did you mean 'parts'?"),
      ("1️⃣{{name}}", "no value 'name' is known here", nil),
      ("1️⃣{{set.titel}}", "no value 'titel' is known here", "did you mean 'title'?"),
      ("1️⃣{{title.x}}", "no value 'title.x' is known here", nil),
      ("1️⃣{{strings.skpi}}", "no value 'skpi' is known here", "did you mean 'skip'?"),
      ("1️⃣{{strings.count}}", "no value 'count' is known here", nil),
      ("1️⃣{{assets.style}}", "no value 'style' is known here", nil),
      ("1️⃣{{.}}", "no value '.' is known here", nil),
      ("{{#parts}}{{/parts}}é\r\né1️⃣{{x}}", "no value 'x' is known here", nil),
    ] as [(String, String, String?)])
  func reportsANameThatTheViewDoesNotHave(
    _ template: String, _ summary: String, _ hint: String?
  ) {
    expectFindings(
      in: themeFiles(template),
      [ExpectedFinding("1️⃣", .unknownTemplateValue, summary, hint: hint)])
  }

  @Test(arguments: [
    ("1️⃣{{{title}}}", "'title' is text, and would not be escaped here", "write {{title}}"),
    ("1️⃣{{&title}}", "'title' is text, and would not be escaped here", "write {{title}}"),
    ("1️⃣{{body}}", "'body' is HTML, and would be escaped here", "write {{{body}}}"),
    ("1️⃣{{parts}}", "'parts' has no text of its own", "write {{#parts}}…{{/parts}}"),
    ("1️⃣{{set}}", "'set' has no text of its own", "write {{#set}}…{{/set}}"),
    ("1️⃣{{is-new}}", "'is-new' has no text of its own", "write {{#is-new}}…{{/is-new}}"),
    (
      "1️⃣{{#title}}x{{/title}}", "'title' is always there",
      "a section is for lists, objects, flags and values that may be missing"
    ),
  ])
  func reportsAValueUsedAsWhatItIsNot(_ template: String, _ summary: String, _ hint: String) {
    expectFindings(
      in: themeFiles(template),
      [ExpectedFinding("1️⃣", .unknownTemplateValue, summary, hint: hint)])
  }

  @Test(arguments: [
    "{{title}} {{{body}}} {{& body}} {{! a note }}",
    "{{#subtitle}}{{subtitle}}{{/subtitle}}{{^subtitle}}none{{/subtitle}}",
    "{{#set}}{{title}} {{#code}}{{code}}{{/code}}{{/set}} {{set.title}}",
    "{{#parts}}{{name}} {{title}} {{#html}}{{{html}}}{{/html}}{{/parts}}",
    "{{^parts}}{{title}}{{/parts}}{{#is-new}}new{{/is-new}}",
    "{{strings.skip}} {{assets.style-css}}",
  ])
  func acceptsWhatTheViewHas(_ template: String) {
    expectFindings(in: themeFiles(template), [])
  }

  @Test func checksIncludedTemplatesWhereTheyStand() {
    expectFindings(
      in: themeFiles(
        "{{#parts}}{{>entry}}{{/parts}}",
        ["templates/entry.mustache": "{{name}}\n1️⃣{{nmae}}"]),
      [ExpectedFinding("1️⃣", .unknownTemplateValue)])
  }

  @Test func checksABlockInTheViewOfTheTemplateThatHoldsIt() {
    expectFindings(
      in: themeFiles(
        "{{<layout}}{{$main}}{{name}} 1️⃣{{nmae}}{{/main}}{{/layout}}",
        ["templates/layout.mustache": "{{#parts}}{{$main}}{{2}}{{/main}}{{/parts}}"]),
      [ExpectedFinding("1️⃣", .unknownTemplateValue)])
  }

  @Test(arguments: [
    ("1️⃣{{>entyr}}", "no template 'entyr' is part of this theme", "did you mean 'entry'?"),
    (
      "1️⃣{{<entyr}}{{/entyr}}", "no template 'entyr' is part of this theme",
      "did you mean 'entry'?"
    ),
    (
      "1️⃣{{<entry}}{{$mian}}x{{/mian}}{{/entry}}",
      "no block 'mian' is in the template 'entry'", "did you mean 'main'?"
    ),
    (
      "1️⃣{{<entry}}{{$weather}}x{{/weather}}{{/entry}}",
      "no block 'weather' is in the template 'entry'", "blocks: foot, main"
    ),
  ])
  func reportsAnUnknownTemplateOrBlock(_ template: String, _ summary: String, _ hint: String) {
    let entry = "{{$main}}{{/main}}{{#parts}}{{$foot}}{{/foot}}{{/parts}}"
    expectFindings(
      in: themeFiles(template, ["templates/entry.mustache": entry]),
      [ExpectedFinding("1️⃣", .unknownTemplateValue, summary, hint: hint)])
  }

  @Test func reportsATemplateThatIncludesItself() {
    expectFindings(
      in: themeFiles("{{#parts}}1️⃣{{>page}} 2️⃣{{>page}} 3️⃣{{>page}}{{/parts}}"),
      ["1️⃣", "2️⃣", "3️⃣"].map {
        ExpectedFinding($0, .unknownTemplateValue, "'page' includes itself")
      })
  }

  @Test func reportsTemplatesThatIncludeEachOther() {
    expectFindings(
      in: themeFiles(
        "{{>a}}{{>a}}",
        [
          "templates/a.mustache": "{{>b}}{{>b}}{{>b}}",
          "templates/b.mustache": "1️⃣{{>a}}2️⃣{{<a}}{{$x}}{{/x}}{{/a}}",
        ]),
      ["1️⃣", "2️⃣"].map { ExpectedFinding($0, .unknownTemplateValue, "'a' includes itself") })
  }
}
