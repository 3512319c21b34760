import ForeignTexts

/// A form of files, as far as the first bytes and the names of parts tell it.
enum FileForm: Hashable {
  case word
  case openDocumentText
  case other(String, hint: String)

  /// What people call it, with an article.
  var name: String {
    switch self {
    case .word: "a Word file (.docx)"
    case .openDocumentText: "an OpenDocument text (.odt)"
    case .other(let name, _): name
    }
  }
}

/// Throws where bytes are no file of a form, and says of which form they are.
func checkForm(of bytes: [UInt8], as wanted: FileForm) throws(ForeignProblem) {
  guard !bytes.isEmpty else {
    throw ForeignProblem("the file is empty", hint: "ask for another copy")
  }
  guard bytes.count <= ForeignLimits.bytes else {
    throw ForeignProblem(
      "the file has more than \(ForeignLimits.bytes >> 20) MB",
      hint: "take large pictures out of it, or import its chapters one by one")
  }
  if bytes.starts(with: compoundFile) {
    // A file with a password has a part of this name, in UTF-16.
    if holds("EncryptedPackage", in: bytes) { throw .password }
    throw ForeignProblem(
      "the file is in the form that Office had before 2007 (.doc), whatever its name says",
      hint: "open it in Word or LibreOffice, and save it as .docx without a password")
  }
  let form = try form(of: bytes)
  if form == wanted { return }
  if case .other(_, let hint) = form {
    throw ForeignProblem("the file is \(form.name), and not \(wanted.name)", hint: hint)
  }
  throw ForeignProblem(
    "the file is \(form.name), and not \(wanted.name)",
    hint: "give it the name that fits, \(form == .word ? "'.docx'" : "'.odt'") at its end")
}

/// The first bytes of a compound file, [MS-CFB] 2.2.
private let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

private func holds(_ name: String, in bytes: [UInt8]) -> Bool {
  bytes.firstRange(of: name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }) != nil
}

private func form(of bytes: [UInt8]) throws(ForeignProblem) -> FileForm {
  let saveAs = "open it in the program that made it, and save it as .docx"
  if bytes.starts(with: "PK".utf8) { return try archivedForm(of: bytes) }
  let beginning = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
    .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  if beginning.hasPrefix("%pdf-") {
    return .other("a PDF", hint: "give it the name that fits, '.pdf' at its end")
  }
  if beginning.hasPrefix("{\\rtf") { return .other("a text in RTF", hint: saveAs) }
  if ["<!doctype html", "<html"].contains(where: beginning.hasPrefix) || beginning.contains("<html")
  {
    return .other("a web page (HTML)", hint: "give it the name that fits, '.html' at its end")
  }
  if beginning.hasPrefix("<?xml") { return .other("a file of XML", hint: saveAs) }
  if bytes.prefix(1_024).contains(0) { return .other("of a form that is not read", hint: saveAs) }
  return .other("plain text", hint: "give it the name that fits, '.txt' or '.md' at its end")
}

private func archivedForm(of bytes: [UInt8]) throws(ForeignProblem) -> FileForm {
  let parts = try OfficeParts(bytes)
  let paths = Set(parts.paths)
  let saveAs = "open it in the program that made it, and save it as .docx"
  if let type = try parts.bytes("mimetype").map({ String(decoding: $0, as: UTF8.self) }) {
    let opendocument = "application/vnd.oasis.opendocument."
    if type.hasPrefix("\(opendocument)text") { return .openDocumentText }
    if type.hasPrefix("\(opendocument)spreadsheet") {
      return .other("an OpenDocument spreadsheet (.ods)", hint: saveAs)
    }
    if type.hasPrefix("\(opendocument)presentation") {
      return .other("an OpenDocument presentation (.odp)", hint: saveAs)
    }
    if type.hasPrefix("application/epub") { return .other("an e-book (.epub)", hint: saveAs) }
  }
  if paths.contains("encrypted-package") { throw .password }
  if paths.contains("[Content_Types].xml") {
    if paths.contains(where: { $0.hasPrefix("xl/") }) {
      return .other("an Excel workbook (.xlsx)", hint: "copy what is to be imported into Word")
    }
    if paths.contains(where: { $0.hasPrefix("ppt/") }) {
      return .other(
        "a PowerPoint presentation (.pptx)", hint: "copy what is to be imported into Word")
    }
    return .word
  }
  if paths.contains("content.xml"), paths.contains("META-INF/manifest.xml") {
    return .openDocumentText
  }
  if paths.contains("Index/Document.iwa") {
    return .other("a text of Pages (.pages)", hint: "export it from Pages as Word")
  }
  return .other(
    "an archive (.zip)", hint: "unpack it, and import the files that are in it one by one")
}
