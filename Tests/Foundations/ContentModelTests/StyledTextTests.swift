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

  @Test(.timeLimit(.minutes(1)), arguments: ["<i>", "*a", "[", "<span ", "<b><i>", "**a "])
  func readsAMillionSignsInALineOfTime(_ sign: String) {
    let written = String(repeating: sign, count: 1_000_000 / sign.utf8.count)
    #expect(StyledText(written).plain.utf8.count <= written.utf8.count)
  }
}
