import Spreadsheets
import Testing

struct RowTextTests {
  @Test func keepsAShortTextWhole() {
    #expect(rowTexts(of: "Is it so?\nAnd so?", width: 20) == ["Is it so?\nAnd so?"])
    #expect(rowTexts(of: "", width: 20) == [""])
  }

  @Test func dividesALongTextBetweenWordsAndLosesNone() {
    let words = (1...400).map { "word\($0)" }
    let texts = rowTexts(of: words.joined(separator: " "), width: 46)
    #expect(texts.count == 4)
    #expect(texts.dropFirst().allSatisfy { $0.hasPrefix("… ") })
    let found = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.filter { $0 != "…" }
    #expect(found.map(String.init) == words)
  }

  @Test func leavesAWordWholeThatIsLongerThanALine() {
    let word = String(repeating: "x", count: 300)
    #expect(rowTexts(of: "a \(word) b", width: 46) == ["a \(word) b"])
  }
}
