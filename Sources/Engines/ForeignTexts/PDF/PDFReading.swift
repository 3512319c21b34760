import ContentModel

/// Reads the text of a PDF file: the words of its pages, in the order in which people read them.
///
/// What stands alike at the edges of several pages is their head and foot, columns are read one after the other,
/// and words that line ends break are whole again. Paragraphs, headings and lists are told by how lines stand, as in
/// plain text. The places are pages, with the line on the page.
///
/// - Parameters:
///   - bytes: The file.
///   - name: Its name, without folders.
///   - program: What finds the text.
/// - Returns: The document.
/// - Throws: A problem where there is no text in it, or none that may be read.
package func readPDF(
  _ bytes: [UInt8], name: String, with program: PDFText
) async throws(ForeignProblem) -> ForeignDocument {
  guard bytes.count <= ForeignLimits.bytes else { throw .tooLarge }
  return try readPages(try await program.pages(of: bytes), name: name)
}

/// Reads pages as `pdftotext -layout` writes them, in lines that stand as they do on the page.
///
/// - Parameters:
///   - text: The pages, a form feed behind each.
///   - name: The name of the file that they are of.
/// - Returns: The document.
/// - Throws: A problem where there are no words, or too many.
package func readPages(_ text: String, name: String) throws(ForeignProblem) -> ForeignDocument {
  var pages = PDFPage.pages(of: text)
  guard pages.contains(where: { $0.lines.contains { !$0.isBlank } }) else {
    throw ForeignProblem(
      "its pages are pictures: there is no text in it",
      hint: "have the text recognised by a program for that (OCR), or ask for the original")
  }
  let furniture = PageFurniture(of: pages)
  var order = PDFOrder()
  for index in pages.indices {
    let edges = furniture.take(from: &pages[index])
    order.add(pages[index], head: edges.head, foot: edges.foot)
  }
  let document = order.document(name: name)
  guard document.passages.reduce(0, { $0 + $1.words.count }) <= ForeignLimits.words else {
    throw .tooLarge
  }
  return document
}
