import ContentModel
import ForeignTexts
import HTMLReader
import JSONReading
import OfficeFiles
@testable import OfficeTexts
import SpreadsheetReader
import XMLReader

/// Web pages of others: the text reads as HTML and Markdown of ours, and no words come from nowhere.
func feedHTML(_ bytes: [UInt8]) {
  guard let document = try? readWebPage(bytes, name: "a.html") else { return }
  expectOutput(of: document.blocks, from: bytes.count)
  let words = document.passages.reduce(0) { $0 + $1.words.count }
  expect(words <= 16 + 4 * bytes.count, "\(bytes.count) bytes have become \(words) words")
}

/// The tree that Pandoc makes of a document.
func feedPandoc(_ bytes: [UInt8]) {
  guard let tree = try? readJSON(bytes) else { return }
  var reader = PandocBlocks(alternatives: [:], divisionsAreCaptions: bytes.count % 2 == 0)
  expectOutput(of: reader.blocks(ofTree: tree), from: bytes.count)
}

/// Archives: what is unpacked is not larger than they may say.
func feedArchives(_ bytes: [UInt8]) {
  guard let archive = try? ForeignArchive(bytes) else { return }
  var total = 0
  for path in archive.paths {
    total += (try? archive.contents(of: path))??.count ?? 0
    expect(total <= ForeignArchive.Limits.bytes, "an archive becomes larger than it may")
  }
  _ = try? readWorkbook(bytes)
}

/// Files of office programs by what stands in them: the first byte says which part an input is, and the archive is made
/// around it.
func feedOffice(_ bytes: [UInt8]) {
  guard let first = bytes.first, let form = OfficeForm(first) else { return }
  let file = form.file(with: Array(bytes.dropFirst()))
  switch form.kind {
  case .workbook: _ = try? readWorkbook(file)
  case .word:
    guard let word = try? WordFile(file) else { return }
    var walk = WordWalk(word, changes: .accept, isNaming: true)
    _ = walk.collect()
    var settling = try? WordSettling(word, changes: .reject)
    _ = try? settling?.settle()
  case .openDocument:
    guard let text = try? OpenDocumentFile(file) else { return }
    var walk = OpenDocumentWalk(text, changes: .accept, isNaming: true)
    _ = walk.collect()
    var settling = OpenDocumentSettling(text, changes: .reject)
    _ = try? settling.settle()
  }
}
