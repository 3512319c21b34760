import Diagnostics
import TestSupport
import Testing
import YAMLReader

/// Texts that no editor writes: each has to be read to its end.
@Suite struct HostileYAMLTests {
  @Test(arguments: 0..<20)
  func readsRandomSigns(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let yaml = random.text(of: signs, count: Int.random(in: 0...40, using: &random))
      expectWholeAnswer(Array(yaml.utf8))
    }
  }

  @Test(arguments: 0..<5)
  func readsRandomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes =
      Array("ab: \n\n  -?&*!|>'\"%@`{}[],#.0~<=\\\t".utf8) + [
        0, 0x0D, 0xC2, 0x85, 0xE2, 0xA8, 0xFF,
      ]
    for _ in 0..<100 {
      let count = Int.random(in: 0...120, using: &random)
      expectWholeAnswer((0..<count).map { _ in bytes.randomElement(using: &random) ?? 0 })
    }
  }

  @Test(arguments: 0..<20)
  func readsDocumentsWithMistakesPutIn(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      var yaml = Array((documents.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...yaml.count, using: &random)
        let end = Int.random(in: place...min(yaml.count, place + 20), using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: yaml.removeSubrange(place..<end)
        case 1: yaml.insert(contentsOf: yaml[place..<end], at: place / 2)
        case 2: yaml.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
        default: yaml.insert(contentsOf: random.text(of: signs, count: 2).utf8, at: place)
        }
      }
      expectWholeAnswer(yaml)
    }
  }

  @Test(arguments: ["", "'", "\""])
  func readsAVeryLongValue(_ quote: String) throws {
    let value = String(repeating: "ä b ", count: 250_000) + "c"
    let read = readYAML(Array("a: \(quote)\(value)\(quote)\nb: c".utf8), path: "a.yml")
    #expect(read.value?.texts.map(\.string) == [value, "c"])
    #expect(read.value?.texts.map(\.position.line) == [1, 2])
  }

  @Test(arguments: ["a", "ä"])
  func readsALineOfManyValues(_ value: String) throws {
    let values = Array(repeating: value, count: 50_000).joined(separator: ",")
    let read = readYAML(Array("[\(values)]".utf8), path: "a.yml")
    guard case .sequence(let nodes) = try #require(read.value).content else {
      Issue.record("this is no list")
      return
    }
    #expect(nodes.count == 50_000)
    let width = value.utf8.count + 1
    #expect(nodes.last?.position == TextPosition(line: 1, column: 2 + 49_999 * width))
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func readsEveryByte(_ byte: UInt8) {
    for yaml in [
      [byte], [0x61, 0x3A, 0x20, byte], [byte, byte, 0x0A, byte, 0x3A], [0x22, 0x5C, byte],
    ] {
      expectWholeAnswer(yaml)
    }
  }
}

/// Checks that a text gives a value, a finding, or neither, with findings that stand in the file.
private func expectWholeAnswer(_ yaml: [UInt8]) {
  let read = readYAML(yaml, path: "a.yml")
  let lines = yaml.count { $0 == 0x0A || $0 == 0x0D || $0 == 0x85 || $0 == 0xA8 } + 2
  #expect(read.diagnostics.allSatisfy { (0...lines).contains($0.position.line) })
  if let node = read.value {
    var fields = YAMLFields(node, path: "a.yml")
    _ = fields.text("a")
    _ = fields.texts("b")
    _ = fields.finish()
  }
}

/// Documents such as editors write, with all that YAML has.
private let documents = [
  """
  number: 2
  title: "Decision making: a \\u201Cfirst\\u201D step"
  summary: >-
    One sentence – for
    the overview.
  related: [SAR QM4, 'it''s']
  changes:
    - date: 2026-11-21
      note: |
        Two *lines*

        of Markdown
      major: true

  """,
  """
  ---
  # Zotero
  - id: working-together-2015
    author: [{family: Müller, given: "J."}, {literal: 'DfE'}]
    issued: {date-parts: [[2015, 3, 26]]}
    &note note: !!str 12
    <<: !!map {}
  ...

  """,
]

/// What means something in YAML, with a few words.
private let signs = [
  "a", "b", "a: ", "b: c", "\n", "\n  ", "\n- ", "\n    ", " ", "- ", "? ", ": ", "|", ">", "|-2\n",
  "'", "\"", "&a ",
  "*a", "!!str ", "!<x> ", "%YAML 1.1\n", "---\n", "...\n", "{", "}", "[", "]", ", ", "#", " # c",
  "\t", "ä", "日", "~",
  "<<: ", "null", "\\", "\\x41", "\\u00e4", "@", "`", "\r\n", "\u{85}", "0x1F", "=", "1.5",
  "\u{FEFF}", "!", "!e!f ",
]
