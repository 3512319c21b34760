import ForeignTexts
import OfficeFiles
import OfficeTexts
import Testing

@Suite struct RefusedFileTests {
  private func problem(_ bytes: [UInt8]) async throws -> ForeignProblem? {
    let pandoc = try await foundPandoc()
    do throws(ForeignProblem) {
      _ = try await readWordText(
        bytes, name: "x.docx", changes: .accept, naming: false, with: pandoc)
      return nil
    } catch {
      return error
    }
  }

  private func archive(_ paths: String..., text: String = "x") -> [UInt8] {
    zipArchive(of: paths.map { ArchivedFile(path: $0, text: text) })
  }

  @Test func saysWhatAFileIsThatIsNone() async throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted = compound + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }
    let types = "[Content_Types].xml"
    let cases: [([UInt8], String)] = [
      ([], "the file is empty"),
      (compound, "the form that Office had before 2007"), (encrypted, "a password protects"),
      (Array("%PDF-1.7".utf8), "a PDF"), (Array("{\\rtf1 x}".utf8), "a text in RTF"),
      (Array("<!DOCTYPE html><p>".utf8), "a web page"), (Array("Words.".utf8), "plain text"),
      (archive(types, "xl/workbook.xml"), "an Excel workbook"),
      (archive(types, "ppt/presentation.xml"), "a PowerPoint presentation"),
      (archive("readme.txt"), "an archive (.zip)"),
      (openDocumentFixture("<text:p>x</text:p>"), "an OpenDocument text (.odt)"),
      (archive(types, "word/document.xml"), "the file is damaged"),
      (Array(WordFixture(body: p(r("x"))).bytes.dropLast(100)), "the file is damaged"),
      (WordFixture(body: p("")).bytes, "there are no words in the file"),
    ]
    for (bytes, expected) in cases {
      let problem = try await problem(bytes)
      let text = problem?.description ?? "nothing"
      #expect(text.contains(expected), "'\(text)' is told where '\(expected)' is true")
      #expect(problem?.hint != nil)
    }
  }

  @Test func refusesArchivesThatBecomeTooLarge() async throws {
    let bytes = WordFixture(
      body: p(r("x")),
      more: [
        ArchivedFile(path: "word/bomb.xml", contents: [UInt8](repeating: 32, count: 40 << 20))
      ]
    ).bytes
    #expect(try await problem(bytes)?.description.contains("too large") == true)
  }

  @Test func readsFilesWithMacrosAndSaysThatTheyHaveSome() async throws {
    let document = try await WordFixture(
      body: p(r("x")), more: [ArchivedFile(path: "word/vbaProject.bin", text: "Sub A()")]
    ).read()
    #expect(document.remarked(.macros) == ["vbaProject.bin"])
  }

  @Test func refusesEntities() async throws {
    let archive = zipArchive(of: [
      ArchivedFile(path: "[Content_Types].xml", text: "<Types/>"),
      ArchivedFile(
        path: "word/document.xml",
        text: #"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>"#
      ),
    ])
    #expect(try await problem(archive)?.description.contains("declares entities") == true)
  }

  @Test func readsTablesInTablesAsDeepAsTheyMayStand() async throws {
    var inner = p(r("deep"))
    for _ in 0..<40 {
      inner =
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>\(inner)</w:tc><w:tc>\(p(r("side")))</w:tc></w:tr></w:tbl>\(p(""))"
    }
    let document = try await WordFixture(body: inner).read()
    #expect(document.readWords() == document.blocks.foreignWords)
    for _ in 0..<40 { inner = "<w:tbl><w:tr><w:tc>\(inner)</w:tc></w:tr></w:tbl>" }
    #expect(try await problem(WordFixture(body: inner).bytes)?.hint != nil)
  }
}
