import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

/// The glossary and sources that the cases name.
let namedFiles: [String: String?] = [
  "content/scr/glossary.md":
    "## SCR: Serious Case Review\n\nA review, as QM1 says.\n\n## Panel\n\nThose who meet.\n",
  "content/scr/sources.yml": """
  references:
    - id: act-1989
      type: legislation
      title: An Act 1989
    - id: handbook
      type: book
      title: The keeper’s handbook
      author:
        - literal: HM Government
      issued: 2015

  """,
  "content/scr/pages/about.md":
    "---\ntitle: About\n---\n## Why & how\n\nSee [two](../markers/02-two.md#q2).\n",
]

struct FindingTests {
  @Test(
    "finds what a statement names",
    arguments: [
      ("See QM1.", ["QM1"]),
      ("See QM1 Q2 – and Q2.", ["QM1", "Q2"]),
      ("Größe – ‘QM 3’ und QMs 1 and 3.", ["QM 3", "QMs 1", "3"]),
      ("QM1 Qs 1 and 2", ["QM1", "Qs 1", "2"]),
      ("A [@act-1989, s. 1; see @handbook].", ["act-1989", "handbook"]),
      ("The SCR, SCRs and a panel.", ["SCR", "SCRs", "panel"]),
      ("A [link](01-one.md#q1) and [one](<01-one.md>).", ["01-one.md", "q1", "01-one.md"]),
      ("Here: [x](#q1), QM2.", ["q1", "QM2"]),
      ("To [there](https://example.org/a).", ["https://example.org/a"]),
      ("`QM1`, \\QM9 and [@nobody] are none.", []),
      ("| A | B |\n|---|---|\n| QM1 | é QM3 |\n", ["QM1", "QM3"]),
      ("A note[^n].\n\n[^n]: Of QM3.\n", ["QM3"]),
      ("QM\n3 over two lines.", ["QM\n3"]),
    ])
  func findsNames(_ statement: String, names: [String]) async throws {
    var files = namedFiles
    files[pathOfTwo] = sampleMarker(2, "Two", statement)
    let desk = await Desk(replacing: files)
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false).count
    let found =
      (desk.site.colors(of: pathOfTwo).map(\.range) + desk.site.links(of: pathOfTwo).map(\.range))
    let anchors = desk.site.allOccurrences(of: pathOfTwo).map(\.range)
    let inStatement = anchors.filter { (8..<(8 + lines)).contains(Int($0.start.line)) }
    #expect(inStatement.map(desk.text) == names)
    #expect(Set(found).isSubset(of: anchors))
  }

  @Test(
    "finds names where lines end otherwise, and behind a byte order mark",
    arguments: ["\n", "\r\n", "\r"])
  func findsNamesAtAnyLineEnd(_ end: String) async {
    let text = sampleMarker(2, "Two", "Zwölf é QM1.\n\nSee QM3 Q1.")
    let plain = await Desk(replacing: [pathOfTwo: text])
    let desk = await Desk(
      replacing: [pathOfTwo: "\u{FEFF}" + text.replacing("\n", with: end)])
    let found = desk.site.allOccurrences(of: pathOfTwo)
    #expect(found.map(\.range) == plain.site.allOccurrences(of: pathOfTwo).map(\.range))
    #expect(found.map { desk.text($0.range) } == found.map(\.text))
    #expect(found.count > 5)
  }

  @Test(
    "finds names that lie apart, each in its bytes, in every file of a site",
    arguments: ["Tests/HeldAside", "Tests/Baseline", "."])
  func findsNamesApart(_ folder: String) async throws {
    let desk = try await Desk(folder: folder)
    var count = 0
    for path in desk.texts.keys.sorted() {
      var end: TextPosition?
      for occurrence in desk.site.allOccurrences(of: path) {
        let range = occurrence.range
        #expect(range.path == path)
        if let end { #expect((end.line, end.column) <= (range.start.line, range.start.column)) }
        if range.start.line == range.end.line { #expect(desk.text(range) == occurrence.text) }
        end = range.end
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test(
    "finds where a thing is written down",
    arguments: [
      ("See Q1️⃣M1.", ["01-one.md:2: 1"]),
      ("See QM1 1️⃣Q2.", ["01-one.md:12: 2. Is it not?"]),
      ("See [@a1️⃣ct-1989].", ["sources.yml:2: act-1989"]),
      ("A pan1️⃣el.", ["glossary.md:5: Panel"]),
      ("The SCR1️⃣.", ["glossary.md:1: SCR"]),
      ("[x](01-one.md#state1️⃣ment)", ["01-one.md:7: Quality statement"]),
      ("[x](../pages/about.md#why-h1️⃣ow)", ["about.md:4: Why & how"]),
      ("[x](../pages/ab1️⃣out.md)", ["about.md:1: "]),
      ("No1️⃣thing.", []),
    ])
  func findsDefinitions(_ statement: String, expected: [String]) async throws {
    let (desk, place) = try await desk(stating: statement, replacing: namedFiles)
    #expect(desk.site.definitions(at: place).map(desk.shown) == expected)
  }

  @Test("finds the declaration of a section from the heading, and of a phase from front matter")
  func findsDeclarations() async {
    let desk = await Desk()
    func found(_ line: Int, _ column: Int) -> [String] {
      desk.site.definitions(at: SourcePosition(path: pathOfTwo, line: line, column: column))
        .map(desk.shown)
    }
    #expect(found(4, 9) == ["set.yml:4: before"])
    #expect(found(7, 5) == ["set.yml:9: statement"])
  }

  @Test("finds every place that names a marker")
  func findsReferences() async throws {
    let (desk, place) = try await desk(
      stating: "This is Q1️⃣M2.",
      replacing: [
        "content/scr/markers/01-one.md": sampleMarker(
          1, "One", "See QM2 Q1, [it](02-two.md) and QM3."),
        "content/scr/pages/about.md": "---\ntitle: About\n---\nRead QM 2.\n",
        "content/scr/glossary.md": "## Panel\n\nAs in QMs 1 and 2.\n",
      ])
    let found = desk.site.references(to: place, includingDefinition: true)
    #expect(
      found.map(desk.shown) == [
        "glossary.md:3: 2", "01-one.md:8: QM2", "01-one.md:8: 02-two.md", "02-two.md:2: 2",
        "02-two.md:8: QM2", "about.md:4: QM 2",
      ])
    let others = desk.site.references(to: place, includingDefinition: false)
    #expect(others.count == found.count - 1)
  }

  @Test(
    "explains what is named",
    arguments: [
      ("See Q1️⃣M1.", "QM1 One · Before\n\nThe first."),
      ("See QM1 1️⃣Q2.", "QM1 Q2 · One\n\nIs it not?"),
      ("The SC1️⃣R.", "SCR: Serious Case Review\n\nA review, as QM1 says."),
      (
        "[@hand1️⃣book]",
        "HM Government (2015) The keeper’s handbook.\n\ncited once"
      ),
    ])
  func explains(_ statement: String, expected: String) async throws {
    let (desk, place) = try await desk(stating: statement, replacing: namedFiles)
    #expect(desk.site.hover(at: place)?.plainText == expected)
  }

  @Test("explains in Markdown that shows each sign, and has no more backslashes than it needs")
  func explainsInMarkdown() async throws {
    let (desk, place) = try await desk(
      stating: "See Q1️⃣M3.",
      replacing: [
        "content/scr/markers/03-three.md": sampleMarker(
          3, "Three", "\\# It is 2\\*3. Say a\\_b (or c-d): `http://example.org`.")
      ])
    let markdown = try #require(desk.site.hover(at: place)?.markdown)
    let words = "\\# It is 2\\*3. Say a\\_b (or c-d): http:\\//example.org."
    #expect(markdown.hasSuffix(words), "\(markdown)")
  }

  @Test("explains nothing where nothing is named, and by things of before while a text is typed")
  func explainsWhileTyping() async throws {
    var (desk, place) = try await desk(stating: "No1️⃣thing.")
    #expect(desk.site.hover(at: place) == nil)
    let marked = MarkedText("---\nnumber: [2\ntitle\n## Quality statement\nSee Q1️⃣M3 and [@")
    desk.type(marked.text, in: pathOfTwo)
    place = try #require(marked.places["1️⃣"]).inFile(pathOfTwo)
    #expect(desk.site.hover(at: place)?.plainText == "QM3 Three · Before\n\nThe third.")
  }
}
