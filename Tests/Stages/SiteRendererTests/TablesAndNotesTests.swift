import ContentModel
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

/// Tables, notes, call-outs and figures in what programs read.
@Suite struct TablesAndNotesTests {
  /// A marker and a page with one of each.
  private let files: [String: String?] = [
    "content/scr/markers/01-one.md": """
    ---
    number: 1
    title: One
    phase: before
    summary: About One.
    ---
    ## Quality statement
    First[^law].

    Table: Who is told[^law]

    | Who | When |
    | :-- | ---: |
    | =A1, the `a\\|b` | 1 |
    | Board | |

    > [!WARNING]
    > Not before.

    ![A *plan*](plan.png "How it goes")

    [^law]: See the Act.
    [^2]: Words.

        More words.

    ## Questions
    1. Is it so[^2]?
    2. Is it not[^law]?

    """,
    "content/scr/markers/plan.png": "",
    "content/pages/about.md": """
    ---
    title: About
    ---
    Text[^a].

    Table: On a page

    | One |
    | --- |
    | two |

    [^a]: A note.

    """,
  ]

  private func file(_ path: String, _ id: PageID) async throws -> String {
    let pages = try await pages(replacing: files)
    let file = try #require(pages.files(id).first { $0.path == path })
    #expect(
      id == .marker(MarkerID(scr, 1)) || path.hasSuffix(".html")
        || pages.paths(beside: id).contains(path))
    return String(decoding: file.contents, as: UTF8.self)
  }

  private let one = PageID.marker(MarkerID(scr, 1))

  @Test func writesATableAsAFileInWhichNoCellIsAFormula() async throws {
    #expect(
      try await file("scr/qm1-table-1.csv", one)
        == "\u{FEFF}Who,When,provenance\r\n\"'=A1, the a|b\",1,\r\nBoard,,\r\n")
    #expect(
      try await file("about-table-1.csv", .page(nil, name: "about")) == "\u{FEFF}One\r\ntwo\r\n")
  }

  @Test func leadsToTheFileOfATableFromEveryPageThatShowsIt() async throws {
    let pages = try await pages(replacing: files)
    for (page, link) in [
      (one, "\"qm1-table-1.csv\""), (.full(scr), "\"qm1-table-1.csv\""),
      (.page(nil, name: "about"), "\"about-table-1.csv\""),
    ] {
      #expect(
        pages.html(page).contains(
          "<p class=\"table-file\"><a href=\(link)>This table as CSV</a></p>"))
    }
  }

  @Test func hasTheAddressesOfTablesFiguresAndNotesAndNotThoseThatTieThePageTogether() async throws
  {
    let pages = try await pages(replacing: files)
    #expect(
      anchors(onPage: pages.file(one).contents) == [
        "statement", "table-1", "figure-1", "note-law", "questions", "q1", "q2", "note-2",
      ])
  }

  @Test func tellsInJSONWhatStandsApart() async throws {
    let json = try await file("scr/qm1.json", one)
    let data = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let sections = try #require(data["sections"] as? [[String: Any]])
    let table = try #require((sections[0]["tables"] as? [[String: Any]])?.first)
    #expect(table["identifier"] as? String == "scr/qm1#table-1")
    #expect(table["caption"] as? String == "Who is told")
    #expect(table["csv"] as? String == "qm1-table-1.csv")
    #expect(table["rows"] as? [[String]] == [["=A1, the a|b", "1"], ["Board", ""]])
    #expect(
      table["columns"] as? [[String: String]] == [
        ["head": "Who", "alignment": "left"], ["head": "When", "alignment": "right"],
      ])
    let figure = try #require((sections[0]["figures"] as? [[String: Any]])?.first)
    #expect(figure["caption"] as? String == "How it goes")
    #expect(figure["alternative"] as? String == "A plan")
    let box = try #require((sections[0]["callOuts"] as? [[String: String]])?.first)
    #expect(box == ["kind": "warning", "title": "Warning", "text": "Not before."])
    let notes = try #require(sections[1]["notes"] as? [[String: Any]])
    #expect(notes.map { $0["text"] as? String } == ["Words. More words.", "See the Act."])
    #expect(notes.map { $0["number"] as? Int } == [2, 1])
    #expect(sections[1]["tables"] == nil)
  }

  @Test func definesEachNoteOnceInMarkdownInTheSectionThatUsesItFirst() async throws {
    let markdown = try await file("scr/qm1.md", one)
    #expect(
      markdown.contains(
        """
        ## Quality statement

        First[^law].

        Table: Who is told[^law]

        | Who | When |
        | :-- | --: |
        | =A1, the `a\\|b` | 1 |
        | Board | |

        > [!WARNING]
        > Not before.

        ![A *plan*](markers/plan.png "How it goes")

        [^law]: See the Act.

        ## How might you know?

        1. Is it so[^2]?
        2. Is it not[^law]?

        [^2]: Words.

            More words.

        """))
  }

  @Test func findsTablesFiguresAndNotesWhereTheyStand() async throws {
    let pages = try await pages(replacing: files)
    let search = await pages.makeSearch()
    let parts = search.paths.compactMap { search.file(at: $0) }.map {
      String(decoding: $0.contents, as: UTF8.self)
    }.joined()
    for passage in [
      #"["table-1","Who is told",4,"Who; When\n=A1, the a|b; 1\nBoard",0]"#,
      #"["","",4,"Warning: Not before.",0]"#.replacing(#"["","""#, with: #"["statement","""#),
      #"["figure-1","How it goes",4,"A plan",0]"#, #"["note-law","Note 1",4,"See the Act.",0]"#,
      #"["note-2","Note 2",5,"Words. More words.",0]"#,
      #"["table-1","On a page",3,"One\ntwo",0]"#, #"["note-a","Note 1",3,"A note.",0]"#,
    ] { #expect(parts.contains(passage), "\(passage)") }
  }

  @Test func keepsWordsAndDigitsOfQuestionsFreeOfNotes() async throws {
    let pages = try await pages(replacing: files)
    let csv = try #require(pages.files(.landing(scr)).first { $0.path == "scr/questions.csv" })
    #expect(String(decoding: csv.contents, as: UTF8.self).contains(",Is it so?,"))
  }

  @Test func showsANoteOnceOnAPageOfSeveralTexts() async throws {
    let pages = try await pages(replacing: [
      "content/scr/index.md":
        "---\ntitle: Sample\n---\nFirst[^n].\n\n## More\n\nAgain[^n].\n\n[^n]: A note.\n",
      "content/scr/glossary.md":
        "## SCR: One\n\nA review[^n].\n\n## Panel\n\nWho sits[^n].\n\n[^n]: A note.\n",
    ])
    for page in [PageID.landing(scr), .glossary(scr)] {
      #expect(pages.html(page).split(separator: " id=\"note-n\"").count == 2, "\(page)")
      #expect(pages.html(page).split(separator: "href=\"#note-n\"").count == 3, "\(page)")
    }
  }
}
