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

  @Test func citesAMarkerAsAPartOfItsSet() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(
      html.contains(
        "Somebody (no date) ‘QM1 One’, <em>Sample markers</em>. "
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

  private func file(_ name: String, sources: String) async throws -> String {
    let pages = try await pages(replacing: ["content/scr/sources.yml": sources])
    let file = try #require(
      pages.files(.sources(scr)).first { $0.path == "scr/downloads/\(name)" })
    return String(decoding: file.contents, as: UTF8.self)
  }
}
