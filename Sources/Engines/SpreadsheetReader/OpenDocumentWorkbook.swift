import ContentModel
import XMLReader

/// Reads a workbook of OpenDocument: OpenDocument 1.3, part 3, 9.
func openDocumentWorkbook(_ parts: WorkbookParts) throws(WorkbookProblem) -> ReadWorkbook {
  var isEncrypted = false
  try parts.read("META-INF/manifest.xml") { event throws(WorkbookProblem) in
    if case .start("encryption-data", _) = event { isEncrypted = true }
  }
  if isEncrypted { throw .password }
  var reader = OpenDocumentReader()
  try parts.read("content.xml") { event throws(WorkbookProblem) in try reader.meet(event) }
  guard reader.isSpreadsheet else { throw .noWorkbook }
  return ReadWorkbook(sheets: reader.sheets)
}

private struct OpenDocumentReader {
  private(set) var sheets: [ReadSheet] = []
  private(set) var isSpreadsheet = false
  private var rows = RowCollector()
  private var name = ""
  private var row = 0
  private var rowRepeats = 1
  private var column = 0
  private var columnRepeats = 1
  private var cells: [Int: ReadCell] = [:]
  private var values: [String: String] = [:]
  private var text = ""
  private var paragraphs = 0
  private var isInCell = false
  private var isInParagraph = false
  /// How many elements are open of which nothing is read: notes of editors, changes, how a word is read aloud.
  private var skipped = 0

  mutating func meet(_ event: XMLEvent) throws(WorkbookProblem) {
    switch event {
    case .start(let name, _) where skipped > 0 || leftOut.contains(name): skipped += 1
    case .end where skipped > 0: skipped -= 1
    case .text where skipped > 0: break
    case .start(let name, let values): begin(name, values)
    case .end(let name): try end(name)
    case .text(let words): if isInParagraph { text += words }
    }
  }

  private mutating func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "spreadsheet": isSpreadsheet = true
    case "table" where !isInCell:
      name = attributes["name"] ?? ""
      row = 0
    case "table-row" where !isInCell:
      rowRepeats = count(attributes["number-rows-repeated"])
      column = 0
    case "table-cell", "covered-table-cell":
      columnRepeats = count(attributes["number-columns-repeated"])
      values = attributes
      text = ""
      paragraphs = 0
      isInCell = true
    case "p" where isInCell, "h" where isInCell:
      if paragraphs > 0 { text += "\n" }
      paragraphs += 1
      isInParagraph = true
    case "s" where isInParagraph:
      text += String(repeating: " ", count: min(count(attributes["c"]), 1_000))
    case "tab" where isInParagraph: text += "\t"
    case "line-break" where isInParagraph: text += "\n"
    default: break
    }
  }

  private mutating func end(_ element: String) throws(WorkbookProblem) {
    switch element {
    case "p", "h": isInParagraph = false
    case "table-cell", "covered-table-cell":
      isInCell = false
      let cell = ReadCell(shownText, isFormula: values["formula"] != nil)
      if !cell.text.isEmpty || cell.isFormula {
        for place in column..<(column + min(columnRepeats, mostRepeats)) { cells[place] = cell }
      }
      column += columnRepeats
    case "table-row" where !isInCell:
      for number in 0..<(cells.isEmpty ? 0 : min(rowRepeats, mostRepeats)) {
        try rows.add(cells, at: row + number + 1)
      }
      row += rowRepeats
      cells = [:]
    case "table" where !isInCell: sheets.append(rows.endSheet(named: name))
    default: break
    }
  }

  /// A day and a truth as they are, whatever they look like in the language of the sheet.
  private var shownText: String {
    switch values["value-type"] {
    case "date": String((values["date-value"] ?? text).prefix { $0 != "T" })
    case "boolean": isTrue(values["boolean-value"]) ? "TRUE" : "FALSE"
    default: text
    }
  }
}

/// How often a cell or row with anything in it may stand beside itself; what fills a sheet stands in it once.
private let mostRepeats = 1_000

private let leftOut: Set<String> = ["annotation", "tracked-changes", "ruby-text", "shapes"]

private func count(_ text: String?) -> Int {
  text.flatMap { Int($0) }.map { min(max($0, 1), 1 << 20) } ?? 1
}
