import ContentModel
import Spreadsheets
import Wording

extension WorkbookMaker {
  /// The sheet of all measures, one a row, with what they are made of and room for a result.
  var measureSheet: Sheet {
    let given = CellStyle(fill: Palette.given, border: Palette.line)
    var label = given
    label.isBold = true
    let heading = CellStyle(
      isBold: true, textColor: Palette.headingText, fill: Palette.heading, border: Palette.line)
    let empty = CellStyle(border: Palette.line)
    let partNames = MeasurePartKind.allCases.map { kind in
      handout.markers.lazy.flatMap(\.measures).flatMap(\.parts).first { $0.kind == kind }?.name
        ?? MeasureWords()[kind]
    }
    let headings =
      [
        strings.text(.marker), strings.text(.workbookMarkerTitle), strings.text(.workbookGroup),
        strings.text(.workbookMeasureNumber), strings.text(.workbookMeasure),
      ] + partNames + [strings.text(.workbookMeasureResult)]
    var rows = [headings.map { Cell($0, heading) }]
    for marker in handout.markers {
      for measure in marker.measures {
        let parts = MeasurePartKind.allCases.map { kind in
          plainLines(of: measure.parts.first { $0.kind == kind }?.content ?? [])
        }
        // Words that a row cannot hold go on in further ones.
        let pieces = zip([plainLines(of: measure.content)] + parts, Self.textWidths)
          .map { rowTexts(of: $0, width: $1) }
        for row in 0..<(pieces.map(\.count).max() ?? 1) {
          rows.append(
            [
              Cell(marker.label, label), Cell(marker.title, given), Cell(measure.kindName, given),
              Cell(measure.number, given),
            ]
              + pieces.map { Cell(row < $0.count ? $0[row] : "", given) } + [Cell("", empty)])
        }
      }
    }
    return Sheet(
      name: measuresName, columnWidths: [10, 24, 14, 8] + Self.textWidths + [16], rows: rows,
      table: SheetTable(headingRow: 0, fixedColumns: 1),
      print: print(strings.text(.workbookMeasures), isLandscape: true))
  }

  /// The widths of the columns for what is measured and for each part.
  private static let textWidths = [44.0] + MeasurePartKind.allCases.map { _ in 30.0 }
}
