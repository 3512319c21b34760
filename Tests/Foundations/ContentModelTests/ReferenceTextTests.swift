import Testing

@testable import ContentModel

@Suite struct ReferenceTextTests {
  private static let cases: [(source: Source, reference: String, short: String)] = [
    (
      Source(
        key: "a", type: "report", title: "Quality markers",
        authors: [CreatorName(literal: "NSPCC/SCIE")],
        issued: SourceDate(year: 2016),
        fields: ["publisher": "NSPCC/SCIE", "publisher-place": "London"]),
      "NSPCC/SCIE (2016) *Quality markers*. London: NSPCC/SCIE.", "NSPCC/SCIE, 2016"
    ),
    (
      Source(
        key: "a", type: "article-journal", title: "On reviews",
        authors: [
          CreatorName(family: "Morris", given: "K"), CreatorName(family: "Roe", given: "A"),
        ],
        issued: SourceDate(year: 2015, month: 3),
        fields: [
          "container-title": "Child Care", "volume": "20", "issue": "3", "page": "198–206",
        ]),
      "Morris, K. and Roe, A. (2015) ‘On reviews’, *Child Care*, 20(3), pp. 198–206.",
      "Morris and Roe, 2015"
    ),
    (
      Source(
        key: "a", type: "article-journal", title: "One page",
        authors: [CreatorName(family: "Roe", given: "A")],
        issued: SourceDate(year: 2015), fields: ["container-title": "Child Care", "page": "9"]),
      "Roe, A. (2015) ‘One page’, *Child Care*, p. 9.", "Roe, 2015"
    ),
    (
      Source(
        key: "a", type: "legislation", title: "Children Act 2004",
        issued: SourceDate(year: 2004)),
      "*Children Act 2004*.", "Children Act 2004"
    ),
    (
      Source(key: "a", type: "legislation", title: "Children Act 2004"),
      "*Children Act 2004*.", "Children Act 2004"
    ),
    (
      Source(key: "a", type: "webpage", title: "Overview", issued: SourceDate(year: 2020)),
      "*Overview* (2020).", "Overview, 2020"
    ),
    (
      Source(key: "a", type: "webpage", title: "Overview"),
      "*Overview* (no date).", "Overview, no date"
    ),
    (
      Source(
        key: "a", type: "book", title: "Law", authors: [CreatorName(family: "Poe", given: "E A")]),
      "Poe, E.A. (no date) *Law*.", "Poe, no date"
    ),
    (
      Source(
        key: "a", type: "book", title: "Law",
        authors: [
          CreatorName(family: "Roe", given: "A"), CreatorName(family: "Doe", given: "B"),
          CreatorName(family: "Poe", given: "E"),
        ],
        issued: SourceDate(year: 1999), fields: ["edition": "2nd ed.", "publisher": "Press"]),
      "Roe, A., Doe, B. and Poe, E. (1999) *Law*, 2nd ed. Press.", "Roe et al., 1999"
    ),
    (
      Source(
        key: "a", type: "report", title: "Duties",
        authors: [CreatorName(literal: "Department for Children, Schools and Families")],
        issued: SourceDate(year: 2010), fields: ["edition": "2nd ed."]),
      "Department for Children, Schools and Families (2010) *Duties*, 2nd ed.",
      "Department for Children, Schools and Families, 2010"
    ),
    (
      Source(
        key: "a", type: "report", title: "Duties",
        authors: [
          CreatorName(family: "King", given: "M L", suffix: "Jr"),
          CreatorName(family: "Dam", given: "A", nonDroppingParticle: "van"),
        ],
        issued: SourceDate(year: 2010), fields: ["DOI": "10.1/x"]),
      "King, M.L., Jr and van Dam, A. (2010) [*Duties*](https://doi.org/10.1/x).",
      "King and van Dam, 2010"
    ),
    (
      Source(
        key: "a", type: "book", title: "A handbook", issued: SourceDate(year: 2012),
        fields: ["edition": "2", "collection-title": "Series", "collection-number": "3"],
        names: ["editor": [CreatorName(family: "Corby", given: "Ann")]]),
      "Corby, A. (ed.) (2012) *A handbook*, Series 3, 2nd ed.", "Corby, 2012"
    ),
    (
      Source(
        key: "a", type: "chapter", title: "A ‘small’ chapter?",
        authors: [CreatorName(family: "Roe", given: "A")], issued: SourceDate(year: 2012),
        fields: ["container-title": "A book", "page": "12-15", "volume": "2", "publisher": "P."],
        names: ["editor": [CreatorName(family: "Doe"), CreatorName(family: "Poe")]]),
      "Roe, A. (2012) ‘A “small” chapter?’, in Doe and Poe (eds) *A book*, vol. 2, pp. 12–15. P.",
      "Roe, 2012"
    ),
    (
      Source(
        key: "a", type: "book", title: "Is it so?", authors: [CreatorName(literal: "B")],
        issued: SourceDate(
          .span(PartialDate(year: 2014, month: 11), PartialDate(year: 2016, month: 2)))),
      "B (2014–2016) *Is it so?*", "B, 2014–2016"
    ),
    (
      Source(
        key: "a", type: "book", title: "Works",
        authors: [CreatorName(family: "Humboldt", given: "A", droppingParticle: "von")],
        issued: SourceDate(.at(PartialDate(year: 1845)), isApproximate: true),
        names: [
          "translator": [
            CreatorName(family: "Dam", given: "M.L.", nonDroppingParticle: "van", suffix: "Jr")
          ]
        ]),
      "Humboldt, A. von (c. 1845) *Works*, translated by M.L. van Dam Jr.", "Humboldt, c. 1845"
    ),
    (
      Source(
        key: "a", type: "report", title: "Plan", authors: [CreatorName(literal: "B")],
        issued: SourceDate(.words("forthcoming")), fields: ["genre": "White paper", "number": "1"]),
      "B (forthcoming) *Plan*, White paper 1.", "B, forthcoming"
    ),
    (
      Source(
        key: "a", type: "book", title: "On Homo sapiens and H2O",
        authors: [CreatorName(literal: "B")], issued: SourceDate(year: 2015),
        styled: ["title": StyledText("On <i>Homo sapiens</i> and H<sub>2</sub>O")]),
      "B (2015) *On *Homo sapiens* and H₂O*.", "B, 2015"
    ),
    (
      Source(
        key: "a", type: "article-journal", title: "T", authors: [CreatorName(literal: "B")],
        issued: SourceDate(year: 2015), fields: ["container-title": "J", "issue": "3"]),
      "B (2015) ‘T’, *J*, (3).", "B, 2015"
    ),
  ]

  @Test(arguments: cases.indices) func formatsAReference(_ index: Int) async throws {
    let (source, reference, short) = Self.cases[index]
    #expect(shortText(referenceText(of: source, words: words)) == reference)
    #expect(shortReferenceText(of: source, words: words) == short)
  }

  @Test func leavesTheAuthorOut() {
    let source = Self.cases[0].source
    #expect(shortReferenceText(of: source, omittingAuthor: true, words: words) == "2016")
  }

  @Test(arguments: [
    (["DOI": "10.1/x"], "https://doi.org/10.1/x"),
    (["DOI": "https://doi.org/10.1/x"], "https://doi.org/10.1/x"),
    (["URL": "https://example.org/a", "DOI": "10.1/x"], "https://example.org/a"),
    (["URL": "javascript:alert(1)", "DOI": "10.1/x"], "https://doi.org/10.1/x"),
    (["URL": "example.org"], nil), ([:], nil),
  ])
  func findsTheAddressOfAPublication(_ fields: [String: String], _ expected: String?) {
    let source = Source(key: "a", type: "report", title: "T", fields: fields)
    #expect(address(of: source) == expected)
  }

  @Test(arguments: [
    (["HM Government, 2015", "HM Government, 2015"], ["2015a", "2015b"]),
    (["HM Government, ", "HM Government, "], ["no date-a", "no date-b"]),
    (["HM Government, 2015", "HM Government, 2016"], ["2015", "2016"]),
    (["Children Act 2004, 2004", "Children Act 2004, 2004"], ["2004a", "2004b"]),
  ])
  func givesALetterToWhatWouldBeNamedAlike(_ works: [String], _ years: [String]) {
    let sources = works.enumerated().map { index, work in
      let parts = work.split(separator: ", ", omittingEmptySubsequences: false)
      return Source(
        key: String(index), type: "report", title: "T",
        authors: [CreatorName(literal: String(parts[0]))],
        issued: Int(parts[1]).map { SourceDate(year: $0) })
    }
    #expect(
      lettered([sources], in: english)[0].map {
        shortReferenceText(of: $0, omittingAuthor: true, words: words)
      } == years)
  }

  @Test func givesAPublicationOneLetterInAllLists() {
    func work(_ title: String, note: String? = nil) -> Source {
      var source = Source(
        key: title, type: "report", title: title, authors: [CreatorName(literal: "Crown")],
        issued: SourceDate(year: 2016))
      source.fields["note"] = note
      return source
    }
    let lists = lettered(
      [[work("B"), work("D")], [work("A"), work("B", note: "N")], [work("C")]], in: english)
    #expect(lists.map { $0.map(\.letter) } == [["b", "d"], ["a", "b"], ["c"]])
    let alike = lettered([[work("A")], [work("A", note: "N")]], in: english)
    #expect(alike.map { $0.map(\.letter) } == [[""], [""]])
    let twice = lettered([[work("A"), work("A", note: "N")], [work("A")]], in: english)
    #expect(twice.map { $0.map(\.letter) } == [["a", "b"], ["a"]])
  }

  private let english = LetterOrder(language: "en")

  @Test func countsOnAfterTwentySixLetters() {
    let source = Source(key: "a", type: "report", title: "T", issued: SourceDate(year: 2015))
    #expect(
      lettered([Array(repeating: source, count: 28)], in: english)[0].suffix(3).map(\.letter)
        == ["z", "aa", "ab"])
  }

  @Test(arguments: [
    ("10.1/a", "https://doi.org/10.1/a"),
    ("10.1002/(SICI)1<1661::A>3.0#%", "https://doi.org/10.1002/(SICI)1%3C1661::A%3E3.0%23%25"),
  ])
  func writesTheAddressOfADOI(_ identifier: String, _ written: String) {
    let source = Source(key: "a", type: "book", title: "T", fields: ["DOI": identifier])
    #expect(address(of: source) == written)
  }

  private let words = ReferenceWords.english

  private func shortText(_ inlines: [LinkedInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words, _): words.string
      case .emphasis(let content): "*\(shortText(content))*"
      case .reference(.external(let address, _), let content): "[\(shortText(content))](\(address))"
      default: "?"
      }
    }.joined()
  }
}
