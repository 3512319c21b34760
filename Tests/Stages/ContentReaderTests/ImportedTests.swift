import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct ImportedTests {
  private let hash = String(repeating: "0f", count: 32)

  private func marker(_ keys: String) -> String {
    """
    ---
    number: 2
    title: Two
    phase: before
    summary: About Two.
    \(keys)
    ---
    ## Quality statement
    The second.

    """
  }

  private func read(_ keys: String, licence: String? = nil) async -> Reported<Draft?> {
    var set = sampleFiles["content/scr/set.yml"] ?? ""
    set += "restates: act-1989\n" + (licence.map { "licence: \($0)\n" } ?? "")
    return await readSample(replacing: [
      "content/scr/markers/02-two.md": marker(keys), "content/scr/set.yml": set,
    ])
  }

  @Test func readsWhereATextComesFrom() async {
    let read = await read(
      "imported: {file: A.docx, date: 2026-11-30, sha256: \"\(hash)\", sections: {statement: \"0123456789abcdef\"}}",
      licence: "Free to use")
    #expect(read.diagnostics.map(\.line) == [])
    let imported = read.value?.sets[0].markers.first { $0.number == 2 }?.header.upkeep.imported
    #expect(imported?.file == "A.docx")
    #expect(imported?.date.iso == "2026-11-30")
    #expect(imported?.sha256 == hash)
    #expect(imported?.sections == ["statement": "0123456789abcdef"])
  }

  @Test func wantsALicenceWhereASetRestates() async {
    let read = await read("imported: {file: A.docx, date: 2026-11-30, sha256: \"\(hash)\"}")
    #expect(
      read.diagnostics.map(\.line) == [
        "content/scr/markers/02-two.md:6:1: [imported-without-licence] this text was imported from "
          + "'A.docx', and the set restates a publication and has no 'licence'"
      ])
  }

  @Test func wantsALicenceForPagesAsWell() async {
    let page = """
      ---
      title: A page
      imported: {file: A.docx, date: 2026-11-30, sha256: "\(hash)"}
      ---
      Text.

      """
    let read = await readSample(replacing: [
      "content/scr/pages/a-page.md": page,
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + "restates: act-1989\n",
    ])
    #expect(
      read.diagnostics.map(\.code.rawValue) == ["imported-without-licence"]
        && read.diagnostics.first?.position.path == "content/scr/pages/a-page.md")
  }

  @Test(arguments: [
    (
      "file: a/A.docx, date: 2026-11-30",
      "write the name of the document alone, such as 'Guidance.docx'"
    ),
    ("file: A.docx, date: 2026-30-11", "the month stands before the day: write 2026-11-30"),
    (
      "file: A.docx, date: 2026-11-30, sections: {statement: 12}",
      "16 digits 0 to 9 and letters a to f, as the import wrote them"
    ),
    (
      "file: A.docx, date: 2026-11-30, title: A", "known keys: 'file', 'date', 'sha256', 'sections'"
    ),
  ])
  func tellsWhatDoesNotFit(_ keys: String, _ hint: String) async {
    let read = await read("imported: {\(keys), sha256: \"\(hash)\"}", licence: "Free")
    #expect(read.diagnostics.map(\.hint) == [hint])
  }
}
