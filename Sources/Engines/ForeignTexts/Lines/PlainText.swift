import ContentModel

/// Reads plain text: paragraphs, headings and lists as far as they are told by how their lines stand.
///
/// The encoding is UTF-8, UTF-16 with or without its mark, or else windows-1252. The places are lines of the file.
/// Marks of lists stand in the passages and not in the blocks.
///
/// - Parameters:
///   - bytes: The file.
///   - name: Its name, without folders; nothing for text from standard input.
/// - Returns: The document.
/// - Throws: A problem where it has no words, or too many.
package func readPlainText(_ bytes: [UInt8], name: String) throws(ForeignProblem) -> ForeignDocument
{
  guard bytes.count <= ForeignLimits.bytes else { throw .tooLarge }
  let text = try EncodedText(bytes).text
  var lines: [LaidLine] = []
  for line in text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0.isNewline && $0 != "\u{C}" })
  {
    lines.append(LaidLine(line, at: ForeignPlace(.line, lines.count + 1), number: lines.count + 1))
  }
  let hyphens = LineEndHyphens(mending: &lines)
  lines.removeAll { $0.tookFirstWord && $0.isBlank }
  for index in lines.indices { lines[index].number = index + 1 }
  let parts = LineCutter(lines).parts
  let passages = parts.flatMap(\.passages)
  guard !passages.isEmpty else { throw .noWords }
  guard passages.reduce(0, { $0 + $1.words.count }) <= ForeignLimits.words else { throw .tooLarge }
  return ForeignDocument(
    name: name, blocks: blocks(of: parts), passages: passages, remarks: hyphens.remarks)
}
