/// Returns what Pandoc wrote with rows that stay with the next one, so that no page begins or ends a table with a
/// single row below its headings: the first and the last but one, and the row of headings.
///
/// OpenDocument has no such rule for rows. LibreOffice has Word's, by which a row stays with the next one where its
/// first paragraph does; a file has to ask for it: see ``rowSettings``. A row that may be higher than a page stays
/// with none: LibreOffice 7.4 does not come to an end where such a row has to.
func withKeptRows(_ content: String) -> String {
  let styles = ["Contents", "Heading"].map { name in
    """
    <style:style style:name="Kept\(name)" style:family="paragraph" style:parent-style-name="Table_20_\(name)">\
    <style:paragraph-properties fo:keep-with-next="always"/></style:style>
    """
  }
  let end = "</office:automatic-styles>"
  return
    content
    .replacing(/(?s)<table:table .*?<\/table:table>/) { withKeptRows(ofTable: $0.output) }
    .replacing(end, with: styles.joined() + end)
}

private func withKeptRows(ofTable table: Substring) -> String {
  let starts = table.ranges(of: "<table:table-row").map(\.lowerBound)
  // The row of headings is none of those that people fill in.
  let kept = starts.count > 2 ? [0, 1, starts.count - 2] : [0]
  var written = String(table[..<(starts.first ?? table.endIndex)])
  for (place, start) in starts.enumerated() {
    let row = table[start..<(starts.dropFirst(place + 1).first ?? table.endIndex)]
    let isKept = kept.contains(place) && lengthOfText(row) <= longestKeptRow
    written += isKept ? withKeptParagraphs(row) : String(row)
  }
  return written
}

private func withKeptParagraphs(_ row: Substring) -> String {
  String(row).replacing(/text:style-name="Table_20_(Contents|Heading)"/) {
    "text:style-name=\"Kept\($0.output.1)\""
  }
}

/// How many bytes of text a row has at most that stays with the next one: less than half a page, were all of it in the
/// column of questions.
private let longestKeptRow = 900

/// Returns how many bytes of a piece of XML stand between its tags.
private func lengthOfText(_ row: Substring) -> Int {
  var isInTag = false
  return row.utf8.reduce(0) { length, byte in
    if byte == UInt8(ascii: "<") { isInTag = true }
    defer { if byte == UInt8(ascii: ">") { isInTag = false } }
    return isInTag ? length : length + 1
  }
}

/// The settings of a file whose rows may stay with the next one.
let rowSettings = """
  <?xml version="1.0" encoding="UTF-8"?>
  <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
  xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" \
  office:version="1.3"><office:settings><config:config-item-set config:name="ooo:configuration-settings">\
  <config:config-item config:name="TableRowKeep" config:type="boolean">true</config:config-item>\
  </config:config-item-set></office:settings></office:document-settings>
  """
