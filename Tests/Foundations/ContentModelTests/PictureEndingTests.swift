import ContentModel
import Testing

@Suite struct PictureEndingTests {
  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "png"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "jpg"),
      (Array("GIF89a".utf8), "gif"),
      (Array("RIFF\u{10}\0\0\0WEBPVP8 ".utf8), "webp"),
      ([0, 0, 0, 0x1C] + Array("ftypavif".utf8), "avif"),
    ] as [([UInt8], String)])
  func isToldByTheFirstBytes(_ bytes: [UInt8], _ ending: String) {
    #expect(pictureEnding(of: bytes) == ending)
  }

  @Test(arguments: [
    "", "PNG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF\0\0\0\0WAVE", "%PDF-1.7",
  ])
  func isNoneOfWhatNoPageShows(_ text: String) {
    #expect(pictureEnding(of: Array(text.utf8)) == nil)
  }
}
