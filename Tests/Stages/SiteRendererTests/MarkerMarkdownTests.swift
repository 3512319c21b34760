import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct MarkerMarkdownTests {
  @Test func writesAWholeMarker() async throws {
    try expectGolden(try await markdown(1, richFiles), "marker", extension: "md")
  }

  @Test func setsAQuestionOfTheEditionApart() async throws {
    let markdown = try await markdown(1, richFiles)
    #expect(
      markdown.contains(
        """
        ### Added in this edition

        *Written for this edition; not part of the Crown markers*

        - **A1** Not so? \\[added\\]

        """))
  }

  @Test func keepsLinksRelativeWhereTheSitesAddressIsNotKnown() async throws {
    let markdown = try await markdown(
      1,
      ["content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2 Q1 and [it](02-two.md).")])
    #expect(markdown.contains("\nSee [QM2 Q1](qm2.html#q1) and [it](qm2.html).\n"))
    #expect(markdown.hasPrefix("# QM1 One\n\n[Sample markers](index.html) · Before\n\n## Quality"))
  }

  @Test func writesTermsAsPlainWordsAndCitationsAsThePageShowsThem() async throws {
    let markdown = try await markdown(
      1,
      [
        "content/scr/glossary.md": "## Act\nA law.\n",
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "The Act [see @act-1989, s. 1]."),
      ])
    #expect(markdown.contains("\nThe Act (see An Act 1989, s. 1).\n"))
    #expect(markdown.hasSuffix("\n\n## Sources\n\n- *An Act 1989*.\n"))
  }

  @Test func endsWithTheLastSectionWhereNothingIsCited() async throws {
    #expect(try await markdown(2, [:]).hasSuffix("\n\n1. Is it so?\n2. Is it not?\n"))
  }

  private func markdown(_ number: Int, _ files: [String: String?]) async throws -> String {
    let pages = try await pages(replacing: files)
    let path = "scr/qm\(number).md"
    #expect(pages.ids.flatMap(pages.paths(beside:)).contains(path))
    let file = try #require(
      pages.files(.marker(MarkerID(scr, number))).first { $0.path == path })
    return String(decoding: file.contents, as: UTF8.self)
  }
}
