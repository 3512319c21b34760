private import Platform
import Files
import JSONReading
import JSONWriting

/// A picture that somebody has put into a text that is not saved yet.
struct TypedPicture: Hashable, Sendable {
  /// Where it will stand, beside the text.
  let path: String
  /// The file of the text.
  let file: String
  /// Its bytes.
  let contents: [UInt8]
  /// When it was put in, in UTC: `2026-11-30T20:14:05Z`.
  let time: String

  init(path: String, file: String, contents: [UInt8], time: String = Date.now.formatted(.iso8601)) {
    (self.path, self.file, self.contents, self.time) = (path, file, contents, time)
  }

  /// Reads what was kept: a line of JSON, and the picture; nil where it is something else.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let value = try? readJSON(Array(bytes[..<end]), replacingHalfPairs: true),
      let path = value["picture"]?.text, let file = value["file"]?.text,
      let time = value["time"]?.text
    else { return nil }
    self.init(path: path, file: file, contents: Array(bytes[(end + 1)...]), time: time)
  }

  /// What is kept of it.
  var bytes: [UInt8] {
    let head = jsonScript { json in
      json.object { json in
        json.member("picture", path)
        json.member("file", file)
        json.member("time", time)
      }
    }
    return head.filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")] + contents
  }

  /// Whether it was put in more than an hour ago, so that nobody takes a step back to it any more.
  var isOld: Bool {
    guard let date = try? Date(time, strategy: .iso8601) else { return true }
    return date.timeIntervalSinceNow < -3600
  }
}

extension Desk {
  private static let ending = "picture"

  /// Reads the pictures that were put into texts before, and never saved.
  mutating func readPictures() {
    for name in kept.names where name.hasSuffix(".\(Self.ending)") {
      guard let picture = kept.contents(of: name).flatMap({ TypedPicture($0) }),
        Self.name(ofFile: picture.path, ending: Self.ending) == name
      else { continue }
      pictures[picture.path] = picture
    }
    forgetOldPictures()
  }

  /// Keeps a picture.
  ///
  /// - Throws: `FileError` where the disk refuses; then it is not there.
  mutating func keep(_ picture: TypedPicture) throws(FileError) {
    try kept.keep(picture.bytes, as: Self.name(ofFile: picture.path, ending: Self.ending))
    pictures[picture.path] = picture
  }

  /// Forgets a picture.
  mutating func forgetPicture(_ path: String) {
    pictures[path] = nil
    kept.remove(Self.name(ofFile: path, ending: Self.ending))
  }

  /// Forgets all pictures of a text.
  mutating func forgetPictures(ofFile file: String) {
    for picture in pictures.values where picture.file == file { forgetPicture(picture.path) }
  }

  /// Forgets the pictures of texts in which nothing is typed any more.
  mutating func forgetOldPictures() {
    for picture in pictures.values where drafts[picture.file] == nil && picture.isOld {
      forgetPicture(picture.path)
    }
  }
}
