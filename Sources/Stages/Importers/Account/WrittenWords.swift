import ContentModel
import Diagnostics
package import Files
import ForeignTexts
import MarkdownReader

/// Returns the words of a text as it was written, for comparison with those of an original: those of its front
/// matter, and those of its Markdown as it reads back.
///
/// - Parameter file: A marker or a page.
/// - Returns: The words.
package func writtenWords(in file: OutputFile) -> [String] {
  let text = String(decoding: file.contents, as: UTF8.self)
  var matter = ""
  var body = text[...]
  if text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") {
    matter = String(text[..<end.lowerBound])
    body = text[end.upperBound...]
  }
  let read = readMarkdown(Array(body.utf8), path: file.path)
  return matter.split(whereSeparator: \.isWhitespace).map(String.init) + read.value.foreignWords
}
