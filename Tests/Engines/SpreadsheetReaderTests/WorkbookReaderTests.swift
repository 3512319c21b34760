import OfficeFiles
import SpreadsheetReader
import Spreadsheets
import Testing

struct WorkbookReaderTests {
  @Test func readsWhatTheProgramWrites() throws {
    let sheet = Sheet(
      name: "1 Begin", columnWidths: [10, 10],
      rows: [[Cell("Label"), Cell()], [], [Cell("QM1 Q1"), Cell("_x0041_ & <b>\nQ")]],
      print: PrintSetup(
        isLandscape: true, header: PageLine(left: [], right: []),
        footer: PageLine(left: [], right: [])))
    let workbook = Workbook(
      title: "T", author: "", language: "en", created: 315_532_800, sheets: [sheet])
    let read = try readWorkbook(try workbook.bytes())
    #expect(read.sheets.map(\.name) == ["1 Begin"])
    #expect(
      texts(of: read) == [1: ["Label"], 3: ["QM1 Q1", "_x0041_ & <b>\nQ"]])
  }

  @Test func readsEveryKindOfCell() throws {
    let read = try excel(
      """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
      <c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="D2" s="1"><v>46357</v></c>
      <c r="E2" s="2"><v>46357.5</v></c><c r="F2"><v>3.0</v></c><c r="G2" t="b"><v>1</v></c>
      <c r="H2" t="str"><f>A2&amp;"!"</f><v>last</v></c><c r="I2"><f>1+1</f></c><c r="J2" t="e"><v>#REF!</v></c>
      <c r="K2" t="d"><v>2026-12-01T00:00:00</v></c><c r="L2"><v>0.25</v></c></row>
      <row><c><v>7</v></c></row>
      """)
    #expect(
      texts(of: read) == [
        2: [
          "plain", "rich text", "inline", "2026-12-01", "2026-12-01", "3", "TRUE", "last", "",
          "#REF!", "2026-12-01", "0.25",
        ], 3: ["7"],
      ])
    let formulas = read.sheets[0].rows[0].cells.filter { $0.value.isFormula }.keys.sorted()
    #expect(formulas == [7, 8])
  }

  @Test func countsDaysFrom1904WhereTheWorkbookDoes() throws {
    let read = try excel(
      #"<row r="1"><c r="A1" s="1"><v>44895</v></c></row>"#,
      settings: #"<workbookPr date1904="1"/>"#)
    #expect(texts(of: read) == [1: ["2026-12-01"]])
  }

  @Test func readsOpenDocument() throws {
    let read = try openDocument(
      """
      <table:table table:name="One"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p>
      <text:p>c</text:p><office:annotation><text:p>not this</text:p></office:annotation></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2026-12-01T09:00:00"><text:p>1 Dec</text:p></table:table-cell>
      <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
      </table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>
      """)
    #expect(texts(of: read) == [3: ["a  b\nc", "a  b\nc", "2026-12-01", "2"]])
    #expect(read.sheets[0].rows[0].cells[3]?.isFormula == true)
  }

  @Test(arguments: [
    ([UInt8](), WorkbookProblem.noWorkbook), (Array("{}".utf8), .noWorkbook),
    ([0x50, 0x4B, 3, 4], .damaged),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .oldForm),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }, .password
    ),
    (zipArchive(of: [ArchivedFile(path: "word/document.xml", text: "<a/>")]), .noWorkbook),
    (zipArchive(of: [ArchivedFile(path: "xl/workbook.bin", text: "")]), .binaryForm),
    (zipArchive(of: [ArchivedFile(path: "xl/workbook.xml", text: "<!DOCTYPE a><a/>")]), .damaged),
    (zipArchive(of: [ArchivedFile(path: "content.xml", text: "<office:text/>")]), .noWorkbook),
    (
      zipArchive(of: [
        ArchivedFile(path: "content.xml", contents: [UInt8](repeating: 32, count: 30 << 20))
      ]), .tooLarge
    ),
  ])
  func saysWhyAFileIsNoWorkbook(_ bytes: [UInt8], _ problem: WorkbookProblem) {
    #expect(throws: problem) { try readWorkbook(bytes) }
  }

  @Test func seesAPasswordInAnArchive() throws {
    var archive = zipArchive(of: [ArchivedFile(path: "xl/workbook.xml", text: "<workbook/>")])
    let entry = try #require(archive.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
    archive[entry + 8] |= 1
    #expect(throws: WorkbookProblem.password) { try readWorkbook(archive) }
  }

  @Test func neverCrashesOnChangedBytes() throws {
    let whole = zipArchive(of: files(of: "<row r='1'><c r='A1' t='s'><v>1</v></c></row>"))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      // It is read, or refused.
      _ = try? readWorkbook(bytes)
    }
  }

  private func excel(_ rows: String, settings: String = "") throws -> ReadWorkbook {
    try readWorkbook(zipArchive(of: files(of: rows, settings: settings)))
  }

  private func files(of rows: String, settings: String = "") -> [ArchivedFile] {
    [
      ArchivedFile(
        path: "_rels/.rels",
        text: #"<Relationships><Relationship Id="a" Target="/xl/workbook.xml"/></Relationships>"#),
      ArchivedFile(
        path: "xl/workbook.xml",
        text:
          #"<workbook>\#(settings)<sheets><sheet name="One" r:id="b" xmlns:r="u"/></sheets></workbook>"#
      ),
      ArchivedFile(
        path: "xl/_rels/workbook.xml.rels",
        text:
          #"<Relationships><Relationship Id="b" Target="worksheets/sheet1.xml"/></Relationships>"#),
      ArchivedFile(
        path: "xl/sharedStrings.xml",
        text: """
          <sst><si><t>plain</t></si><si><r><t>rich </t></r><rPh><t>aloud</t></rPh><r><t>text</t></r></si></sst>
          """),
      ArchivedFile(
        path: "xl/styles.xml",
        text: """
          <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[Red]d\\ mmm"/></numFmts><cellStyleXfs><xf/></cellStyleXfs>
          <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>
          """),
      ArchivedFile(
        path: "xl/worksheets/sheet1.xml",
        text: "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
    ]
  }

  private func openDocument(_ tables: String) throws -> ReadWorkbook {
    let names = "xmlns:office='o' xmlns:table='t' xmlns:text='x'"
    return try readWorkbook(
      zipArchive(of: [
        ArchivedFile(
          path: "content.xml",
          text:
            "<office:document \(names)><office:spreadsheet>\(tables)</office:spreadsheet></office:document>"
        )
      ]))
  }

  private func texts(of workbook: ReadWorkbook) -> [Int: [String]] {
    Dictionary(
      uniqueKeysWithValues: workbook.sheets[0].rows.map { row in
        (row.number, row.cells.sorted { $0.key < $1.key }.map(\.value.text))
      })
  }
}
