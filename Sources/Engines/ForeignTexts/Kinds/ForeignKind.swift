/// What kind of file a file is, by what stands in it.
package enum ForeignKind: Hashable, Sendable {
  /// A document of Word, of 2007 or later.
  case word
  /// An OpenDocument text.
  case openDocument
  /// A page of the web.
  case webPage
  /// A PDF file.
  case pdf
  /// Markdown.
  case markdown
  /// Plain text.
  case text
  /// A file that is not read, and why.
  case refused(ForeignProblem)
}

/// Returns what kind of file a file is: by what it holds, and by its name where that tells nothing.
///
/// - Parameters:
///   - bytes: The file.
///   - name: Its name; nothing for standard input.
/// - Returns: The kind; for files that are not read, with the reason and what mends it.
package func kind(ofFile bytes: [UInt8], name: String) -> ForeignKind {
  let ending =
    name.split(separator: ".").count > 1 ? name.split(separator: ".").last?.lowercased() : nil
  if bytes.isEmpty || bytes.allSatisfy({ $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }) {
    return .refused(ForeignProblem("it is empty", hint: "look at it in the program that made it"))
  }
  if bytes.starts(with: [0x50, 0x4B]) { return kindOfArchive(bytes, ending) }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
    return .refused(oldOffice(bytes, ending))
  }
  if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
  if let problem = refusal(bytes) { return .refused(problem) }
  guard let text = textStart(of: bytes) else {
    return .refused(
      ForeignProblem(
        "it is no text, and nothing that holds one",
        hint: "Word (.docx), OpenDocument (.odt), web pages, PDF, Markdown and plain text are read")
    )
  }
  if looksLikeWebPage(text, ending) { return .webPage }
  switch ending {
  case "md", "markdown", "mdown", "mkd", "mdx", "rmd", "qmd": return .markdown
  case "csv", "tsv":
    return .refused(
      ForeignProblem(
        "it is a table of data", hint: "copy the table into a document, and import that"))
  case "eml", "mht", "mhtml": return .refused(webArchive)
  default: break
  }
  if text.contains("\nMIME-Version:") || text.hasPrefix("MIME-Version:")
    || text.hasPrefix("From: <Saved by")
  {
    return .refused(webArchive)
  }
  if text.hasPrefix("<?xml") || text.hasPrefix("<pkg:package") {
    return .refused(
      ForeignProblem(
        "it is XML, which holds its text in a form of one program",
        hint: "open it in that program, and save it as a Word document (.docx)"))
  }
  return .text
}

private let webArchive = ForeignProblem(
  "it is a web archive or a message of electronic mail",
  hint: "open it in a browser, and save the page as 'HTML only'")

/// Files that begin with bytes of their own.
private func refusal(_ bytes: [UInt8]) -> ForeignProblem? {
  func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
  func begins(_ start: String) -> Bool { bytes.starts(with: start.utf8) }
  if begins("{\\rtf") {
    return ForeignProblem(
      "it is a document in Rich Text Format (.rtf)",
      hint: "open it in Word or LibreOffice, and save it as a Word document (.docx)")
  }
  let isPicture =
    begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8")
    || begins("BM") && bytes.contains(0)
    || begins([0x49, 0x49, 0x2A, 0x00]) || begins([0x4D, 0x4D, 0x00, 0x2A])
    || begins("RIFF") && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    || bytes.dropFirst(4).starts(with: "ftypheic".utf8)
    || bytes.dropFirst(4).starts(with: "ftypavif".utf8)
  if isPicture {
    return ForeignProblem(
      "it is a picture: there is no text in it",
      hint: "have the text recognised by a program for that (OCR), or ask for the original")
  }
  let isArchive =
    begins([0x1F, 0x8B]) || begins("7z\u{BC}") || begins([0x37, 0x7A, 0xBC, 0xAF]) || begins("Rar!")
    || begins("BZh") || begins([0xFD, 0x37, 0x7A, 0x58, 0x5A])
    || bytes.count > 262 && bytes[257...].starts(with: "ustar".utf8)
  if isArchive {
    return ForeignProblem(
      "it is an archive of files", hint: "unpack it, and import the documents in it")
  }
  if begins([0xFF, 0x57, 0x50, 0x43]) {
    return ForeignProblem(
      "it is a document of WordPerfect",
      hint: "open it in LibreOffice, and save it as a Word document (.docx)")
  }
  if begins("%!PS") {
    return ForeignProblem(
      "it is a file for printers (PostScript)",
      hint: "make a PDF file of it, or ask for the original")
  }
  if begins("bplist") {
    return ForeignProblem(
      "it is a web archive of Safari, or settings of a program",
      hint: "open it in a browser, and save the page as HTML")
  }
  return nil
}

/// Files of Office from before 2007, and those of today with a password, which are files of that kind.
private func oldOffice(_ bytes: [UInt8], _ ending: String?) -> ForeignProblem {
  func names(_ name: String) -> Bool {
    let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes.firstRange(of: units) != nil
  }
  if names("EncryptedPackage") {
    return ForeignProblem(
      "it is protected by a password",
      hint: "open it in Word, and save it without one as a Word document (.docx)")
  }
  if names("Workbook") || ending == "xls" { return spreadsheet }
  if names("PowerPoint Document") || ending == "ppt" { return slides }
  if ending == "msg" {
    return ForeignProblem(
      "it is a message of Outlook", hint: "copy its text into a document of Word, and import that")
  }
  return ForeignProblem(
    "it is a document of Word from before 2007 (.doc)",
    hint: "open it in Word or LibreOffice, and save it as a Word document (.docx)")
}

/// The first words of a file; nil where it is no text.
private func textStart(of bytes: [UInt8]) -> String? {
  let start = Array(bytes.prefix(1 << 16))
  guard let text = try? EncodedText(start, label: "windows-1252").text else { return nil }
  let controls = text.unicodeScalars.count {
    $0.value < 0x20 && !(0x09...0x0D).contains($0.value) && $0 != "\u{1B}"
  }
  guard controls * 200 <= text.unicodeScalars.count else { return nil }
  return String(text.drop(while: \.isWhitespace))
}

/// Whether a text is HTML.
private func looksLikeWebPage(_ text: String, _ ending: String?) -> Bool {
  let start = text.prefix(4096).lowercased()
  if start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    || start.hasPrefix("version:") && start.contains("starthtml:")
  {
    return true
  }
  if ["html", "htm", "xhtml", "xht"].contains(ending) { return true }
  if ending != nil, ending != "txt" { return false }
  if start.hasPrefix("<?xml"), start.contains("<html") { return true }
  // What a program puts on the clipboard has no frame around it.
  let tags = [
    "<p>", "<p ", "<div", "<ul>", "<ol>", "<h1", "<h2", "<table", "<meta charset",
    "<!--startfragment", "<span",
  ]
  return start.hasPrefix("<") && tags.contains { start.contains($0) }
}
