import Collation
import ContentModel
import Diagnostics
import Files
import Foundation
import SiteRenderer
import Spreadsheets
import TestSupport
import Testing
import Themes
import Wording

/// The sample with questions that differ, and what is collated of it.
struct CollatedSample {
  private let site: Site
  private let theme: Theme

  init() async throws {
    let questions = """
      ---
      number: 2
      title: Two
      phase: before
      summary: About Two.
      ---
      ## Quality statement
      The second.

      ## Questions
      1. Who speaks for the child?
      2. Are families told early?
      3. Who pays?

      """
    let settings = try #require(sampleFiles["content/scr/set.yml"])
    site = try #require(
      await loadSample(replacing: [
        "content/scr/markers/02-two.md": questions,
        "content/scr/set.yml": "edition: \"2016\"\ncode: SCR\n\(settings)",
      ]).value)
    let themes = projectFolder.appending(path: "themes").path(percentEncoded: false)
    theme = try #require(
      Theme.load(
        "standard", from: DiskFiles(root: themes, folders: [""]), and: nil,
        for: SitePages.themeContract
      ).value)
  }

  /// Collates files, by their names in this order.
  func collation(_ files: KeyValuePairs<String, [UInt8]>) throws -> CollatedValue {
    let read = ReturnedFiles(
      files.map { ReturnedFile(name: $0.key, agency: nil, contents: .success($0.value)) })
    let collation = read.collated(of: site.sets[0], in: site, theme: theme)
    return try CollatedValue(json: collation.json)
  }

  /// Collates files, and puts what comes out into words.
  func worded(_ files: KeyValuePairs<String, [UInt8]>) -> WordedCollation {
    let read = ReturnedFiles(
      files.map { ReturnedFile(name: $0.key, agency: nil, contents: .success($0.value)) })
    return WordedCollation(
      read.collated(of: site.sets[0], in: site, theme: theme), words: theme.strings(for: "en-GB"),
      language: "en-GB", isRestatement: true)
  }

  /// The digits of a wording of QM2.
  func hash(_ place: Int) throws -> String {
    let marker = try #require(site.sets[0].markers.first { $0.id.number == 2 })
    return wordingHash(of: marker.questions[place - 1])
  }
}

/// What the JSON of a collation says, as far as tests ask for it.
struct CollatedValue: Decodable {
  let agencies: [Agency]
  let questions: [Question]
  let assessments: [Assessment]
  let removed: [Removed]
  let leftOut: [LeftOut]

  struct Agency: Decodable { let name: String, edition: String, messages: [String] }
  struct Count: Decodable, Equatable { let judgement: String, count: Int }
  struct Answer: Decodable {
    let agency: Int, judgement: String, words: String, notes: String, due: String, state: String
    let reworded: Bool, wording: String
    let others: [Other]
  }
  struct Other: Decodable { let from: String, judgement: String, notes: String }
  struct Question: Decodable {
    let question: String, counts: [Count], open: Int, otherWords: Int, leftOpen: [Int]
    let notInFile: [Int], unsettled: Int, leftUnsettled: [Int], differs: Bool, answers: [Answer]
  }
  struct Assessment: Decodable { let marker: String, title: String, entries: [Entry] }
  struct Entry: Decodable, Equatable {
    let agency: Int, text: String
    var others: [Text] = []
  }
  struct Text: Decodable, Equatable { let from: String, text: String }
  struct Removed: Decodable { let question: String, answers: [Answer] }
  struct LeftOut: Decodable { let file: String, problem: String }

  init(json: [UInt8]) throws { self = try JSONDecoder().decode(Self.self, from: Data(json)) }

  /// Returns a question; one that every test has.
  func question(_ label: String) throws -> Question {
    try #require(questions.first { $0.question == label })
  }
}

/// Returns the bytes of a review in which some answers stand.
func review(
  by: String = "", name: String = "Review", version: Int = 2, code: String = "SCR",
  edition: String = "2016", responses: [String] = [], more: String = ""
) -> [UInt8] {
  let new =
    version == 1
    ? ""
    : #""by": "\#(by)", "stage": "", "carried": "", "fields": [{"id": "evidence", "title": "Evidence"}],"#
  return Array(
    """
    {"format": "waymark-review", "version": \(version), "id": "\(String(repeating: "0", count: 32))",
    "name": "\(name)", "use": "", \(new) "created": "2026-12-01T10:00:00.000Z", "changed": "2026-12-01T10:00:00Z",
    "set": {"code": "\(code)", "title": "T", "edition": "\(edition)"},
    "judgements": [{"id": "gone", "title": "Gone"}], \(more)
    "responses": [\(responses.joined(separator: ","))], "removed": []}
    """.utf8)
}

/// Returns an answer of a review.
func response(
  _ question: String, _ judgement: String, hash: String = "0", notes: String = "",
  others: String = "", version: Int = 2
) -> String {
  let new = version == 1 ? "" : #""state": "done", "settled": [], "earlier": null,"#
  return """
    {"question": "\(question)", "marker": "QM2 Two", "hash": "\(hash)", "wording": "As it was?",
    "judgement": "\(judgement)", "notes": "\(notes)", "action": "", "owner": "", "due": "", \(new)
    "changed": "2026-12-01T10:00:00.000Z", "others": [\(others)]}
    """
}

/// Returns the bytes of a workbook of one sheet.
func workbook(_ rows: [[String]], named name: String = "1 Before") throws -> [UInt8] {
  let line = PageLine(left: [], right: [])
  let sheet = Sheet(
    name: name, columnWidths: [10], rows: rows.map { $0.map { Cell($0) } },
    print: PrintSetup(isLandscape: true, header: line, footer: line))
  return try Workbook(
    title: "T", author: "", language: "en-GB", created: 315_532_800, sheets: [sheet]
  ).bytes()
}
