import ContentModel
import ForeignTexts
import Programs
import Testing

/// Pages as `pdftotext -layout` writes them.
@Suite struct PDFPagesTests {
  private func read(_ pages: String...) throws -> ForeignDocument {
    try readPages(pages.map { $0 + "\n\u{C}" }.joined(), name: "a.pdf")
  }

  @Test func takesHeadsFeetAndNumbersOffPages() throws {
    func text(_ number: Int, _ words: String) -> String {
      "Kitchen Board                  Standards\n\n\n\(words)\n\n\n                 – \(number) –\n"
    }
    let found = try read(
      text(
        1, "Surfaces are cleaned before use, and the record says who has done it, and it is kept in"
      ),
      text(2, "the office for a year."), text(3, "A third page."))
    #expect(
      found.outline == [
        "p Surfaces are cleaned before use, and the record says who has done it, and it is kept in the office for a year.",
        "p A third page.",
      ])
    #expect(found.texts(.header) == Array(repeating: "Kitchen Board Standards", count: 3))
    #expect(found.texts(.footer) == ["– 1 –", "– 2 –", "– 3 –"])
    #expect(found.passages.first { $0.kind == .footer }?.place == ForeignPlace(.page, 1, line: 7))
  }

  @Test func readsColumnsOneAfterTheOther() throws {
    let found = try read(
      """
      Care of ropes in the stations of the board
      as it was agreed by all the crews in 2014

      Ropes are rinsed in fresh          One that has held a shock
      water after each use and           load is taken out of use at
      hung up where the air can          once, and the log says so,
      get at all parts of them.          in words that all can read.
      The record says by whom.           Nothing else is written.
      """)
    #expect(
      found.outline.suffix(2) == [
        "p Ropes are rinsed in fresh water after each use and hung up where the air can get at all parts of them. The record says by whom.",
        "p One that has held a shock load is taken out of use at once, and the log says so, in words that all can read. Nothing else is written.",
      ])
    #expect(found.quotes(.columns).count == 2)
  }

  @Test func keepsTheRowsOfTables() throws {
    let found = try read(
      """
      Of              Factor
      the case        how able the family is, and the type of
                      risk that the child faced
      the context     the public interest
      """)
    #expect(
      found.outline == [
        "table [Of | Factor][the case | how able the family is, and the type of risk that the child faced][the context | the public interest]"
      ])
  }

  @Test func leavesContentsListsOut() throws {
    let found = try read(
      """
      Contents
      Launching . . . . . . . . . 1
      Weighing the risk . . . . . 2
      Recovery ..................12

      Launching
      The officer weighs the risk to the crew before each launch.
      """)
    #expect(found.outline.first == "h1 Launching")
    #expect(found.texts(.contents).count == 4)
  }

  @Test func joinsLettersAndWordsThatTheLayoutParts() throws {
    let found = try read(
      """
      The o\u{FB03}cer \u{FB01}nds what the responsi\u{AD}
      bilities of the crew are, and the offi\u{AD}
      cers do.
      """)
    #expect(
      found.outline == [
        "p The officer finds what the responsibilities of the crew are, and the officers do."
      ])
    #expect(
      found.passages.flatMap(\.words).filter { $0.pieces == 2 }.map(\.text) == [
        "responsibilities", "officers",
      ])
    #expect(found.remarks == [])
  }

  @Test func saysThatPagesArePictures() {
    #expect(throws: ForeignProblem.self) { try read("", "", " ") }
  }

  @Test func keepsEachWordOfAPageOnce() throws {
    let found = try read(
      "One two     three\n\n  • four five-\n    six\n\n1. seven      eight\n2. nine\n\n\nTEN\n",
      "Eleven twelve\n")
    let words = found.passages.flatMap(\.words)
    #expect(words.reduce(0) { $0 + $1.pieces } == 15)
  }

  @Test func saysWhyAFileIsNotRead() async throws {
    var known = KnownPrograms()
    let program = try #require(await PDFText.find(knowing: &known), "pdftotext is not installed")
    await #expect(throws: ForeignProblem.self) {
      try await readPDF(Array("%PDF-1.4\nbroken".utf8), name: "a.pdf", with: program)
    }
  }
}
