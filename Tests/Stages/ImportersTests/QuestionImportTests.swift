import ContentModel
import ForeignTexts
import Importers
import TestSupport
import Testing

@Suite struct QuestionImportTests {
  /// The questions section of a marker with such text below its heading, as it is written.
  private func questions(_ text: String) async -> (body: String, result: StructuredImport) {
    let document = document(
      """
      # Before

      ## QM 1 Getting ready

      The first.

      ### Questions

      \(text)
      """)
    let set = await emptySet()
    let result = structured(document, for: set, number: nil, form: .marker)
    let file = ImportersTests.text(markerFile(result.markers[0], in: set, imported: nil))
    let bodies = sectionBodies(of: file, set.settings.sections)
    return (String(bodies["questions"] ?? "").trimmingWhitespace(), result)
  }

  private func remarks(_ result: StructuredImport) -> [String] {
    result.remarks.map { "\($0.kind.rawValue): \($0.words)" }
  }

  @Test func numbersGoOnBehindTextAndInGroups() async {
    let written = await questions(
      """
      1. Is it so?
      2. Is it not?

      Ask these as well.

      3. Is it often?

      #### For the board

      1. Is it never?
      """)
    #expect(
      written.body == """
        1. Is it so?
        2. Is it not?

        Ask these as well.

        3. Is it often?

        ### For the board

        4. Is it never?
        """)
    #expect(remarks(written.result) == [])
  }

  @Test(arguments: [
    ["1\\. ", "2\\. "], ["Q1 ", "Q2 "], ["1) ", "2) "], ["(a) ", "(b) "], ["2.1. ", "2.2. "],
  ])
  func takesTypedNumbersForThoseOfAList(_ numbers: [String]) async {
    let text = numbers.map {
      "\($0.replacing(")", with: "\\)"))Is \($0.hasPrefix("Q") ? "this" : "it") so?"
    }
    let written = await questions(text.joined(separator: "\n\n"))
    #expect(
      written.body.split(separator: "\n").map { String($0.prefix(6)) } == ["1. Is ", "2. Is "],
      "\(written.body)")
    let typed = written.result.fates.filter {
      if case .placed(let place) = $0 { place.part == "questions" && !place.isWord } else { false }
    }
    #expect(typed.count == 3)
  }

  @Test func tellsNumbersThatJump() async {
    let written = await questions("1\\. Is it so?\n\n2\\. Is it not?\n\n5\\. Is it often?")
    #expect(remarks(written.result) == ["number-jump: 5. Is it often?"])
    #expect(written.body.hasSuffix("3. Is it often?"))
  }

  @Test func keepsAQuestionOfSeveralParagraphsTogether() async {
    let written = await questions(
      "1\\. Have they been asked for:\n\n- a report\n- a plan\n\nand have both come?\n\n2\\. Is it not?"
    )
    #expect(
      written.body == """
        1. Have they been asked for:

           - a report
           - a plan

           and have both come?

        2. Is it not?
        """)
  }

  @Test func takesBulletsForQuestionsWhereNothingHasNumbers() async {
    let written = await questions("- Is it so?\n- It is not\n")
    #expect(written.body == "1. Is it so?\n2. It is not")
    #expect(
      remarks(written.result) == [
        "questions-without-numbers: Is it so?", "question-without-mark: It is not",
      ])
  }
}
