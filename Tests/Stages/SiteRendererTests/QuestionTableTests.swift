import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct QuestionTableTests {
  @Test func beginsWithTheMarkOfUTF8AndTheNamesOfTheColumns() async throws {
    let table = try await table(of: ["Is it so?"])
    #expect(
      table.hasPrefix(
        "\u{FEFF}identifier,label,marker,title,phase,group,text,drafted,hash,address,series,mark,held-in-part,scale,provenance\r\n"
      ))
    #expect(table.hasSuffix("\r\n"))
  }

  @Test(arguments: [
    ("Is it so?", "Is it so?"), ("So, or not?", "\"So, or not?\""),
    ("Is it \"so\"?", "\"Is it \"\"so\"\"?\""), ("Is it\n   so?", "Is it so?"),
    ("Größe 日本語?", "Größe 日本語?"),
  ])
  func quotesWhereRFC4180Asks(_ question: String, _ cell: String) async throws {
    #expect(try await table(of: [question]).contains(",,\(cell),false,"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+44 20", "'+44 20"),
    ("-x", "'-x"), ("@SUM", "'@SUM"), ("\\-5", "-5"), ("+1,5", "\"+1,5\""), ("＝x", "'＝x"),
    ("&#9;=x", "'=x"), ("- 5", "5"), ("-5-", "'-5-"), ("2 = 2?", "2 = 2?"),
  ])
  func putsAnApostropheBeforeWhatCouldBeAFormula(_ text: String, _ cell: String) async throws {
    #expect(try await table(of: [text]).contains(",,\(cell),false,"))
  }

  @Test func protectsTheTitlesOfMarkersPhasesAndGroups() async throws {
    let marker = sampleMarker(2, "\"=1+1\"", "So.")
      .replacing("1. Is it so?", with: "### +Group\n1. Is it so?")
    let settings = sampleFiles["content/scr/set.yml"]?
      .replacing("title: Before", with: "title: \"@Before\"")
    let files = ["content/scr/markers/02-two.md": marker, "content/scr/set.yml": settings]
    #expect(try await table(files).contains("QM2 Q1,2,'=1+1,'@Before,'+Group,Is it so?,false,"))
  }

  @Test func namesWholeAddressesWhereTheSitesIsKnown() async throws {
    let site = "name: Sample\nbase-url: https://example.org/\n"
    #expect(
      try await table(["content/site.yml": site])
        .contains(",https://example.org/scr/qm3.html#q2,restated,,false,,\r\n"))
  }

  @Test func saysOnceWhereTheQuestionsComeFrom() async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n"
    let table = try await table(["content/scr/set.yml": set])
    #expect(
      table.contains(
        "#q1,restated,,false,,\"This is not the official text. It restates, in its own words, the original: "
      ))
    #expect(table.ranges(of: "This is not the official text").count == 1)
  }

  private func table(of questions: [String]) async throws -> String {
    let list = questions.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    return try await table([
      "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
        .replacing("1. Is it so?\n2. Is it not?", with: list)
    ])
  }

  private func table(_ files: [String: String?]) async throws -> String {
    let pages = try await pages(replacing: files)
    let file = try #require(pages.files(.landing(scr)).first { $0.path == "scr/questions.csv" })
    return String(decoding: file.contents, as: UTF8.self)
  }
}
