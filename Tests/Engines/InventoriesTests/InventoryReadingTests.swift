import Compression
import ContentModel
import Inventories
import Testing

@Suite struct InventoryReadingTests {
  private func sphinx(_ lines: String, heading: String? = nil) -> [UInt8] {
    let heading =
      heading
        ?? """
        # Sphinx inventory version 2
        # Project: Harbour rules
        # Version: 3.1
        # The remainder of this file is compressed using zlib.

        """
    return Array(heading.utf8) + zlibCompressed(Array(lines.utf8))
  }

  private func objects(_ list: String, format: Int = 1) -> [UInt8] {
    Array(
      #"{"format": \#(format), "title": "Rules", "address": "https://rules.example/a", "objects": [\#(list)]}"#
        .utf8)
  }

  @Test func readsEachLineOfSphinx() throws {
    let file = try readInventory(
      sphinx(
        """
        lamp room std:label -1 rooms.html#$ The lamp room
        rooms.Lamp py:class 1 api.html#$ -
        watch std:term 1 terms.html#term-watch -
        rooms/index std:doc -1 rooms/index.html Rooms: an overview

        """))
    #expect(file.title == "Harbour rules")
    #expect(file.address == nil)
    #expect(
      file.entries == [
        InventoryEntry(
          name: "rooms.Lamp", kind: .other, address: "api.html#rooms.Lamp", title: "rooms.Lamp"),
        InventoryEntry(
          name: "watch", kind: .term, address: "terms.html#term-watch", title: "watch"),
        InventoryEntry(
          name: "rooms/index", kind: .page, address: "rooms/index.html", title: "Rooms: an overview"
        ),
      ])
    // A name with a space makes no address.
    #expect(file.leftOut == 1)
  }

  @Test func readsNamesWithSpacesAndNumbers() throws {
    let file = try readInventory(sphinx("qm 2 q3 std:label -1 scr/qm2.html#q3 QM2 Q3\n"))
    #expect(file.entries.map(\.name) == ["qm 2 q3"])
  }

  @Test func readsOurOwn() throws {
    let file = try readInventory(
      objects(
        #"{"name": "SCR QM1", "label": "QM1", "kind": "marker", "address": "scr/qm1.html", "title": "One", "statement": "It is.", "state": "drafted"}"#
      ))
    #expect(file.address == "https://rules.example/a/")
    #expect(
      file.entries == [
        InventoryEntry(
          name: "SCR QM1", label: "QM1", kind: .marker, address: "scr/qm1.html", title: "One",
          statement: "It is.", state: "drafted")
      ])
  }

  @Test(arguments: [
    "https://elsewhere.example/", "javascript:alert(1)", "//elsewhere.example", "/root.html",
    "../out.html", "a b.html", "a\\\"b.html", "<a>.html",
  ])
  func leavesOutAnAddressThatLeadsElsewhere(_ address: String) throws {
    let file = try readInventory(
      objects(#"{"name": "A", "kind": "page", "address": "\#(address)", "title": "A"}"#))
    #expect(file.entries.isEmpty)
    #expect(file.leftOut == 1)
  }

  @Test func leavesOutSignsThatSteerATerminal() throws {
    let file = try readInventory(
      objects(
        #"{"name": "A\u001b[31m", "kind": "page", "address": "a.html", "title": "B\u202e \n  c"}"#))
    #expect(file.entries.map(\.name) == ["A[31m"])
    #expect(file.entries.map(\.title) == ["B c"])
  }

  @Test(arguments: [
    ("", InventoryProblem.otherFormat), ("<html></html>", .otherFormat), ("[]", .otherFormat),
    ("{}", .otherFormat), ("{\"format\": 1", .malformed),
    ("{\"format\": 2, \"objects\": []}", .otherVersion),
    ("# Sphinx inventory version 1\nx", .otherVersion),
    ("# Sphinx inventory version 2\n# Project: A\n", .malformed),
  ])
  func refusesWhatIsNoInventory(_ text: String, _ problem: InventoryProblem) {
    #expect(throws: problem) { try readInventory(Array(text.utf8)) }
  }

  @Test func refusesWhatIsCutOffOrTooLarge() {
    let whole = sphinx("a std:label 1 a.html A\n")
    #expect(throws: InventoryProblem.malformed) { try readInventory(Array(whole.dropLast(6))) }
    let large = sphinx(String(repeating: "a", count: 140 << 20))
    #expect(large.count < 2 << 20)
    #expect(throws: InventoryProblem.malformed) { try readInventory(large) }
  }

  @Test func readsBackWhatItWritesForSphinx() throws {
    let objects = [
      SphinxObject(name: "scr qm2", role: "std:label", address: "scr/qm2.html", title: "QM2 Two"),
      SphinxObject(
        name: "outcome", role: "std:term", address: "scr/glossary.html#outcome", title: "outcome"),
      // A second line of that name and role, and one that would be read otherwise.
      SphinxObject(name: "scr qm2", role: "std:label", address: "x.html", title: "x"),
      SphinxObject(name: "rule 4 2", role: "std:label", address: "y.html", title: "y"),
    ]
    let bytes = sphinxInventory(ofProject: "A\nB", version: "1", objects)
    #expect(bytes == sphinxInventory(ofProject: "A\nB", version: "1", objects))
    let file = try readInventory(bytes)
    #expect(file.title == "A B")
    #expect(file.entries.map(\.name) == ["scr qm2", "outcome"])
    #expect(file.entries.map(\.address) == ["scr/qm2.html", "scr/glossary.html#outcome"])
  }
}
