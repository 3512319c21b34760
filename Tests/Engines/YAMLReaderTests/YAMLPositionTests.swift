import Diagnostics
import TestSupport
import Testing
import YAMLReader

/// Where values stand; marks such as `1️⃣` stand in the input.
@Suite struct YAMLPositionTests {
  @Test(arguments: [
    "1️⃣a: 2️⃣b", "1️⃣ä: 2️⃣b", "1️⃣日本: 2️⃣b\nc: 3️⃣d",
    "1️⃣\u{1F600}\u{1F600}: {ä: 2️⃣c}".replacing("{ä", with: "2️⃣{ä").replacing("2️⃣c", with: "3️⃣c"),
    "1️⃣a:\n  2️⃣b: 3️⃣c\n  d: 4️⃣e", "1️⃣- 2️⃣a\n- 3️⃣b", "1️⃣a:\n- 2️⃣b".replacing("- 2️⃣", with: "2️⃣- 3️⃣"),
    "1️⃣a: 2️⃣\"ö\"", "1️⃣a: 2️⃣'b'", "1️⃣a: 2️⃣|\n  b", "1️⃣a: 2️⃣[3️⃣ä, 4️⃣b]", "1️⃣- 2️⃣ä: 3️⃣ö\n  b: 4️⃣c", "# ä\n1️⃣a: 2️⃣b",
    "\u{FEFF}1️⃣a: 2️⃣b", "1️⃣a: 2️⃣b\r\nä: 3️⃣ö\r\n", "1️⃣a: 2️⃣!!str b", "---\n1️⃣a:\t2️⃣b\n...\n",
  ])
  func placesValues(_ marked: String) throws {
    let marked = MarkedText(marked)
    let node = try #require(marked.read.value)
    #expect(node.positions == marked.positions, "in:\n\(marked.text)")
  }

  @Test func placesKeys() throws {
    let marked = MarkedText("1️⃣ä: b\n2️⃣c: {3️⃣ö: d}\n")
    guard case .mapping(let entries) = try #require(marked.read.value).content,
      case .mapping(let inner) = try #require(entries.last).value.content
    else {
      Issue.record("these are mappings")
      return
    }
    #expect((entries + inner).map(\.key.position) == marked.positions)
  }

  @Test func countsLinesFromTheFirstLineOfTheText() throws {
    let read = readYAML(Array("a: b\nc: d".utf8), path: "a.md", firstLine: 2)
    let node = try #require(read.value)
    #expect(node.texts.map(\.position.line) == [2, 3])
  }

  @Test(arguments: [
    ("a: |\n  1️⃣b\n  c\n", "b\nc", 2), ("a: >\n  1️⃣b\n  c\n\n  d\n", "b\nc\n\nd", 2),
    ("ä:\n  b: |-\n      1️⃣x\n        y\n\n      z\n\n", "x\n  y\n\nz", 6),
    ("- |\n 1️⃣a\n- b", "a", 1), ("a: |+\n    1️⃣b\n\nc: d", "b", 4), ("a: 1️⃣b", "b", 0),
    ("a: '1️⃣b'", "b", 0), ("a: \"1️⃣b\"", "b", 0), ("ä: 1️⃣ö", "ö", 0),
  ])
  func keepsTheLinesOfATextWithTheirPlace(
    _ marked: String, _ lines: String, _ indentation: Int
  ) throws {
    let marked = MarkedText(marked)
    let text = try #require(marked.read.value?.texts.first)
    #expect(text.lines == lines)
    #expect([text.linesPosition] == marked.positions)
    #expect(text.indentation == indentation)
  }

  @Test func resolvesFoldingAndEscapesInTheString() throws {
    let texts = try #require(
      MarkedText("a: >\n  b\n  c\nd: \"\\u00e4\"\ne: 'f''g'\nh: 007\ni: no").read.value
    ).texts
    #expect(texts.map(\.string) == ["b c\n", "ä", "f'g", "007", "no"])
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "   "])
  func readsNothingAsNoValue(_ yaml: String) {
    let read = readYAML(Array(yaml.utf8), path: "a.yml")
    #expect(read.value == nil)
    #expect(read.diagnostics == [])
  }
}
