import ContentModel
import HTMLReader

/// Reads a page of the web that was saved, or what a program gives to the clipboard as HTML.
///
/// The text is what the page itself calls so (`main`), or else the part of it that holds nearly all words that are in
/// no link; the rest is told as passages of the kinds `navigation` and `furniture`. Scripts and styles are no
/// words, and nothing is run or fetched. The places are lines of the file.
///
/// - Parameters:
///   - bytes: The file.
///   - name: Its name, without folders.
/// - Returns: The document. Pictures have paths relative to the page, without their bytes.
/// - Throws: A problem where it is no page that can be read.
package func readWebPage(_ bytes: [UInt8], name: String) throws(ForeignProblem) -> ForeignDocument {
  guard bytes.count <= ForeignLimits.bytes else { throw .tooLarge }
  let encoded = try EncodedText(withoutClipboardHead(bytes), label: encodingLabel(in: bytes))
  let root: HTMLElement
  do throws(HTMLProblem) {
    root = try readHTML(Array(encoded.text.utf8))
  } catch {
    throw ForeignProblem(
      "its HTML has more parts, or parts deeper in one another, than any page that people write",
      hint: "open it in a browser, and save it again or copy its text")
  }
  let outline = PageOutline(root)
  var builder = PageBlocks(outline)
  let blocks = builder.blocks(in: outline.main, .body)
  let passages = PagePassages(outline).passages
  guard passages.contains(where: { $0.kind != .properties }) else { throw .noWords }
  guard passages.reduce(0, { $0 + $1.words.count }) <= ForeignLimits.words else { throw .tooLarge }
  var title: String?
  for head in root.elements where head.name == "head" {
    title = head.elements.first { $0.name == "title" }?.text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  let language = root.attributes["lang"] ?? root.elements.last?.attributes["lang"]
  return ForeignDocument(
    name: name, blocks: blocks, passages: passages, pictures: builder.pictures,
    remarks: builder.remarks.sorted { ($0.place.number) < ($1.place.number) },
    language: language?.isEmpty == false ? language : nil,
    title: title?.isEmpty == false ? title : nil)
}

extension ForeignProblem {
  /// The file is larger than ``ForeignLimits/bytes``, or has more words than ``ForeignLimits/words``.
  static let tooLarge = ForeignProblem(
    "it is larger than \(ForeignLimits.bytes >> 20) MB or has more than \(ForeignLimits.words) words",
    hint: "divide it, and import its parts one by one")
  /// The file holds no word.
  static let noWords = ForeignProblem(
    "there is no text in it", hint: "look at it in the program that made it, and save it again")
}

/// Returns what a page says of its encoding in its first 4 KB: `<meta charset="utf-8">`.
private func encodingLabel(in bytes: [UInt8]) -> String? {
  let start = String(decoding: bytes.prefix(4096).lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    .lowercased()
  guard let range = start.firstRange(of: "charset=") else { return nil }
  let label = start[range.upperBound...].drop { "\"' ".contains($0) }
    .prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
  return label.isEmpty ? nil : String(label)
}

/// Returns HTML without the lines that Windows puts before it on the clipboard; they leave their lines empty.
private func withoutClipboardHead(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.starts(with: "Version:".utf8), let start = bytes.firstIndex(of: UInt8(ascii: "<"))
  else {
    return bytes
  }
  return bytes[..<start].filter { $0 == 0x0A } + bytes[start...]
}
