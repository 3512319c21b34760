import Assistance
import ContentModel
import ContentReader
import Files
import JSONWriting

extension Preview {
  /// Answers a request that brings a picture.
  func pictureAnswer(_ request: Request) async -> Answer {
    do throws(DeskRefusal) {
      return try await putPicture(valuesOfQuery(request.head.query), request.body)
    } catch {
      return Answer(error)
    }
  }

  /// Keeps a picture that is put into a text; it is written beside the text when that is saved.
  ///
  /// - Parameters:
  ///   - asked: `file`, that of the text; `name`, what the picture was called; `text`, what stands in for it.
  ///   - contents: The bytes of the picture.
  /// - Returns: Its name, and its path.
  /// - Throws: `DeskRefusal` where it is none that a page can show, or cannot be kept.
  private func putPicture(
    _ asked: [String: String], _ contents: [UInt8]
  ) async throws(DeskRefusal) -> Answer {
    guard let file = asked["file"], file.hasSuffix(".md"), bytesOnDisk(of: file) != nil else {
      throw .impossible("The text that the picture is to stand in is not there any more.")
    }
    guard let text = asked["text"], text.contains(where: { !$0.isWhitespace }) else {
      throw .impossible("Say what the picture shows: people who do not see it are read that.")
    }
    let ending = try ending(of: contents)
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    let name = pictureName(
      own: asked["name"] ?? "", alternative: text, ending: ending, besides: names(in: folder))
    let picture = TypedPicture(path: "\(folder)/\(name)", file: file, contents: contents)
    do throws(FileError) { try desk?.keep(picture) } catch {
      throw .impossible("The picture is not kept: \(error.reason).")
    }
    await update(touched: [])
    return Answer { json in
      json.member("name", name)
      json.member("path", picture.path)
      json.member("remarks", holdsNotesOfCamera(contents) ? [notesOfCamera] : [])
    }
  }

  /// Writes the pictures that a text shows beside it, before it is saved itself.
  ///
  /// - Parameters:
  ///   - file: The file of the text.
  ///   - new: The bytes that it gets.
  /// - Returns: The paths of the pictures that were written, and of those that stand there already.
  /// - Throws: `FileError` where one cannot be written; then none is.
  func writePictures(
    of file: String, shownIn new: [UInt8]
  ) throws(FileError) -> (written: [String], saved: [String]) {
    let text = String(decoding: new, as: UTF8.self)
    let shown = (desk?.pictures.values.filter { $0.file == file } ?? [])
      .filter { isNamed(in: text, fileName($0.path)) }
      .sorted { $0.path < $1.path }
    let missing = shown.filter { bytesOnDisk(of: $0.path) != $0.contents }
    try writeNew(missing.map { OutputFile(path: $0.path, contents: $0.contents) }, into: root)
    return (missing.map(\.path), shown.map(\.path))
  }

  /// Returns the ending of a picture that can be published.
  private func ending(of contents: [UInt8]) throws(DeskRefusal) -> String {
    guard contents.count <= maximumAttachmentSize else {
      throw .impossible(
        "The picture has more than \(maximumAttachmentSize >> 20) MB. Make it smaller first.")
    }
    if let ending = pictureEnding(of: contents) { return ending }
    let beginning = String(decoding: contents.prefix(4096), as: UTF8.self).lowercased()
    throw .impossible(
      beginning.contains("<svg")
        ? "SVG can carry scripts and is not published. Save the picture as PNG or WebP, and put that in."
        : "This is no picture that a page can show: PNG, JPEG, GIF, WebP or AVIF.")
  }

  /// Returns the names that stand in a folder or will, in small letters.
  private func names(in folder: String) -> Set<String> {
    let there =
      (state.files?.entries ?? []).map(\.path) + (desk.map { Array($0.pictures.keys) } ?? [])
    return Set(
      there.filter { $0.hasPrefix(folder + "/") && !$0.dropFirst(folder.count + 1).contains("/") }
        .map { $0.dropFirst(folder.count + 1).lowercased() })
  }
}

/// Returns the last part of a path.
func fileName(_ path: String) -> Substring {
  path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
}

/// Whether a text has the name of a file in it, and not as the end of another name.
func isNamed(in text: String, _ name: Substring) -> Bool {
  text.ranges(of: name).contains { range in
    guard range.lowerBound > text.startIndex else { return true }
    let before = text[text.index(before: range.lowerBound)]
    return !before.isLetter && !before.isNumber && before != "-" && before != "_"
  }
}

private let notesOfCamera =
  "The file holds what the camera noted, such as the day and perhaps the place. Where that is nobody's business, take it out with a program for pictures first."

/// Whether a picture holds Exif, which cameras write: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf.
private func holdsNotesOfCamera(_ contents: [UInt8]) -> Bool {
  // In JPEG it is named by a word and two zeros near the beginning, in PNG and WebP by the name of a part.
  if contents.starts(with: [0xFF, 0xD8]) {
    return contents.prefix(1 << 16).contains(Array("Exif\0\0".utf8))
  }
  let isPNG = contents.starts(with: [0x89, 0x50])
  guard isPNG || contents.starts(with: "RIFF".utf8) else { return false }
  var place = isPNG ? 8 : 12
  while place + 8 <= contents.count {
    let (first, second) = (contents[place..<place + 4], contents[place + 4..<place + 8])
    if (isPNG ? second : first).elementsEqual(isPNG ? "eXIf".utf8 : "EXIF".utf8) { return true }
    let length = isPNG ? number(first) : number(second.reversed())
    place += isPNG ? length + 12 : 8 + length + length % 2
  }
  return false
}

/// Returns the number whose digits bytes are, the greatest first.
private func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
