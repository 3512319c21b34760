import OfficeFiles
import Spreadsheets
import Testing

struct WorkbookTests {
  @Test func givesTheSameBytesAtAnyTime() async throws {
    let first = try sample().bytes()
    try await Task.sleep(for: .seconds(2.1))
    #expect(try sample().bytes() == first)
    #expect(sample().openDocumentBytes() == sample().openDocumentBytes())
    #expect(sample().openDocumentBytes() != sample().openDocumentBytes(isRightToLeft: true))
    #expect(first.prefix(2).elementsEqual("PK".utf8))
  }

  @Test func takesWhateverContentHas() throws {
    let hostile = [
      "=1+1", "@SUM(A1)", "_x0041_", "\u{0}\u{1}\u{FFFE}", "שלום 👩‍👧‍👦", "<&>\"'",
      String(repeating: "long 😀 ", count: 9_000),
    ]
    let workbook = sample(title: hostile.joined(), words: hostile)
    #expect(try workbook.bytes().count > 5_000)
    let content = openDocumentPart("content.xml", of: workbook)
    for text in ["<text:p>=1+1</text:p>", "<text:p>_x0041_</text:p>", "&lt;&amp;&gt;&quot;'"] {
      #expect(content.contains(text))
    }
    #expect(!content.contains("\u{0}"))
  }

  @Test func writesEachFormulaAsItsFormHasIt() throws {
    let column = CellColumn(sheet: "It's one", column: 0, rows: 1...9)
    let label = CellPlace(column: 27, row: 2)
    let formula = CellFormula.difference(
      .number(label),
      .rows(labels: column, label: label, filled: column, value: CellPlace(column: 1, row: 0)))
    let workbook = sample(more: [[Cell(formula, shows: .number(7), CellStyle())]])
    let excel = try excelPart("xl/worksheets/sheet1.xml", of: workbook)
    #expect(
      excel.contains("<f>AB3-SUMPRODUCT((LEFT('It''s one'!$A$2:$A$10,LEN(AB3)+1)=AB3&amp;"))
    #expect(excel.contains("*('It''s one'!$A$2:$A$10=B1))</f><v>7</v>"))
    #expect(
      openDocumentPart("content.xml", of: workbook).contains(
        "of:=[.AB3]-SUMPRODUCT((LEFT([$'It''s one'.$A$2:.$A$10];LEN([.AB3])+1)=[.AB3]&amp;&quot; &quot;)"
      ))
  }

  @Test func hidesSheetsAndTellsWhatItIs() throws {
    let content = openDocumentPart("content.xml", of: sample(isHidden: true))
    #expect(content.contains("table:display=\"false\""))
    let meta = openDocumentPart("meta.xml", of: sample())
    #expect(meta.contains("meta:name=\"kind\" meta:value-type=\"string\">a &amp; b<"))
    #expect(
      try excelPart("xl/workbook.xml", of: sample(isHidden: true)).contains("state=\"hidden\""))
    #expect(try excelPart("docProps/custom.xml", of: sample()).contains("a &amp; b"))
  }

  private func excelPart(_ path: String, of workbook: Workbook) throws -> String {
    part(path, in: try workbook.bytes())
  }

  private func openDocumentPart(_ path: String, of workbook: Workbook) -> String {
    part(path, in: workbook.openDocumentBytes())
  }

  private func part(_ path: String, in archive: [UInt8]) -> String {
    let file = archivedFiles(in: archive)?.first { $0.path == path }
    return String(decoding: file?.contents ?? [], as: UTF8.self)
  }

  @Test func refusesTwoSheetsOfOneName() {
    let sheet = sample().sheets[0]
    let workbook = Workbook(
      title: "T", author: "", language: "en-GB", created: 1, sheets: [sheet, sheet])
    #expect(throws: SpreadsheetError.self) { try workbook.bytes() }
  }

  private func sample(
    title: String = "Sample", words: [String] = ["Yes", "No"], more: [[Cell]] = [],
    isHidden: Bool = false
  ) -> Workbook {
    let line = PageLine(
      left: words.map { .text($0) }, right: [.pageNumber, .text(" & "), .pageCount])
    let sheet = Sheet(
      name: "It's one", columnWidths: [10, 40],
      rows: [[Cell("Heading", CellStyle(isBold: true)), Cell("Answer")]]
        + words.map { [Cell($0), Cell("", CellStyle(isDate: true))] } + more,
      table: SheetTable(headingRow: 0, fixedColumns: 1),
      choices: [
        CellChoice(
          column: 1, rows: 1...words.count,
          texts: CellColumn(sheet: "It's one", column: 0, rows: 1...words.count),
          prompt: words.joined(), refusal: words.joined())
      ], print: PrintSetup(isLandscape: true, header: line, footer: line))
    var hidden = sheet
    (hidden.name, hidden.isHidden) = ("Hidden", true)
    return Workbook(
      title: title, author: "Somebody", language: "en-GB", created: 315_532_800,
      properties: [WorkbookProperty("kind", "a & b")], sheets: isHidden ? [sheet, hidden] : [sheet])
  }
}
