import Testing

@testable import Themes

@Suite("Style sheets without the blanks that say nothing")
struct CompactStyleSheetTests {
  @Test(
    "keep what they mean",
    arguments: [
      ("a {\n  color: red;\n  margin: 0 1px;\n}\n", "a{color:red;margin:0 1px;}"),
      ("a :hover, b > c + d { top: calc(1px + 2px) }", "a :hover,b > c + d{top:calc(1px + 2px)}"),
      ("@media (min-width: 48rem) { a { b: c } }", "@media (min-width: 48rem){a{b:c}}"),
      ("a { b: c; & :is(d, e) { f: g } }", "a{b:c;& :is(d,e){f:g}}"),
      ("a { content: \"; , {\" / \"\"; b: c }", "a{content:\"; , {\" / \"\";b:c}"),
      ("a { b: url(x y) ; c: url(\"d) e\") }", "a{b:url(x y) ;c:url(\"d) e\") }"),
      ("/* one,  two */ a { b: c }", "/* one,  two */ a{b:c}"),
      ("a\\, b { c: d }", "a\\, b{c:d}"),
      ("a{}", "a{}"), ("  ", ""),
    ])
  func meaning(sheet: String, compact: String) {
    let made = String(decoding: compactStyleSheet(Array(sheet.utf8)), as: UTF8.self)
    #expect(made == (compact.isEmpty ? "" : compact + "\n"))
    let again = compactStyleSheet(Array(made.utf8))
    #expect(String(decoding: again, as: UTF8.self) == made, "it is as compact as it gets")
  }
}
