import ContentModel
import Downloads
import Foundation
import SiteRenderer
import TestSupport
import Testing

@Suite struct MarkerPageTests {
  private let draftedNote = "Written for this edition; not part of the Crown markers"

  @Test func marksWhatWasWrittenForThisEdition() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(html.ranges(of: draftedNote).count == 2)
    let section = try #require(html.firstMatch(of: /id="statement"([\s\S]*?)<\/section>/)).1
    #expect(
      section.contains(
        "<p class=\"note drafted\"><a href=\"coverage.html#page-state-drafted\">\(draftedNote). Whether the original has a section of this name is not known.</a></p>"
      ))
  }

  @Test func marksADraftedSectionOnceAndNotEachOfItsQuestions() async throws {
    let pages = try await pages(replacing: richFiles)
    #expect(pages.html(marker: 2).ranges(of: draftedNote).count == 1)
    // Once for the questions, once for a question, and once for the statement that is shown beside them.
    #expect(pages.html(.questions(scr)).ranges(of: draftedNote).count == 3)
  }

  @Test func givesTheQuestionsOfAMarkerItsProseToReadBesideThem() async throws {
    let html = try await pages(replacing: richFiles).html(.questions(scr))
    let templates = html.matches(of: /<template data-part="background">([\s\S]*?)<\/template>/)
    #expect(templates.count == html.ranges(of: "data-label=\"").count && !templates.isEmpty)
    let first = try #require(templates.first).1
    #expect(first.contains("<h3>Quality statement</h3>") && !first.contains("data-hash"))
  }

  @Test func saysWhatIsHeldInPartOrNotAtAll() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(
      html.contains(
        "<a href=\"coverage.html#page-state-in-part\">Part of this section only; the original may say more.</a> "
          + "<a href=\"sources.html#act-1989\">See the original</a>"))
    #expect(html.ranges(of: "<q>Guidance &amp; law</q>").count == 1)
    let missing = try #require(
      html.firstRange(
        of: "<a href=\"coverage.html#page-state-not-held\">In the original, and not held here:</a>")
    )
    let questions = try #require(html.firstRange(of: "id=\"questions\""))
    #expect(missing.lowerBound > questions.upperBound, "it is told where the section would stand")
  }

  @Test func tellsOfAQuestionThatGoesOnWhereverItStands() async throws {
    var files = richFiles
    files["content/scr/markers/01-one.md"] = (files["content/scr/markers/01-one.md"] ?? nil).map {
      $0.replacing("held-in-part: [questions]", with: "held-in-part:\n  - questions: [1]")
    }
    let site = try await pages(replacing: files)
    let note =
      "<p class=\"note question-note\"><a href=\"coverage.html#page-state-question-in-part\">The original question continues; the rest is not held.</a></p>"
    for id in [PageID.marker(MarkerID(scr, 1)), .questions(scr), .full(scr)] {
      #expect(site.html(id).ranges(of: note).count == 1)
    }
    #expect(site.html(.coverage(scr)).contains("id=\"page-state-question-in-part\""))
    #expect(!site.html(marker: 1).contains("Part of this section only"))
  }

  @Test func saysAtTheTopThatARestatedSetIsNotTheOfficialText() async throws {
    let restated = try await pages(replacing: richFiles)
    let set = (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n"
    let withoutStatus = try await pages(replacing: ["content/scr/set.yml": set])
    for (pages, label) in [(restated, "<span>As at 2016</span>"), (withoutStatus, "")] {
      for id in [PageID.marker(MarkerID(scr, 1)), .landing(scr), .questions(scr)] {
        #expect(
          pages.html(id).contains(
            "<strong class=\"status-label\"><span class=\"unofficial\">Not the official text</span> \(label)</strong>"
          ))
      }
    }
    #expect(try await !pages().html(marker: 1).contains("class=\"status\""))
  }

  @Test func leadsFromTheQuestionsToAnsweringAndPrintingThem() async throws {
    let one = Download.Subject.marker(MarkerID(scr, 1))
    let made = ["qm1", "qm1-worksheet"].map {
      Download(path: "scr/downloads/\($0).pdf", subject: one, label: $0, format: .pdf)
    }
    let html = try await pages(replacing: richFiles, downloads: made).html(marker: 1)
    let start = try #require(html.firstRange(of: "<ol class=\"questions\""))
    let actions = try #require(html.firstRange(of: "<ul class=\"actions\">"))
    let cite = try #require(html.firstRange(of: "id=\"page-cite\""))
    #expect(start.upperBound < actions.lowerBound && actions.upperBound < cite.lowerBound)
    for link in [
      "<a href=\"questions.html#?marker=qm1\">Answer these 2 questions</a>",
      "<a href=\"downloads/qm1-worksheet.pdf\" type=\"application/pdf\">Print the worksheet</a>",
    ] {
      #expect(html[actions.lowerBound..<cite.lowerBound].contains(link))
    }
    #expect(html.ranges(of: "id=\"page-downloads\"").count == 1)
    let none = try await pages(replacing: richFiles).html(marker: 1)
    #expect(none.contains("#?marker=qm1") && !none.contains("Print the worksheet"))
  }

  @Test func listsTheDocumentsOfAMarkerWithoutQuestions() async throws {
    let text = sampleMarker(1, "One", "Text.").components(separatedBy: "## Questions")[0]
    let one = Download.Subject.marker(MarkerID(scr, 1))
    let html = try await pages(
      replacing: ["content/scr/markers/01-one.md": text],
      downloads: [
        Download(path: "scr/downloads/qm1.pdf", subject: one, label: "QM1", format: .pdf)
      ]
    ).html(marker: 1)
    #expect(html.contains("downloads/qm1.pdf") && !html.contains("#?marker="))
    #expect(html.ranges(of: "id=\"page-downloads\"").count == 1)
  }

  @Test(arguments: [
    ("", "1 March 2026", "changes.html#qm1-2026-03-01"),
    ("reviewed: 2026-02-15\n", "1 March 2026", "changes.html#qm1-2026-03-01"),
    ("reviewed: 2026-03-01\n", nil, nil), ("reviewed: 2026-04-01\n", nil, nil),
  ])
  func tellsOfAChangeThatIsNewerThanTheReview(
    _ reviewed: String, _ day: String?, _ address: String?
  ) async throws {
    let text = try #require(changedFiles["content/scr/markers/01-one.md"] ?? nil)
    let file = text.replacing("phase: before", with: "\(reviewed)phase: before")
    let files = changedFiles.merging(["content/scr/markers/01-one.md": file]) { $1 }
    let html = try await pages(replacing: files).html(marker: 1)
    let shown = html.firstMatch(of: /Updated <time[^>]*>([^<]*)<\/time>: <a href="([^"]*)">see all/)
    #expect(shown.map { String($0.1) } == day && shown.map { String($0.2) } == address)
  }

  @Test(arguments: [
    ("2026-03-02", "minor", "2 March 2026"), ("2026-03-05", "major", "1 March 2026"),
  ])
  func tellsOfTheNewestChangeOfAnyKindThatIsNotStillToCome(
    _ date: String, _ kind: String, _ day: String
  ) async throws {
    let text = try #require(changedFiles["content/scr/markers/01-one.md"] ?? nil)
    let file = text.replacing(
      "changes:", with: "changes:\n  - {date: \(date), note: More, kind: \(kind)}")
    let files = changedFiles.merging(["content/scr/markers/01-one.md": file]) { $1 }
    let html = try await pages(replacing: files, day: CalendarDate("2026-03-02")).html(marker: 1)
    #expect(html.firstMatch(of: /Updated <time[^>]*>([^<]*)</).map { String($0.1) } == day)
  }

  @Test func saysNothingOfEditionsWhereThereIsNothingToSay() async throws {
    let html = try await pages().html(marker: 1)
    #expect(!html.contains("class=\"note") && !html.contains("<q>"))
  }

  @Test func listsReferencesAndBacklinks() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(html.contains("Refers to</span> <span><a href=\"qm2.html\">"))
    #expect(html.contains("<span class=\"quiet\">(in Quality statement)</span>"))
  }

  @Test(arguments: [(1, 1...14), (20, 13...26), (40, 27...40)])
  func listsTheMarkersNearThisOne(_ number: Int, _ near: ClosedRange<Int>) async throws {
    let many = Dictionary(
      uniqueKeysWithValues: (4...40).map {
        ("content/scr/markers/\($0).md", sampleMarker($0, "No \($0)", "Text.") as String?)
      })
    let html = try await pages(replacing: many).html(marker: number)
    let list = try #require(html.firstMatch(of: /class="neighbours"([\s\S]*?)<\/nav>/)).1
    let numbers = list.matches(of: /href="qm(\d+)\.html"/).compactMap { Int($0.1) }
    #expect(numbers == Array(near))
    #expect(list.contains("href=\"qm\(number).html\" aria-current=\"page\""))
  }

  @Test func linksToTheMarkersBeforeAndAfter() async throws {
    let pages = try await pages()
    #expect(!pages.html(marker: 1).contains("rel=\"prev\""))
    #expect(pages.html(marker: 2).contains("<a rel=\"prev\" href=\"qm1.html\">"))
    #expect(pages.html(marker: 2).contains("<a rel=\"next\" href=\"qm3.html\">"))
    #expect(!pages.html(marker: 3).contains("rel=\"next\""))
  }

  @Test func writesALeadSection() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 2)
    try expectGolden(fragment(of: html, from: "<section class=\"lead\"", to: "</section>"), "lead")
  }

  @Test func writesAListOfQuestions() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    try expectGolden(
      fragment(of: html, from: "<ol class=\"questions\"", to: "</section>"), "questions")
  }

  private func fragment(of html: String, from start: String, to end: String) throws -> String {
    let first = try #require(html.firstRange(of: start))
    let last = try #require(html[first.upperBound...].firstRange(of: end))
    return html[first.lowerBound..<last.upperBound] + "\n"
  }
}
