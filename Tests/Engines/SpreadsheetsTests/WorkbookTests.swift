import Spreadsheets
import Testing

struct WorkbookTests {
  @Test func givesTheSameBytesAtAnyTime() async throws {
    let first = try sample().bytes()
    try await Task.sleep(for: .seconds(2.1))
    #expect(try sample().bytes() == first)
    #expect(first.prefix(2).elementsEqual("PK".utf8))
  }

  @Test func takesWhateverContentHas() throws {
    let hostile = [
      "=1+1", "@SUM(A1)", "_x0041_", "\u{0}\u{1}\u{FFFE}", "שלום 👩‍👧‍👦", "<&>\"'",
      String(repeating: "long 😀 ", count: 9_000),
    ]
    let workbook = sample(title: hostile.joined(), words: hostile)
    #expect(try workbook.bytes().count > 5_000)
  }

  @Test func refusesTwoSheetsOfOneName() {
    let sheet = sample().sheets[0]
    let workbook = Workbook(
      title: "T", author: "", language: "en-GB", created: 1, sheets: [sheet, sheet])
    #expect(throws: SpreadsheetError.self) { try workbook.bytes() }
  }

  private func sample(title: String = "Sample", words: [String] = ["Yes", "No"]) -> Workbook {
    let line = PageLine(
      left: words.map { .text($0) }, right: [.pageNumber, .text(" & "), .pageCount])
    let sheet = Sheet(
      name: "It's one", columnWidths: [10, 40],
      rows: [[Cell("Heading", CellStyle(isBold: true)), Cell("Answer")]]
        + words.map { [Cell($0), Cell("", CellStyle(isDate: true))] },
      table: SheetTable(headingRow: 0, fixedColumns: 1),
      choices: [
        CellChoice(
          column: 1, rows: 1...words.count,
          texts: CellColumn(sheet: "It's one", column: 0, rows: 1...words.count),
          prompt: words.joined(), refusal: words.joined())
      ], print: PrintSetup(isLandscape: true, header: line, footer: line))
    return Workbook(
      title: title, author: "Somebody", language: "en-GB", created: 315_532_800, sheets: [sheet])
  }
}
