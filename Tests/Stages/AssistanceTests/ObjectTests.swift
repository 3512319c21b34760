import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

/// What editors are told of the things of other publishers: docs/inventories.md.
struct ObjectTests {
  private let files: [String: String?] = [
    "content/site.yml":
      "name: A\nlanguage: en-GB\ninventories:\n  - code: NICE\n    file: inventories/nice.json\n",
    "content/inventories/nice.json": """
    {"format": 1, "title": "Standards", "address": "https://n.example/", "objects": [
      {"name": "QS84 S1", "kind": "marker", "address": "s1.html", "title": "Care", "statement": "It is."},
      {"name": "QS84 S2", "kind": "marker", "address": "s2.html", "title": "Records"}
    ]}
    """,
  ]

  @Test(
    arguments: [
      ("See NICE:1️⃣", ["QS84 S1", "QS84 S2"], "See NICE:QS84 S1"),
      ("See NICE:QS84 S21️⃣", ["QS84 S2"], "See NICE:QS84 S2"),
      ("See NICE:rec1️⃣", ["QS84 S2"], "See NICE:QS84 S2"),
      ("See NICE: rec1️⃣", [], nil),
    ] as [(String, [String], String?)])
  func completesNames(_ statement: String, labels: [String], first: String?) async throws {
    let (desk, place) = try await desk(stating: statement, replacing: files)
    let found = desk.site.completions(at: place)
    #expect(found.map(\.label) == labels)
    guard let first else { return }
    let text = try #require(desk.texts[pathOfTwo])
    #expect(
      replacing([try #require(found.first).replacement], in: text)
        == text.replacing(MarkedText(statement).text, with: first, maxReplacements: 1))
  }

  @Test func saysWhatAReferenceMeansAndLeadsToIt() async throws {
    let (desk, place) = try await desk(stating: "See NICE:QS1️⃣84 S1.", replacing: files)
    let hover = try #require(desk.site.hover(at: place))
    #expect(desk.text(hover.range) == "NICE:QS84 S1")
    #expect(hover.plainText == "QS84 S1 Care · Standards\n\nIt is.")
    #expect(
      desk.site.links(of: pathOfTwo).map(\.target) == [.address("https://n.example/s1.html")])
    #expect(desk.site.definitions(at: place).map(\.path) == ["content/inventories/nice.json"])
  }
}
