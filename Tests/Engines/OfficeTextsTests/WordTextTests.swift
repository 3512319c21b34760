import ContentModel
import ForeignTexts
import OfficeFiles
import OfficeTexts
import Testing

@Suite struct WordTextTests {
  @Test func keepsWordsBesideABoxOfTextAndReadsTheBoxOnce() async throws {
    func box(_ words: String) -> String { "<w:txbxContent>\(p(r(words)))</w:txbxContent>" }
    let document = try await WordFixture(
      body: p(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box("In the box"))</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box("In the box"))</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + r("Beside the box"))
    ).read()
    #expect(document.blocks.foreignWords == ["Beside", "the", "box", "In", "the", "box"])
    #expect(document.words(.textBox) == "In the box")
    #expect(document.words(.body) == "Beside the box")
    #expect(document.remarked(.textBox) == ["In the box"])
  }

  @Test func readsFieldsAsTheWordsThatTheyShow() async throws {
    func mark(_ type: String) -> String {
      #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"#
    }
    let document = try await WordFixture(
      body: p(
        r("See ") + #"<w:fldSimple w:instr=" REF a ">\#(r("section 4"))</w:fldSimple>"# + r(" and ")
          + mark("begin") + "<w:r><w:instrText> REF b </w:instrText></w:r>" + mark("separate")
          + r("page 7") + mark("end") + r("."))
    ).read()
    #expect(document.blocks.plainText() == "See section 4 and page 7.")
    #expect(document.words(.body) == "See section 4 and page 7.")
  }

  @Test func leavesOutContentsListsAndHiddenWordsButKnowsThem() async throws {
    let document = try await WordFixture(
      body: p(r("Kitchens 3"), style("TOC1")) + p(r("Kitchens"), style("Heading1"))
        + p(r("Wash ") + r("secret ", "<w:vanish/>") + r("quiet ", #"<w:rStyle w:val="Quiet"/>"#))
        + p(r("hands."))
    ).read()
    #expect(document.blocks.foreignWords == ["Kitchens", "Wash", "hands."])
    #expect(document.words(.contents) == "Kitchens 3")
    #expect(document.words(.hidden) == "secret quiet")
    #expect(document.remarked(.hidden).map { $0.filter { $0 != " " } } == ["secret", "quiet"])
  }

  @Test func takesNoContentsListWithoutAnEndForTheWholeText() async throws {
    let begin = #"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#
    let document = try await WordFixture(
      body: p(begin + "<w:r><w:instrText> TOC </w:instrText></w:r>" + r("Kitchens 3"))
        + p(r("Wash hands."))
    ).read()
    #expect(document.words(.body) == "Kitchens 3 Wash hands.")
    #expect(document.readWords() == document.blocks.foreignWords)
  }

  @Test(arguments: TrackedChanges.allCases)
  func settlesTrackedChanges(changes: TrackedChanges) async throws {
    let document = try await WordFixture(
      body: p(
        r("Chefs re") + #"<w:ins w:author="Ann">\#(r("view"))</w:ins>"#
          + #"<w:del w:author="Ann"><w:r><w:delText>new</w:delText></w:r></w:del>"#
          + r("ed it "))
        + p(r("First"), #"<w:rPr><w:ins w:author="Ann"/></w:rPr>"#) + p(r("second"))
    ).read(changes)
    let accepted = ["Chefs", "reviewed", "it", "First", "second"]
    let rejected = ["Chefs", "renewed", "it", "Firstsecond"]
    #expect(document.blocks.foreignWords == (changes == .accept ? accepted : rejected))
    #expect(document.readWords(changes) == document.blocks.foreignWords)
    #expect(
      document.words(changes == .accept ? .deleted : .inserted)
        == (changes == .accept ? "new" : "view"))
    #expect(document.remarked(.insertion) == ["view"])
    #expect(document.remarked(.deletion) == ["new"])
    #expect(document.remarks.allSatisfy { $0.author == nil })
  }

  @Test func namesWhoChangedWhatOnlyWhereItIsAsked() async throws {
    let fixture = WordFixture(
      body: p(
        r("A") + #"<w:ins w:author="Ann" w:date="2026-01-02T00:00:00Z">\#(r(" b"))</w:ins>"#
          + #"<w:r><w:commentReference w:id="3"/></w:r>"#),
      comments: #"<w:comment w:id="3" w:author="Bo">\#(p(r("Why b?")))</w:comment>"#)
    let document = try await fixture.read(naming: true)
    #expect(document.remarks.map(\.author) == ["Ann, 2026-01-02", "Bo"])
    #expect(document.words(.comment) == "Why b?")
    #expect(document.blocks.foreignWords == ["A", "b"])
  }

  @Test func countsListsAsWordDoes() async throws {
    let definition =
      #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>"#
    let numbers =
      #"<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>"#
    let document = try await WordFixture(
      body: p(r("a"), list(1)) + p(r("b"), list(1)) + p(r("Between.")) + p(r("c"), list(1))
        + p(r("Begins again:")) + p(r("d"), list(2)) + p(r("Goes on:")) + p(r("e"), list(3)),
      numbering: definition + numbers
    ).read()
    #expect(document.starts == [1, 3, 1, 2])
  }

  @Test func takesNoIndentedParagraphForAQuotation() async throws {
    let document = try await WordFixture(
      body: p(r("1. Typed by hand"), #"<w:ind w:left="720"/>"#)
    ).read()
    guard case .paragraph? = document.blocks.first?.kind else {
      Issue.record("the paragraph became \(document.blocks)")
      return
    }
  }

  @Test func readsTablesWithJoinedCellsAndTheirCaption() async throws {
    func cell(_ words: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(r(words)))</w:tc>"
    }
    let document = try await WordFixture(
      body: p(r("Who cooks"), style("Caption"))
        + #"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>\#(cell("Both", #"<w:gridSpan w:val="2"/>"#))</w:tr><w:tr>\#(cell("Down", #"<w:vMerge w:val="restart"/>"#))\#(cell("x"))</w:tr><w:tr>\#(cell("", "<w:vMerge/>"))\#(cell("y"))</w:tr></w:tbl>"#
    ).read()
    guard case .table(let table)? = document.blocks.first?.kind else {
      Issue.record("no table in \(document.blocks)")
      return
    }
    #expect(table.caption.plainText() == "Who cooks")
    #expect(
      table.allRows.map { $0.map { $0.content.plainText() } }
        == [["Both", ""], ["Down", "x"], ["", "y"]])
    #expect(document.remarked(.mergedCells).count == 1)
    #expect(document.readWords() == document.blocks.foreignWords)
  }

  @Test func keepsNotesWithTheParagraphThatLeadsToThem() async throws {
    let document = try await WordFixture(
      body: p(r("One") + #"<w:r><w:footnoteReference w:id="2"/></w:r>"# + r(" two."))
        + p(r("Three.")),
      footnotes:
        #"<w:footnote w:id="2">\#(p("<w:r><w:footnoteRef/></w:r>" + r(" The note.")))</w:footnote>"#
    ).read()
    #expect(document.blocks.foreignWords == ["One", "two.", "The", "note.", "Three."])
    #expect(document.readWords() == document.blocks.foreignWords)
    #expect(document.words(.note) == "The note.")
  }

  @Test func keepsTitlesPicturesLinksAndPlaces() async throws {
    let picture =
      #"<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="P" descr="A ladle"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rpicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    let document = try await WordFixture(
      body: p(r("Kitchen code"), style("Title")) + p(picture)
        + p(#"<w:hyperlink r:id="rlink">\#(r("a link"))</w:hyperlink>"#),
      header: p(r("Page 1")),
      properties: "<dc:title>The code</dc:title><dc:creator>Ann</dc:creator>"
    ).read()
    #expect(document.title == "The code")
    #expect(document.words(.properties) == "The code")
    #expect(document.words(.header) == "Page 1")
    #expect(document.words(.alternative) == "A ladle")
    #expect(document.pictures == [ForeignPicture(name: "media/image1.png", contents: [1, 2, 3])])
    guard case .heading(1, _, let title)? = document.blocks.first?.kind else {
      Issue.record("the title is no heading")
      return
    }
    #expect(title.plainText() == "Kitchen code")
    #expect(document.passages.last?.place == ForeignPlace(.paragraph, 3))
    #expect(document.readWords() == document.blocks.foreignWords)
  }
}
