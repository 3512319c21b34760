private import CXlsxWriter

/// Owns one workbook of libxlsxwriter and frees it exactly once; no pointer of the library leaves this
/// file.
///
/// The library copies every text that it is given. Its numbers of rows and columns are from 0.
@safe struct WorkbookFile: ~Copyable {
  /// Nil once the file is written, and freed.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// Begins a workbook that is written to a path when it is closed.
  init(path: String) throws(SpreadsheetError) {
    unsafe workbook = workbook_new(path)
    if unsafe workbook == nil { throw SpreadsheetError("it could not be begun") }
  }

  deinit { if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) } }

  /// Writes the file.
  mutating func close() throws(SpreadsheetError) {
    guard let workbook = unsafe workbook.take() else { return }
    try check(unsafe workbook_close(workbook))
  }

  /// Says what the workbook is.
  func setProperties(of description: Workbook) throws(SpreadsheetError) {
    let title = writableText(description.title).prefix(255, ending: "…")
    let author = writableText(description.author).prefix(255, ending: "…")
    let error = unsafe title.withMutableCString { title in
      unsafe author.withMutableCString { author in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = title
        unsafe properties.author = author
        unsafe properties.created = description.created
        return unsafe workbook_set_properties(workbook, &properties)
      }
    }
    try check(error)
    for property in description.properties {
      let name = writableText(property.name).prefix(255, ending: "…")
      let value = writableText(property.value).prefix(255, ending: "…")
      try check(unsafe workbook_set_custom_property_string(workbook, name, value))
    }
  }

  /// Adds a sheet after those that are there.
  mutating func add(_ sheet: Sheet, isRightToLeft: Bool) throws(SpreadsheetError) {
    guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
      throw SpreadsheetError("it takes no sheet named '\(sheet.name)'")
    }
    if sheet.isHidden { unsafe worksheet_hide(worksheet) }
    if isRightToLeft { unsafe worksheet_right_to_left(worksheet) }
    for (column, width) in sheet.columnWidths.enumerated() {
      let column = lxw_col_t(column)
      try check(unsafe worksheet_set_column(worksheet, column, column, width, nil))
    }
    for (row, cells) in sheet.rows.enumerated() {
      let height = sheet.height(ofRow: row)
      try check(unsafe worksheet_set_row(worksheet, lxw_row_t(row), height, nil))
      for (column, cell) in cells.enumerated() {
        try unsafe write(cell, to: worksheet, row: lxw_row_t(row), column: lxw_col_t(column))
      }
    }
    if let table = sheet.table { try unsafe set(table, of: sheet, on: worksheet) }
    for choice in sheet.choices { try unsafe set(choice, on: worksheet) }
    try unsafe set(sheet.print, on: worksheet)
    if let picture = sheet.picture { try unsafe add(picture, to: worksheet) }
  }

  private func add(
    _ picture: SheetPicture, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let text = writableText(picture.text).prefix(255, ending: "…")
    let scales = picture.scales
    let error = unsafe text.withMutableCString { text in
      var options = unsafe lxw_image_options()
      unsafe options.description = text
      unsafe options.x_scale = scales.width
      unsafe options.y_scale = scales.height
      return unsafe picture.png.withUnsafeBufferPointer { bytes in
        unsafe worksheet_insert_image_buffer_opt(
          worksheet, lxw_row_t(picture.row), 0, bytes.baseAddress, bytes.count, &options)
      }
    }
    try check(error)
  }

  private mutating func write(
    _ cell: Cell, to worksheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t,
    column: lxw_col_t
  ) throws(SpreadsheetError) {
    let format = unsafe format(of: cell.style)
    let formula = cell.formula.map { "=\(FormulaForm.excel.text($0))" }
    let error: lxw_error
    switch (formula, cell.value) {
    case (nil, .words("")): error = unsafe worksheet_write_blank(worksheet, row, column, format)
    case (nil, .words(let words)):
      let text = writableText(words).cutToCell
      error =
        cell.link.isEmpty
        ? unsafe worksheet_write_string(worksheet, row, column, text, format)
        : unsafe worksheet_write_url_opt(
          worksheet, row, column, cell.link, format, text, nil)
    case (nil, .number(let number)):
      error = unsafe worksheet_write_number(worksheet, row, column, Double(number), format)
    case (let formula?, .words(let words)):
      error = unsafe worksheet_write_formula_str(
        worksheet, row, column, formula, format, writableText(words))
    case (let formula?, .number(let number)):
      error = unsafe worksheet_write_formula_num(
        worksheet, row, column, formula, format, Double(number))
    }
    try check(error)
  }

  private mutating func format(of style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = unsafe formats[style] { return unsafe format }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { unsafe format_set_bold(format) }
    if let size = style.fontSize { unsafe format_set_font_size(format, size) }
    if let color = style.textColor { unsafe format_set_font_color(format, color.value) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, fill.value)
    }
    if let border = style.border {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, border.value)
    }
    if style.isDate { unsafe format_set_num_format(format, "d mmm yyyy") }
    unsafe formats[style] = format
    return unsafe format
  }

  private func set(
    _ table: SheetTable, of sheet: Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let heading = lxw_row_t(table.headingRow)
    let last = lxw_row_t(max(table.headingRow, sheet.rows.count - 1))
    let lastColumn = lxw_col_t(max(1, sheet.rows[table.headingRow].count) - 1)
    unsafe worksheet_freeze_panes(worksheet, heading + 1, lxw_col_t(table.fixedColumns))
    if table.isFiltered {
      try check(unsafe worksheet_autofilter(worksheet, heading, 0, last, lastColumn))
    }
    try check(unsafe worksheet_repeat_rows(worksheet, heading, heading))
    // The first cell to write in, and not a heading, is chosen when the sheet is opened.
    unsafe worksheet_set_selection(worksheet, heading + 1, 0, heading + 1, 0)
  }

  private func set(
    _ choice: CellChoice, on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let prompt = writableText(choice.prompt).prefix(255, ending: "…")
    let refusal = writableText(choice.refusal).prefix(255, ending: "…")
    let column = lxw_col_t(choice.column)
    let (first, last) = (lxw_row_t(choice.rows.lowerBound), lxw_row_t(choice.rows.upperBound))
    let error = unsafe "=\(FormulaForm.excel.cells(choice.texts))".withMutableCString { formula in
      unsafe prompt.withMutableCString { prompt in
        unsafe refusal.withMutableCString { refusal in
          var rule = unsafe lxw_data_validation()
          unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          unsafe rule.value_formula = formula
          unsafe rule.input_message = prompt
          unsafe rule.error_message = refusal
          return unsafe worksheet_data_validation_range(
            worksheet, first, column, last, column, &rule)
        }
      }
    }
    try check(error)
  }

  private func set(
    _ print: PrintSetup, on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    // A4 is paper number 9. https://libxlsxwriter.github.io/worksheet_8h.html
    unsafe worksheet_set_paper(worksheet, 9)
    if print.isLandscape {
      unsafe worksheet_set_landscape(worksheet)
    } else {
      unsafe worksheet_set_portrait(worksheet)
    }
    // As wide as one page, and as long as need be; margins in inches.
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    unsafe worksheet_set_margins(worksheet, 0.5, 0.5, 0.75, 0.75)
    try check(unsafe worksheet_set_header(worksheet, print.header.code))
    try check(unsafe worksheet_set_footer(worksheet, print.footer.code))
  }

  private func check(_ error: lxw_error) throws(SpreadsheetError) {
    guard error != LXW_NO_ERROR else { return }
    let reason = unsafe lxw_strerror(error).map { unsafe String(cString: $0) }
    throw SpreadsheetError(reason ?? "error \(error.rawValue)")
  }
}

/// What makes the files, with its version: `libxlsxwriter 1.1.4`.
package let spreadsheetEngine = "libxlsxwriter \(unsafe String(cString: lxw_version()))"

extension String {
  /// Lends the text to a function of C that takes it as one to be changed, and does not change it.
  fileprivate func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    try unsafe withCString { unsafe try body(UnsafeMutablePointer(mutating: $0)) }
  }
}
