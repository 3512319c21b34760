import OfficeFiles

/// A file of an office program with one part that is made up.
struct OfficeForm {
  /// The program.
  enum Kind { case word, openDocument, workbook }

  let kind: Kind
  private let path: String

  /// Takes what the first byte of an input says.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a"): (kind, path) = (.word, "word/document.xml")
    case UInt8(ascii: "b"): (kind, path) = (.word, "word/styles.xml")
    case UInt8(ascii: "c"): (kind, path) = (.word, "word/numbering.xml")
    case UInt8(ascii: "d"): (kind, path) = (.word, "word/_rels/document.xml.rels")
    case UInt8(ascii: "e"): (kind, path) = (.openDocument, "content.xml")
    case UInt8(ascii: "f"): (kind, path) = (.openDocument, "styles.xml")
    case UInt8(ascii: "g"): (kind, path) = (.workbook, "xl/worksheets/sheet1.xml")
    case UInt8(ascii: "h"): (kind, path) = (.workbook, "xl/sharedStrings.xml")
    case UInt8(ascii: "i"): (kind, path) = (.workbook, "xl/workbook.xml")
    case UInt8(ascii: "j"): (kind, path) = (.workbook, "content.xml")
    default: return nil
    }
  }

  /// Returns the archive with a part as it was made up.
  func file(with part: [UInt8]) -> [UInt8] {
    var parts =
      switch kind {
      case .word: wordParts
      case .openDocument: openDocumentParts
      case .workbook: path == "content.xml" ? openDocumentSheetParts : workbookParts
      }
    parts.removeAll { $0.path == path }
    return zipArchive(
      of: parts + [ArchivedFile(path: path, contents: part, isStored: true)])
  }
}

private func part(_ path: String, _ text: String) -> ArchivedFile {
  ArchivedFile(path: path, contents: Array(text.utf8), isStored: true)
}

private let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006"
private let types = "application/vnd.openxmlformats-officedocument"

private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
  "<Relationships xmlns=\"\(package)/relationships\">"
    + list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(links)/\($0.type)\" Target=\"\($0.target)\"/>"
    }.joined() + "</Relationships>"
}

private let wordParts = [
  part(
    "[Content_Types].xml",
    "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" "
      + "ContentType=\"\(types).wordprocessingml.document.main+xml\"/></Types>"),
  part("_rels/.rels", relations([("r1", "officeDocument", "word/document.xml")])),
  part(
    "word/_rels/document.xml.rels",
    relations([("r1", "styles", "styles.xml"), ("r2", "numbering", "numbering.xml")])),
  part(
    "word/document.xml",
    "<w:document xmlns:w=\"\(word)\"><w:body><w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/>"
      + "<w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>"
  ),
  part("word/styles.xml", "<w:styles xmlns:w=\"\(word)\"/>"),
  part("word/numbering.xml", "<w:numbering xmlns:w=\"\(word)\"/>"),
]

private let openDocumentNames =
  ["office", "text", "table", "style"].map {
    " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined()

private let openDocumentParts = [
  part("mimetype", "application/vnd.oasis.opendocument.text"),
  part(
    "content.xml",
    "<office:document-content\(openDocumentNames)><office:body><office:text><text:p>Words</text:p>"
      + "</office:text></office:body></office:document-content>"),
  part("styles.xml", "<office:document-styles\(openDocumentNames)/>"),
]

private let openDocumentSheetParts = [
  part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
]

private let workbookParts = [
  part("_rels/.rels", relations([("r1", "officeDocument", "xl/workbook.xml")])),
  part(
    "xl/workbook.xml",
    "<workbook xmlns=\"\(sheet)\" xmlns:r=\"\(links)\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>"
      + "</sheets></workbook>"),
  part(
    "xl/_rels/workbook.xml.rels",
    relations([
      ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"),
    ])),
  part(
    "xl/worksheets/sheet1.xml",
    "<worksheet xmlns=\"\(sheet)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>"
      + "</worksheet>"),
  part("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\"><si><t>Words</t></si></sst>"),
]
