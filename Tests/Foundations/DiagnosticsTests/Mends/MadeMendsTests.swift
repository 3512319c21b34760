import Diagnostics
import Testing

@Suite struct MadeMendsTests {
  private func mend(
    _ written: String, _ line: Int, _ column: Int, _ text: String
  ) -> (code: DiagnosticCode, mend: Mend) {
    let place = SourcePosition(path: "a", line: line, column: column)
    return (
      .unknownKey,
      Mend("write", Replacement(of: written, at: place, with: text), isSafe: true)
    )
  }

  private func made(
    _ mends: [(code: DiagnosticCode, mend: Mend)], in text: String
  ) -> (count: Int, text: String?) {
    let made = MadeMends(mends) { $0 == "a" ? Array(text.utf8) : nil }
    return (made.made.count, made.files["a"].map { String(decoding: $0, as: UTF8.self) })
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func leavesAllOtherBytesAlone(_ end: String) {
    let text = "\u{FEFF}one\(end)zwei\u{85}\u{2028}\u{B}\u{C}é three\(end)\(end)last"
    let mends = [mend("one", 1, 1, "1"), mend("three", 2, 15, "3"), mend("last", 4, 1, "end")]
    let (count, mended) = made(mends, in: text)
    #expect(count == 3)
    #expect(
      mended.map { Array($0.utf8) }
        == Array("\u{FEFF}1\(end)zwei\u{85}\u{2028}\u{B}\u{C}é 3\(end)\(end)end".utf8))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func endsLinesAsTheFileDoes(_ end: String) {
    let start = TextPosition(line: 2, column: 1)
    let range = SourceRange(path: "a", start: start, end: start)
    let insertion = Mend(
      "put in", Replacement(range, with: "---\n", inPlaceOf: ""), isSafe: true)
    #expect(
      made([(.missingFrontMatter, insertion)], in: "one\(end)two").text
        == "one\(end)---\(end)two")
    let lines = SourceRange(path: "a", start: .start, end: TextPosition(line: 3, column: 1))
    let removal = Mend("take out", Replacement(lines, with: "", inPlaceOf: "\n \n"), isSafe: true)
    #expect(made([(.missingFrontMatter, removal)], in: "\(end) \(end)x").text == "x")
  }

  @Test func makesTheFirstOfTwoThatOverlap() {
    let mends = [mend("abc", 1, 1, "x"), mend("cd", 1, 3, "y"), mend("d", 1, 4, "z")]
    let (count, text) = made(mends, in: "abcd")
    #expect(count == 2 && text == "xz")
  }

  @Test func makesAllOfAMendOrNothing() {
    let places = [(1, "one"), (2, "three")]
    let mend = Mend(
      "write",
      places.map { line, word in
        Replacement(of: word, at: SourcePosition(path: "a", line: line, column: 1), with: "x")
      }, isSafe: true)
    #expect(made([(.unknownKey, mend)], in: "one\ntwo").text == nil)
    #expect(made([(.unknownKey, mend)], in: "one\nthree").text == "x\nx")
  }

  @Test(
    "leaves a file whose words are others, or that has no such place",
    arguments: ["ne\n", "oned\nx", "o", ""])
  func leavesOtherWords(_ text: String) {
    #expect(made([mend("two", 1, 1, "x"), mend("one", 2, 1, "x")], in: text).count == 0)
  }

  @Test func tellsWhatItWroteInPlaceOfWhat() {
    let mends = [mend("titel", 1, 1, "title"), mend("", 2, 1, "x"), mend("y", 3, 1, "")]
    let made = MadeMends(mends) { _ in Array("titel: T\nz\ny".utf8) }
    #expect(
      made.made.map { $0.line(pathPrefix: "docs/") } == [
        "docs/a:1:1: wrote 'title' in place of 'titel' [unknown-key]\n",
        "docs/a:2:1: put in 'x' [unknown-key]\n", "docs/a:3:1: took out 'y' [unknown-key]\n",
      ])
  }
}
