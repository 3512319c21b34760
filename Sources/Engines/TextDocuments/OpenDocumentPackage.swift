private import OfficeFiles

extension TextDocument {
  /// Makes an OpenDocument file of what Pandoc wrote.
  ///
  /// Pandoc draws no lines around the cells of a table, and lets nobody say otherwise: its styles for them are
  /// exchanged for those of the theme, and the file is put together here.
  /// https://docs.oasis-open.org/office/OpenDocument/v1.3/
  ///
  /// - Parameters:
  ///   - content: The `content.xml` that Pandoc wrote.
  ///   - styles: How texts look.
  ///   - seconds: When the file says that it was made, in seconds since 1970.
  /// - Returns: The bytes of the file.
  func openDocument(content: String, _ styles: DocumentStyles, seconds: Int) -> [UInt8] {
    var values = filledValues
    let (short, long) = ("21cm", "29.7cm")
    values["page-width"] = page.isLandscape ? long : short
    values["page-height"] = page.isLandscape ? short : long
    values["link-colour"] = linkColor ?? "#14506d"
    values["orientation"] = page.isLandscape ? "landscape" : "portrait"
    values["writing-mode"] = isRightToLeft ? "rl-tb" : "lr-tb"
    // LibreOffice takes 'start' for the left side in either direction.
    values["text-align"] = isRightToLeft ? "right" : "start"
    values["page-number"] = pageNumber(
      words: xmlText, page: "<text:page-number>1</text:page-number>",
      pages: "<text:page-count>1</text:page-count>")
    let tables = styles.part("opendocument/tables.xml", filledWith: [:])
    let blocks = blocks(for: .openDocument)
    let pictures = blocks.flatMap(\.pictures)
    return zipArchive(
      of: [
        ArchivedFile(path: "mimetype", text: mediaType, isStored: true),
        ArchivedFile(path: "META-INF/manifest.xml", text: manifest(of: pictures)),
        ArchivedFile(
          path: "content.xml",
          text: withTableStyles(
            tables, isRightToLeft: isRightToLeft,
            in: withPictures(
              pictures,
              in: withKeptRows(
                withKeptRemarks(withLists(startingAt: blocks.listStarts, in: content)))))),
        ArchivedFile(
          path: "styles.xml",
          text: withAccents(styles.part("opendocument/styles.xml", filledWith: values))),
        ArchivedFile(path: "settings.xml", text: rowSettings),
        ArchivedFile(path: "meta.xml", text: properties(seconds: seconds)),
      ]
        + pictures.enumerated().map {
          ArchivedFile(path: path(of: $0.element, $0.offset), contents: $0.element.bytes)
        })
  }

  /// Returns the styles with one for each colour of words.
  private func withAccents(_ part: String) -> String {
    let end = "</office:styles>"
    let own = accents.enumerated().map { place, color in
      """
      <style:style style:name="\(CharacterStyle.accent(place).name)" style:family="text">\
      <style:text-properties fo:color="\(color)"/></style:style>
      """
    }
    return part.replacing(end, with: own.joined() + end)
  }

  private func properties(seconds: Int) -> String {
    let publisher = author.isEmpty ? "" : "<dc:creator>\(xmlText(author))</dc:creator>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-meta xmlns:office="\(namespace):office:1.0" xmlns:meta="\(namespace):meta:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>\
      <dc:title>\(xmlText(title))</dc:title>\(publisher)<dc:language>\(xmlText(language))</dc:language>\
      <meta:creation-date>\(midnight(secondsSince1970: seconds))</meta:creation-date></office:meta></office:document-meta>
      """
  }
}

private let mediaType = "application/vnd.oasis.opendocument.text"
private let namespace = "urn:oasis:names:tc:opendocument:xmlns"

/// Returns what Pandoc wrote with other styles for the cells of tables, and with a style for their rows, and one
/// line and not two between cells.
///
/// - Parameters:
///   - tables: XML whose root element holds the styles `TableHeaderRowCell`, `TableRowCell` and `TableRow`.
///   - isRightToLeft: Whether the first column stands at the right.
///   - content: The `content.xml` that Pandoc wrote.
/// - Returns: The content with these styles.
private func withTableStyles(
  _ tables: String, isRightToLeft: Bool, in content: String
) -> String {
  let end = "</office:automatic-styles>"
  let own = tables.firstMatch(
    of: /(?s)<office:automatic-styles[^>]*>(.*)<\/office:automatic-styles>/)
  return
    content
    .replacing(/(?s)<style:style style:name="Table(Header)?RowCell".*?<\/style:style>/, with: "")
    .replacing(
      "table:align=\"center\"", with: "table:align=\"\(isRightToLeft ? "right" : "left")\""
    )
    .replacing("<table:table-row>", with: "<table:table-row table:style-name=\"TableRow\">")
    .replacing(
      "<style:table-properties ",
      with: "<style:table-properties table:border-model=\"collapsing\" fo:margin-bottom=\"0.3cm\" "
        + (isRightToLeft ? "style:writing-mode=\"rl-tb\" " : "")
    )
    .replacing(end, with: (own?.output.1 ?? "") + end)
}

private func path(of picture: TextPicture, _ index: Int) -> String {
  "Pictures/\(index + 1).\(picture.ending)"
}

/// Returns what Pandoc wrote with the addresses and the texts of its pictures.
private func withPictures(_ pictures: [TextPicture], in content: String) -> String {
  if pictures.isEmpty { return content }
  return content.replacing(
    /(<draw:frame )([^>]*><draw:image xlink:href=")picture-([0-9]+)("[^>]*\/>)/
  ) { match in
    guard let number = Int(match.output.3), pictures.indices.contains(number - 1) else {
      return String(match.output.0)
    }
    let picture = pictures[number - 1]
    return match.output.1 + "text:anchor-type=\"as-char\" " + match.output.2
      + path(of: picture, number - 1) + match.output.4
      + "<svg:title>\(xmlText(picture.text))</svg:title>"
  }
}

extension TextBlock {
  /// Its pictures, in order.
  fileprivate var pictures: [TextPicture] {
    switch self {
    case .heading(_, _, let runs), .paragraph(let runs, _): runs.flatMap(\.pictures)
    case .bullets(let entries), .numbers(_, let entries): entries.joined().flatMap(\.pictures)
    case .quote(let content), .callOut(_, _, let content): content.flatMap(\.pictures)
    case .figure(let picture, let caption): caption.flatMap(\.pictures) + [picture]
    case .code, .rule: []
    case .table(let table):
      (table.caption + table.columns.flatMap(\.heading)).flatMap(\.pictures)
        + table.rows.joined().joined().flatMap(\.pictures)
    }
  }
}

extension TextRun {
  /// Its pictures, in order; notes have none.
  fileprivate var pictures: [TextPicture] {
    switch self {
    case .picture(let picture): [picture]
    case .emphasis(let content), .strong(let content), .styled(_, let content),
      .link(_, let content), .anchored(_, let content):
      content.flatMap(\.pictures)
    case .text, .lineBreak, .code, .field, .note: []
    }
  }
}

private func manifest(of pictures: [TextPicture]) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <manifest:manifest xmlns:manifest="\(namespace):manifest:1.0" manifest:version="1.3">\
  <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(mediaType)"/>\
  <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
  <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
  <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>\
  <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
  \(pictures.enumerated().map { index, picture in
    "<manifest:file-entry manifest:full-path=\"\(path(of: picture, index))\" manifest:media-type=\"\(picture.mediaType)\"/>"
  }.joined())</manifest:manifest>
  """
}
