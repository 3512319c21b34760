import ContentModel
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

@Suite struct DataTests {
  private let files: [String: String?] = [
    "content/scr/markers/02-two.md": """
    ---
    number: 2
    title: Two & "more"
    phase: before
    summary: About two.
    reviewed: 2026-11-21
    drafted:
      - questions: [2]
      - guidance
    held-in-part: [statement]
    ---
    ## Quality statement
    *Words* of QM1 [see @act-1989, s. 3].

    ## Questions
    1. Is it so?
    2. Is it ours?

    ## Guidance & law
    - One.
    - Two.
    """
  ]

  private func data(
    _ page: PageID, replacing others: [String: String?] = [:]
  ) async throws -> [String: Any] {
    let pages = try await pages(replacing: files.merging(others) { $1 })
    let file = try #require(pages.files(page).first { $0.path.hasSuffix(".json") })
    #expect(pages.ids.flatMap(pages.paths(beside:)).contains(file.path))
    let object = try JSONSerialization.jsonObject(with: Data(file.contents))
    return try #require(object as? [String: Any])
  }

  @Test func tellsWhatIsDraftedAndWhatIsHeldInPart() async throws {
    let marker = try await data(.marker(MarkerID(scr, 2)))
    let sections = try #require(marker["sections"] as? [[String: Any]])
    #expect(sections.map { $0["id"] as? String } == ["statement", "questions", "guidance"])
    #expect(sections.map { $0["drafted"] as? Bool } == [false, false, true])
    #expect(sections.map { $0["heldInPart"] as? Bool } == [true, false, false])
    let questions = try #require(sections[1]["questions"] as? [[String: Any]])
    #expect(questions.map { $0["drafted"] as? Bool } == [false, true])
    #expect(questions.map { $0["page"] as? String } == ["qm2.html#q1", "qm2.html#a1"])
  }

  @Test func holdsTheWordsWithCitationsWrittenOut() async throws {
    let marker = try await data(.marker(MarkerID(scr, 2)))
    let sections = try #require(marker["sections"] as? [[String: Any]])
    #expect(sections[0]["text"] as? String == "Words of QM1 (see An Act 1989, s. 3).")
    #expect(sections[2]["text"] as? String == "One. Two.")
    #expect(marker["title"] as? String == "Two & \"more\"")
    #expect(marker["references"] as? [String] == ["QM1"])
    #expect(marker["reviewed"] as? String == "2026-11-21")
  }

  @Test func listsTheMarkersOfASetWithTheirDraftedParts() async throws {
    let set = try await data(.landing(scr))
    let phases = try #require(set["phases"] as? [[String: Any]])
    let markers = try #require(phases[0]["markers"] as? [[String: Any]])
    #expect(markers.map { $0["data"] as? String } == ["qm1.json", "qm2.json", "qm3.json"])
    #expect(markers[1]["draftedQuestions"] as? [Int] == [2])
    #expect(markers[1]["draftedSections"] as? [String] == ["guidance"])
    #expect(set["code"] as? String == "SCR")
  }

  @Test func writesTextThatAnyReaderOfJSONReads() async throws {
    let text = "\"a\\b/\" ’ \u{2028}\u{2029} \u{1F469}\u{200D}\u{1F4BB} <&>"
    let marker = try await data(
      .marker(MarkerID(scr, 3)),
      replacing: [
        "content/scr/markers/03-three.md": sampleMarker(
          3, "Three",
          "\(text.replacing("\\", with: "\\\\").replacing("<&>", with: "\\<&>"))"
            + " &#1;&#8;&#x1F;&#x7F;\n\n    code\ttab\n    line")
      ])
    let sections = try #require(marker["sections"] as? [[String: Any]])
    #expect(
      sections[0]["text"] as? String == text + " \u{1}\u{8}\u{1F}\u{7F} code\ttab\nline\n")
  }

  @Test func writesEachFieldOnALineOfItsOwn() async throws {
    let pages = try await pages()
    let file = try #require(pages.files(.landing(scr)).first { $0.path == "scr/set.json" })
    let text = String(decoding: file.contents, as: UTF8.self)
    #expect(
      text.hasPrefix("{\n  \"$schema\": \"../schemas/set-1.schema.json\",\n  \"format\": 1,\n"))
    #expect(text.contains("\n      \"heading\": \"Guidance & law\",\n"))
    #expect(text.hasSuffix("\n  \"terms\": []\n}\n"))
  }

  @Test func namesThingsWithoutTheAddressOfTheSite() async throws {
    let marker = try await data(.marker(MarkerID(scr, 2)))
    let sections = try #require(marker["sections"] as? [[String: Any]])
    let questions = try #require(sections[1]["questions"] as? [[String: Any]])
    let points = try #require(sections[2]["points"] as? [[String: Any]])
    #expect(marker["identifier"] as? String == "scr/qm2")
    #expect(sections[0]["identifier"] as? String == "scr/qm2#statement")
    #expect(questions[1]["identifier"] as? String == "scr/qm2#a1")
    #expect(
      points.map { $0["identifier"] as? String } == ["scr/qm2#guidance-1", "scr/qm2#guidance-2"])
    #expect(points.map { $0["page"] as? String } == ["qm2.html#guidance-1", "qm2.html#guidance-2"])
    #expect(points.map { $0["text"] as? String } == ["One.", "Two."])
    #expect(marker["address"] == nil && sections[0]["address"] == nil)
  }

  @Test func namesWholeAddressesWhereTheSitesIsKnown() async throws {
    let site = "name: Sample\nbase-url: https://example.org/markers/\n"
    let glossary = "## Café: Coffee\nA drink.\n"
    let files = ["content/site.yml": site, "content/scr/glossary.md": glossary]
    let marker = try await data(.marker(MarkerID(scr, 2)), replacing: files)
    let sections = try #require(marker["sections"] as? [[String: Any]])
    #expect(marker["address"] as? String == "https://example.org/markers/scr/qm2.html")
    #expect(
      sections[0]["address"] as? String == "https://example.org/markers/scr/qm2.html#statement")
    let set = try await data(.landing(scr), replacing: files)
    let terms = try #require(set["terms"] as? [[String: Any]])
    #expect(terms[0]["identifier"] as? String == "scr/glossary#café")
    #expect(
      terms[0]["address"] as? String == "https://example.org/markers/scr/glossary.html#caf%C3%A9")
  }

  @Test func tellsTheSourceAndTheLocatorOfEachCitation() async throws {
    let text = """
      ---
      number: 2
      title: Two
      phase: before
      summary: About two.
      ---
      ## Quality statement
      So [see @act-1989, s. 3; -@act-1989].

      ## Questions
      1. Is it so [@act-1989]?

      ## Guidance & law
      - One.
      - > Two [@act-1989, s. 4].
      """
    let marker = try await data(
      .marker(MarkerID(scr, 2)), replacing: ["content/scr/markers/02-two.md": text])
    let sections = try #require(marker["sections"] as? [[String: Any]])
    let citations = sections.map { $0["citations"] as? [[String: Any]] ?? [] }
    #expect(citations.map(\.count) == [2, 1, 1])
    #expect(citations.joined().allSatisfy { $0["source"] as? String == "act-1989" })
    #expect(citations.joined().map { $0["locator"] as? String } == ["s. 3", nil, nil, "s. 4"])
    #expect(citations[0].map { $0["prefix"] as? String } == ["see", nil])
    #expect(citations[0].map { $0["omitsAuthor"] as? Bool } == [false, true])
    #expect(
      citations.joined().map { $0["place"] as? String } == [
        "scr/qm2#statement", "scr/qm2#statement", "scr/qm2#q1", "scr/qm2#guidance-2",
      ])
  }

  @Test func tellsTheSectionsOfCrossReferences() async throws {
    let files: [String: String?] = [
      "content/scr/markers/01-one.md": """
      ---
      number: 1
      title: One
      phase: before
      summary: About one.
      ---
      ## Quality statement
      See QM3 and QM2.

      ## Questions
      1. Is it QM2 Q1?
      """
    ]
    func references(_ number: Int, _ field: String) async throws -> [[String: Any]] {
      let marker = try await data(.marker(MarkerID(scr, number)), replacing: files)
      return try #require(marker[field] as? [[String: Any]])
    }
    let references = try await references(1, "crossReferences")
    #expect(references.map { $0["identifier"] as? String } == ["scr/qm3", "scr/qm2"])
    #expect(
      references.map { $0["sections"] as? [String] } == [
        ["statement"], ["statement", "questions"],
      ])
    let backlinks = try await self.data(.marker(MarkerID(scr, 2)), replacing: files)["backlinks"]
    let backlink = try #require((backlinks as? [[String: Any]])?.first)
    #expect(backlink["page"] as? String == "qm1.html")
    #expect(backlink["sections"] as? [String] == ["statement", "questions"])
  }

  @Test func tellsHowAMarkerIsKept() async throws {
    var files = secondSetFiles
    files["content/scr/markers/02-two.md"] = sampleMarker(2, "Two", "The second.").replacing(
      "summary: About Two.",
      with: """
        summary: About Two.
        review-by: 2027-11-21
        aliases: [qm9, /old/two.html]
        related: [SAR QM1]
        changes:
          - {date: 2026-11-20, note: A comma.}
          - {date: 2026-11-21, note: The law., kind: major}
        """)
    let marker = try await data(.marker(MarkerID(scr, 2)), replacing: files)
    #expect(marker["reviewBy"] as? String == "2027-11-21")
    #expect(marker["aliases"] as? [String] == ["qm9.html", "../old/two.html"])
    let related = try #require(marker["related"] as? [[String: String]])
    #expect(
      related == [
        ["identifier": "sar/qm1", "set": "SAR", "label": "QM1", "page": "../sar/qm1.html"]
      ])
    let changes = try #require(marker["changes"] as? [[String: Any]]).map { change in
      change.compactMapValues { $0 as? String }
    }
    #expect(
      changes == [
        ["date": "2026-11-21", "note": "The law.", "kind": "major"],
        ["date": "2026-11-20", "note": "A comma.", "kind": "minor"],
      ])
  }

  @Test func namesTheGroupsOfQuestions() async throws {
    let text = """
      ---
      number: 2
      title: Two
      phase: before
      summary: About two.
      ---
      ## Quality statement
      So.

      ## Questions
      1. Is it so?

      ### For the *chair*
      2. Is it often?

      #### Soon
      3. Is it soon?

      ### For the board
      4. Is it late?
      """
    let marker = try await data(
      .marker(MarkerID(scr, 2)), replacing: ["content/scr/markers/02-two.md": text])
    let sections = try #require(marker["sections"] as? [[String: Any]])
    let questions = try #require(sections[1]["questions"] as? [[String: Any]])
    #expect(
      questions.map { $0["group"] as? String } == [
        nil, "For the chair", "For the chair", "For the board",
      ])
  }
}
