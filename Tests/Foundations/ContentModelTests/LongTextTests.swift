import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct LongTextTests {
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["[ ", "[a ", "QM\n", "QM2\n", "&amp;QM ", "[@act-1989] ", "QM2 Q1 and Q2, "])
  func takesTimeThatGrowsWithTheLengthOfAParagraph(_ part: String) async throws {
    let paragraph = String(repeating: part, count: 10_000)
    let site = try #require(
      await loadSample(
        replacing: ["content/pages/long.md": "---\ntitle: Long\n---\n\(paragraph)x\n"]).value)
    #expect(site.pages.count == 1)
  }
}
