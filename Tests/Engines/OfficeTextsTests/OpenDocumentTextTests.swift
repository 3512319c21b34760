import ContentModel
import ForeignTexts
import OfficeTexts
import Testing

@Suite struct OpenDocumentTextTests {
  @Test func keepsWhatPandocDrops() async throws {
    let document = try await readOpenDocument(
      openDocumentFixture(
        """
        <text:p>Name: <text:text-input>Ann</text:text-input> and<draw:frame><draw:text-box>\
        <text:p>In the box</text:p></draw:text-box></draw:frame> so on</text:p>\
        <table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell>\
        <table:table><table:table-column/><table:table-row><table:table-cell><text:p>Inner</text:p>\
        </table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell>\
        <text:p>Outer</text:p></table:table-cell></table:table-row></table:table>
        """))
    #expect(
      document.blocks.plainText() == "Name: Ann and so on In the box Inner Outer")
    #expect(document.readWords() == document.blocks.foreignWords)
    #expect(document.remarked(.contentControl) == ["Ann"])
    #expect(document.remarked(.nestedTable) == ["Inner"])
  }

  @Test func leavesOutWhatIsHidden() async throws {
    let document = try await readOpenDocument(
      openDocumentFixture(
        #"<text:p>Seen <text:span text:style-name="T1">secret </text:span>words</text:p><text:section text:name="s" text:display="none"><text:p>Not seen</text:p></text:section>"#,
        styles:
          #"<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>"#
      ))
    #expect(document.blocks.plainText() == "Seen words")
    #expect(document.words(.hidden) == "secret Not seen")
  }

  @Test(arguments: TrackedChanges.allCases)
  func settlesTrackedChanges(changes: TrackedChanges) async throws {
    let document = try await readOpenDocument(
      openDocumentFixture(
        """
        <text:tracked-changes><text:changed-region text:id="c1"><text:insertion>\
        <office:change-info><dc:creator>Ann</dc:creator></office:change-info></text:insertion>\
        </text:changed-region><text:changed-region text:id="c2"><text:deletion>\
        <office:change-info/><text:p>old</text:p></text:deletion></text:changed-region>\
        </text:tracked-changes><text:p>The <text:change text:change-id="c2"/>\
        <text:change-start text:change-id="c1"/>new<text:change-end text:change-id="c1"/> \
        way.<text:change-start text:change-id="c1"/></text:p><text:p>\
        <text:change-end text:change-id="c1"/>Ends.</text:p>
        """), changes)
    #expect(
      document.blocks.map { [$0].plainText() }
        == (changes == .accept ? ["The new way.", "Ends."] : ["The old way.Ends."]))
    #expect(document.readWords(changes) == document.blocks.foreignWords)
    #expect(
      document.words(changes == .accept ? .deleted : .inserted)
        == (changes == .accept ? "old" : "new"))
    #expect(document.remarked(.insertion) == ["new"])
    #expect(document.remarked(.deletion) == ["old"])
  }

  @Test func keepsTheNumbersOfLists() async throws {
    func list(_ attributes: String, _ item: String = "", _ words: String) -> String {
      #"<text:list text:style-name="L1" \#(attributes)><text:list-item \#(item)><text:p>\#(words)</text:p></text:list-item></text:list>"#
    }
    let document = try await readOpenDocument(
      openDocumentFixture(
        list(#"xml:id="a""#, "", "x") + "<text:p>-</text:p>"
          + list(#"xml:id="b" text:continue-numbering="true""#, "", "y") + "<text:p>-</text:p>"
          + list(#"xml:id="c""#, #"text:start-value="7""#, "z") + "<text:p>-</text:p>"
          + list(#"text:continue-list="b""#, "", "w"),
        styles:
          #"<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"#
      ))
    #expect(document.starts == [1, 2, 7, 3])
  }

  @Test func tellsWhatStandsBesideTheText() async throws {
    let document = try await readOpenDocument(
      openDocumentFixture(
        """
        <text:table-of-content><text:index-body><text:p>Head 1</text:p></text:index-body>\
        </text:table-of-content><text:h text:outline-level="2">Head</text:h><text:p>A\
        <office:annotation><dc:creator>Ann</dc:creator><text:p>Really?</text:p></office:annotation>\
        <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p>\
        </text:note-body></text:note> b<text:s text:c="2"/>c<text:tab/>d</text:p>
        """, pages: "<style:header><text:p>Top</text:p></style:header>"))
    #expect(document.words(.contents) == "Head 1")
    #expect(document.words(.comment) == "Really?")
    #expect(document.words(.header) == "Top")
    #expect(document.words(.note) == "Note.")
    #expect(document.blocks.foreignWords == ["Head", "A", "b", "c", "d", "Note."])
    #expect(document.readWords() == document.blocks.foreignWords)
    #expect(document.remarks.allSatisfy { $0.author == nil })
  }

  @Test func readsPicturesWithTheTextThatStandsInForThem() async throws {
    let document = try await readOpenDocument(
      openDocumentFixture(
        #"<text:p>x</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A ladle</svg:desc></draw:frame></text:p>"#
      ))
    guard case .figure(let figure)? = document.blocks.last?.kind else {
      Issue.record("no figure in \(document.blocks)")
      return
    }
    #expect(figure.alternative.plainText() == "A ladle")
    #expect(document.words(.alternative) == "A ladle")
  }
}
