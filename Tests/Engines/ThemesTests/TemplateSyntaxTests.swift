import Diagnostics
import TestSupport
import Testing

@Suite struct TemplateSyntaxTests {
  @Test(arguments: [
    ("1️⃣{{#parts}}x", "'parts' is opened here and never closed", "write '{{/parts}}' at its end"),
    ("x\n1️⃣{{/parts}}", "'parts' is closed here and was never opened", "take the tag out"),
    (
      "{{#parts}}{{#set}}1️⃣{{/parts}}{{/set}}", "'parts' is closed here while 'set' is open",
      "close 'set' first"
    ),
    (
      "1️⃣{{<layout}}{{$main}}{{/main}}", "'layout' is opened here and never closed",
      "write '{{/layout}}' at its end"
    ),
    ("a {{title}} 1️⃣{{title", "a tag is opened here and never closed", "write '}}' at its end"),
    ("1️⃣{{{title}}", "a tag is opened here and never closed", "write '}}' at its end"),
    ("1️⃣{{}}", "a tag is empty", "write a name between the braces"),
    (
      "1️⃣{{=<% %>=}}", "tags that begin with '=' are not supported",
      "docs/themes.md lists the tags that are"
    ),
    (
      "1️⃣{{% CONTENT_TYPE:TEXT}}", "tags that begin with '%' are not supported",
      "docs/themes.md lists the tags that are"
    ),
    ("1️⃣{{>*name}}", "no template '*name' is part of this theme", ""),
    (
      "1️⃣{{title uppercased}}", "'title uppercased' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
    (
      "1️⃣{{uppercased(title)}}", "'uppercased(title)' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
    (
      "1️⃣{{..}}", "'..' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
    (
      "1️⃣{{set..title}}", "'set..title' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
    (
      "1️⃣{{.title}}", "'.title' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
    (
      "1️⃣{{#}}x{{/}}", "'' cannot be a name",
      "names have letters, digits and hyphens, with dots between parts"
    ),
  ])
  func reportsATagThatCannotBeRead(_ template: String, _ summary: String, _ hint: String) {
    let code: DiagnosticCode =
      hint.isEmpty ? .unknownTemplateValue : .malformedTemplate
    expectFindings(
      in: themeFiles(template),
      [ExpectedFinding("1️⃣", code, summary, hint: hint.isEmpty ? nil : hint)])
  }

  @Test(arguments: ["", "{ x", "}}", "{{!}}", "{{! {{ }}", "text", "x {"])
  func acceptsTextWithoutTags(_ template: String) {
    expectFindings(in: themeFiles(template), [])
  }
}
