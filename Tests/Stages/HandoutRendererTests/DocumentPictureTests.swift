import ContentModel
import Downloads
import HandoutRenderer
import TestSupport
import Testing

@Suite struct DocumentPictureTests {
  private let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + part("IHDR", [0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0])
    + part("IDAT", [1, 2, 3]) + part("IEND", [])

  @Test func readsTheSizeOfAPNG() throws {
    let picture = try #require(DocumentPicture(png))
    #expect((picture.width, picture.height) == (300, 200))
    #expect(picture.path.hasPrefix("pictures/") && picture.path.hasSuffix(".png"))
  }

  @Test func readsTheSizeOfAJPEG() throws {
    let picture = try #require(DocumentPicture(jpeg(components: 3)))
    #expect((picture.width, picture.height, picture.ending) == (300, 200, "jpg"))
  }

  @Test func readsTheSizeOfAGIF() throws {
    let picture = try #require(
      DocumentPicture(Array("GIF89a".utf8) + [44, 1, 200, 0, 0, 0, 0, 0, 0x3B]))
    #expect((picture.width, picture.height, picture.ending) == (300, 200, "gif"))
  }

  @Test func takesNothingElse() {
    for count in png.indices { #expect(DocumentPicture(Array(png.prefix(count))) == nil) }
    // The colours of ink.
    #expect(DocumentPicture(jpeg(components: 4)) == nil)
    #expect(DocumentPicture(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == nil)
    #expect(DocumentPicture(Array("RIFF....WEBP".utf8)) == nil)
  }

  private func jpeg(components: UInt8) -> [UInt8] {
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 200, 1, 44, components, 1, 0x11,
      0,
    ]
      + [0xFF, 0xDA, 0, 2, 7, 0xFF, 0xD9]
  }
}

private func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
  [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
}

@Suite struct DocumentConstructTests {
  /// The first marker as templates read it, with a text in its statement.
  private func data(_ text: String) async throws -> String {
    let file = try #require(sampleFiles["content/scr/markers/01-one.md"])
    let handouts = try await documents([
      "content/scr/markers/01-one.md": file.replacing("The first.", with: text)
    ])
    let one = handouts.handout(
      .init(.marker, of: .marker(MarkerID(SetID("scr"), 1)), for: .standard))
    return String(decoding: one.data(), as: UTF8.self)
  }

  @Test func saysANoteOnceAndLeadsToItFromThenOn() async throws {
    let data = try await data("One[^a] two[^A].\n\n[^a]: Why\n\n    - an entry\n")
    #expect(
      data.contains(
        #"{"type":"note","to":"qm1-note-a","blocks":[{"type":"paragraph","content":[{"type":"text","text":"Why"}]},{"type":"paragraph","content":[{"type":"text","text":"• "},{"type":"text","text":"an entry"}]}]},{"type":"text","text":" two"},{"type":"note","to":"qm1-note-a"}"#
      ))
  }

  @Test func givesColumnsTheirPartOfThePage() async throws {
    let data = try await data(
      "Table: What\n\n| A | B |\n|:--|--:|\n| x | twenty letters of text |\n")
    #expect(
      data.contains(
        #"{"type":"table","caption":[{"type":"text","text":"What"}],"wide":false,"columns":[{"align":"left","width":7},{"align":"right","width":31}],"rows":["#
      ))
  }

  @Test func tellsAPictureThatIsNotThereByItsText() async throws {
    let file = try #require(sampleFiles["content/scr/markers/01-one.md"])
    let handouts = try await documents([
      "content/scr/markers/01-one.md": file.replacing(
        "The first.", with: "![Alt](a.png \"Below\")"),
      "content/scr/markers/a.png": "no picture",
    ])
    let one = handouts.handout(
      .init(.marker, of: .marker(MarkerID(SetID("scr"), 1)), for: .standard))
    #expect(
      String(decoding: one.data(), as: UTF8.self).contains(
        #"[{"type":"text","text":"[Alt]"},{"type":"break"},{"type":"text","text":"Below"}]"#))
  }
}
