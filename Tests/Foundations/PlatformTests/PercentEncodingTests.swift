import Platform
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("", ""), ("/a/b.html", "/a/b.html"), ("%C3%A4%2f%2F", "ä//"), ("%00%25", "\u{0}%"), ("ä", "ä"),
  ])
  func undoesTheEncoding(_ encoded: String, _ text: String) {
    #expect(percentDecoded(encoded) == text)
  }

  @Test(arguments: [
    "%", "%4", "a%4", "%4g", "%g4", "%%41", "% 41", "%+4", "%C3", "%FF", "%ED%A0%80",
  ])
  func refusesWhatIsNotEncoded(_ encoded: String) {
    #expect(percentDecoded(encoded) == nil)
  }
}
