/// Sheets that are kept together in one file.
package struct Workbook: Hashable, Sendable {
  /// Its title, as programs show it beside its name.
  package let title: String
  /// Who answers for it, or nothing.
  package let author: String
  /// The language of its texts: `en-GB`.
  package let language: String
  /// When the file says that it was made, in seconds since 1970; not 0, which stands for now.
  package let created: Int
  /// What programs can read of it beside its title; names differ, and no value is empty.
  package let properties: [WorkbookProperty]
  /// Its sheets, at least one, in order; it opens on the first, which is not hidden.
  package let sheets: [Sheet]

  /// Makes a workbook.
  package init(
    title: String, author: String, language: String, created: Int,
    properties: [WorkbookProperty] = [], sheets: [Sheet]
  ) {
    self.title = title
    self.author = author
    self.language = language
    self.created = created
    self.properties = properties
    self.sheets = sheets
  }
}

/// Something that a workbook says of itself to programs.
package struct WorkbookProperty: Hashable, Sendable {
  /// What it is called.
  package let name: String
  /// What it is.
  package let value: String

  /// Makes a property.
  package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// One sheet of a workbook.
package struct Sheet: Hashable, Sendable {
  /// What its tab says; one of ``sheetNames(for:)``.
  package var name: String
  /// The width of each column, in characters.
  package var columnWidths: [Double]
  /// Its rows from the top; a row may be shorter than another.
  package var rows: [[Cell]]
  /// The table that it holds; nil where it is read and not filled in.
  package var table: SheetTable?
  /// Which cells take one of some texts.
  package var choices: [CellChoice]
  /// How it is printed.
  package var print: PrintSetup
  /// Whether it is there for programs, and people see it only where they ask for it.
  package var isHidden: Bool
  /// A picture on it; nil where there is none.
  package var picture: SheetPicture?

  /// Makes a sheet.
  package init(
    name: String, columnWidths: [Double], rows: [[Cell]], table: SheetTable? = nil,
    choices: [CellChoice] = [], print: PrintSetup, isHidden: Bool = false
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.rows = rows
    self.table = table
    self.choices = choices
    self.print = print
    self.isHidden = isHidden
  }
}

/// A picture that lies on a sheet, in the form of PNG.
package struct SheetPicture: Hashable, Sendable {
  /// The bytes of its file.
  package let png: [UInt8]
  /// The text that stands in for it.
  package let text: String
  /// The row at which it begins, from 0, in the first column.
  package let row: Int
  /// How wide it is shown, in pixels.
  package let width: Int
  /// How high it is shown.
  package let height: Int

  /// Makes a picture.
  package init(png: [UInt8], text: String, row: Int, width: Int, height: Int) {
    (self.png, self.text, self.row, self.width, self.height) = (png, text, row, width, height)
  }

  /// How much smaller it is shown than it is, of its width and its height, which stand at the beginning of the file.
  var scales: (width: Double, height: Double) {
    func number(at place: Int) -> Int { png[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    guard png.count > 24 else { return (1, 1) }
    return (
      Double(width) / Double(max(1, number(at: 16))),
      Double(height) / Double(max(1, number(at: 20)))
    )
  }
}

/// The table of a sheet: a row of headings, and all rows below it.
///
/// The headings stay in sight and are printed on each page.
package struct SheetTable: Hashable, Sendable {
  /// The row of the headings, from 0.
  package let headingRow: Int
  /// How many columns from the first stay in sight when the sheet is moved sideways.
  package let fixedColumns: Int
  /// Whether rows can be filtered by the headings.
  package let isFiltered: Bool

  /// Makes a table.
  package init(headingRow: Int, fixedColumns: Int = 0, isFiltered: Bool = true) {
    self.isFiltered = isFiltered
    self.headingRow = headingRow
    self.fixedColumns = fixedColumns
  }
}

/// The cells of a column that take one of some texts, which a program offers as a list.
package struct CellChoice: Hashable, Sendable {
  /// The column, from 0.
  package let column: Int
  /// The rows, from 0; not empty.
  package let rows: ClosedRange<Int>
  /// Where the texts stand.
  package let texts: CellColumn
  /// What a cell is for, shown beside it while it is chosen.
  package let prompt: String
  /// What is shown where something else is written.
  package let refusal: String

  /// Makes a choice.
  package init(
    column: Int, rows: ClosedRange<Int>, texts: CellColumn, prompt: String, refusal: String
  ) {
    self.column = column
    self.rows = rows
    self.texts = texts
    self.prompt = prompt
    self.refusal = refusal
  }
}

/// Some cells of one column of a sheet.
package struct CellColumn: Hashable, Sendable {
  /// The name of the sheet.
  package let sheet: String
  /// The column, from 0.
  package let column: Int
  /// The rows, from 0.
  package let rows: ClosedRange<Int>

  /// Names cells.
  package init(sheet: String, column: Int, rows: ClosedRange<Int>) {
    self.sheet = sheet
    self.column = column
    self.rows = rows
  }
}

/// Returns what spreadsheets call a column: `A` for 0, `AA` for 26.
func columnLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column + 1
  while rest > 0 {
    letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
