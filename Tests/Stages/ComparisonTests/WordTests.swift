import Testing

@testable import Comparison

@Suite struct WordTests {
  @Test(
    arguments: [
      ("It’s 1,000 – ‘so’?", ["It’s", "1,000", "–", "‘", "so", "’", "?"]),
      ("co-operate, don't", ["co-operate", ",", "don't"]), ("-x- x-", ["-", "x", "-", "x", "-"]),
      ("§ 2.1: 18–20.", ["§", "2.1", ":", "18", "–", "20", "."]),
      ("质量标记", ["质", "量", "标", "记"]), ("Ymchwil â’r", ["Ymchwil", "â’r"]),
      ("👩‍👧 a", ["👩‍👧", "a"]), ("cafe\u{301}s e\u{301}", ["cafe\u{301}s", "e\u{301}"]),
      ("สวัสดี", ["ส", "วั", "ส", "ดี"]), ("1.a 1.2 ٣.٤", ["1", ".", "a", "1.2", "٣", ".", "٤"]),
      (" \n ", []), ("", []),
    ])
  func cutsATextIntoWords(_ text: String, _ expected: [String]) {
    #expect(words(of: text).map { String($0.text) } == expected)
  }

  @Test func rememberWhatStandsBeforeAWord() {
    #expect(words(of: "a, b \n c").map(\.separator) == [.space, .none, .space, .line])
  }
}
