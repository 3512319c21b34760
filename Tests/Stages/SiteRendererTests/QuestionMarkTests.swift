import ContentModel
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing

@Suite struct QuestionMarkTests {
  @Test func tellsOfEachQuestionSinceWhenItHasStoodSo() async throws {
    #expect(
      try await marks(restating: true) == [
        "QM2 Q1 [2016]", "QM2 Q2 [reworded 2026]", "QM2 Q3 [2016]", "QM2 A1 [added 2025]",
        "QM2 A2 [reworded 2026]", "QM2 A3 [added]",
      ])
  }

  @Test func takesTheYearOfTheRestatementForWhatNoChangeNames() async throws {
    var files = restating
    files["content/scr/set.yml"] = (restating["content/scr/set.yml"] ?? "")?.appending(
      "restated: 2024-05-01\n")
    let html = try await pages(replacing: files, day: day).html(marker: 2)
    #expect(html.ranges(of: "[added 2024]").count == 1 && !html.contains("[added]"))
  }

  @Test func tellsOnlyWhatChangesSayWhereTheSetRestatesNothing() async throws {
    #expect(
      try await marks(restating: false) == [
        "QM2 Q2 [reworded 2026]", "QM2 A1 [added 2025]", "QM2 A2 [reworded 2026]",
      ])
  }

  @Test(arguments: [
    ("edition: \"Second edition, 2017\"\n", "[2017]"), ("", "[1989]"),
    ("edition: First\n", "[1989]"),
  ])
  func takesTheYearOfTheOriginalFromTheEditionOrTheSource(
    _ edition: String, _ mark: String
  ) async throws {
    let files = restating.merging([
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + edition
        + "restates: act-1989\n",
      "content/scr/sources.yml":
        "- {id: act-1989, type: legislation, title: An Act, issued: 1989}\n",
    ]) { $1 }
    let html = try await pages(replacing: files, day: day).html(marker: 2)
    #expect(html.contains("<span class=\"question-since\">\(mark)</span>"))
  }

  @Test func showsTheMarksWhereverQuestionsAreListed() async throws {
    let pages = try await pages(replacing: restating, day: day)
    let marker = MarkerID(scr, 2)
    for id in [PageID.questions(scr), .full(scr)] {
      #expect(pages.html(id).contains("QM2 Q2</a> <span class=\"question-since\">[reworded 2026]"))
    }
    #expect(pages.html(.questions(scr)).contains("The mark at a question says where it comes from"))
    let table = try #require(pages.files(.landing(scr)).first { $0.path.hasSuffix(".csv") })
    let rows = String(decoding: table.contents, as: UTF8.self).split(separator: "\r\n")
    #expect(rows[0].contains(",mark"))
    #expect(rows.contains { $0.contains("QM2 A1") && $0.contains("[added 2025]") })
    let markdown = try #require(pages.files(.marker(marker)).first { $0.path.hasSuffix(".md") })
    #expect(
      String(decoding: markdown.contents, as: UTF8.self).contains(
        "2. Is it not? \\[reworded 2026\\]"))
  }

  @Test func tellsThemInTheData() async throws {
    let pages = try await pages(replacing: restating, day: day)
    let file = try #require(
      pages.files(.marker(MarkerID(scr, 2))).first { $0.path.hasSuffix(".json") })
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(file.contents)) as? [String: Any])
    let sections = try #require(data["sections"] as? [[String: Any]])
    let questions = try #require(sections[1]["questions"] as? [[String: Any]])
    let marks = questions.map { $0["mark"] as? [String: Any] ?? [:] }
    #expect(
      marks.map { $0["kind"] as? String } == [
        "original", "reworded", "original", "added", "reworded", "added",
      ])
    #expect(marks.map { $0["year"] as? Int } == [2016, 2026, 2016, 2025, 2026, nil])
    let changes = try #require(data["changes"] as? [[String: Any]])
    #expect(changes.map { $0["added"] as? [String] } == [[], [], [], ["a1", "a2"]])
    #expect(changes.map { $0["reworded"] as? [String] } == [["q1"], ["q2", "a2"], ["q2"], []])
  }

  @Test func namesTheQuestionsOnThePageOfChanges() async throws {
    let html = try await pages(replacing: restating, day: day).html(.changes(scr))
    #expect(
      html.contains(
        "<span>Added:</span> <a href=\"qm2.html#a1\">A1</a> <a href=\"qm2.html#a2\">A2</a></p>"))
    #expect(html.contains("<span>Reworded:</span> <a href=\"qm2.html#q2\">Q2</a></p>"))
  }

  @Test func saysItInTheLanguageOfTheSet() async throws {
    var files = restating
    files["content/scr/set.yml"] = (restating["content/scr/set.yml"] ?? "")?.appending(
      "language: cy\n")
    let html = try await pages(replacing: files, day: day).html(marker: 2)
    for mark in ["[2016]", "[ychwanegwyd 2025]", "[aileiriwyd 2026]", "[ychwanegwyd]"] {
      #expect(html.contains(">\(mark)</span>"))
    }
  }

  @Test func saysNothingWhereThereIsNothingToSay() async throws {
    let pages = try await pages()
    for id in pages.ids { #expect(!pages.html(id).contains("question-since"), "\(id)") }
    #expect(!pages.html(.questions(scr)).contains("The mark at a question"))
  }

  /// What stands beside the questions of QM2 on its page, with their labels.
  private func marks(restating isRestating: Bool) async throws -> [String] {
    var files = restating
    if !isRestating { files["content/scr/set.yml"] = sampleFiles["content/scr/set.yml"] }
    let html = try await pages(replacing: files, day: day).html(marker: 2)
    return html.split(separator: "<li id=").compactMap { entry in
      entry.firstMatch(of: />(QM2 [QA]\d) [\s\S]*?<span class="question-since">([^<]*)</)
        .map { "\($0.1) \($0.2)" }
    }
  }

  private let day = CalendarDate("2026-11-29")
  private let restating: [String: String?] = [
    "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "")
      + "edition: \"2016\"\nrestates: act-1989\n",
    "content/scr/markers/02-two.md": """
    ---
    number: 2
    title: Two
    phase: before
    summary: About Two.
    drafted: [questions: [4, 5, 6]]
    changes:
      - {date: 2025-01-01, note: First., added: [a1, A2]}
      - {date: 2025-06-01, note: Second., reworded: q2}
      - {date: 2026-01-01, note: Third., reworded: [q2, a2]}
      - {date: 2027-01-01, note: Still to come., reworded: [q1]}
    ---
    ## Quality statement
    The second.

    ## Questions
    1. Is it so?
    2. Is it not?
    3. Is it often?

    ### Added in this edition
    1. Is it seldom?
    2. Is it ever?
    3. Is it never?
    """,
  ]
}
