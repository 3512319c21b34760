import ContentModel
import Diagnostics
import MarkdownReader
import TestSupport
import Testing

/// Texts that no editor writes: each has to be read to its end.
@Suite struct HostileInputTests {
  @Test(arguments: repeatedSigns)
  func readsARepeatedSignToTheEnd(_ sign: String, _ count: Int) {
    let text = Array(repeating: Array(sign.utf8), count: count).flatMap { $0 }
    let read = readMarkdown(text + Array("\n\nend".utf8), path: "a.md")
    #expect(read.diagnostics.count <= text.count)
  }

  @Test func readsBackticksOfEveryLength() {
    let text = (1..<450).map { String(repeating: "`", count: $0) + "a" }.joined()
    let read = readMarkdown(Array(text.utf8), path: "a.md")
    #expect(PlacedText(read.value).texts.map(\.words) == [text])
  }

  @Test func readsManyLinesWithinManyContainers() {
    let marks = String(repeating: "> ", count: 60)
    let text = String(repeating: marks + "a\n", count: 2_000)
    #expect(misplacedTexts(in: Array(text.utf8)) == [])
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func readsEveryByte(_ byte: UInt8) {
    for text in [
      [byte], [0x61, byte, 0x61], [byte, byte, 0x0A, byte], [0x5B, byte, 0x5D, 0x28, byte, 0x29],
    ] {
      _ = readMarkdown(text, path: "a.md")
    }
    let blocks = readMarkdown([0x61, byte] + Array("b *c*".utf8), path: "a.md").value
    #expect(blocks.isEmpty == false)
  }

  @Test func replacesNULAndWrongBytes() {
    let blocks = readMarkdown([0x61, 0, 0x62, 0xFF, 0x63, 0xC3], path: "a.md").value
    #expect(PlacedText(blocks).texts.map(\.words) == ["a\u{FFFD}b\u{FFFD}c\u{FFFD}"])
  }

  @Test(arguments: 0..<20)
  func readsRandomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = Array("ab \n\n\t>-+*_`~[]()<>!\\&;#=:\"'1.".utf8) + [0, 0x0D, 0xC3, 0xA4, 0xFF]
    for _ in 0..<100 {
      let count = Int.random(in: 0...400, using: &random)
      let text = (0..<count).map { _ in signs.randomElement(using: &random) ?? 0 }
      let read = readMarkdown(text, path: "a.md")
      #expect(read.value.allSatisfy { $0.position.line >= 1 })
    }
  }
}

/// Signs with the number of their repetitions.
private let repeatedSigns: [(sign: String, count: Int)] = [
  ("[^1 ", 20_000), ("~~a ", 20_000), ("](a ", 20_000), ("www.-", 20_000), ("{#", 20_000),
  ("a@a.bb ", 20_000), ("http://a ", 20_000), ("\\~~~a~~ ", 10_000), ("| a\n", 20_000),
  ("[a] (b.md ", 20_000),
  (">", 50_000), ("*a ", 10_000), ("[", 50_000), ("- ", 20_000), ("`a``b", 20_000),
  ("![[", 20_000),
  ("a", 1_048_576), ("*a ", 262_144), ("*a* ", 65_536), ("&a;", 16_384), ("&amp;", 16_384),
  ("\\*", 262_144),
  ("[a](b) ", 32_768), ("[a](<", 20_000), ("[a]: b\n", 32_768), ("a\n", 131_072),
  ("> a\n", 32_768),
  ("- a\n", 32_768), ("<b> ", 32_768), ("<!--", 20_000), ("<?", 20_000), ("1. \n", 32_768),
  ("#\n", 32_768),
  ("**a_b", 20_000), ("![a](", 20_000), ("[a](b \"", 20_000), ("    ", 262_144), ("\t", 262_144),
  ("\n", 262_144),
  ("a\\\n", 32_768), ("# a\n", 32_768), ("\u{0}", 50_000), ("> - ", 10_000), ("[a][b", 20_000),
]
