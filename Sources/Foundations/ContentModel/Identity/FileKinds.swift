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
