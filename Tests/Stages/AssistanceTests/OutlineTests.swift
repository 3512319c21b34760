import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct OutlineTests {
  @Test("outlines a marker by sections and questions, in the lines that they take")
  func outlinesMarkers() async throws {
    let desk = await Desk()
    let outline = desk.site.outline(of: pathOfTwo)
    let marker = try #require(outline.first)
    #expect(outline.count == 1)
    #expect(marker.name == "QM2 Two")
    #expect(desk.text(marker.nameRange) == "2")
    #expect(marker.children.map(\.name) == ["Quality statement", "Questions"])
    #expect(marker.children.map { desk.text($0.nameRange) } == ["Quality statement", "Questions"])
    #expect(marker.children[1].children.map(\.name) == ["Q1", "Q2"])
    #expect(
      marker.children[1].children.map { desk.text($0.range) } == ["1. Is it so?", "2. Is it not?"])
    #expect(desk.text(marker.children[0].range) == "## Quality statement\nThe second.")
  }

  @Test("outlines YAML files by what they declare")
  func outlinesKeys() async {
    let desk = await Desk()
    #expect(
      desk.site.outline(of: "content/scr/set.yml").map { "\($0.name) \($0.detail)" } == [
        "before Before", "after After", "statement Quality statement",
        "questions How might you know?", "guidance Guidance & law",
      ])
    #expect(desk.site.outline(of: "content/scr/sources.yml").map(\.name) == ["act-1989"])
  }

  @Test("finds symbols of the whole site by words of their names")
  func findsSymbols() async {
    let desk = await Desk(replacing: namedFiles)
    func names(_ query: String) -> [String] { desk.site.symbols(matching: query).map(\.name) }
    #expect(names("two") == ["QM2 Two"])
    #expect(names("qm") == ["QM1 One", "QM2 Two", "QM3 Three"])
    #expect(names("hand") == ["handbook The keeper’s handbook"])
    #expect(names("serious rev") == ["SCR: Serious Case Review"])
    #expect(names("nowhere").isEmpty)
  }

  @Test("folds front matter, sections and entries of lists")
  func folds() async {
    let desk = await Desk()
    #expect(desk.site.folds(of: pathOfTwo) == [1...6, 7...8, 10...12])
    #expect(
      desk.site.folds(of: "content/scr/set.yml") == [
        3...7, 4...5, 6...7, 8...20, 9...13, 14...17, 18...20,
      ])
  }

  @Test("shows the labels of questions before their words")
  func showsLabels() async throws {
    let desk = await Desk()
    let inlays = desk.site.inlays(of: pathOfTwo)
    #expect(inlays.map(\.text) == ["Q1", "Q2"])
    #expect(inlays.map { "\($0.position.line):\($0.position.column)" } == ["11:4", "12:4"])
    let other = try await Desk(folder: "Tests/Baseline")
    let path = "content/tools/markers/ln-01-each-loan.md"
    #expect(other.site.inlays(of: path).first?.text == "LN-01.01")
  }

  @Test("tells links and colours apart")
  func tellsLinksAndColors() async {
    var files = namedFiles
    files[pathOfTwo] = sampleMarker(
      2, "Two", "Zu QM1 Q1 [@act-1989], [a](01-one.md#q1), [b](https://example.org), panel.")
    let desk = await Desk(replacing: files)
    #expect(
      desk.site.links(of: pathOfTwo).map { "\(desk.text($0.range)) \($0.target)" } == [
        "01-one.md file(\"content/scr/markers/01-one.md\")",
        "https://example.org address(\"https://example.org\")",
      ])
    #expect(
      desk.site.colors(of: pathOfTwo).map { "\(desk.text($0.range)) \($0.kind)" } == [
        "before phase", "QM1 marker", "Q1 question", "act-1989 source", "panel term",
      ])
  }
}
