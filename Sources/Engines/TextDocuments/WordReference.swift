private import OfficeFiles

extension TextDocument {
  /// Makes the document whose styles, page and header Pandoc takes for a Word document.
  ///
  /// Its parts are those of ECMA-376, part 1, 11; how it looks comes from a theme.
  func wordReference(_ styles: DocumentStyles) -> [UInt8] {
    var values = filledValues
    values["language"] = xmlText(language)
    values["link-colour"] = linkColor.map { $0.dropFirst().uppercased() } ?? "14506D"
    values["page-number"] = pageNumber(
      words: { "<w:r><w:t xml:space=\"preserve\">\(xmlText($0))</w:t></w:r>" },
      page: field("PAGE"), pages: field("NUMPAGES"))
    let parts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships),
      ("word/document.xml", mainPart), ("word/_rels/document.xml.rels", mainRelationships),
      ("word/settings.xml", settings),
      ("word/styles.xml", withAccents(styles.part("word/styles.xml", filledWith: values))),
      ("word/header1.xml", inDirection(styles.part("word/header.xml", filledWith: values))),
      ("word/footer1.xml", inDirection(styles.part("word/footer.xml", filledWith: values))),
    ]
    return zipArchive(of: parts.map { ArchivedFile(path: $0.0, text: $0.1) })
  }

  /// Returns the styles with one for each colour of words.
  private func withAccents(_ part: String) -> String {
    let end = "</w:styles>"
    let own = accents.enumerated().map { place, color in
      let name = CharacterStyle.accent(place).name
      return """
        <w:style w:type="character" w:customStyle="1" w:styleId="\(name)"><w:name w:val="\(name)"/>\
        <w:rPr><w:color w:val="\(color.dropFirst().uppercased())"/></w:rPr></w:style>
        """
    }
    return part.replacing(end, with: own.joined() + end)
  }

  /// Returns the head or foot of a page with its paragraphs in the direction of the language.
  private func inDirection(_ part: String) -> String {
    isRightToLeft ? part.replacing("</w:pPr>", with: "<w:bidi/></w:pPr>") : part
  }

  /// The body, which says nothing but how pages look; lengths are in twentieths of a point.
  private var mainPart: String {
    let (short, long) = (11_906, 16_838)
    let size =
      page.isLandscape
      ? "<w:pgSz w:w=\"\(long)\" w:h=\"\(short)\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"\(short)\" w:h=\"\(long)\"/>"
    return xmlBeginning + """
      <w:document xmlns:w="\(wordNamespace)" xmlns:r="\(officeRelationships)"><w:body><w:p/><w:sectPr>\
      <w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>\
      \(size)<w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" \
      w:footer="567" w:gutter="0"/>\(isRightToLeft ? "<w:bidi/>" : "")</w:sectPr></w:body></w:document>
      """
  }
}

private let xmlBeginning = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
private let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let officeRelationships =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
private let wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/// Returns a field, whose value a word processor works out when it shows the page.
private func field(_ code: String) -> String {
  """
  <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(code) \
  </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
  <w:r><w:fldChar w:fldCharType="end"/></w:r>
  """
}

private let contentTypes =
  xmlBeginning + """
    <Types xmlns="\(packageNamespace)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordTypes).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordTypes).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(wordTypes).settings+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(wordTypes).header+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(wordTypes).footer+xml"/></Types>
    """

private let relationships =
  xmlBeginning + """
    <Relationships xmlns="\(packageNamespace)/relationships"><Relationship Id="rId1" \
    Type="\(officeRelationships)/officeDocument" Target="word/document.xml"/></Relationships>
    """

private let mainRelationships =
  xmlBeginning + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
  + ["styles", "settings", "header", "footer"].enumerated().map { index, kind in
    let file = kind == "header" || kind == "footer" ? "\(kind)1.xml" : "\(kind).xml"
    return
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(officeRelationships)/\(kind)\" Target=\"\(file)\"/>"
  }.joined() + "</Relationships>"

/// Word shows a document that does not name a version as one of an old version.
private let settings =
  xmlBeginning + """
    <w:settings xmlns:w="\(wordNamespace)"><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """
