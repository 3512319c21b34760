import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SourcesTests {
  @Test(arguments: ["", "references:\n"])
  func readsABareListAndOneUnderReferences(_ head: String) async throws {
    let sources = try await sources(
      head + "- id: a-1\n  type: book\n  title: Book\n  publisher: Press\n  volume: 2\n")
    #expect(
      sources == [
        Source(
          key: "a-1", type: "book", title: "Book",
          fields: ["publisher": "Press", "volume": "2"],
          position: TextPosition(line: head.isEmpty ? 1 : 2, column: 3))
      ])
  }

  @Test(arguments: [
    ("{literal: HM Government}", "HM Government"),
    ("{family: Morris, given: Kate}", "Morris, K."),
    ("{family: Poe, given: Edgar Allan}", "Poe, E.A."),
    ("{family: Sartre, given: Jean-Paul}", "Sartre, J.P."),
    ("{family: Dam, given: Anna, non-dropping-particle: van}", "van Dam, A."),
    ("{family: King, given: Martin, suffix: Jr}", "King, M., Jr"),
    ("{family: Morris}", "Morris"), ("{given: Plato}", "Plato"),
  ])
  func readsNames(_ name: String, _ shown: String) async throws {
    #expect(try await source("author: [\(name)]").authors.map(\.listed) == [shown])
  }

  @Test func keepsThePartsOfNamesAndOtherDates() async throws {
    let source = try await source(
      "editor: [{literal: A}, {family: Roe, given: Ann, dropping-particle: de}]\n"
        + "  accessed: 2026-11-21")
    #expect(
      source.names == [
        "editor": [
          CreatorName(literal: "A"),
          CreatorName(family: "Roe", given: "Ann", droppingParticle: "de"),
        ]
      ])
    #expect(source.dates == ["accessed": SourceDate(year: 2026, month: 11, day: 21)])
  }

  @Test(arguments: [
    ("2015", SourceDate(year: 2015)), ("'2015'", SourceDate(year: 2015)),
    ("2015-03", SourceDate(year: 2015, month: 3)),
    ("2015-03-26", SourceDate(year: 2015, month: 3, day: 26)),
    ("{year: 2015}", SourceDate(year: 2015)),
    ("[{year: 2015, month: 3}]", SourceDate(year: 2015, month: 3)),
    ("{day: 26, month: 3, year: 2015}", SourceDate(year: 2015, month: 3, day: 26)),
    ("{date-parts: [[2015, 3, 26]]}", SourceDate(year: 2015, month: 3, day: 26)),
    ("{date-parts: [[2015]]}", SourceDate(year: 2015)),
    ("{literal: '2015'}", SourceDate(year: 2015)),
    ("{raw: 2015-03}", SourceDate(year: 2015, month: 3)),
    ("{date-parts: [['2015', 3]]}", SourceDate(year: 2015, month: 3)),
    ("{date-parts: [['2015', '', '']]}", SourceDate(year: 2015)),
    (
      "{date-parts: [[2014, 11], [2016, 2]]}",
      span(PartialDate(year: 2014, month: 11), PartialDate(year: 2016, month: 2))
    ),
    ("{date-parts: [[2014], [0, 0, 0]]}", span(PartialDate(year: 2014), nil)),
    (
      "[{year: 2014, month: 11}, {year: 2016}]",
      span(PartialDate(year: 2014, month: 11), PartialDate(year: 2016))
    ),
    ("2014/2016", span(PartialDate(year: 2014), PartialDate(year: 2016))),
    (
      "2014-11/2016-02",
      span(PartialDate(year: 2014, month: 11), PartialDate(year: 2016, month: 2))
    ),
    ("2014–2016", span(PartialDate(year: 2014), PartialDate(year: 2016))),
    ("2014-2016", span(PartialDate(year: 2014), PartialDate(year: 2016))),
    ("2014/..", span(PartialDate(year: 2014), nil)),
    ("2015-21", SourceDate(.at(PartialDate(year: 2015, season: "1")))),
    ("{date-parts: [[2015, 14]]}", SourceDate(.at(PartialDate(year: 2015, season: "2")))),
    ("{year: 2015, season: Autumn}", SourceDate(.at(PartialDate(year: 2015, season: "3")))),
    (
      "{date-parts: [[2015]], season: Michaelmas}",
      SourceDate(.at(PartialDate(year: 2015, season: "Michaelmas")))
    ),
    ("2015~", SourceDate(.at(PartialDate(year: 2015)), isApproximate: true)),
    ("c. 2015", SourceDate(.at(PartialDate(year: 2015)), isApproximate: true)),
    (
      "{date-parts: [[2015]], circa: true}",
      SourceDate(.at(PartialDate(year: 2015)), isApproximate: true)
    ),
    ("{date-parts: [[2015]], circa: 0}", SourceDate(year: 2015)),
    ("{literal: forthcoming}", SourceDate(.words("forthcoming"))),
    ("{raw: March 2015}", SourceDate(.words("March 2015"))),
    ("forthcoming", SourceDate(.words("forthcoming"))), ("n.d.", SourceDate(.words("n.d."))),
    ("2014\\~", SourceDate(.at(PartialDate(year: 2014)), isApproximate: true)),
    (
      "2014/2015\\~",
      SourceDate(.span(PartialDate(year: 2014), PartialDate(year: 2015)), isApproximate: true)
    ),
    ("1998/99", span(PartialDate(year: 1998), PartialDate(year: 1999))),
  ])
  func readsDates(_ date: String, _ expected: SourceDate) async throws {
    #expect(try await source("issued: \(date)").issued == expected)
  }

  @Test(arguments: [
    "1️⃣March 2015", "1️⃣2015-1-1-1", "1️⃣2014/15/16", "1️⃣{literal: ' '}", "1️⃣../2015", "1️⃣{month: 3}",
    "1️⃣{}", "1️⃣[]", "1️⃣2015-", "1️⃣2015-x", "1️⃣2003/04/x",
  ])
  func reportsWhatIsNoDate(_ date: String) async {
    let written = date.replacing("1️⃣", with: "")
    let isInWords = written.contains(where: \.isLetter) && !written.hasPrefix("{")
    let words = isInWords ? written : "forthcoming"
    await expectFindings(
      replacing: entry("issued: \(date)"),
      [
        ExpectedFinding(
          "1️⃣", .wrongValue, "this is not a date",
          hint: "write 2015, 2015-03-26 or {date-parts: [[2015, 3, 26]]}; for a span of time "
            + "2014/2016, and for words {literal: \(words)}")
      ])
  }

  @Test(arguments: ["issued", "accessed"])
  func reportsADateThatIsNothing(_ key: String) async {
    await expectFindings(
      replacing: entry("\(key): 1️⃣null"),
      [
        ExpectedFinding(
          "1️⃣", .emptyText, "'\(key)' is empty: 'null' is nothing in YAML",
          hint: "write a text, or take the key out; the word itself stands between quotes")
      ])
  }

  @Test(arguments: [
    ("1️⃣2015-02-31", "2015-02-31"), ("1️⃣2015-02-29", "2015-02-29"), ("1️⃣2015-13", "2015-13"),
    ("1️⃣0", "0"), ("1️⃣{date-parts: [[2015, 0]]}", "2015-0"),
    ("1️⃣{year: 2015, month: 4, day: 31}", "2015-4-31"),
  ])
  func reportsADayThatTheCalendarDoesNotHave(_ date: String, _ shown: String) async {
    for key in ["issued", "accessed"] {
      await expectFindings(
        replacing: entry("\(key): \(date)"),
        [
          ExpectedFinding(
            "1️⃣", .wrongValue, "the calendar has no '\(shown)'",
            hint: "mend the year, the month or the day")
        ])
    }
  }

  @Test(arguments: [
    ("1️⃣publsher: Press", DiagnosticCode.unknownKey, "did you mean 'publisher'?"),
    ("URL: 'https://a.org/'\n  1️⃣url: https://example.org/", .unknownKey, "did you mean 'URL'?"),
    (
      "author: [1️⃣HM Government]", .wrongValue,
      "write '- family: Morris' and below it '  given: Kate', or '- literal: HM Government'"
    ),
    ("author: 1️⃣HM Government", .wrongValue, "begin each entry with '- '"),
    ("author: [{1️⃣famly: Morris}]", .unknownKey, "did you mean 'family'?"),
    (
      "issued: {year: 2015, 1️⃣weekday: 1}", .unknownKey,
      "write {year: 2015} or {date-parts: [[2015, 3, 26]]}"
    ),
    ("issued: {year: 2015, 1️⃣sesason: 1}", .unknownKey, "did you mean 'season'?"),
  ])
  func reportsAFieldThatIsNotKnown(
    _ line: String, _ code: DiagnosticCode, _ hint: String
  ) async {
    await expectFindings(replacing: entry(line), [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test(arguments: [
    ("- {id: 1️⃣a b, type: book, title: T}", "'a b' cannot be cited"),
    ("- {id: a, type: 1️⃣bok, title: T}", "'bok' is not a type of CSL"),
  ])
  func reportsAValueThatDoesNotFit(_ list: String, _ summary: String) async {
    await expectFindings(
      replacing: ["content/scr/sources.yml": list],
      [ExpectedFinding("1️⃣", .wrongValue, summary)])
  }

  @Test func reportsAnIDThatStandsTwice() async {
    await expectFindings(
      replacing: [
        "content/scr/sources.yml":
          "- {id: a, type: book, title: T}\n- 1️⃣{id: a, type: book, title: U}\n"
      ],
      [ExpectedFinding("1️⃣", .duplicateName, "the source 'a' stands here twice")])
  }

  @Test func reportsMissingFieldsOfEveryEntry() async {
    await expectFindings(
      replacing: ["content/scr/sources.yml": "- 1️⃣id: a\n  type: book\n- 2️⃣title: T\n"],
      [
        ExpectedFinding("1️⃣", .missingKey, "the key 'title' is missing"),
        ExpectedFinding("2️⃣", .missingKey, "the key 'id' is missing"),
        ExpectedFinding("2️⃣", .missingKey, "the key 'type' is missing"),
      ])
  }

  @Test(arguments: [
    "1️⃣2016/2014", "1️⃣{date-parts: [[2016, 2], [2016, 1]]}", "1️⃣[{year: 2016}, {year: 2015}]",
  ])
  func reportsASpanOfTimeThatEndsBeforeItBegins(_ date: String) async {
    await expectFindings(
      replacing: entry("issued: \(date)"),
      [
        ExpectedFinding(
          "1️⃣", .wrongValue, "this span of time ends before it begins",
          hint: "write the earlier date first")
      ])
  }

  @Test func readsEachVariableOfTheSchema() async throws {
    let texts = [
      "journalAbbreviation", "shortTitle", "event", "page-first", "part", "printing", "supplement",
      "volume-title-short", "year-suffix", "citation-label", "citation-number", "locator",
    ]
    let names = [
      "chair", "executive-producer", "guest", "host", "narrator", "performer", "producer",
      "script-writer",
    ]
    let source = try await source(
      (texts.map { "\($0): A" } + names.map { "\($0): [{family: B}]" } + [
        "keyword: [one, two]", "categories: [c, d]", "custom: {id: 4, others: [5]}",
        "author: [{family: Mao, given: Zedong, static-ordering: true, comma-suffix: 1}]",
      ]).joined(separator: "\n  "))
    for text in texts { #expect(source.fields[text] == "A") }
    for name in names { #expect(source.names[name] == [CreatorName(family: "B")]) }
    #expect(source.fields["keyword"] == "one, two")
    #expect(
      source.freeFields == [
        "categories": .list([.text("c"), .text("d")]),
        "custom": .fields(["id": .text("4"), "others": .list([.text("5")])]),
      ])
    #expect(source.authors.map(\.listed) == ["Mao Zedong"])
  }

  @Test(arguments: [
    "https://doi.org/10.1/a", "http://dx.doi.org/10.1/a", "doi:10.1/a", "DOI: 10.1/a",
    "https://www.doi.org/10.1/a", " 10.1/a",
  ])
  func takesTheAddressOffADOI(_ written: String) async throws {
    #expect(try await source("DOI: '\(written)'").fields["DOI"] == "10.1/a")
  }

  @Test func readsWhatPandocWrites() async throws {
    let sources = try await sources(
      """
      ---
      nocite: "[@*]"
      references:
      - accessed: 2020-01-02
        author:
        - literal: HM Gov_t\\*
        doi: 10.1234/a\\_c
        editor-translator:
        - family: Roe
          given: A
        id: \\_hmg
        isbn: 123
        issued: 2018\\~
        keyword: "a, b\\\\*"
        title: "On *homo* at \\\\$5, CO~2~
          \\\\[x\\\\]"
        type: report
        url: "https://example.org/b\\\\~c"
      ---

      """)
    let source = try #require(sources.first)
    #expect(source.key == "_hmg")
    #expect(source.title == "On homo at $5, CO2 [x]")
    #expect(source.authors == [CreatorName(literal: "HM Gov_t*")])
    #expect(
      source.fields == [
        "DOI": "10.1234/a_c", "ISBN": "123", "URL": "https://example.org/b~c", "keyword": "a, b*",
      ])
    let both = [CreatorName(family: "Roe", given: "A")]
    #expect(source.names == ["editor": both, "translator": both])
    #expect(source.issued == SourceDate(.at(PartialDate(year: 2018)), isApproximate: true))
    #expect(source.addressPositions.keys.sorted() == ["DOI", "URL"])
  }

  @Test func readsJSONWithoutMarkdown() async throws {
    let sources = try await sources(
      #"""
      [{"id": "a", "type": "book", "title": "C:\\* <i>x</i>", "URL": "https://example.org/\\_"}]
      """#)
    #expect(sources.map(\.title) == [#"C:\* x"#])
    #expect(sources.map(\.fields) == [["URL": #"https://example.org/\_"#]])
  }

  @Test(arguments: [
    ("@book{a, title={T}}\n", "BibTeX", "sources.bib", "biblatex"),
    ("% a library\n\n@book{a, title={T}}\n", "BibTeX", "sources.bib", "biblatex"),
    ("TY  - BOOK\nTI  - T\nER  - \n", "RIS", "sources.ris", "ris"),
    ("<?xml version=\"1.0\"?><xml/>", "EndNote XML", "sources.xml", "endnotexml"),
  ])
  func saysHowOtherFormatsAreConverted(
    _ text: String, _ name: String, _ file: String, _ format: String
  ) async {
    let read = await readSample(replacing: ["content/scr/sources.yml": text])
    #expect(read.diagnostics.map(\.code) == [.invalidYAML])
    #expect(read.diagnostics.map(\.summary) == ["this is \(name), and only CSL-YAML is read"])
    #expect(
      read.diagnostics.first?.hint
        == "call it '\(file)' and convert it: pandoc --from \(format) --to markdown --standalone "
        + "\(file) --output sources.yml")
  }

  @Test(arguments: [
    (
      "my.bib", "this is BibTeX, and sources are read from 'sources.yml' alone",
      "convert it: pandoc --from biblatex --to markdown --standalone my.bib --output sources.yml"
    ),
    (
      "Export.RIS", "this is RIS, and sources are read from 'sources.yml' alone",
      "convert it: pandoc --from ris --to markdown --standalone Export.RIS --output sources.yml"
    ),
    (
      "library.json", "this is CSL-JSON, and sources are read from 'sources.yml' alone",
      "call it 'sources.yml': JSON is YAML, and is read as it is"
    ),
    (
      "references.yaml", "this file is in no place where one is read, and is left out",
      "call it 'sources.yml'"
    ),
  ])
  func tellsOfALibraryThatIsNotRead(_ name: String, _ summary: String, _ hint: String) async {
    let path = "content/scr/\(name)"
    let read = await readSample(replacing: ["content/scr/sources.yml": nil, path: "x"])
    #expect(read.diagnostics.map(\.summary) == [summary])
    #expect(read.diagnostics.map(\.hint) == [hint])
    // Whoever has converted it may keep it.
    let kept = await readSample(replacing: [path: "x"])
    #expect(kept.diagnostics.map(\.code) == (name.hasSuffix("yaml") ? [.unrecognizedFile] : []))
  }

  private func entry(_ line: String) -> [String: String?] {
    ["content/scr/sources.yml": "- id: a\n  type: book\n  title: T\n  \(line)\n"]
  }

  private func sources(_ text: String) async throws -> [Source] {
    let read = await readSample(replacing: ["content/scr/sources.yml": text])
    expectFindings(read.diagnostics, [])
    return try #require(read.value).sets[0].sources
  }

  private func source(_ line: String) async throws -> Source {
    try #require(await sources(entry(line)["content/scr/sources.yml"]?.flatMap { $0 } ?? "").first)
  }
}

private func span(_ start: PartialDate, _ end: PartialDate?) -> SourceDate {
  SourceDate(.span(start, end))
}
