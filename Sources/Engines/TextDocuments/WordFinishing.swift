private import OfficeFiles

/// Finishes what Pandoc writes for Word where it cannot be told how (ECMA-376, part 1, 17.3 and 17.4).
///
/// Rows of tables stay whole, tables of languages from right to left run that way, a remark and a row of headings
/// are not parted from what follows, and what goes on in the entry of a list is not an entry of its own. The file
/// says who made it and when: in its sandbox, Pandoc does not know the time.
///
/// - Parameters:
///   - written: The bytes of the file that Pandoc wrote.
///   - document: What was written.
///   - seconds: When the file says that it was made, in seconds since 1970.
/// - Returns: The bytes of the file.
/// - Throws: ``PandocError`` where they are no archive.
func wordDocument(
  of written: [UInt8], _ document: TextDocument, seconds: Int
) throws(PandocError) -> [UInt8] {
  guard let files = archivedFiles(in: written) else {
    throw .failed("it wrote an archive that cannot be read")
  }
  let isRightToLeft = document.isRightToLeft
  return zipArchive(
    of: files.map { file in
      if file.path == "docProps/core.xml" {
        return ArchivedFile(
          path: file.path,
          text: properties(String(decoding: file.contents, as: UTF8.self), document, seconds))
      }
      if file.path == "word/numbering.xml" {
        return ArchivedFile(
          path: file.path,
          text: withShortNumbers(String(decoding: file.contents, as: UTF8.self)))
      }
      guard ["word/document.xml", "word/footnotes.xml"].contains(file.path) else { return file }
      var body = WordBody(file.contents, isRightToLeft: isRightToLeft)
      var text = String(decoding: body.finish(), as: UTF8.self)
        .replacing(/<w:tr>(\s*<w:trPr>)?/) { match in
          match.output.1 == nil
            ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/>"
        }
      // Pandoc calls a picture by its address, which here is the picture.
      text.replace(/<pic:cNvPr descr="data:[^"]*"/, with: "<pic:cNvPr descr=\"\"")
      if isRightToLeft {
        text.replace(/<w:tblPr>(?:\s*<w:tblStyle [^>]*>)?/) { "\($0.output)<w:bidiVisual/>" }
      }
      return ArchivedFile(path: file.path, text: text)
    })
}

/// Returns the lists of a file with numbers of eight digits (ECMA-376, part 1, 17.18.50); Pandoc gives one that
/// begins with 1986 the number A99411986.
private func withShortNumbers(_ written: String) -> String {
  written.replacing(/(<w:nsid w:val=")[0-9A-F]+([0-9A-F]{8}")/) { "\($0.output.1)\($0.output.2)" }
}

/// Returns the properties of a file with who made it and when (ECMA-376, part 2, 11).
private func properties(_ written: String, _ document: TextDocument, _ seconds: Int) -> String {
  let moment = midnight(secondsSince1970: seconds)
  return
    written
    .replacing(/<dc:creator>[^<]*<\/dc:creator>/) { _ in
      "<dc:creator>\(xmlText(document.author))</dc:creator>"
    }
    .replacing(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/) { "\($0.output.1)\(moment)" }
}

/// Goes through the paragraphs of a body once, from the first to the last.
private struct WordBody {
  private let xml: [UInt8]
  private let isRightToLeft: Bool
  private var finished: [UInt8] = []
  /// What the paragraph before was, where nothing but white space stands after it.
  private var before: WordParagraph?
  private var isInHeading = false
  /// Whether the row stays on the page of the next one.
  private var isInKeptRow = false
  /// Where the rows begin that do.
  private let keptRows: Set<Int>

  init(_ xml: [UInt8], isRightToLeft: Bool) {
    self.xml = xml
    self.isRightToLeft = isRightToLeft
    keptRows = TextDocuments.keptRows(in: xml)
  }

  mutating func finish() -> [UInt8] {
    finished.reserveCapacity(xml.count + xml.count / 8)
    var place = 0
    while let start = xml.firstIndex(of: "<w:p>", from: place),
      let end = xml.firstIndex(of: "</w:p>", from: start)
    {
      let between = xml[place..<start]
      let paragraph = WordParagraph(xml[start..<end])
      if let rows = between.lastIndex(of: "<w:tr>") {
        isInHeading = between.firstIndex(of: "<w:tblHeader", from: rows) != nil
        isInKeptRow = keptRows.contains(rows)
      }
      if between.lastIndex(of: "</w:tbl>") != nil, between.lastIndex(of: "<w:tr>") == nil {
        (isInHeading, isInKeptRow) = (false, false)
      }
      if between.dropFirst("</w:p>".utf8.count).contains(where: { $0 > 0x20 }) { before = nil }
      write(paragraph, after: between, upTo: end)
      place = end
    }
    finished += xml[place...]
    return finished
  }

  /// Returns how far a table stands in that begins after a paragraph, where that is its caption: in lists and cells,
  /// Pandoc gives it the style of all that stands there.
  private func captionIndent(before place: Int) -> String? {
    let rest = xml[place...].dropFirst("</w:p>".utf8.count).drop { $0 <= 0x20 }
    guard rest.starts(with: "<w:tbl>".utf8),
      let end = rest.firstIndex(of: "</w:tblPr>", from: rest.startIndex)
    else { return nil }
    let properties = String(decoding: rest[..<end], as: UTF8.self)
    guard properties.contains("<w:tblCaption ") else { return nil }
    return properties.firstMatch(of: /<w:tblInd w:w="([0-9]+)"/).map { String($0.output.1) } ?? "0"
  }

  private mutating func write(
    _ paragraph: WordParagraph, after between: ArraySlice<UInt8>, upTo place: Int
  ) {
    var paragraph = paragraph
    paragraph.captionIndent = captionIndent(before: place)
    if before == nil, between.ends(with: "</w:tbl>") { paragraph.isAfterTable = true }
    if let before, paragraph.continues(before) {
      finished += Array("<w:r><w:br/></w:r>".utf8) + paragraph.content
      self.before = paragraph
      return
    }
    if paragraph.style == "Remark", before?.isKept == true { paragraph.isKept = true }
    if paragraph.style.hasPrefix("Heading") { paragraph.isKept = true }
    finished += between
    finished += Array("<w:p>".utf8)
    finished += Array(
      paragraph.properties(
        isKeptRow: isInHeading || isInKeptRow, isRightToLeft: isRightToLeft
      ).utf8)
    finished += paragraph.content
    before = paragraph
  }
}

/// Returns where the rows of tables begin that stay with the next one, so that no page begins or ends a table with a
/// single row below its headings: the first and the last but one.
private func keptRows(in xml: [UInt8]) -> Set<Int> {
  var kept: Set<Int> = []
  var place = 0
  while let table = xml.firstIndex(of: "<w:tbl>", from: place),
    let end = xml.firstIndex(of: "</w:tbl>", from: table)
  {
    var rows: [Int] = []
    var row = table
    while let next = xml[..<end].firstIndex(of: "<w:tr>", from: row) {
      rows.append(next)
      row = next + 1
    }
    // The row of headings is none of them.
    if rows.count > 2 { kept.formUnion([rows[1], rows[rows.count - 2]]) }
    place = end
  }
  return kept
}

/// A paragraph without its end.
private struct WordParagraph {
  /// What stands in its `w:pPr`.
  private let written: String
  /// What stands after that.
  let content: ArraySlice<UInt8>
  let style: String
  /// The level of the list in which it stands, from 0; nil outside of lists.
  private let level: Int?
  /// Whether it goes on in the entry of a list, and has no mark of its own.
  private let goesOn: Bool
  /// Whether it stays on the page of what follows.
  var isKept = false
  /// Whether it stands right below a table.
  var isAfterTable = false
  /// How far it stands in as the caption of a table; nil for any other.
  var captionIndent: String?

  init(_ xml: ArraySlice<UInt8>) {
    let open = "<w:p><w:pPr>"
    guard xml.starts(with: open.utf8),
      let end = xml.firstIndex(of: "</w:pPr>", from: xml.startIndex)
    else {
      (written, style, level, goesOn) = ("", "", nil, false)
      content = xml.dropFirst("<w:p>".utf8.count)
      return
    }
    let written = String(
      decoding: xml[(xml.startIndex + open.utf8.count)..<end], as: UTF8.self)
    self.written = written
    content = xml[(end + "</w:pPr>".utf8.count)...]
    style = value(of: "pStyle", in: written) ?? ""
    level = value(of: "ilvl", in: written).flatMap { Int($0) }
    goesOn = value(of: "numId", in: written) == listTextNumber
  }

  /// Whether it and the one before it are paragraphs of one entry, which some programs know for one only where
  /// they are one paragraph.
  func continues(_ before: WordParagraph) -> Bool {
    goesOn && level != nil && level == before.level && style == "Compact" && before.style == style
  }

  /// Returns its properties, with their element.
  func properties(isKeptRow: Bool, isRightToLeft: Bool) -> String {
    var properties = written
    if isKeptRow || (isKept && style == "Remark") {
      properties = withKeptNext(properties)
    }
    if isRightToLeft, !properties.contains("<w:bidi") { properties += "<w:bidi/>" }
    if let captionIndent, style == "Compact" {
      return """
        <w:pPr><w:pStyle w:val="TableCaption"/>\(isRightToLeft ? "<w:bidi/>" : "")\
        <w:ind w:left="\(captionIndent)"/></w:pPr>
        """
    }
    if isAfterTable, !goesOn, ["", "BodyText", "FirstParagraph"].contains(style) {
      properties += "<w:spacing w:before=\"160\"/>"
    }
    if goesOn, let level {
      properties = properties.replacing(/<w:numPr>.*?<\/w:numPr>/, with: "")
      if style == "Compact" {
        properties = properties.replacing("\"Compact\"", with: "\"ListParagraph\"")
      }
      properties += "<w:ind w:left=\"\(720 * (level + 1))\"/>"
    }
    return properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  }

  private func withKeptNext(_ properties: String) -> String {
    guard let style = properties.firstMatch(of: /<w:pStyle [^>]*>/) else {
      return "<w:keepNext/>" + properties
    }
    return properties.replacing(
      style.output, with: "\(style.output)<w:keepNext/>", maxReplacements: 1)
  }
}

/// The number of the list that Pandoc gives to what goes on in an entry: one whose mark is a blank.
private let listTextNumber = "1000"

/// Returns the value of an element without content: `Compact` of `<w:pStyle w:val="Compact" />`.
private func value(of name: String, in xml: String) -> String? {
  guard let start = xml.firstRange(of: "<w:\(name) w:val=\"") else { return nil }
  return String(xml[start.upperBound...].prefix { $0 != "\"" })
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Returns where some text stands first from a place on.
  fileprivate func firstIndex(of text: String, from start: Int) -> Int? {
    let first = UInt8(ascii: "<")
    var place = start
    while let found = self[place...].firstIndex(of: first) {
      if self[found...].starts(with: text.utf8) { return found }
      place = found + 1
    }
    return nil
  }

  /// Whether it ends with some text, but for white space.
  fileprivate func ends(with text: String) -> Bool {
    let end = lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? startIndex
    return self[..<end].suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// Returns where some text stands last.
  fileprivate func lastIndex(of text: String) -> Int? {
    var last: Int?
    var place = startIndex
    while let found = firstIndex(of: text, from: place) {
      last = found
      place = found + 1
    }
    return last
  }
}
