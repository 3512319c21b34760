private import OfficeFiles

extension Workbook {
  /// Makes the file, in the form of OpenDocument (.ods); the same workbook gives the same bytes.
  ///
  /// It has the same sheets as the form of Excel, with the same cells, choices and set-up for print.
  /// https://docs.oasis-open.org/office/OpenDocument/v1.3/
  ///
  /// - Parameter isRightToLeft: Whether the columns run from the right, as its language is written.
  /// - Returns: The bytes of the file.
  package func openDocumentBytes(isRightToLeft: Bool = false) -> [UInt8] {
    let writer = OpenDocumentSheets(self, isRightToLeft: isRightToLeft)
    let pictures = sheets.compactMap(\.picture)
    return zipArchive(
      of: [
        ArchivedFile(path: "mimetype", text: mediaType, isStored: true),
        ArchivedFile(path: "META-INF/manifest.xml", text: manifest(pictures.count)),
        ArchivedFile(path: "content.xml", contents: writer.content),
        ArchivedFile(path: "styles.xml", text: writer.styles),
        ArchivedFile(path: "settings.xml", text: settings),
        ArchivedFile(path: "meta.xml", text: meta),
      ]
        + pictures.enumerated().map {
          ArchivedFile(path: picturePath($0.offset + 1), contents: $0.element.png)
        })
  }

  private var meta: String {
    let publisher = author.isEmpty ? "" : "<dc:creator>\(xmlText(author))</dc:creator>"
    let own = properties.map {
      """
      <meta:user-defined meta:name="\(xmlText($0.name))" meta:value-type="string">\(xmlText($0.value))\
      </meta:user-defined>
      """
    }
    return xmlBeginning + """
      <office:document-meta \(openDocumentNamespaces) office:version="1.3"><office:meta>\
      <dc:title>\(xmlText(title))</dc:title>\(publisher)<dc:language>\(xmlText(language))</dc:language>\
      <meta:creation-date>\(midnight(secondsSince1970: created))</meta:creation-date>\(own.joined())\
      </office:meta></office:document-meta>
      """
  }

  /// What stays in sight, and which cell is chosen when the file is opened; settings are LibreOffice's own, since
  /// OpenDocument names none.
  private var settings: String {
    let views = sheets.map { sheet -> String in
      var items: [(String, String, String)] = []
      if let table = sheet.table {
        let (column, row) = (table.fixedColumns, table.headingRow + 1)
        items = [
          ("CursorPositionX", "int", "0"), ("CursorPositionY", "int", "\(row)"),
          ("HorizontalSplitMode", "short", column > 0 ? "2" : "0"),
          ("VerticalSplitMode", "short", "2"),
          ("HorizontalSplitPosition", "int", "\(column)"),
          ("VerticalSplitPosition", "int", "\(row)"), ("ActiveSplitRange", "short", "3"),
          ("PositionLeft", "int", "0"), ("PositionRight", "int", "\(column)"),
          ("PositionTop", "int", "0"), ("PositionBottom", "int", "\(row)"),
        ]
      }
      let written = items.map {
        "<config:config-item config:name=\"\($0.0)\" config:type=\"\($0.1)\">\($0.2)</config:config-item>"
      }
      return """
        <config:config-item-map-entry config:name="\(xmlText(sheet.name))">\(written.joined())\
        </config:config-item-map-entry>
        """
    }
    return xmlBeginning + """
      <office:document-settings \(openDocumentNamespaces) office:version="1.3"><office:settings>\
      <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed \
      config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" \
      config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">\
      \(views.joined())</config:config-item-map-named><config:config-item config:name="ActiveTable" \
      config:type="string">\(xmlText(sheets[0].name))</config:config-item></config:config-item-map-entry>\
      </config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
      """
  }
}

private let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

private func manifest(_ pictures: Int) -> String {
  let parts =
    ["content.xml", "styles.xml", "settings.xml", "meta.xml"].map { ($0, "text/xml") }
    + (0..<pictures).map { (picturePath($0 + 1), "image/png") }
  let entries = parts.map {
    "<manifest:file-entry manifest:full-path=\"\($0.0)\" manifest:media-type=\"\($0.1)\"/>"
  }
  return xmlBeginning + """
    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
    manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
    manifest:media-type="\(mediaType)"/>\(entries.joined())</manifest:manifest>
    """
}

let xmlBeginning = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/// Returns the path of a picture in the archive, from 1.
func picturePath(_ number: Int) -> String { "Pictures/\(number).png" }

/// What the prefixes of names mean.
let openDocumentNamespaces =
  ["office", "style", "text", "table", "meta", "config"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ") + """
     xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooo="http://openoffice.org/2004/office"
    """
