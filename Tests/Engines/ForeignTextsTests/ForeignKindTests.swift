import ForeignTexts
import Testing

@Suite struct ForeignKindTests {
  private struct File: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let name: String
    let kind: ForeignKind
    var testDescription: String { "\(name): \(kind)" }

    init(_ text: String, _ name: String, _ kind: ForeignKind) {
      self.init(Array(text.utf8), name, kind)
    }

    init(_ bytes: [UInt8], _ name: String, _ kind: ForeignKind) {
      self.bytes = bytes
      self.name = name
      self.kind = kind
    }
  }

  private static let files = [
    File("<!DOCTYPE html><p>x", "a", .webPage), File("\n<html>", "a.txt", .webPage),
    File("<p>x</p>", "", .webPage), File("Version:0.9\nStartHTML:1\n<html>", "", .webPage),
    File("%PDF-1.7\n", "a.docx", .pdf), File("# x\n", "a.md", .markdown),
    File("# x\n", "a.txt", .text), File("x < y", "", .text),
    File([0xE9, 0x20, 0x61], "a.txt", .text),
    File(pairs("words of it"), "a.txt", .text), File("PK..xxword/document.xmlxx", "a.zip", .word),
    File("PK......mimetypeapplication/vnd.oasis.opendocument.text", "a.docx", .openDocument),
  ]

  @Test(arguments: files) private func tellsFilesByWhatTheyHold(_ file: File) {
    #expect(kind(ofFile: file.bytes, name: file.name) == file.kind)
  }

  private struct Refused: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let name: String
    let reason: String
    var testDescription: String { "\(name): \(reason)" }

    init(_ text: String, _ name: String, _ reason: String) {
      self.init(Array(text.utf8), name, reason)
    }

    init(_ bytes: [UInt8], _ name: String, _ reason: String) {
      self.bytes = bytes
      self.name = name
      self.reason = reason
    }
  }

  private static let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let refused = [
    Refused("", "a.docx", "it is empty"), Refused(" \n\n", "a.txt", "it is empty"),
    Refused("{\\rtf1 x}", "a.docx", "it is a document in Rich Text Format (.rtf)"),
    Refused(office + pairs("EncryptedPackage"), "a.docx", "it is protected by a password"),
    Refused(
      office + pairs("WordDocument"), "a.docx", "it is a document of Word from before 2007 (.doc)"),
    Refused("PK..xl/workbook.xml", "a.docx", "it is a workbook of tables"),
    Refused("PK..ppt/presentation.xml", "a", "it is a presentation of slides"),
    Refused("PK..other.txt", "a.zip", "it is an archive of files"),
    Refused([0x89, 0x50, 0x4E, 0x47], "a.pdf", "it is a picture: there is no text in it"),
    Refused([0x1F, 0x8B, 8], "a.gz", "it is an archive of files"),
    Refused([1, 2, 3, 0, 0, 7, 1, 1], "a.txt", "it is no text, and nothing that holds one"),
    Refused(
      "From: <Saved by Blink>\nMIME-Version: 1.0\n", "a.mht",
      "it is a web archive or a message of electronic mail"),
    Refused("a,b\n1,2\n", "a.csv", "it is a table of data"),
  ]

  @Test(arguments: refused) private func saysWhyAFileIsNotRead(_ file: Refused) {
    guard case .refused(let problem) = kind(ofFile: file.bytes, name: file.name) else {
      Issue.record("it was not refused")
      return
    }
    #expect(problem.description == file.reason)
    #expect(problem.hint != nil)
  }
}
