import SpreadsheetReader

/// What a workbook says of itself on its hidden sheet.
struct WorkbookIdentity {
  /// The place of that sheet; nil where it has none.
  private(set) var place: Int?
  /// The code of its set; nil where it does not say it.
  private(set) var code: String?
  private(set) var edition = ""
  private(set) var by = ""
  /// The digits of the wordings that were asked, by labels.
  private(set) var hashes: [String: String] = [:]

  /// Reads the sheet wherever it stands and whatever it is called.
  init(_ workbook: ReadWorkbook) {
    for (place, sheet) in workbook.sheets.enumerated() {
      let rows = sheet.rows.map { row in row.cells.mapValues { trimmed($0.text) } }
      guard
        let heading = rows.firstIndex(where: { Set(["label", "hash"]).isSubset(of: $0.values) }),
        let labels = rows[heading].first(where: { $0.value == "label" })?.key,
        let digits = rows[heading].first(where: { $0.value == "hash" })?.key
      else { continue }
      self.place = place
      for row in rows[..<heading] {
        guard let key = row[0], let value = row[1] else { continue }
        switch key {
        case "set": code = value
        case "edition": edition = value
        case "by": by = value
        default: break
        }
      }
      for row in rows[(heading + 1)...] {
        if let label = row[labels], let hash = row[digits] { hashes[label] = hash }
      }
      return
    }
  }
}
