import ContentModel
import Diagnostics
import TestSupport
import Testing

/// References to what other publishers have: docs/inventories.md.
@Suite struct ObjectReferenceTests {
  private let files = [
    "content/site.yml": """
    name: Sample
    language: en-GB
    inventories:
      - code: NICE
        file: inventories/nice.json

    """,
    "content/inventories/nice.json": """
    {"format": 1, "title": "Standards", "address": "https://n.example/", "objects": [
      {"name": "QS84 S1", "kind": "marker", "address": "qs84/s1.html", "title": "First", "statement": "It is."},
      {"name": "QS84 S12", "kind": "marker", "address": "qs84/s12.html", "title": "Twelfth"},
      {"name": "QS84", "kind": "set", "address": "qs84/", "title": "A standard"},
      {"name": "1.2", "kind": "section", "address": "a.html#s", "title": "Scope"},
      {"name": "A x", "label": "x", "kind": "term", "address": "a.html#x", "title": "x"},
      {"name": "B x", "label": "x", "kind": "term", "address": "b.html#x", "title": "x"},
      {"name": "B y", "label": "y", "kind": "term", "address": "b.html#y", "title": "y"}
    ]}
    """,
  ]

  @Test(arguments: [
    ("See NICE:QS84 S1.", "See [NICE:QS84 S1](https://n.example/qs84/s1.html)."),
    ("NICE:QS84\nS1, and", "[NICE:QS84\nS1](https://n.example/qs84/s1.html), and"),
    ("NICE:QS84\u{A0}S12", "[NICE:QS84\u{A0}S12](https://n.example/qs84/s12.html)"),
    ("(NICE:QS84) is", "([NICE:QS84](https://n.example/qs84/)) is"),
    ("NICE:QS84 and", "[NICE:QS84](https://n.example/qs84/) and"),
    ("NICE:1.2.", "[NICE:1.2](https://n.example/a.html#s)."),
    ("NICE:qs84 s1", "[NICE:qs84 s1](https://n.example/qs84/s1.html)"),
    ("NICE:y", "[NICE:y](https://n.example/b.html#y)"),
    ("*NICE:QS84 S1*", "*[NICE:QS84 S1](https://n.example/qs84/s1.html)*"),
  ])
  func linksANameOfAnInventory(_ written: String, _ linked: String) async throws {
    #expect(try await linkedStatement(written, replacing: files) == linked)
  }

  @Test(arguments: [
    "NICE: an institute", "NICE:", "ABCD:QS84 S1", "WHO:QS84 S1", "`NICE:QS84 S1`",
    "NICE\\:QS84 S1",
    "> NICE:QS85 S1", "TIMES:QS84", "https\\://NICE", "[NICE:QS84 S7](https://a.example)",
  ])
  func leavesOtherWordsAlone(_ written: String) async throws {
    let site = try #require(await expectFindings(in: written, replacing: files, []))
    #expect(site.objectUses.isEmpty)
  }

  @Test func reportsANameThatIsNotThereWithTheNearest() async {
    await expectFindings(
      in:
        "1️⃣NICE:QS84 S2 is, 5️⃣NICE:QS84 S99 is, 2️⃣NICE:QS85 is, 3️⃣NICE:nothing-like-it is, and 4️⃣NICE:x is",
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .unknownObject, "the inventory NICE has no 'QS84 S2'",
          hint: "did you mean 'QS84 S1'?"),
        ExpectedFinding("5️⃣", .unknownObject, "the inventory NICE has no 'QS84 S99'"),
        ExpectedFinding(
          "2️⃣", .unknownObject, "the inventory NICE has no 'QS85'", hint: "did you mean 'QS84'?"),
        ExpectedFinding(
          "3️⃣", .unknownObject, "the inventory NICE has no 'nothing-like-it'",
          hint:
            "look for its name in 'content/inventories/nice.json'; 'waymark inventory update NICE' fetches what is new"
        ),
        ExpectedFinding("4️⃣", .unknownObject, "'x' can be several things of NICE"),
      ])
  }

  @Test func reportsASlipInACodeWhereANameFollows() async {
    await expectFindings(
      in: "1️⃣NCIE:QS84 S1, and NCIE:something",
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .unknownObject, "no inventory 'NCIE' is named in site.yml",
          hint: "did you mean 'NICE'?")
      ])
  }

  @Test(arguments: [
    ("file: inventories/none.json", DiagnosticCode.missingFile),
    ("file: ../nice.json", .wrongValue), ("file: site.yml", .unreadableInventory),
    ("file: inventories/nice.json\n    address: /a/", .wrongValue),
    ("file: inventories/nice.json\n    from: http://n.example/objects.json", .wrongValue),
  ])
  func reportsWhatCannotBeRead(_ key: String, _ code: DiagnosticCode) async {
    let settings = "name: A\nlanguage: en-GB\ninventories:\n  - code: NICE\n    \(key)\n"
    let loaded = await loadSample(
      replacing: files.merging(["content/site.yml": settings]) { $1 })
    #expect(loaded.diagnostics.map(\.code) == [code])
  }

  @Test func leadsFromThisSiteToOneBesideIt() async throws {
    let settings = """
      name: A
      language: en-GB
      base-url: https://host.example/sites/one/
      inventories:
        - code: NICE
          file: inventories/nice.json
          address: ../two

      """
    let site = try #require(
      await expectFindings(
        in: "NICE:QS84 S1", replacing: files.merging(["content/site.yml": settings]) { $1 }, []))
    let object = try #require(site.citedObjects.first)
    #expect(object.address == "../two/qs84/s1.html")
    #expect(site.wholeAddress(of: object) == "https://host.example/sites/two/qs84/s1.html")
  }
}
