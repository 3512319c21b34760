import ContentModel
import ContentReader
import Diagnostics
import TestSupport
import Testing

@Suite struct TextFileTests {
  @Test(arguments: ["\r\n", "\r"])
  func takesEveryLineEndForALineFeed(_ lineEnd: String) async throws {
    let text = sampleMarker(1, "One", "First\nsecond 1️⃣QM9.")
    let marked = MarkedText(text.replacing("\n", with: lineEnd))
    let read = await loadSample(
      replacing: [path: "\u{FEFF}" + marked.text])
    let place = try #require(marked.places["1️⃣"]).inFile(path)
    expectFindings(read.diagnostics, at: [place: "1️⃣"], [ExpectedFinding("1️⃣", .unknownMarker)])
    #expect(read.value?.statement() == "First\nsecond QM9.")
  }

  @Test(arguments: [
    ("a\u{0}b", 2, "this text holds a control character (the first is byte 0)"),
    ("é\u{1B}[31m\u{7F}", 3, "this text holds 2 control characters (the first is byte 27)"),
  ])
  func reportsControlCharacters(_ text: String, _ column: Int, _ summary: String) async throws {
    let site = await expectFindings(
      in: text, [ExpectedFinding("\(path):8:\(column)", .controlCharacter, summary)])
    #expect(try #require(site).statement().contains("?"))
  }

  @Test(
    arguments: [
      ([0xFF], 1), ([0x61, 0xE9, 0x62], 2), ([0x61, 0xC3], 2), ([0xE2, 0x82, 0x61], 1),
      ([0xC3, 0xA9, 0xC0, 0xAF], 3), ([0xED, 0xA0, 0x80], 1), ([0xF0, 0x9F, 0x98, 0x80, 0x80], 5),
    ] as [([UInt8], Int)])
  func reportsTheFirstByteThatIsNotUTF8(_ bytes: [UInt8], _ column: Int) async throws {
    var files = sampleFiles.mapValues { Array($0.utf8) }
    let whole = Array(sampleMarker(1, "One", "@").utf8)
    files[path] = Array(
      whole.split(separator: UInt8(ascii: "@"), maxSplits: 1).joined(separator: bytes))
    let read = await readContent(from: MemoryFiles(bytes: files))
    expectFindings(
      read.diagnostics,
      [
        ExpectedFinding(
          "\(path):8:\(column)", .invalidUTF8,
          hint: "save the file again as text with the encoding UTF-8, which 'Save as' offers")
      ])
    #expect(read.value?.sets[0].markers[0].sections.count == 2)
  }

  private let path = "content/scr/markers/01-one.md"
}
