import Digests

/// A picture that documents show, in one of the forms that all programs for documents read.
package struct DocumentPicture: Hashable, Sendable {
  /// The bytes of its file.
  package let contents: [UInt8]
  /// The end of the name that it has in documents: `png`, `jpg` or `gif`.
  package let ending: String
  /// How wide it is, in pixels.
  package let width: Int
  /// How high it is.
  package let height: Int
  /// Where templates find it, below the folder that they see; a picture of other bytes has another place.
  package let path: String

  /// Looks at the bytes of a file.
  ///
  /// - Parameter contents: The bytes; nil is returned for those of another form, and for a file that is not whole.
  package init?(_ contents: [UInt8]) {
    guard contents.count <= maximumPictureSize,
      let found = pngSize(of: contents) ?? jpegSize(of: contents) ?? gifSize(of: contents),
      (1...maximumSide).contains(found.width), (1...maximumSide).contains(found.height),
      found.width * found.height <= maximumArea
    else { return nil }
    self.contents = contents
    (ending, width, height) = found
    path = "pictures/\(sha256(contents).prefix(32)).\(ending)"
  }
}

/// How many bytes a picture of a document may have: people send documents by mail.
private let maximumPictureSize = 8 << 20
/// How many pixels a side of it may have.
private let maximumSide = 20_000
/// How many pixels it may have in all; each takes four bytes of memory where it is drawn.
private let maximumArea = 40_000_000

private typealias PictureSize = (ending: String, width: Int, height: Int)

/// Reads the size of a PNG, all of whose parts are there.
///
/// https://www.w3.org/TR/png-3/#5DataRep
private func pngSize(of bytes: [UInt8]) -> PictureSize? {
  guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
  var place = 8
  var size: PictureSize?
  while place + 12 <= bytes.count {
    let length = bytes.number(at: place, of: 4)
    let name = bytes[(place + 4)..<(place + 8)]
    if place == 8 {
      guard name.elementsEqual("IHDR".utf8), length == 13, bytes.count > 33 else { return nil }
      size = ("png", bytes.number(at: place + 8, of: 4), bytes.number(at: place + 12, of: 4))
    }
    place += 12 + length
    if name.elementsEqual("IEND".utf8) { return place <= bytes.count ? size : nil }
  }
  return nil
}

/// Reads the size of a JPEG in shades of grey or in red, green and blue that ends as it should.
///
/// https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B
private func jpegSize(of bytes: [UInt8]) -> PictureSize? {
  guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(1 << 10).contains(pair: 0xFF, 0xD9) else {
    return nil
  }
  var place = 2
  while place + 9 < bytes.count, bytes[place] == 0xFF {
    let kind = bytes[place + 1]
    // Fill bytes, and marks without a length.
    if kind == 0xFF || kind == 0x01 || (0xD0...0xD7).contains(kind) {
      place += kind == 0xFF ? 1 : 2
      continue
    }
    if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
      // The colours of ink differ from press to press, and PDF/A asks which press is meant.
      guard bytes[place + 9] != 4 else { return nil }
      return (
        "jpg", bytes.number(at: place + 7, of: 2), bytes.number(at: place + 5, of: 2)
      )
    }
    if kind == 0xDA { return nil }
    place += 2 + bytes.number(at: place + 2, of: 2)
  }
  return nil
}

/// Reads the size of a GIF that ends as it should.
///
/// https://www.w3.org/Graphics/GIF/spec-gif89a.txt
private func gifSize(of bytes: [UInt8]) -> PictureSize? {
  guard bytes.count > 13, bytes.starts(with: "GIF8".utf8), bytes.last == 0x3B else { return nil }
  return (
    "gif", Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8
  )
}

extension [UInt8] {
  /// Returns a number whose first byte counts most.
  fileprivate func number(at place: Int, of count: Int) -> Int {
    self[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Collection<UInt8> {
  fileprivate func contains(pair first: UInt8, _ second: UInt8) -> Bool {
    zip(self, dropFirst()).contains { $0 == first && $1 == second }
  }
}
