import ContentModel
import ForeignTexts
import OfficeFiles
import OfficeTexts
import Programs
import TextDocuments

/// The parts of a Word file, of which a test writes those that it is about.
struct WordFixture {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var comments = ""
  var header = ""
  var properties = ""
  var more: [ArchivedFile] = []

  private static let names =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#

  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The bytes of the file.
  var bytes: [UInt8] {
    let parts = [
      ("styles", "styles", Self.heading + styles), ("numbering", "numbering", numbering),
      ("footnotes", "footnotes", footnotes), ("comments", "comments", comments),
      ("header1", "header", header),
    ]
    let roots = ["header": "hdr"]
    let content = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    var types = ""
    var relations = ""
    var files: [ArchivedFile] = []
    for (name, type, text) in parts {
      let root = roots[type] ?? type
      types +=
        #"<Override PartName="/word/\#(name).xml" ContentType="\#(content).\#(type)+xml"/>"#
      relations +=
        #"<Relationship Id="r\#(name)" Type="\#(Self.relations)/\#(type)" Target="\#(name).xml"/>"#
      files.append(
        ArchivedFile(
          path: "word/\(name).xml", text: "<w:\(root) \(Self.names)>\(text)</w:\(root)>"))
    }
    relations +=
      #"<Relationship Id="rlink" Type="\#(Self.relations)/hyperlink" Target="https://example.org/a" TargetMode="External"/><Relationship Id="rpicture" Type="\#(Self.relations)/image" Target="media/image1.png"/>"#
    let package = "http://schemas.openxmlformats.org/package/2006"
    return zipArchive(
      of: [
        ArchivedFile(
          path: "[Content_Types].xml",
          text:
            #"<Types xmlns="\#(package)/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="\#(content).document.main+xml"/>\#(types)</Types>"#
        ),
        ArchivedFile(
          path: "_rels/.rels",
          text:
            #"<Relationships xmlns="\#(package)/relationships"><Relationship Id="r1" Type="\#(Self.relations)/officeDocument" Target="word/document.xml"/></Relationships>"#
        ),
        ArchivedFile(
          path: "word/document.xml",
          text: "<w:document \(Self.names)><w:body>\(body)</w:body></w:document>"),
        ArchivedFile(
          path: "word/_rels/document.xml.rels",
          text: #"<Relationships xmlns="\#(package)/relationships">\#(relations)</Relationships>"#),
        ArchivedFile(path: "word/media/image1.png", contents: [1, 2, 3]),
        ArchivedFile(
          path: "docProps/core.xml",
          text:
            #"<cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\#(properties)</cp:coreProperties>"#
        ),
      ] + files + more)
  }

  private static let heading =
    #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style><w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>"#

  /// Reads the file.
  func read(_ changes: TrackedChanges = .accept, naming: Bool = false) async throws
    -> ForeignDocument
  {
    try await readWordText(
      bytes, name: "x.docx", changes: changes, naming: naming, with: try await foundPandoc())
  }
}

/// Returns the bytes of an OpenDocument text.
func openDocumentFixture(_ text: String, styles: String = "", pages: String = "") -> [UInt8] {
  let names =
    ["office", "text", "table", "style", "drawing:draw"].map { name in
      let parts = name.split(separator: ":")
      return
        #"xmlns:\#(parts.last ?? "")="urn:oasis:names:tc:opendocument:xmlns:\#(parts[0]):1.0""#
    }.joined(separator: " ")
    + #" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/""#
  return zipArchive(of: [
    ArchivedFile(
      path: "mimetype", text: "application/vnd.oasis.opendocument.text", isStored: true),
    ArchivedFile(
      path: "content.xml",
      text:
        "<office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(text)</office:text></office:body></office:document-content>"
    ),
    ArchivedFile(
      path: "styles.xml",
      text:
        "<office:document-styles \(names)><office:master-styles><style:master-page>\(pages)</style:master-page></office:master-styles></office:document-styles>"
    ),
  ])
}

func readOpenDocument(_ bytes: [UInt8], _ changes: TrackedChanges = .accept) async throws
  -> ForeignDocument
{
  try await readOpenDocumentText(
    bytes, name: "x.odt", changes: changes, naming: false, with: try await foundPandoc())
}

func foundPandoc() async throws -> Pandoc {
  var known = KnownPrograms()
  return try await Pandoc.find(at: nil, knowing: &known)
}

extension ForeignDocument {
  /// The words of passages of a kind, all in one text.
  func words(_ kind: ForeignPassage.Kind) -> String {
    passages.filter { $0.kind == kind }.flatMap(\.words).map(\.text).joined(separator: " ")
  }

  /// The words of the passages that read as text, which blocks must have, in their order.
  func readWords(_ changes: TrackedChanges = .accept) -> [String] {
    let kinds: Set<ForeignPassage.Kind> = [
      .body, .note, .alternative, .textBox, changes == .accept ? .inserted : .deleted,
    ]
    return passages.filter { kinds.contains($0.kind) }.flatMap(\.words).map(\.text)
  }

  /// The words of the remarks of a kind.
  func remarked(_ kind: ForeignRemark.Kind) -> [String] {
    remarks.filter { $0.kind == kind }.map(\.words)
  }

  /// The first numbers of all lists, in their order; nil for bullets.
  var starts: [Int?] {
    blocks.compactMap {
      guard case .list(let list) = $0.kind else { return nil }
      return .some(list.start)
    }
  }
}

/// A paragraph of Word.
func p(_ runs: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
}

/// A run of Word.
func r(_ text: String, _ properties: String = "") -> String {
  #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
}

/// A style or list of a paragraph of Word.
func style(_ id: String) -> String { #"<w:pStyle w:val="\#(id)"/>"# }
func list(_ id: Int, _ level: Int = 0) -> String {
  #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(id)"/></w:numPr>"#
}
