/// The endings of pictures that texts may show.
private let pictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"]

/// The endings of files that texts may link to or show.
///
/// SVG is not among them: opened on its own it can run scripts, and content is not trusted.
let attachmentEndings =
  pictureEndings + [".pdf", ".docx", ".odt", ".xlsx", ".ods", ".csv", ".txt"]

/// Whether a file is a picture that texts may show.
func isPicture(_ path: String) -> Bool { hasEnding(path, among: pictureEndings) }

/// Whether a file is of a kind that texts may link to or show.
package func isAttachment(_ path: String) -> Bool { hasEnding(path, among: attachmentEndings) }

private func hasEnding(_ path: String, among endings: [String]) -> Bool {
  let lower = path.lowercased()
  return endings.contains { lower.hasSuffix($0) }
}

/// Returns the ending of a picture that texts may show, by the first bytes of its file, without a point: `png`.
///
/// - Parameter bytes: The file, or as much of its beginning as holds 16 bytes.
/// - Returns: nil of what no page shows, whatever the name of the file says.
package func pictureEnding(of bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
  if bytes.starts(with: "GIF8".utf8) { return "gif" }
  if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return "webp" }
  // https://aomediacodec.github.io/av1-avif/#brands-overview
  let brand = bytes.dropFirst(4).prefix(8)
  if brand.elementsEqual("ftypavif".utf8) || brand.elementsEqual("ftypavis".utf8) { return "avif" }
  return nil
}
