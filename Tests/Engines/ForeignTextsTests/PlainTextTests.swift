import ContentModel
import ForeignTexts
import Testing

@Suite struct PlainTextTests {
  private func read(_ text: String) throws -> ForeignDocument {
    try readPlainText(Array(text.utf8), name: "a.txt")
  }

  @Test func joinsLinesThatAreBrokenAndKeepsThoseThatAreNot() throws {
    let broken = try read(
      """
      This handbook is for the officers of a station. It says what is done before
      a boat is launched, and who does it. It does not take the place of
      orders.

      A second one.
      """)
    #expect(
      broken.outline == [
        "p This handbook is for the officers of a station. It says what is done before a boat is launched, and who does it. It does not take the place of orders.",
        "p A second one.",
      ])
    let whole = try read("One paragraph that is a line.\nAnother one that is a line as well.\n")
    #expect(whole.outline.count == 2)
  }

  @Test func tellsHeadings() throws {
    let found = try read(
      """
      Handbook
      ========

      1. Scope

      This handbook is for the officers of a station, and for nobody else at all.

      1.1 Weighing the risk

      The officer weighs the risk to the crew before each launch, and writes it down.

      KEY QUESTIONS

      1. Who decided?
      2. Is it written down?
      """)
    #expect(
      found.outline == [
        "h1 Handbook", "h3 1. Scope",
        "p This handbook is for the officers of a station, and for nobody else at all.",
        "h4 1.1 Weighing the risk",
        "p The officer weighs the risk to the crew before each launch, and writes it down.",
        "h2 KEY QUESTIONS", "ol1(p Who decided? | p Is it written down?)",
      ])
    #expect(found.texts(.furniture) == ["========"])
  }

  @Test func nestsListsByTheirIndentAndMarks() throws {
    let found = try read(
      """
      Look at these:

        • the tide
        • the crew
            o years at sea
            o last exercise
        • the boat
      1) Who decided?
         (a) the officer
         (b) the crew
      4) Is it written down?
      """)
    #expect(
      found.outline == [
        "p Look at these:",
        "ul(p the tide | p the crew + ul(p years at sea | p last exercise) | p the boat)",
        "ol1(p Who decided? + ol1(p the officer | p the crew))", "ol4(p Is it written down?)",
      ])
    #expect(found.texts(.body).contains("(a) the officer"))
  }

  @Test func readsLettersAndRomanNumbersInTheirOrder() throws {
    let letters = try read("h) one\ni) two\nj) three\n")
    #expect(letters.outline.count == 1)
    let roman = try read("i) one\nii) two\niii) three\n")
    #expect(roman.outline == ["ol1(p one | p two | p three)"])
  }

  @Test func leavesDashesAndYearsInSentences() throws {
    let found = try read(
      """
      The station was founded by the crews of both harbours in the year of the flood
      2014. Nobody had asked for it before, and nobody would have paid for it then
      – that is what the log says – but the officers went on with it, and they had
      the money by the end of it.
      """)
    #expect(found.outline.count == 1)
  }

  @Test func readsCellsBetweenTabs() throws {
    #expect(
      try read("Boat\tDay\nInshore\t400\nOffshore\t900\n").outline
        == ["table [Boat | Day][Inshore | 400][Offshore | 900]"])
  }

  @Test func makesWordsWholeThatLineEndsBreak() throws {
    let found = try read(
      """
      The responsibilities of the officers are written down, and so are the responsi-
      bilities of the crews. In a multi-agency kitchen, the record hangs at the multi-
      agency door. Nobody ever asked who it was that had looked at the infor-
      mation in the log before it went.
      """)
    #expect(found.outline.count == 1)
    #expect(found.outline[0].contains("are the responsibilities of the crews"))
    #expect(found.outline[0].contains("at the multi-agency door"))
    let pieces = found.passages.flatMap(\.words).filter { $0.pieces == 2 }.map(\.text)
    #expect(pieces == ["responsibilities", "multi-agency", "information"])
    #expect(found.quotes(.brokenWord) == ["information"])
  }

  @Test func refusesATextWithoutWords() {
    #expect(throws: ForeignProblem.self) { try read(" \n\n") }
  }

  @Test(arguments: [
    "a) ", "1. x\n", "- x\n  - y\n", "word ", "x\ty\n", "A\n\n", "-\n", "a-\nb", "\n",
  ])
  func readsInLinearTime(_ piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.count) + " end"
    let time = try ContinuousClock().measure { _ = try read(text) }
    #expect(time < .seconds(20))
  }
}
