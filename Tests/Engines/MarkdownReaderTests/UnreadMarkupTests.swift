import Diagnostics
import MarkdownReader
import TestSupport
import Testing

/// Signs that would be shown as they stand are found wherever a text can stand.
@Suite struct UnreadMarkupTests {
  @Test(arguments: slips, containers)
  func findsASlipWhereItBegins(_ slip: String, _ container: Container) {
    let marked = MarkedText(container.holding(slip))
    let read = readMarkdown(marked.bytes, path: "a.md")
    #expect(
      read.diagnostics.first?.position == marked.positions.first?.inFile("a.md"),
      "in:\n\(marked.text)")
  }

  @Test(arguments: signsWithinALine)
  func findsASignInAHeading(_ sign: String) {
    let marked = MarkedText("## " + sign)
    let read = readMarkdown(marked.bytes, path: "a.md")
    #expect(
      read.diagnostics.first?.position == marked.positions.first?.inFile("a.md"),
      "in:\n\(marked.text)")
  }

  @Test(arguments: [
    ("a \\[@key\\] b", 8), ("a **b **c", 6), ("a &amp;nbsp; b", 10), ("[a] (b.md)", 10),
    ("- \u{A0}- b", 5), ("a [insert b] c", 10), ("a @key-2015 b", 9), ("a\\", 1), ("• ä", 6),
  ])
  func saysHowMuchOfTheLineItTakes(_ text: String, _ length: Int) {
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(read.diagnostics.map(\.length) == [length], "\(read.diagnostics)")
  }

  @Test(arguments: containers)
  func saysNothingOfSignsThatAreMeant(_ container: Container) {
    let text = container.holding(
      """
      A \\* star, \\[sic\\], a\\_b, 5 * 3 * 2, C# and #1, R&D, R&amp;D, 3 &lt; 4, `\\[@key\\]`, […],
      “quoted … words” and so on…  Then – a dash –, a | b, 2.5 and -5 °C, snake_case, @name and\\
      (1) of *all* **this**, see [@key, p. 4; @more-2015] and [see @more-2015].
      """)
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(read.diagnostics == [])
  }
}

/// What a text stands in.
struct Container: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let first: String
  let others: String

  /// Returns a text in it.
  func holding(_ text: String) -> String {
    first
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + others) + "\n"
  }
}

private let containers = [
  Container(testDescription: "a paragraph", first: "", others: ""),
  Container(testDescription: "a later paragraph", first: "Words.\n\n", others: ""),
  Container(testDescription: "an entry", first: "- ", others: "  "),
  Container(testDescription: "a numbered entry", first: "10. ", others: "    "),
  Container(testDescription: "a quotation", first: "> ", others: "> "),
  Container(testDescription: "an entry in a quotation", first: "> - ", others: ">   "),
  Container(testDescription: "a quotation in an entry", first: "- > ", others: "  > "),
]

private let signsWithinALine = [
  "a 1️⃣~~b~~", "a 1️⃣[b] (https://example.org)", "a 1️⃣[b]\u{A0}(c.md)", "1️⃣![](a b.png)", "a 1️⃣**b **c",
  "a b1️⃣** c", "a 1️⃣\\[@key\\] b", "a 1️⃣[\\@key] b", "a 1️⃣\\[^1\\]", "a 1️⃣\\*\\*b\\*\\*", "a 1️⃣\\_b\\_ c",
  "a 1️⃣\\[b\\](c.md) d", "a1️⃣&amp;nbsp;b", "a 1️⃣&nbsp b", "a 1️⃣&lt;b&gt;c", "a 1️⃣@key-2015 b",
  "a 1️⃣[insert name] b", "a 1️⃣\\emph{b}", "a1️⃣\\", "1️⃣(a)[https://example.org]",
  "a: 1️⃣• b • c",
]

private let slips =
  signsWithinALine + [
    "1️⃣• one\n• two", "1️⃣\u{F0B7} one", "1️⃣o\tone", "1️⃣– one\n– two", "1️⃣-> one\n-> two", "1️⃣*one\n*two",
    "1️⃣Age\tHow\n1\ta", "1️⃣Age   How\n1     a", "1️⃣Age\tHow\n\n1\ta", "1️⃣##More", "1️⃣##\u{A0}More",
    "1️⃣##**More**", "1️⃣####### More", "1️⃣-\u{A0}one", "1️⃣1.\u{2009}one", "1️⃣\u{A0}- one",
    "one\n1️⃣\u{3000}> two",
    "1️⃣\\# More", "1️⃣\\- one\n\\- two", "1️⃣1\\. one\n\n2\\. two", "1️⃣———", "1️⃣== More ==",
    "see 1️⃣[a]\n(https://example.org)", "1️⃣======", "1️⃣[ ] one\n[x] two",
  ]
