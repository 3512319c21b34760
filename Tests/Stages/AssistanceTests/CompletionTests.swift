import Assistance
import ContentModel
import ContentShapes
import Diagnostics
import TestSupport
import Testing

struct CompletionTests {
  @Test(
    "completes what is being typed, in the place of it",
    arguments: [
      ("See QM1️⃣", ["QM1 One", "QM2 Two", "QM3 Three"], "See QM1"),
      ("See QM31️⃣", ["QM3 Three"], "See QM3"),
      ("Ä QM thr1️⃣", ["QM3 Three"], "Ä QM3"),
      ("See QM1 Q1️⃣", ["QM1 Q1", "QM1 Q2"], "See QM1 Q1"),
      ("As [@1️⃣", ["act-1989", "handbook"], "As [@act-1989"),
      ("As [@hm gov1️⃣", ["handbook"], "As [@handbook"),
      ("As [@keep1️⃣]", ["handbook"], "As [@handbook]"),
      ("As [@2015 hand1️⃣", ["handbook"], "As [@handbook"),
      ("As [@act-1989; see @ha1️⃣]", ["handbook"], "As [@act-1989; see @handbook]"),
      ("As [@act1️⃣-19 x]", ["act-1989"], "As [@act-1989 x]"),
      ("As [@act-1989,p1️⃣", ["p.", "pp.", "para", "paras"], "As [@act-1989, p. "),
      ("As [@act-1989, ch1️⃣]", ["ch."], "As [@act-1989, ch. ]"),
      ("To [x](0111️⃣", [], nil),
      ("To [x](01-1️⃣)", ["01-one.md"], "To [x](01-one.md)"),
      ("To [x](../pa1️⃣)", ["../pages/about.md"], "To [x](../pages/about.md)"),
      ("To [x](01-one.md#q1️⃣)", ["questions", "q1", "q2"], "To [x](01-one.md#questions)"),
      ("To [x](#q1️⃣)", ["questions", "q1", "q2"], "To [x](#questions)"),
      ("A pan1️⃣ met", ["Panel"], "A Panel met"),
      ("Über S1️⃣", ["SCR"], nil),
      ("\n## Gui1️⃣", ["Guidance & law"], "\n## Guidance & law"),
      ("\n## 1️⃣", ["Guidance & law"], nil),
      ("Plain.1️⃣", [], nil),
    ] as [(String, [String], String?)])
  func completes(_ statement: String, labels: [String], first: String?) async throws {
    let (desk, place) = try await desk(stating: statement, replacing: namedFiles)
    let found = desk.site.completions(at: place)
    #expect(found.map(\.label).prefix(labels.count == 1 ? 1 : 4) == labels[...])
    guard let first else { return }
    let completion = try #require(found.first)
    let text = try #require(desk.texts[pathOfTwo])
    let expected = text.replacing(
      MarkedText(statement).text, with: first, maxReplacements: 1)
    #expect(replacing([completion.replacement], in: text) == expected)
  }

  @Test(
    "completes the values of front matter, while it cannot be read",
    arguments: [
      ("phase: 1️⃣", ["before", "after"]),
      ("phase: af1️⃣", ["after"]),
      ("added-references: [QM1, 1️⃣", ["QM1", "QM3"]),
      ("added-references:\n  - Q1️⃣", ["QM1", "QM3"]),
      ("not-held: [state1️⃣", ["statement"]),
      ("title: [1️⃣", []),
    ])
  func completesValues(_ line: String, labels: [String]) async throws {
    var desk = await Desk()
    let marked = MarkedText("---\nnumber: 2\n\(line)\n---\n## Quality statement\nIt.\n")
    desk.type(marked.text, in: pathOfTwo)
    let place = try #require(marked.places["1️⃣"]).inFile(pathOfTwo)
    #expect(desk.site.completions(at: place).map(\.label) == labels)
  }

  @Test("completes keys by their shapes, those beside them left out")
  func completesKeys() async throws {
    let desk = await Desk()
    func labels(_ text: String, in path: String) throws -> [String] {
      let marked = MarkedText(text)
      let site = AssistedSite(
        site: desk.site.site,
        files: MemoryFiles(desk.texts.merging([path: marked.text]) { $1 }), findings: [],
        shape: { $0.hasSuffix("set.yml") ? shapeOfSet : nil })
      return site.completions(at: try #require(marked.places["1️⃣"]).inFile(path)).map(\.label)
    }
    let path = "content/scr/set.yml"
    #expect(try labels("title: X\n1️⃣", in: path) == ["prefix", "phases"])
    #expect(try labels("p1️⃣\ntitle: X\n", in: path) == ["prefix", "phases"])
    #expect(try labels("phases:\n  - id: a\n    1️⃣", in: path) == ["title", "open"])
    #expect(try labels("phases:\n- id: a\n  t1️⃣", in: path) == ["title"])
    #expect(try labels("phases:\n  - id: a\n  - 1️⃣", in: path) == ["id", "title", "open"])
    #expect(try labels("phases:\n  - open: 1️⃣", in: path) == ["true", "false"])
  }

  @Test("knows the keys of every kind of file, and what they mean")
  func knowsKeys() async throws {
    var desk = await Desk()
    func labels(_ text: String, in path: String) throws -> [String] {
      let marked = MarkedText(text)
      desk.type(marked.text, in: path)
      let place = try #require(marked.places["1️⃣"]).inFile(path)
      return desk.site.completions(at: place).map(\.label)
    }
    #expect(try labels("---\nnumber: 2\nti1️⃣\n---\n", in: pathOfTwo) == ["title"])
    #expect(
      try labels("---\nchanges:\n  - date: 2026-01-01\n    ki1️⃣", in: pathOfTwo) == ["kind"])
    #expect(
      try labels("---\nchanges:\n  - kind: m1️⃣\n---\n", in: pathOfTwo) == ["major", "minor"])
    #expect(
      try labels("sections:\n  - id: a\n    kind: po1️⃣", in: "content/scr/set.yml") == ["points"])
    #expect(
      try labels("- id: a\n  publisher-p1️⃣", in: "content/scr/sources.yml").contains(
        "publisher-place"))
    #expect(try labels("base1️⃣: x\n", in: "content/site.yml").contains("base-url"))
    let desk2 = await Desk()
    let hover = desk2.site.hover(at: SourcePosition(path: pathOfTwo, line: 3, column: 2))
    #expect(hover?.plainText.hasPrefix("title · has to be there") == true)
  }

  @Test("completes markers of another set with its code, and terms of none")
  func completesOtherSets() async throws {
    let (desk, place) = try await desk(stating: "See SAR QM1️⃣", replacing: secondSetFiles)
    #expect(
      desk.site.completions(at: place).map(\.label) == ["SAR QM1 First", "SAR QM2 Second"])
    #expect(desk.site.completions(at: place).first?.replacement.text == "SAR QM1")
  }
}

private let shapeOfSet = FileShape(
  "set.yml", "What a set says.",
  [
    KeyShape("title", .text, isRequired: true, "What it is called."),
    KeyShape("prefix", .text, "What stands before numbers."),
    KeyShape(
      "phases",
      .list(
        of: .mapping(
          FileShape(
            "phase", "A phase.",
            [
              KeyShape("id", .text, "Its name."), KeyShape("title", .text, "Its title."),
              KeyShape("open", .flag, "Whether."),
            ]))), "Its phases."),
  ])
