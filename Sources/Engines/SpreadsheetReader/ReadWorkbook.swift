/// A workbook that somebody has written in, as texts.
package struct ReadWorkbook: Hashable, Sendable {
  /// Its sheets, in order, also those that do not show.
  package let sheets: [ReadSheet]

  /// Makes a workbook.
  package init(sheets: [ReadSheet]) {
    self.sheets = sheets
  }
}

/// A sheet of it.
package struct ReadSheet: Hashable, Sendable {
  /// What its tab says.
  package let name: String
  /// The rows in which anything stands, from the top.
  package let rows: [ReadRow]

  /// Makes a sheet.
  package init(name: String, rows: [ReadRow]) {
    self.name = name
    self.rows = rows
  }
}

/// A row of a sheet.
package struct ReadRow: Hashable, Sendable {
  /// Its number, from 1.
  package let number: Int
  /// The cells in which anything stands, by their columns, from 0.
  package let cells: [Int: ReadCell]

  /// Makes a row.
  package init(number: Int, cells: [Int: ReadCell]) {
    self.number = number
    self.cells = cells
  }
}

/// A cell of a row.
package struct ReadCell: Hashable, Sendable {
  /// What it shows; a day as `2026-12-01`.
  ///
  /// Of a formula, it is the value that it had when the file was saved.
  package let text: String
  /// Whether a formula makes it, which is never worked out anew.
  package let isFormula: Bool

  /// Makes a cell.
  package init(_ text: String, isFormula: Bool = false) {
    self.text = text
    self.isFormula = isFormula
  }
}

/// Why a file is not read as a workbook.
package enum WorkbookProblem: Error, Hashable, Sendable {
  /// It can be opened with a password alone.
  case password
  /// It is in the form that Excel had before 2007 (.xls).
  case oldForm
  /// It is in the binary form of Excel (.xlsb).
  case binaryForm
  /// It is an archive, or a file of an office program, and no workbook.
  case noWorkbook
  /// It is not whole.
  case damaged
  /// It holds more than is read.
  case tooLarge
}

/// The limits within which workbooks are read.
package enum WorkbookLimits {
  /// How many bytes a file may have.
  package static let bytes = 32 << 20
  /// How many rows with anything in them all sheets together may have.
  package static let rows = 200_000
  /// How many cells with anything in them.
  package static let cells = 2_000_000
}
