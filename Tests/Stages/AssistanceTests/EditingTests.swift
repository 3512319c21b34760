import Assistance
import TestSupport
import Testing

struct EditingTests {
  @Test("cuts a marker into its keys, sections and questions, whole lines each")
  func cutsMarkers() async {
    let desk = await Desk()
    let parts = desk.site.editableParts(of: pathOfTwo)
    #expect(
      parts.map { "\($0.id) \($0.lines.lowerBound)-\($0.lines.upperBound) \($0.label)" } == [
        "keys:all 2-5 all details", "key:number 2-2 number", "key:title 3-3 title",
        "key:phase 4-4 phase", "key:summary 5-5 summary", "text:all 7-12 the whole text",
        "section:statement 7-8 QM2 Quality statement",
        "section:questions 10-12 QM2 How might you know?", "question:q1 11-11 QM2 Q1",
        "question:q2 12-12 QM2 Q2",
      ])
    #expect(parts.first { $0.id == "question:q2" }?.anchor == "q2")
  }

  @Test("cuts YAML files by their keys, and sources by their entries")
  func cutsKeys() async {
    var files = sampleFiles
    files["content/scr/sources.yml"] = """
      references:
        # Acts first.
        - id: act-1989
          type: legislation
          title: An Act 1989

        # Then books.
        - id: book
          type: book
          title: A book

      """
    let desk = await Desk(files)
    #expect(
      desk.site.editableParts(of: "content/scr/sources.yml").map { "\($0.id) \($0.lines)" } == [
        "keys:all 1...10", "source:act-1989 3...5", "source:book 8...10",
      ])
    #expect(
      desk.site.editableParts(of: "content/site.yml").allSatisfy {
        $0.kind == .key || $0.kind == .keys
      })
  }

  @Test("holds nothing of a file that is none of the site's")
  func holdsNoOthers() async {
    let desk = await Desk()
    #expect(desk.site.editableParts(of: "content/scr/none.md").isEmpty)
    #expect(desk.site.editableParts(of: "themes/standard/theme.yml").isEmpty)
  }

  @Test("an entry ends before what follows it, and a heading holds those below")
  func endsEntries() async {
    var files = sampleFiles
    files[pathOfTwo] = """
      \(sampleMarker(2, "Two", "The second."))3. Is it long?

         Or is it?

      After the list.

      """
    let desk = await Desk(files)
    let parts = desk.site.editableParts(of: pathOfTwo)
    #expect(parts.first { $0.id == "question:q3" }?.lines == 13...15)
    #expect(parts.first { $0.id == "section:questions" }?.lines == 10...17)
  }

  @Test(
    "changes the lines that say something else, and keeps all other bytes",
    arguments: [
      ("a\r\nb\rc\nd", 2...3, "b\nC", "a\r\nb\rC\nd"),
      ("a\r\nb\rc\nd", 2...3, "b\nnew\nc", "a\r\nb\rnew\r\nc\nd"),
      ("\u{FEFF}a\nb", 1...1, "A", "\u{FEFF}A\nb"), ("a\nb", 2...2, "B\nc", "a\nB\nc"),
      ("a\tb \nc\n", 1...1, "a\tb ", "a\tb \nc\n"), ("a\nb\nc", 2...2, "", "a\n\nc"),
      ("é\u{85}x\nb", 1...1, "é\u{85}y", "é\u{85}y\nb"), ("a", 1...1, "a\nb", "a\nb"),
    ])
  func changesLines(_ file: String, _ lines: ClosedRange<Int>, _ text: String, _ new: String) {
    let edited = EditedLines(Array(file.utf8))
    #expect(String(decoding: edited.bytes(with: text, on: lines), as: UTF8.self) == new)
  }

  @Test("finds lines where they were, or the only ones that say the same")
  func findsLines() {
    let file = EditedLines(Array("a\nb\nc\r\nb\nx".utf8))
    #expect(file.lines(saying: "b", from: 2) == 2...2)
    #expect(file.lines(saying: "b", from: 4) == 4...4)
    #expect(file.lines(saying: "b", from: 1) == nil)
    #expect(file.lines(saying: "c\nb", from: 1) == 3...4)
    #expect(file.lines(saying: "d", from: 1) == nil)
    #expect(file.lines(saying: "x\n", from: 5) == nil)
    #expect(EditedLines([0x61, 0xFF]).text(of: 1...1) == nil)
    #expect(file.text(of: 3...4) == "c\nb")
    #expect(file.text(of: 3...9) == nil)
  }

  @Test("offers markers, questions, sources and terms of the same set to be put in")
  func offersInsertions() async {
    let desk = await Desk(replacing: namedFiles)
    func texts(_ thing: InsertedThing, _ words: String) -> [String] {
      desk.site.insertions(of: thing, matching: words, into: pathOfTwo).map(\.text)
    }
    #expect(texts(.reference, "two") == ["QM2"])
    #expect(texts(.reference, "qm3 q1") == ["QM3 Q1"])
    #expect(texts(.citation, "act") == ["[@act-1989]"])
    #expect(texts(.term, "serious") == ["SCR"])
    #expect(texts(.term, "").count > 1)
    #expect(desk.site.insertions(of: .term, matching: "", into: "content/site.yml").isEmpty)
  }
}
