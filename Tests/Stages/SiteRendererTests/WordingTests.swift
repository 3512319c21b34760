import ContentModel
import Files
import SiteRenderer
import TestSupport
import Testing

@Suite struct WordingTests {
  /// The digits that `hashlib` of Python gives for "Is it so?".
  private let digits = "5bfd76fc84bf4f35"

  @Test(arguments: [
    "Is it so?", "Is *it* __so__?", "Is  it\n   so?", "Is it\\\n   so?", "Is `it` so?",
    "[Is it](01-one.md) so?", "Is it so?[@act-1989, s. 3]", "Is&nbsp;it so?",
    "Is\u{2003}it&#9;so? ",
    "> Is it so?", "- Is it\n   - so?", "Is it\n\n   so?",
  ])
  func staysWhereTheWordsStay(_ question: String) async throws {
    #expect(try await hash(of: question) == digits)
  }

  @Test(arguments: ["Is it so", "is it so?", "Is it so ?", "Is it so?!", "Was it so?", "Isit so?"])
  func changesWithTheWords(_ question: String) async throws {
    #expect(try await hash(of: question) != digits)
  }

  /// The digits are those that Python gives, which knows Unicode by itself.
  @Test(arguments: [
    ("Caf\u{E9} \u{212B}ngstr\u{F6}m?", "Cafe\u{301} A\u{30A}ngstro\u{308}m?", "64858d716994f1eb"),
    ("\u{1112}\u{1161}\u{11AB}?", "\u{D55C}?", "0133987eb877551e"),
  ])
  func doesNotDependOnHowLettersAreComposed(
    _ first: String, _ second: String, _ digits: String
  ) async throws {
    #expect(try await hash(of: first) == digits)
    #expect(try await hash(of: second) == digits)
  }

  @Test func standsInThePagesAndInTheTable() async throws {
    let pages = try await pages(replacing: files(with: "Is it so?"))
    #expect(pages.html(marker: 2).contains("<li id=\"q1\" data-hash=\"\(digits)\">"))
    #expect(pages.html(.questions(scr)).contains("<li data-hash=\"\(digits)\">"))
    let table = try #require(pages.files(.landing(scr)).first { $0.path == "scr/questions.csv" })
    #expect(
      String(decoding: table.contents, as: UTF8.self)
        .contains(
          "QM2 Q1,2,Two,Before,,Is it so?,false,\(digits),qm2.html#q1,restated,,false,,\r\n"))
  }

  private func hash(of question: String) async throws -> String {
    let html = try await pages(replacing: files(with: question)).html(marker: 2)
    return String(try #require(html.firstMatch(of: /data-hash="([0-9a-f]+)"/)).1)
  }

  private func files(with question: String) -> [String: String?] {
    [
      "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
        .replacing("1. Is it so?\n2. Is it not?", with: "1. \(question)")
    ]
  }
}
