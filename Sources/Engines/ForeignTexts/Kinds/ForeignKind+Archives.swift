/// Tells archives by the names of the files in them.
func kindOfArchive(_ bytes: [UInt8], _ ending: String?) -> ForeignKind {
  func holds(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
  // An OpenDocument file, and a book of EPUB, say first what they are.
  let start = String(decoding: bytes.prefix(160).lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
  if start.contains("mimetypeapplication/") {
    if start.contains("opendocument.text") { return .openDocument }
    if start.contains("opendocument.spreadsheet") { return .refused(spreadsheet) }
    if start.contains("opendocument.presentation") { return .refused(slides) }
    if start.contains("epub+zip") { return .refused(book) }
  }
  if holds("word/document") { return .word }
  if holds("xl/workbook") { return .refused(spreadsheet) }
  if holds("ppt/presentation") { return .refused(slides) }
  if holds("META-INF/container.xml") { return .refused(book) }
  if holds("Index/Document.iwa") || ending == "pages" {
    return .refused(
      ForeignProblem(
        "it is a document of Pages",
        hint: "open it in Pages, and export it as a Word document (.docx)"))
  }
  if holds("office:document") || holds("content.xml") && ending == "odt" { return .openDocument }
  // Damaged files of these kinds are told so by their readers.
  if ending == "docx" || ending == "docm" { return .word }
  if ending == "odt" { return .openDocument }
  return .refused(
    ForeignProblem("it is an archive of files", hint: "unpack it, and import the documents in it"))
}

private let book = ForeignProblem(
  "it is an electronic book (EPUB)",
  hint: "open it in a program for books, and copy its text into a document")

let spreadsheet = ForeignProblem(
  "it is a workbook of tables", hint: "copy what is guidance in it into a document, and import that"
)
let slides = ForeignProblem(
  "it is a presentation of slides", hint: "copy its text into a document, and import that")
