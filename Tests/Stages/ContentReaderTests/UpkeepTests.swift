import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct UpkeepTests {
  @Test func readsHowAMarkerIsKept() async throws {
    let keys = """
      reviewed: 2026-11-21
      review-by: 2027-11-21
      changes:
        - date: 2026-11-20
          note: The law is named.
          kind: major
        - date: 2026-11-21
          note: A comma.
      """
    let upkeep = try await upkeep(keys)
    #expect(upkeep.reviewed?.iso == "2026-11-21")
    #expect(upkeep.reviewBy?.date.iso == "2027-11-21")
    #expect(upkeep.reviewBy?.position == TextPosition(line: 7, column: 12))
    #expect(upkeep.changes.map(\.date.iso) == ["2026-11-20", "2026-11-21"])
    #expect(upkeep.changes.map(\.note) == ["The law is named.", "A comma."])
    #expect(upkeep.changes.map(\.kind) == [.major, .minor])
  }

  @Test(arguments: [
    ("qm19", "scr/qm19.html"), ("qm19.html", "scr/qm19.html"), ("/old/qm19", "old/qm19.html"),
    ("/old/", "old/index.html"), ("v1.2/qm3", "scr/v1.2/qm3.html"), ("/old/v1.2", "old/v1.2.html"),
    ("/old/qm1.htm", "old/qm1.htm"), ("/old/QM1.aspx", "old/QM1.aspx"),
    ("index.php", "scr/index.php"),
    ("/downloads/markers.pdf", "downloads/markers.pdf"), ("/old/v1.2.html", "old/v1.2.html"),
  ])
  func takesAnAliasForAnAddressInTheSetOrTheSite(_ alias: String, _ path: String) async throws {
    let aliases = try await upkeep("aliases: [\(alias)]").aliases
    #expect(aliases.map(\.path) == [path])
    #expect(aliases.map(\.written) == [alias])
  }

  @Test func takesAnAliasOfASitePageFromTheFirstPageOn() async throws {
    let page = "---\ntitle: About\naliases: us\nreview-by: 2027-01-01\n---\nText.\n"
    let read = await readSample(replacing: ["content/pages/about.md": page])
    #expect(read.diagnostics.isEmpty)
    let upkeep = try #require(read.value?.pages.first?.upkeep)
    #expect(upkeep.aliases.map(\.path) == ["us.html"])
    #expect(upkeep.reviewBy?.date.iso == "2027-01-01")
  }

  @Test(arguments: [
    "../qm3", "qm 3", "qm3?a=1", "qm3#q1", "https://example.org/qm3", "a//b", ".hidden", "/", "//",
  ])
  func reportsAnAliasThatIsNoAddressOfAPage(_ alias: String) async {
    let expected = ExpectedFinding(
      "1️⃣", .wrongValue, "'\(alias)' cannot be the old address of a page",
      hint:
        "write it without the site's: qm19, or /old/qm19 from the first page on; an old address has letters a to z, digits and any of '-_.', and no part of it begins with '.'"
    )
    await expectFindings(replacing: marker("aliases: [1️⃣\"\(alias)\"]"), [expected])
  }

  @Test(arguments: [
    (
      "changes: 1️⃣2026-11-21", DiagnosticCode.wrongValue, "'changes' is a list",
      "begin each entry with '- '"
    ),
    (
      "changes:\n  - date: 1️⃣yesterday\n    note: A word.", .wrongValue,
      "'yesterday' does not fit 'date'", "write a day as 2026-11-21"
    ),
    (
      "changes:\n  - 1️⃣date: 2026-11-21", .missingKey, "the key 'note' is missing",
      "add 'note: …'"
    ),
    (
      "changes:\n  - date: 2026-11-21\n    note: A word.\n    kind: 1️⃣huge", .wrongValue,
      "'huge' does not fit 'kind'", "write major or minor"
    ),
    (
      "changes:\n  - date: 2026-11-21\n    1️⃣notes: A word.\n    note: A word.", .unknownKey,
      "no key 'notes' is known here", "did you mean 'note'?"
    ),
    (
      "review-by: 1️⃣2027", .wrongValue, "'2027' does not fit 'review-by'",
      "write a day as 2026-11-21"
    ),
  ])
  func reportsWhatDoesNotFit(
    _ keys: String, _ code: DiagnosticCode, _ summary: String, _ hint: String
  ) async {
    await expectFindings(
      replacing: marker(keys), [ExpectedFinding("1️⃣", code, summary, hint: hint)])
  }

  private func upkeep(_ keys: String) async throws -> Upkeep {
    let read = await readSample(replacing: marker(keys))
    #expect(read.diagnostics.isEmpty)
    return try #require(read.value?.sets.first?.markers.first { $0.number == 2 }?.header.upkeep)
  }
}

private func marker(_ keys: String) -> [String: String?] {
  [
    "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
      .replacing("summary: About Two.", with: "summary: About Two.\n\(keys)")
  ]
}
