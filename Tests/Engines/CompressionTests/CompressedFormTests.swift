import Compression
import Testing

/// Other programs read both forms back in Tests/Hosting.
@Suite struct CompressedFormTests {
  private let words = Array(String(repeating: "Is it so? ", count: 200).utf8)

  @Test(arguments: CompressedForm.allCases)
  func makesTextSmallerAndTheSameEachTime(_ form: CompressedForm) {
    let made = form.compressed(words)
    #expect(made.count < words.count / 10)
    #expect(form.compressed(words) == made)
  }

  @Test(arguments: CompressedForm.allCases)
  func takesNoBytesAndAny(_ form: CompressedForm) {
    #expect(!form.compressed([]).isEmpty)
    #expect(!form.compressed((0...255).map { UInt8($0) }).isEmpty)
  }

  @Test func saysNothingOfTimeNameAndSystem() {
    #expect(
      CompressedForm.gzip.compressed(words).prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
  }

  @Test func holdsWhatWasDeflatedInGzip() {
    let made = CompressedForm.gzip.compressed(words)
    #expect(inflated(Array(made[10..<made.count - 8]), size: words.count) == words)
  }
}
