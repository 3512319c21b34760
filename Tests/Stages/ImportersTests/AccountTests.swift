import ContentModel
import Diagnostics
import ForeignTexts
import Importers
import Testing

/// What became of every word.
@Suite struct AccountTests {
  private func paragraph(_ text: String) -> WrittenBlock {
    WrittenBlock(.paragraph([.text(text, .start)]), at: .start)
  }

  private func placed(_ part: String = "statement") -> WordFate {
    .placed(ImportPlace(file: "one.md", part: part))
  }

  @Test func addsUpToTheOriginal() {
    let document = ForeignDocument(
      name: "a.docx", blocks: [paragraph("Lamps are lit. Page")],
      passages: [
        ForeignPassage(.header, at: ForeignPlace(.page, 1), text: "The guide"),
        ForeignPassage(.body, at: ForeignPlace(.paragraph, 1), text: "• Lamps are lit. Page"),
        ForeignPassage(.textBox, at: ForeignPlace(.paragraph, 2), text: "Not read"),
      ])
    let account = ImportAccount(
      of: document, [placed(), placed(), placed(), .left], by: Set(ImportRule.allCases),
      in: ["one.md": ["“Lamps”", "are", "lit"]])
    let counts = account.counts
    #expect(counts.total == 9)
    #expect(counts.placed == 3)
    #expect(counts.dropped == [.pageFurniture: 2, .typedNumber: 1])
    #expect(counts.left == 3)
    #expect(counts.addUp)
    #expect(account.leftOver.map { $0.words.map(\.text) } == [["Page"], ["Not", "read"]])
  }

  @Test func believesNoFateThatTheFileDoesNotShow() {
    let document = ForeignDocument(
      name: "a.docx", blocks: [paragraph("lit lit")],
      passages: [ForeignPassage(.body, at: ForeignPlace(.paragraph, 1), text: "lit lit")])
    let account = ImportAccount(
      of: document, [placed(), placed()], by: [], in: ["one.md": ["lit"]])
    #expect(account.counts.placed == 1)
    #expect(account.counts.left == 1)
  }

  @Test func leavesOverWhatARuleThatIsOffWouldDrop() {
    let document = ForeignDocument(
      name: "a.docx", blocks: [],
      passages: [ForeignPassage(.footer, at: ForeignPlace(.page, 1), text: "Page 1")])
    let account = ImportAccount(of: document, [], by: [], in: [:])
    #expect(account.counts.left == 2)
  }

  @Test func countsAWordInPiecesAsTheOriginalHasIt() {
    let document = ForeignDocument(
      name: "a.pdf", blocks: [paragraph("information here")],
      passages: [
        ForeignPassage(
          .body, at: ForeignPlace(.page, 1, line: 2),
          words: [ForeignWord("information", pieces: 2), ForeignWord("here")])
      ])
    let account = ImportAccount(
      of: document, [placed(), placed()], by: [], in: ["one.md": ["information", "here"]])
    #expect(account.counts.total == 3)
    #expect(account.counts.placed == 3)
  }

  /// A program that reads notes may set them where they are used, while the file has them at its end.
  @Test func findsWordsThatStandElsewhere() {
    let document = ForeignDocument(
      name: "a.docx",
      blocks: [paragraph("one two"), paragraph("a note"), paragraph("three four five")],
      passages: [
        ForeignPassage(.body, at: ForeignPlace(.paragraph, 1), text: "one two"),
        ForeignPassage(.body, at: ForeignPlace(.paragraph, 2), text: "three four five"),
        ForeignPassage(.note, at: ForeignPlace(.paragraph, 3), text: "a note"),
      ])
    let fates = [
      placed("a"), placed("a"), placed("n"), placed("n"), placed("b"), placed("b"), placed("b"),
    ]
    let account = ImportAccount(
      of: document, fates, by: [],
      in: ["one.md": ["one", "two", "a", "note", "three", "four", "five"]])
    #expect(account.passages[2].fates == [placed("n"), placed("n")])
    #expect(account.counts.placed == 7)
  }
}
