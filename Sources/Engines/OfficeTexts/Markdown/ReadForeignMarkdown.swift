package import ForeignTexts
package import TextDocuments

/// Reads Markdown that was written for another program.
///
/// - Parameters:
///   - bytes: UTF-8.
///   - name: The name of the file, without folders; nothing for text from standard input.
///   - pandoc: What makes blocks of it.
/// - Returns: Its text, and every word that it holds.
/// - Throws: ``ForeignProblem``.
package func readForeignMarkdown(
  _ bytes: [UInt8], name: String, with pandoc: Pandoc
) async throws(ForeignProblem) -> ForeignDocument {
  guard bytes.count <= ForeignLimits.bytes else {
    throw ForeignProblem(
      "the file has more than \(ForeignLimits.bytes >> 20) MB",
      hint: "import its chapters one by one")
  }
  guard !bytes.contains(0), var text = String(validating: bytes, as: UTF8.self) else {
    throw ForeignProblem(
      "the file is not text in UTF-8", hint: "open it in a text editor, and save it as UTF-8")
  }
  if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
  text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  let page = FrontMatter(text)
  let words = MarkdownWords(page.text, from: page.firstLine)
  let office = OfficeText(
    name: name, passages: page.passages + words.passages, remarks: words.remarks, language: nil,
    title: page.title)
  return try await office.document(
    Array(page.text.utf8), as: .markdown, with: pandoc, pictures: nil, in: "")
}
