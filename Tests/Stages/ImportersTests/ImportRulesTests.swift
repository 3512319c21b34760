import ContentModel
import Diagnostics
import ForeignTexts
import Importers
import TestSupport
import Testing

@Suite struct ImportRulesTests {
  private func read(_ text: String) -> Reported<ImportRules> {
    readImportRules(
      Array(text.utf8), path: "content/scr/import.yml", sections: ["statement", "questions"])
  }

  @Test func readsWhatAnEditorMaySay() {
    let read = read(
      """
      headings: {Key questions: questions}
      marker-level: 2
      marker-names: [Standard, Principle]
      bold-headings: false
      pages: false
      off: [typed-number]
      """)
    #expect(read.diagnostics == [])
    #expect(read.value.headings == ["Key questions": "questions"])
    #expect(read.value.markerLevel == 2)
    #expect(read.value.markerNames == ["Standard", "Principle"])
    #expect(!read.value.boldHeadings && !read.value.pages)
    #expect(!read.value.isOn(.typedNumber) && read.value.isOn(.contentsList))
  }

  @Test(arguments: [
    ("heading: {a: questions}", "did you mean 'headings'?"),
    ("headings: {Key questions: question}", "did you mean 'questions'?"),
    ("headings: [a]", "write 'headings: {Key questions: statement}'"),
    ("marker-level: 7", "write a whole number from 1 to 6"),
    ("off: [typed-numbers]", "did you mean 'typed-number'?"),
    ("pages: no", "write 'pages: true' or 'pages: false'"),
  ])
  func tellsWhatItDoesNotKnow(_ text: String, _ hint: String) {
    #expect(read(text).diagnostics.map(\.hint) == [hint])
  }

  @Test func leavesWordsOfARuleThatIsOffOver() async {
    var rules = ImportRules()
    rules.off = [.typedNumber, .repeatedHeading]
    let document = document(
      "# Before\n\n## QM1 One\n\n### One\n\nThe first.\n\n### Questions\n\n1\\. Is it so?\n\n2\\. Is it not?"
    )
    let result = structured(document, for: await emptySet(), number: nil, form: .set, by: rules)
    #expect(
      fates(result, document).filter { $0.hasSuffix("left") } == ["One left", "1. left", "2. left"])
  }

  @Test func anImportFileOfASetIsNoStrayText() async {
    let read = await readSample(replacing: ["content/scr/import.yml": "pages: false\n"])
    #expect(read.diagnostics == [])
  }
}
