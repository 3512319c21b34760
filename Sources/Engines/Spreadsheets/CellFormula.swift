/// What is worked out in a cell.
package indirect enum CellFormula: Hashable, Sendable {
  /// The words of a cell of another sheet.
  case words(of: CellColumn)
  /// How many rows have something in the column `filled`: of those whose text in the column `labels` begins with
  /// the words of the cell `label` and the `joint`, and with the words of the cell `value` where there is one.
  ///
  /// Words count as the same whatever their capitals; none are read as a pattern.
  case rows(
    labels: CellColumn, label: CellPlace, joint: String = " ", filled: CellColumn,
    value: CellPlace?)
  /// All numbers of some cells together.
  case sum(CellPlace, through: CellPlace)
  /// One number less another.
  case difference(CellFormula, CellFormula)
  /// The number of a cell of this sheet.
  case number(CellPlace)
}

/// A cell of a sheet, seen from a formula on it.
package struct CellPlace: Hashable, Sendable {
  /// The column, from 0.
  package let column: Int
  /// The row, from 0.
  package let row: Int

  /// Names a cell.
  package init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

  var name: String { "\(columnLetters(column))\(row + 1)" }
}

/// How a form of file writes formulas.
enum FormulaForm {
  /// ECMA-376, part 1, 18.17.
  case excel
  /// OpenFormula: OpenDocument 1.3, part 4.
  case openDocument

  private var separator: String { self == .excel ? "," : ";" }

  func cell(_ place: CellPlace) -> String { self == .excel ? place.name : "[.\(place.name)]" }

  func cells(_ first: CellPlace, _ last: CellPlace) -> String {
    self == .excel ? "\(first.name):\(last.name)" : "[.\(first.name):.\(last.name)]"
  }

  /// Returns cells as formulas of other sheets name them: `'Guidance'!$A$5:$A$8`, `[$'Guidance'.$A$5:.$A$8]`.
  func cells(_ column: CellColumn) -> String {
    let letters = columnLetters(column.column)
    let name = column.sheet.replacing("'", with: "''")
    let first = "$\(letters)$\(column.rows.lowerBound + 1)"
    let last = "$\(letters)$\(column.rows.upperBound + 1)"
    let isOne = column.rows.count == 1
    return switch self {
    case .excel: "'\(name)'!\(first)" + (isOne ? "" : ":\(last)")
    case .openDocument: "[$'\(name)'.\(first)" + (isOne ? "" : ":.\(last)") + "]"
    }
  }

  /// Returns a formula without the sign before it.
  func text(_ formula: CellFormula) -> String {
    switch formula {
    case .words(let place): return cells(place)
    case .rows(let labels, let label, let joint, let filled, let value):
      let beginning =
        "LEFT(\(cells(labels))\(separator)LEN(\(cell(label)))+\(joint.count))=\(cell(label))&\"\(joint)\""
      let chosen = value.map { "*(\(cells(filled))=\(cell($0)))" } ?? ""
      return "SUMPRODUCT((\(beginning))*(\(cells(filled))<>\"\")\(chosen))"
    case .sum(let first, let last): return "SUM(\(cells(first, last)))"
    case .difference(let first, let second): return "\(text(first))-\(text(second))"
    case .number(let place): return cell(place)
    }
  }
}
