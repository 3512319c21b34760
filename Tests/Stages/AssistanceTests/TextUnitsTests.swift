import Assistance
import Testing

struct TextUnitsTests {
  @Test(
    "counts as scripts and editors do",
    arguments: [("", 0), ("aé", 2), ("a💡b", 4), ("\u{1F1E9}\u{1F1EA}", 4), ("e\u{301}", 2)])
  func counts(_ text: String, _ units: Int) {
    let bytes = Array(text.utf8)[...]
    #expect(TextUnits.utf16.count(of: bytes) == units)
    #expect(TextUnits.utf16.count(of: bytes) == text.utf16.count)
    #expect(TextUnits.utf8.count(of: bytes) == bytes.count)
  }

  @Test(
    "finds where units end; inside a character that is its beginning, behind all the end",
    arguments: [(0, 0), (1, 1), (2, 3), (3, 3), (4, 7), (5, 8), (99, 8)])
  func findsTheEnd(_ count: Int, _ place: Int) {
    #expect(TextUnits.utf16.end(of: count, in: Array("aé💡b".utf8)[...]) == place)
  }

  @Test("takes what is no UTF-8 byte by byte, and cuts no character short")
  func takesBytes() {
    let bytes: [UInt8] = [0xFF, 0x41, 0xF0, 0x9F]
    #expect(TextUnits.utf16.count(of: bytes[...]) == 3)
    #expect(TextUnits.utf16.end(of: 3, in: bytes[...]) == 4)
    #expect(TextUnits.utf16.end(of: 1, in: bytes[1...]) == 2)
  }
}
