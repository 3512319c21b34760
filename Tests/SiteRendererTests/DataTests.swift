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

  private func data(_ page: PageID) async throws -> [String: Any] {
    let pages = try await pages(replacing: files)
    let file = try #require(pages.files(page).first { $0.path.hasSuffix(".json") })
    #expect(pages.dataPaths.contains(file.path))
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
    #expect(questions.map { $0["page"] as? String } == ["qm2.html#q1", "qm2.html#q2"])
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
}
