import Assistance
import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct TextPlacesTests {
  private static let text = "a\nÉ💡b\r\n\u{2028}x\u{85}\u{B}\u{C}\rend"

  @Test(arguments: [
    (TextUnits.utf16, 1, 3, 8), (.utf8, 1, 6, 8), (.utf16, 1, 4, 9), (.utf16, 2, 2, 15),
  ])
  func findsTheByteOfACharacter(
    _ encoding: TextUnits, _ line: Int, _ character: Int, _ byte: Int
  ) {
    let places = TextPlaces(Array(Self.text.utf8), encoding)
    let position = ClientPosition(line: line, character: character)
    #expect(places.offset(of: position) == byte)
    #expect(places.position(of: byte) == position)
  }

  @Test func endsLinesWhereTheProtocolDoes() {
    #expect(TextPlaces(Array(Self.text.utf8), .utf16).lineCount == 4)
    #expect(TextPlaces(Array("".utf8), .utf16).lineCount == 1)
    #expect(TextPlaces(Array("a\n".utf8), .utf16).lineCount == 2)
  }

  @Test(arguments: [
    (0, 99, 1), (9, 0, 23), (-1, 5, 0), (1, -3, 2),
    // Inside a pair of UTF-16, and on the line feed of a pair of line ends.
    (1, 2, 4), (1, 5, 9),
  ])
  func takesPlacesThatAreNoneForThoseBesideThem(_ line: Int, _ character: Int, _ byte: Int) {
    let places = TextPlaces(Array(Self.text.utf8), .utf16)
    #expect(places.offset(of: ClientPosition(line: line, character: character)) == byte)
  }

  @Test(arguments: [TextUnits.utf8, .utf16])
  func comesBackFromEachPlace(_ encoding: TextUnits) {
    let places = TextPlaces(Array("\u{FEFF}é\n💡 \u{1F1E9}\u{1F1EA}\r".utf8), encoding)
    for scalar in [0, 3, 5, 6, 10, 11, 15, 19, 20] {
      #expect(places.offset(of: places.position(of: scalar)) == scalar)
    }
  }

  @Test func countsColumnsWithoutAByteOrderMark() {
    let places = TextPlaces(Array("\u{FEFF}ab".utf8), .utf16)
    #expect(
      places.place(of: ClientPosition(line: 0, character: 2)) == TextPosition(line: 1, column: 2))
    #expect(
      places.position(of: TextPosition(line: 1, column: 2))
        == ClientPosition(line: 0, character: 2))
  }

  @Test func survivesBytesThatAreNoText() {
    let places = TextPlaces([0xFF, 0xE2, 0x82, 0x0A, 0xF0], .utf16)
    for line in 0...2 {
      for character in 0...5 {
        let byte = places.offset(of: ClientPosition(line: line, character: character))
        #expect((0...5).contains(byte))
      }
    }
  }

  @Test func replacesAStretch() {
    let places = TextPlaces(Array("aé💡\nb".utf8), .utf16)
    let range = ClientRange(
      start: ClientPosition(line: 0, character: 1), end: ClientPosition(line: 1, character: 0))
    #expect(places.replacing(range, with: "-").bytes == Array("a-b".utf8))
    let backwards = ClientRange(start: range.end, end: range.start)
    #expect(places.replacing(backwards, with: "-").bytes == Array("aé💡\n-b".utf8))
  }

  @Test(arguments: [("a\nb", "x\ny"), ("a\r\nb", "x\r\ny"), ("a\rb", "x\ry"), ("a", "x\ny")])
  func keepsTheLineEndsOfATextInWhatIsPutIn(_ text: String, _ expected: String) {
    #expect(TextPlaces(Array(text.utf8), .utf16).withLineEndsOfItsOwn("x\ny") == expected)
  }

  @Test func showsAFindingAsLongAsItIs() {
    let places = TextPlaces(Array("one\nÉ two three\n".utf8), .utf16)
    let position = SourcePosition(path: "a.md", line: 2, column: 4)
    func range(_ position: SourcePosition, _ length: Int?) -> [Int] {
      let range = places.range(
        of: Diagnostic(.unknownMarker, at: position, length: length, "no marker"))
      return [range.start.line, range.start.character, range.end.line, range.end.character]
    }
    #expect(range(position, 3) == [1, 2, 1, 5])
    #expect(range(position, nil) == [1, 2, 1, 11])
    #expect(range(position, 99) == [1, 2, 1, 11])
    #expect(range(SourcePosition(wholeFile: "a.md"), nil) == [0, 0, 0, 0])
    #expect(range(SourcePosition(path: "a.md", line: 99, column: 1), 5) == [0, 0, 0, 0])
  }
}
