import ContentModel
import Files
import SiteRenderer
import Spreadsheets

/// Returns the crosswalks of a site as a workbook, with the rows and columns of the CSV.
///
/// - Parameter pages: The pages of the site.
/// - Returns: The file; nil where the site has no crosswalk.
/// - Throws: ``FileError`` where the library or the disk refuses.
func crosswalkWorkbook(of pages: SitePages) throws(FileError) -> OutputFile? {
  guard let path = pages.site.crosswalkAddresses.last, let table = pages.crosswalkTable else {
    return nil
  }
  let name = sheetNames(for: [table.title])[0]
  let heading = CellStyle(isBold: true)
  let sheet = Sheet(
    name: name, columnWidths: CrosswalkTable.columns.map { $0 == "reason" ? 60 : 20 },
    rows: [CrosswalkTable.columns.map { Cell($0, heading) }]
      + table.rows.map { $0.map { Cell($0) } },
    table: SheetTable(headingRow: 0),
    print: PrintSetup(
      isLandscape: true, header: PageLine(left: [.text(table.title)], right: []),
      footer: PageLine(left: [], right: [.pageNumber])))
  let workbook = Workbook(
    title: table.title, author: pages.site.settings.publisher, language: table.language,
    // The first day that every format can hold.
    created: max(table.judged?.secondsSince1970 ?? 0, 315_532_800), sheets: [sheet])
  do throws(SpreadsheetError) {
    return OutputFile(path: path, contents: try workbook.bytes())
  } catch {
    throw FileError(path: path, reason: "\(error)")
  }
}
