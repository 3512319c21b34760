private import ByteWriting
private import OfficeFiles

/// Writes the sheets of a workbook as OpenDocument has them, and the styles that they need.
struct OpenDocumentSheets {
  let workbook: Workbook
  let isRightToLeft: Bool
  private var body = UTF8Buffer()
  private(set) var cellStyles = NamedValues<CellStyle>(prefix: "ce")
  private(set) var columnWidths = NamedValues<Double>(prefix: "co")
  private(set) var rowHeights = NamedValues<Double>(prefix: "ro")
  private var validations = NamedValues<Validation>(prefix: "choice")
  private var pictures = 0

  /// Writes all sheets.
  init(_ workbook: Workbook, isRightToLeft: Bool) {
    self.workbook = workbook
    self.isRightToLeft = isRightToLeft
    for (index, sheet) in workbook.sheets.enumerated() { write(sheet, index) }
  }

  /// `content.xml`.
  var content: [UInt8] {
    var xml = UTF8Buffer()
    xml += xmlBeginning
    xml += "<office:document-content \(openDocumentNamespaces) office:version=\"1.3\">"
    xml += "<office:automatic-styles>\(automaticStyles)</office:automatic-styles>"
    xml += "<office:body><office:spreadsheet>"
    xml += """
      <table:calculation-settings table:case-sensitive="false" table:automatic-find-labels="false" \
      table:use-regular-expressions="false"/>
      """
    if !validations.values.isEmpty {
      xml += "<table:content-validations>"
      for (validation, name) in validations.named { xml += validation.xml(named: name) }
      xml += "</table:content-validations>"
    }
    xml.append(body.bytes)
    xml += databaseRanges
    xml += "</office:spreadsheet></office:body></office:document-content>"
    return Array(xml.bytes)
  }

  private mutating func write(_ sheet: Sheet, _ index: Int) {
    body += """
      <table:table table:name="\(xmlText(sheet.name))" table:style-name="ta\(index + 1)">
      """
    for width in sheet.columnWidths {
      body += """
        <table:table-column table:style-name="\(columnWidths.name(of: width))" \
        table:default-cell-style-name="Default"/>
        """
    }
    let choices = self.choices(of: sheet)
    for (row, cells) in sheet.rows.enumerated() {
      let isHeading = sheet.table?.headingRow == row
      if isHeading { body += "<table:table-header-rows>" }
      let height = rowHeights.name(of: sheet.height(ofRow: row))
      body += "<table:table-row table:style-name=\"\(height)\">"
      for (column, cell) in cells.enumerated() {
        write(cell, choice: choices[CellPlace(column: column, row: row)])
      }
      // A row without cells is none.
      if cells.isEmpty { body += "<table:table-cell/>" }
      body += "</table:table-row>"
      if isHeading { body += "</table:table-header-rows>" }
    }
    if let picture = sheet.picture { write(picture, below: sheet.rows.count) }
    body += "</table:table>"
  }

  /// Returns what the cells of a sheet take that take one of some texts.
  private mutating func choices(of sheet: Sheet) -> [CellPlace: String] {
    var names: [CellPlace: String] = [:]
    for choice in sheet.choices {
      let name = validations.name(
        of: Validation(texts: choice.texts, prompt: choice.prompt, refusal: choice.refusal))
      for row in choice.rows { names[CellPlace(column: choice.column, row: row)] = name }
    }
    return names
  }

  private mutating func write(_ cell: Cell, choice: String?) {
    body += "<table:table-cell table:style-name=\"\(cellStyles.name(of: cell.style))\""
    if let choice { body += " table:content-validation-name=\"\(choice)\"" }
    if let formula = cell.formula {
      body += " table:formula=\"of:=\(xmlText(FormulaForm.openDocument.text(formula)))\""
    }
    switch cell.value {
    case .words(""): body += "/>"
    case .words(let words):
      body += " office:value-type=\"string\">"
      let (open, close) =
        cell.link.isEmpty
        ? ("", "")
        : ("<text:a xlink:type=\"simple\" xlink:href=\"\(xmlText(cell.link))\">", "</text:a>")
      for line in words.cutToCell.split(separator: "\n", omittingEmptySubsequences: false) {
        body += "<text:p>\(open)\(spacedText(String(line)))\(close)</text:p>"
      }
      body += "</table:table-cell>"
    case .number(let number):
      body += """
         office:value-type="float" office:value="\(number)"><text:p>\(number)</text:p></table:table-cell>
        """
    }
  }

  private mutating func write(_ picture: SheetPicture, below rows: Int) {
    pictures += 1
    if picture.row > rows {
      body += """
        <table:table-row table:number-rows-repeated="\(picture.row - rows)"><table:table-cell/></table:table-row>
        """
    }
    func inches(_ pixels: Int) -> String { "\(Double(pixels) / 96)in" }
    body += """
      <table:table-row><table:table-cell><draw:frame svg:width="\(inches(picture.width))" \
      svg:height="\(inches(picture.height))" svg:x="0in" svg:y="0in">\
      <draw:image xlink:href="\(picturePath(pictures))" xlink:type="simple" xlink:show="embed" \
      xlink:actuate="onLoad"/><svg:title>\(xmlText(picture.text))</svg:title></draw:frame></table:table-cell>\
      </table:table-row>
      """
  }

  /// The tables that can be filtered.
  private var databaseRanges: String {
    let ranges = workbook.sheets.enumerated().compactMap { index, sheet -> String? in
      guard let table = sheet.table, table.isFiltered else { return nil }
      let name = xmlText("'\(sheet.name.replacing("'", with: "''"))'")
      let first = CellPlace(column: 0, row: table.headingRow)
      let last = CellPlace(
        column: sheet.rows[table.headingRow].count - 1,
        row: max(table.headingRow, sheet.rows.count - 1))
      // LibreOffice takes a range of this name for the filter of its sheet, which needs none.
      return """
        <table:database-range table:name="__Anonymous_Sheet_DB__\(index)" \
        table:target-range-address="\(name).\(first.name):\(name).\(last.name)" \
        table:display-filter-buttons="true"/>
        """
    }
    return ranges.isEmpty
      ? "" : "<table:database-ranges>\(ranges.joined())</table:database-ranges>"
  }
}

/// Values that get names in the order in which they are first asked for.
struct NamedValues<Value: Hashable> {
  let prefix: String
  private var names: [Value: String] = [:]
  private(set) var values: [Value] = []

  init(prefix: String) { self.prefix = prefix }

  mutating func name(of value: Value) -> String {
    if let name = names[value] { return name }
    values.append(value)
    let name = "\(prefix)\(values.count)"
    names[value] = name
    return name
  }

  /// All values with their names, in the order of these.
  var named: [(Value, String)] { values.map { ($0, names[$0] ?? "") } }
}
