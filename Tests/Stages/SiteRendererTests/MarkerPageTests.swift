import ContentModel
import SiteRenderer
import TestSupport
import Testing

@Suite struct MarkerPageTests {
  private let draftedNote = "Written for this edition; not part of the Crown markers"

  @Test func marksWhatWasWrittenForThisEdition() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(html.ranges(of: draftedNote).count == 2)
    let section = try #require(html.firstMatch(of: /id="statement"([\s\S]*?)<\/section>/)).1
    #expect(section.contains("<p class=\"note drafted\">\(draftedNote)</p>"))
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
    #expect(html.contains("The original may say more here."))
    #expect(html.contains("<q>Guidance &amp; law</q>"))
  }

  @Test func saysNothingOfEditionsWhereThereIsNothingToSay() async throws {
    let html = try await pages().html(marker: 1)
    #expect(!html.contains("class=\"note") && !html.contains("<q>"))
  }

  @Test func listsReferencesAndBacklinks() async throws {
    let html = try await pages(replacing: richFiles).html(marker: 1)
    #expect(html.contains("Refers to</span> <a href=\"qm2.html\">"))
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
    try expectGolden(fragment(of: html, from: "<ol class=\"questions\"", to: "</ol>"), "questions")
  }

  private func fragment(of html: String, from start: String, to end: String) throws -> String {
    let first = try #require(html.firstRange(of: start))
    let last = try #require(html[first.upperBound...].firstRange(of: end))
    return html[first.lowerBound..<last.upperBound] + "\n"
  }
}
