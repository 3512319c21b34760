import ContentModel
import Spreadsheets
import Wording

extension WorkbookMaker {
  /// Makes the sheet that counts, for each marker, how many of its questions have each judgement so far.
  ///
  /// Judgements of several scales that have the same words are one column.
  ///
  /// - Parameters:
  ///   - sheets: The sheet of each phase that has questions.
  ///   - judgements: Where the judgements of each scale stand on the first sheet.
  /// - Returns: The sheet.
  func summary(_ sheets: [Sheet], judgements: [String: CellColumn]) -> Sheet {
    let given = CellStyle(fill: Palette.given, border: Palette.line)
    var label = given
    label.isBold = true
    let heading = CellStyle(
      isBold: true, textColor: Palette.headingText, fill: Palette.heading, border: Palette.line)
    let counted = countedJudgements(judgements)
    let first = 3
    let other = first + counted.count
    let isOnline = handout.toolAddress != nil
    var rows = [
      [.marker, .workbookMarkerTitle, .questions].map { Cell(strings.text($0), heading) }
        + counted.map { Cell(.words(of: $0.place), shows: .words($0.title), heading) }
        + [.workbookSomethingElse, .workbookOpen].map { Cell(strings.text($0), heading) }
        + (isOnline ? [Cell(strings.text(.workbookOnScreen), heading)] : [])
    ]
    for (phase, sheet) in zip(phases, sheets) {
      for marker in phase.markers where !marker.sections.isEmpty {
        let row = rows.count
        func place(_ column: Int) -> CellPlace { CellPlace(column: column, row: row) }
        let asked = marker.sections.flatMap(\.questions)
        // What stands between the labels of a marker and its questions: a space, or the full stop of 'AC-01.02'.
        let joint = asked.first?.label.dropFirst(marker.label.count).prefix(1) ?? " "
        func count(_ value: CellPlace?) -> CellFormula {
          let all = 1...(sheet.rows.count - 1)
          return .rows(
            labels: CellColumn(sheet: sheet.name, column: 0, rows: all), label: place(0),
            joint: joint.allSatisfy { $0.isLetter || $0.isNumber } ? "" : String(joint),
            filled: CellColumn(sheet: sheet.name, column: judgementColumn, rows: all),
            value: value)
        }
        let questions = asked.count
        rows.append(
          [Cell(marker.label, label), Cell(marker.title, given), Cell(questions, given)]
            + counted.indices.map { index in
              let value = CellPlace(column: first + index, row: 0)
              return Cell(count(value), shows: .number(0), given)
            }
            + [
              Cell(
                .difference(count(nil), .sum(place(first), through: place(other - 1))),
                shows: .number(0), given),
              Cell(
                .difference(.number(place(2)), count(nil)), shows: .number(questions), given),
            ]
            + (isOnline
              ? [Cell(marker.toolAddress ?? "", given, link: marker.toolAddress ?? "")] : []))
      }
    }
    let last = rows.count - 1
    rows.append(
      [Cell("", label), Cell(strings.text(.workbookAllMarkers), label)]
        + (2...other + 1).map { column in
          let sum = rows[1...last].reduce(0) { sum, cells in
            if case .number(let number) = cells[column].value { sum + number } else { sum }
          }
          return Cell(
            .sum(CellPlace(column: column, row: 1), through: CellPlace(column: column, row: last)),
            shows: .number(sum), label)
        } + (isOnline ? [Cell("", label)] : []))
    rows.append([])
    rows += summaryNotes.map { [Cell(), Cell($0)] }
    return Sheet(
      name: summaryName,
      columnWidths: [12, 40, 11] + Array(repeating: 15, count: counted.count + 2)
        + (isOnline ? [addressWidth] : []),
      rows: rows, table: SheetTable(headingRow: 0, fixedColumns: 1, isFiltered: false),
      print: print(strings.text(.workbookSummary), isLandscape: true))
  }

  /// The width of the column for addresses, in which the longest stands on a line.
  private var addressWidth: Double {
    Double(min(100, 4 + (handout.markers.compactMap(\.toolAddress?.count).max() ?? 0)))
  }

  /// What the numbers are, and which questions have judgements of their own.
  private var summaryNotes: [String] {
    [strings.text(.workbookSummaryNote), strings.text(.workbookSummaryElse)]
      + handout.scales.filter { !$0.heading.isEmpty }.map { scale in
        "\(scale.judgements.map(\.title).joined(separator: ", ")): \(scale.heading)"
      }
  }

  /// Returns the judgements that have a column, and where the words of each stand.
  private func countedJudgements(
    _ judgements: [String: CellColumn]
  ) -> [(title: String, place: CellColumn)] {
    var counted: [(title: String, place: CellColumn)] = []
    // Spreadsheets compare words without their capitals.
    var known: Set<String> = []
    for scale in handout.scales {
      guard let list = judgements[scale.id] else { continue }
      for (row, judgement) in zip(list.rows, scale.judgements)
      where known.insert(judgement.title.lowercased()).inserted {
        counted.append(
          (judgement.title, CellColumn(sheet: list.sheet, column: list.column, rows: row...row)))
      }
    }
    return counted
  }
}
