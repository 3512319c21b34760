import ContentModel
import Testing

@Suite struct ReferenceTextTests {
  private static let cases: [(source: Source, reference: String, short: String)] = [
    (
      Source(
        key: "a", type: "report", title: "Quality markers",
        authors: [CreatorName(literal: "NSPCC/SCIE")],
        issued: PartialDate(year: 2016),
        fields: ["publisher": "NSPCC/SCIE", "publisher-place": "London"]),
      "NSPCC/SCIE (2016) *Quality markers*. London: NSPCC/SCIE.", "NSPCC/SCIE, 2016"
    ),
    (
      Source(
        key: "a", type: "article-journal", title: "On reviews",
        authors: [
          CreatorName(family: "Morris", given: "K"), CreatorName(family: "Roe", given: "A"),
        ],
        issued: PartialDate(year: 2015, month: 3),
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
        issued: PartialDate(year: 2015), fields: ["container-title": "Child Care", "page": "9"]),
      "Roe, A. (2015) ‘One page’, *Child Care*, p. 9.", "Roe, 2015"
    ),
    (
      Source(
        key: "a", type: "legislation", title: "Children Act 2004",
        issued: PartialDate(year: 2004)),
      "*Children Act 2004*.", "Children Act 2004"
    ),
    (
      Source(key: "a", type: "legislation", title: "Children Act 2004"),
      "*Children Act 2004*.", "Children Act 2004"
    ),
    (
      Source(key: "a", type: "webpage", title: "Overview", issued: PartialDate(year: 2020)),
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
        issued: PartialDate(year: 1999), fields: ["edition": "2nd ed.", "publisher": "Press"]),
      "Roe, A., Doe, B. and Poe, E. (1999) *Law*, 2nd ed. Press.", "Roe et al., 1999"
    ),
    (
      Source(
        key: "a", type: "report", title: "Duties",
        authors: [CreatorName(literal: "Department for Children, Schools and Families")],
        issued: PartialDate(year: 2010), fields: ["edition": "2nd ed."]),
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
        issued: PartialDate(year: 2010), fields: ["DOI": "10.1/x"]),
      "King, M.L., Jr and van Dam, A. (2010) [*Duties*](https://doi.org/10.1/x).",
      "King and van Dam, 2010"
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
