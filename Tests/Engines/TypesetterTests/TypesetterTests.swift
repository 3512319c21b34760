import Files
import Foundation
import Programs
import Testing

@testable import Typesetter

@Suite struct TypesetterTests {
  @Test func findsTheLettersThatTypstCannotDraw() {
    let complaints = #"""
      warning: unknown font family: x
      error: PDF/A-2a, PDF/UA-1 error: the text `"😀"` could not be displayed with font `"Noto Sans"`
      error: PDF/A-2a, PDF/UA-1 error: the text `"水b"` could not be displayed with font `"Noto Sans"`
      error: PDF/A-2a, PDF/UA-1 error: the text contains the disallowed codepoint `"\u{feff}"`
      error: PDF/A-2a error: the PDF contains the codepoint `"\u{e000}"`
      """#
    #expect(undrawableLetters(in: complaints) == ["😀", "水", "\u{FEFF}", "\u{E000}"])
    #expect(undrawableLetters(in: "error: no such file `\"a\"`") == [])
  }

  @Test func tellsLettersByNumberAndLeavesOutInvisibleOnes() {
    let told = tellingByNumber(["水", "\u{FEFF}", "\u{7}"], in: Array("a水\u{FEFF}b\u{7}".utf8))
    #expect(String(decoding: told, as: UTF8.self) == "a[U+6C34]b[U+0007]")
  }

  @Test func readsHowManyPagesADocumentHas() {
    let pdf = "%PDF-1.7\n<</Type/Page/Parent 1 0 R>>\n<</Type/Pages/Count 12/Kids[2 0 R]>>\n"
    #expect(pageCount(ofPDF: Array(pdf.utf8)) == 12)
    #expect(pageCount(ofPDF: Array("%PDF-1.7\n".utf8)) == nil)
    #expect(pageCount(ofPDF: []) == nil)
  }

  @Test func confinesTheProgramToItsFolder() {
    let typst = Typst(version: "0.15.2", form: .command("/opt/typst"))
    let job = TypstJob(root: "/papers", start: "a.typ", data: "/data/x.json", form: .pdf)
    let (program, words) = typst.command(job)
    #expect(program == "/opt/typst")
    #expect(words.first == "compile")
    #expect(words.suffix(2) == ["/papers/a.typ", "-"])
    for pair in [
      ["--root", "/papers"], ["--font-path", "/papers"], ["--package-path", "/papers/no-packages"],
      ["--creation-timestamp", "0"], ["--pdf-standard", "ua-1,a-2a"],
      ["--input", "data=/data/x.json"],
    ] {
      let index = words.firstIndex(of: pair[0]).map { $0 + 1 }
      #expect(index.map { words[$0] } == pair[1])
    }
    #expect(words.contains("--ignore-system-fonts"))
  }

  @Test func keepsTheModuleFromWhatItsUserHasSetUp() {
    let typst = Typst(version: "0.15.2", form: .module(python: "/tools/python"))
    let job = TypstJob(root: "/papers", start: "a.typ", data: "/data/x.json", form: .png)
    let (program, words) = typst.command(job)
    #expect(program == "/tools/python")
    #expect(words.prefix(2) == ["-I", "-c"])
    #expect(words.suffix(5) == ["/papers", "a.typ", "/data/x.json", "png", "/papers/no-packages"])
  }

  @Test func saysWhereTypstIsNot() async {
    await #expect(throws: TypstAbsence.notAtPath("/no/typst")) {
      var known = KnownPrograms()
      _ = try await Typst.find(at: "/no/typst", knowing: &known)
    }
    #expect(TypstAbsence.notFound.description.contains("waymark doctor"))
  }

  @Test func namesTheFontsThatAreMissing() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    #expect(Fonts.find(in: [folder.path]).missing == ["Noto Sans", "Noto Sans Arabic"])
    for style in ["Regular", "Bold", "Italic", "BoldItalic"] {
      try folder.write(OutputFile(path: "NotoSans-\(style).ttf", text: style))
    }
    let found = Fonts.find(in: ["/nowhere", folder.path])
    #expect(found.missing == ["Noto Sans Arabic"])
    #expect(found.files.map(\.name).sorted().first == "NotoSans-Bold.ttf")
  }
}
