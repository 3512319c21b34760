import ContentModel
import Testing

@Suite struct StyledTextTests {
  private typealias Run = StyledText.Run

  @Test(arguments: [
    ("plain", [Run("plain")]), ("", []),
    ("On <i>Homo</i> so", [Run("On "), Run("Homo", .italic), Run(" so")]),
    ("<b>a <i>b</i></b>", [Run("a ", .bold), Run("b", [.bold, .italic])]),
    ("H<sub>2</sub>O", [Run("H"), Run("2", .subscript), Run("O")]),
    ("x<sup>2</sup>", [Run("x"), Run("2", .superscript)]),
    ("<span class=\"nocase\">iPad</span> use", [Run("iPad", .keepsCase), Run(" use")]),
    ("<span style=\"font-variant:small-caps;\">a</span>", [Run("a", .smallCapitals)]),
    ("On *Homo sapiens*, again", [Run("On "), Run("Homo sapiens", .italic), Run(", again")]),
    ("‘**a**’", [Run("‘"), Run("a", .bold), Run("’")]),
    ("[CO]{.nocase} b", [Run("CO", .keepsCase), Run(" b")]),
    ("R&amp;D &lt;i&gt;", [Run("R&D <i>")]),
    (
      "CO~2~ and x^2^ [iPad]{.nocase}",
      [
        Run("CO"), Run("2", .subscript), Run(" and x"), Run("2", .superscript), Run(" "),
        Run("iPad", .keepsCase),
      ]
    ),
    // A backslash takes the meaning off a sign.
    ("1 \\* star \\[x\\] \\<b\\> \\$5 \\\\ C:\\new", [Run("1 * star [x] <b> $5 \\ C:\\new")]),
    ("*a \\* b*", [Run("a * b", .italic)]), ("~5 and ~6", [Run("~5 and ~6")]),
    ("/~a/~b", [Run("/~a/~b")]), ("~~a~~", [Run("~~a~~")]), ("a\\", [Run("a\\")]),
    // Whatever is not closed, or means nothing, stands as it is written.
    ("A \"<b>\"", [Run("A \"<b>\"")]), ("a < b > c", [Run("a < b > c")]),
    ("M*A*S*H", [Run("M*A*S*H")]), ("2 * 3 * 4", [Run("2 * 3 * 4")]), ("a*", [Run("a*")]),
    ("[x] y", [Run("[x] y")]), ("<i>a", [Run("<i>a")]), ("a</i>", [Run("a</i>")]),
    ("<p>a</p>", [Run("<p>a</p>")]),
    ("<i>a <b>b</i> c</b>", [Run("a <b>b", .italic), Run(" c</b>")]),
  ])
  func readsMarks(_ written: String, _ runs: [StyledText.Run]) {
    #expect(StyledText(written).runs == runs)
  }

  @Test func leavesTheMarkdownOfPandocAloneInJSON() {
    let written = "C:\\* CO~2~ x^2^ <i>y</i>"
    #expect(
      StyledText(written, isMarkdown: false).runs
        == [Run("C:\\* CO~2~ x^2^ "), Run("y", .italic)])
  }

  @Test(arguments: [
    ("2014\\~", "2014~"), ("a\\_b\\\\c", "a_b\\c"), ("C:\\new", "C:\\new"), ("a\\", "a\\"),
  ])
  func takesEscapesOff(_ written: String, _ meant: String) {
    #expect(withoutEscapes(written) == meant)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["<i>", "*a", "[", "<span ", "<b><i>", "**a ", "\\*", "~a~", "^a", "\\"])
  func readsAMillionSignsInALineOfTime(_ sign: String) {
    let written = String(repeating: sign, count: 1_000_000 / sign.utf8.count)
    #expect(StyledText(written).plain.utf8.count <= written.utf8.count)
  }
}
