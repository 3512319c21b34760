import ContentModel
import Diagnostics
import ForeignTexts
import Importers
import Testing

/// References of a document, and sources of the set.
@Suite struct CitingTests {
  private let sources = """
    references:
      - id: guide-2015
        type: report
        title: A guide
        author:
          - literal: HM Government
        issued: {year: 2015}

    """

  @Test func citesASourceOfTheSetAndTellsOfOthers() async {
    var set = await sampleSet(replacing: ["content/scr/sources.yml": sources])
    set.markers = []
    let document = document(
      """
      # QM 1: One

      ## Quality statement

      It is so (HM Government, 2015, p. 75), and so (Nobody, 2011, p. 3). In May (2011) it was (as ever) so.
      """)
    let result = structured(document, for: set, number: nil, form: .set)
    let written = text(markerFile(result.markers[0], in: set, imported: nil))
    #expect(written.contains("It is so [@guide-2015, p. 75], and so (Nobody, 2011, p. 3)."))
    #expect(
      result.remarks.filter { $0.kind == .unknownSource }.map(\.words) == ["(Nobody, 2011, p. 3)."])
    #expect(fates(result, document).contains("(HM said:statement"))
    #expect(fates(result, document).contains("(Nobody, placed:statement"))
  }
}
