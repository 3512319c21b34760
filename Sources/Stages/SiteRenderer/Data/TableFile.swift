import ByteWriting
import ContentModel
import Files
import Wording

extension SitePages {
  /// Returns the paths of the files that hold the tables of a page.
  func tablePaths(beside id: PageID) -> [String] { site.tableFiles(of: id).map(\.path) }

  /// Writes the files that hold the tables of a page.
  func writeTables(beside frame: PageFrame, to files: inout some FileWriter) {
    guard let id = frame.id else { return }
    for (table, path) in site.tableFiles(of: id) {
      files.write(path) { frame.write(table, provenance: frame.provenance(of: table), to: &$0) }
    }
  }
}

extension PageFrame {
  /// Returns where a table of the page comes from, in sentences; nil where the page belongs to no set.
  fileprivate func provenance(of table: Table<Reference>) -> String? {
    // A page of the site itself has a frame with the set where there is but one.
    if case .page(nil, _)? = id { return nil }
    guard set != nil else { return nil }
    var sentences = provenance?.sentences ?? []
    if let id, let address = wholeAddress(of: Place(id, anchor: table.anchor)) {
      sentences.append(address)
    }
    if case .marker(let id)? = id {
      let marker = site[id.set].marker(id.number)
      let section = marker.sections.first { section in
        TextApart(of: section, hasNotes: marker.hasNotes).tables
          .contains { $0.anchor == table.anchor }
      }
      if let section, section.isDrafted { sentences.append(draftedNote(of: section, in: marker)) }
    }
    return sentences.joined(separator: " ")
  }

  /// Writes a table as CSV (RFC 4180) with the mark of UTF-8 at its beginning: its heads, and its rows as they stand,
  /// and behind the first of them where it comes from.
  fileprivate func write(
    _ table: Table<Reference>, provenance: String?, to csv: inout UTF8Buffer
  ) {
    csv += "\u{FEFF}"
    for (index, row) in table.allRows.enumerated() {
      for (column, cell) in row.enumerated() {
        if column > 0 { csv += "," }
        writeCell(to: &csv) { appendWords(of: cell.content, to: &$0) }
      }
      if let provenance {
        csv += index == 0 ? ",provenance" : ","
        if index == 1 { writeCell(to: &csv) { $0 += provenance } }
      }
      csv += "\r\n"
    }
  }
}
