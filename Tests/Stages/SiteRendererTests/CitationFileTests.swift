import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct CitationFileTests {
  @Test(arguments: [
    ("The law of England", "The law of {England}"), ("the law", "the law"),
    ("NHS and McDonald", "{NHS} and {McDonald}"), ("#Metoo & &Me", "{{\\#Metoo}} \\& {{\\&Me}}"),
  ])
  func keepsTheCapitalsOfATitleInBibTeX(_ title: String, _ written: String) async throws {
    let bib = try await file("sources.bib", sources: "- {id: a, type: book, title: '\(title)'}")
    #expect(bib == "@book{a,\n  title = {\(written)}\n}\n")
  }

  @Test func exportsNoDescriptionAsATitle() async throws {
    let sources = "- {id: a, type: webpage, title: '[Page on reviews]', note: Seen.}"
    let bib = try await file("sources.bib", sources: sources)
    #expect(bib == "@misc{a,\n  note = {Seen. [Page on reviews]}\n}\n")
    let ris = try await file("sources.ris", sources: sources)
    #expect(!ris.contains("TI  -") && ris.contains("N1  - Seen. [Page on reviews]\r\n"))
    let csl = try await file("sources.csl.json", sources: sources)
    #expect(!csl.contains("\"title\"") && csl.contains("\"note\": \"Seen. [Page on reviews]\""))
  }

  @Test func escapesWhatMeansSomethingToTeX() async throws {
    let bib = try await file(
      "sources.bib",
      sources: #"- {id: a, type: book, title: T, note: '{\ } ~ ^ & % $ # _ < > |'}"#)
    #expect(
      bib.contains(
        ##"note = {{\textbraceleft}{\textbackslash} {\textbraceright} {\textasciitilde} "##
          + ##"{\textasciicircum} \& \% \$ \# \_ {\textless} {\textgreater} {\textbar}}"##))
  }

  @Test(arguments: [
    ("{literal: HM Government}", "{HM Government}"), ("{literal: others}", "others"),
    ("{family: Morris, given: Kate}", "Morris, Kate"),
    ("{family: King, given: Martin, suffix: Jr}", "King, Jr, Martin"),
    ("{family: Dam, given: Anna, non-dropping-particle: van}", "van Dam, Anna"),
    ("{family: 'Roe and Doe', given: Ann}", "{Roe and Doe}, Ann"), ("{given: Plato}", "{Plato}"),
  ])
  func writesNamesSoThatBibTeXFindsTheirParts(_ name: String, _ written: String) async throws {
    let bib = try await file(
      "sources.bib", sources: "- {id: a, type: book, title: t, author: [\(name), \(name)]}")
    #expect(bib.contains("author = {\(written) and \(written)}"))
  }

  @Test func writesEachFieldOfRISOnALineOfItsOwn() async throws {
    let ris = try await file(
      "sources.ris",
      sources: """
        - id: a
          type: article-journal
          title: "On\\nreviews"
          author: [{family: Roe, given: Ann, suffix: Jr}, {literal: 'A*'}]
          issued: 2015-03
          page: 198–206
        - {id: b, type: post, title: Z}
        """)
    #expect(
      ris.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "TY  - JOUR", "ID  - a", "AU  - Roe, Ann, Jr", "AU  - A", "TI  - On reviews", "SP  - 198",
        "EP  - 206", "PY  - 2015", "DA  - 2015/03//", "ER  - ", "", "TY  - ELEC", "ID  - b",
        "TI  - Z", "ER  - ", "",
      ])
  }

  @Test func writesNamesAndDatesOfCSLInTheirParts() async throws {
    let json = try await file(
      "sources.csl.json",
      sources: """
        - id: a
          type: book
          title: A "<b>"
          author: [{family: Dam, non-dropping-particle: van, given: Ann}, {literal: HM}]
          issued: 2015-03
          part-number: 2
          license: None
        """)
    let compact = json.replacing(/\n */, with: "")
    #expect(
      compact == #"[{"id": "a","type": "book","title": "A \"<b>\"","#
        + #""author": [{"family": "Dam","given": "Ann","non-dropping-particle": "van"},"#
        + #"{"literal": "HM"}],"issued": {"date-parts": [[2015,3]]},"part": "2","#
        + #""custom": {"license": "None"}}]"#)
  }

  @Test func writesSpansSeasonsAndWordsInEachForm() async throws {
    let sources = """
      - {id: a, type: report, title: T, issued: 2014-11/2016-02}
      - {id: b, type: report, title: T, issued: 2015-22}
      - {id: c, type: report, title: T, issued: 1990~}
      - {id: d, type: report, title: T, issued: {literal: forthcoming}}
      - {id: e, type: report, title: T, issued: 2014/..}
      """
    let json = try await file("sources.csl.json", sources: sources).replacing(/\n */, with: "")
    for date in [
      #"{"date-parts": [[2014,11],[2016,2]]}"#, #"{"date-parts": [[2015]],"season": 2}"#,
      #"{"date-parts": [[1990]],"circa": true}"#, #"{"literal": "forthcoming"}"#,
      #"{"date-parts": [[2014],[0]]}"#,
    ] { #expect(json.contains(date)) }
    let bib = try await file("sources.bib", sources: sources)
    for field in [
      "year = {2014--2016},\n  date = {2014-11/2016-02}", "year = {2015},\n  date = {2015-22}",
      "year = {c. 1990},\n  date = {1990~}", "year = {forthcoming}\n}",
      "year = {2014--},\n  date = {2014/..}",
    ] { #expect(bib.contains(field), "\(field)") }
    let ris = try await file("sources.ris", sources: sources)
    for line in [
      "PY  - 2014\r\nDA  - 2014/11//to 2016-02", "DA  - 2015///Summer", "DA  - 1990///circa",
      "DA  - ///forthcoming", "DA  - 2014///to date",
    ] { #expect(ris.contains(line + "\r\n"), "\(line)") }
  }

  @Test func putsContributorsAndNumbersWhereTheTypeHasThem() async throws {
    let ris = try await file(
      "sources.ris",
      sources: """
        - {id: a, type: book, title: T, editor: [{family: Corby, given: Ann}],
           translator: [{family: Jones}], collection-editor: [{family: Roe}],
           collection-title: Series, collection-number: 3, number-of-pages: 320, ISBN: 1}
        - {id: b, type: report, title: T, number: Cm 1, ISBN: 2, ISSN: 3, genre: Paper}
        - {id: c, type: standard, title: T, number: BS 1}
        - {id: d, type: legal_case, title: T, authority: The court}
        - {id: e, type: chapter, title: U, container-title: B, collection-title: S,
           editor: [{family: Corby}], author: [{family: Zed}]}
        """)
    let records = ris.split(separator: "\r\n\r\n").map {
      $0.split(separator: "\r\n").dropFirst(2).dropLast().joined(separator: "|")
    }
    #expect(
      records == [
        "A3  - Corby, Ann|A2  - Roe|A4  - Jones|TI  - T|T2  - Series|M1  - 3|SP  - 320|SN  - 1",
        "TI  - T|SN  - Cm 1|M3  - Paper|N1  - ISBN 2|N1  - ISSN 3", "TI  - T|SN  - BS 1",
        "TI  - T|PB  - The court", "AU  - Zed|A2  - Corby|TI  - U|T2  - B|T3  - S",
      ])
  }

  @Test func writesMarksInATitleAsEachFormHasThem() async throws {
    let sources = "- {id: a, type: book, title: 'On *Homo sapiens* & H<sub>2</sub>O'}"
    #expect(
      try await file("sources.bib", sources: sources)
        == "@book{a,\n  title = {On {{\\emph{Homo sapiens}}} \\& {H}{{\\textsubscript{2}}}{O}}\n}\n"
    )
    #expect(
      try await file("sources.csl.json", sources: sources)
        .contains(#""On <i>Homo sapiens</i> & H<sub>2</sub>O""#))
    #expect(
      try await file("sources.ris", sources: sources).contains("TI  - On Homo sapiens & H2O\r\n"))
  }

  @Test func keepsBesideThePublicationWhatProgramsKeep() async throws {
    let json = try await file(
      "sources.csl.json",
      sources: """
        - id: a
          type: book
          title: T
          author: [{family: King, given: M, suffix: Jr, comma-suffix: true}]
          categories: [one]
          custom: {id: x, others: [1, 2]}
          license: None
        """
    ).replacing(/\n */, with: "")
    #expect(json.contains(#""suffix": "Jr","comma-suffix": true}"#))
    #expect(json.contains(#""categories": ["one"]"#))
    #expect(json.contains(#""custom": {"license": "None","id": "x","others": ["1","2"]}"#))
  }

  @Test func citesAMarkerAsAPartOfItsSet() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(
      html.contains(
        "Somebody (2026) ‘QM1 One’, <em>Sample markers (restated)</em>. "
          + "<span class=\"address\">https://example.org/markers/scr/qm1.html</span>"))
  }

  @Test func namesNoPublisherOrAddressThatIsNotKnown() async throws {
    let pages = try await pages()
    #expect(pages.html(marker: 1).contains("‘QM1 One’ (no date), <em>Sample markers</em>.</p>"))
    let files = pages.files(.marker(MarkerID(scr, 1)))
    let bib = try #require(files.first { $0.path.hasSuffix("bib") })
    #expect(!String(decoding: bib.contents, as: UTF8.self).contains("author"))
  }

  @Test func datesACitationByTheNewestChange() async throws {
    let changed = sampleMarker(1, "One", "Text.").replacing(
      "phase: before",
      with: """
        phase: before
        changes:
          - {date: 2026-02-01, note: A}
          - {date: 2026-03-01, note: B}
          - {date: 2026-01-01, note: C}
        """)
    let pages = try await pages(replacing: ["content/scr/markers/01-one.md": changed])
    #expect(pages.html(marker: 1).contains("‘QM1 One’ (2026)"))
    let ris = try #require(pages.files(.landing(scr)).first { $0.path.hasSuffix("set.ris") })
    let dates = String(decoding: ris.contents, as: UTF8.self).split(separator: "\r\n")
      .filter { $0.hasPrefix("DA") }
    #expect(dates == ["DA  - 2026/03/01/", "DA  - 2026/03/01/"])
  }

  @Test func datesACitationByAReviewThatIsNewer() async throws {
    let reviewed = sampleMarker(1, "One", "Text.").replacing(
      "phase: before", with: "phase: before\nreviewed: 2027-04-05")
    let pages = try await pages(replacing: ["content/scr/markers/01-one.md": reviewed])
    let html = pages.html(marker: 1)
    #expect(html.contains("‘QM1 One’ (2027)") && !html.contains("(no date)"))
    #expect(!html.contains("dateModified"))
  }

  private func file(_ name: String, sources: String) async throws -> String {
    let pages = try await pages(replacing: ["content/scr/sources.yml": sources])
    let file = try #require(
      pages.files(.sources(scr)).first { $0.path == "scr/downloads/\(name)" })
    return String(decoding: file.contents, as: UTF8.self)
  }
}
