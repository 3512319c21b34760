import ContentModel
import Diagnostics
import TestSupport
import Testing

/// What mends do to the texts of `Slips.txt`, and to some more.
@Suite struct MendTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 29)

  /// Returns the files with one mend made; nil where it does not fit them.
  private func files(
    _ files: [String: [UInt8]], after mend: Mend, of code: DiagnosticCode
  ) -> [String: [UInt8]]? {
    let made = MadeMends([(code, mend)]) { files[$0] }
    return made.made.count == 1 ? files.merging(made.files) { $1 } : nil
  }

  /// The kinds of findings, with how many there are of each.
  private func kinds(_ found: [Diagnostic]) -> [String: Int] {
    found.reduce(into: [:]) { $0[$1.summary, default: 0] += 1 }
  }

  @Test(arguments: Slip.all)
  func removesTheFindingAndAddsNone(_ slip: Slip) async throws {
    let old = slip.files()
    let before = await checkFiles(old, today: Self.today)
    for finding in before {
      for mend in finding.mends {
        let new = try #require(
          files(old, after: mend, of: finding.code), "\(slip.name): \(mend) fits no file")
        let after = await checkFiles(new, today: Self.today)
        #expect(!after.contains(finding), "\(slip.name): \(mend.title)")
        guard mend.isSafe else { continue }
        let (were, are) = (kinds(before), kinds(after))
        let added = are.filter { $0.value > were[$0.key, default: 0] }
        #expect(added.isEmpty, "\(slip.name): \(mend.title)")
      }
    }
  }

  @Test func knowsManyMends() async {
    var safe: Set<DiagnosticCode> = []
    var count = 0
    for slip in Slip.all {
      for finding in await checkFiles(slip.files(), today: Self.today) {
        count += finding.mends.count
        if finding.mends.contains(where: \.isSafe) { safe.insert(finding.code) }
      }
    }
    #expect(count > 40)
    #expect(safe.count >= 8, "\(safe.map(\.rawValue).sorted())")
  }

  private static let path = "content/scr/markers/02-two.md"

  @Test(
    "writes what was meant, alone where that is certain",
    arguments: [
      ("title: Two", "titel: Two", true), ("title: Two", "Title: Two", true),
      ("title: Two", "\"titel\": Two", true), ("title: Two", "title: “Two”", true),
      ("title: Two", "“title”: Two", true), ("phase: before", "phase: befor", true),
      ("phase: before", "phase: \"befor\"", true),
      ("title: Two", "title: Two\nreviewed: 21/11/2026", true),
      ("title: Two", "title: Two\nreviewed: 03/04/2026", false),
      ("title: Two", "title: Two\ndraft: No", true), ("title: Two", "title:Two", true),
      ("title: Two", "title:\u{A0}Two", true), ("title: Two", "title: Two: more", false),
      ("## Quality statement", "## Quality statment", true),
      ("## Quality statement", "### Quality statement", true),
      ("## Quality statement", "##Quality statement", true),
      ("The second.", "See https://example.org/a for more.", true),
      ("The second.", "Ask é@example.org or a@example.org.", true),
      ("The second.", "It says [@act-1989x, s. 1].", false),
      ("The second.", "It says [@atc-1989, s. 1].", true),
      ("The second.", "It says [@act-1988, s. 1].", false),
      ("The second.", "See [one](01-oen.md#statement).", true),
      ("The second.", "See [one](<01-oen.md>).", true),
      ("The second.", "See [one](01-one.md#statment).", true),
      ("The second.", "See [one] (01-one.md).", false),
    ])
  func writesWhatWasMeant(_ line: String, _ slip: String, _ isSafe: Bool) async throws {
    let text = checkedFiles[Self.path, default: ""].replacing(line, with: slip)
    let old = checkedFiles.merging([Self.path: text]) { $1 }.mapValues { Array($0.utf8) }
    let found = await checkFiles(old, today: Self.today)
    let finding = try #require(found.first { !$0.mends.isEmpty }, "\(found)")
    let mend = try #require(finding.mends.first)
    #expect(mend.isSafe == isSafe, "\(mend)")
    let new = try #require(files(old, after: mend, of: finding.code), "\(mend)")
    let after = await checkFiles(new, today: Self.today)
    #expect(!after.contains(finding), "\(after)")
    // Each other byte of the file is the same.
    let written = try #require(mend.replacements.first?.written)
    let changed = String(decoding: new[Self.path] ?? [], as: UTF8.self)
    #expect(changed != text && text.contains(written))
  }

  @Test("gives no mend where what is meant stands there already, or cannot stand there")
  func givesNoMend() async {
    for slip in ["title: Two\ntitel: Two", "title: Two\nphase: b\nphasse: c"] {
      let text = checkedFiles[Self.path, default: ""].replacing("title: Two", with: slip)
      let found = await checkSample(replacing: [Self.path: text])
      #expect(found.allSatisfy { $0.mends.isEmpty }, "\(found)")
    }
    let twice = checkedFiles[Self.path, default: ""] + "\n## Quality statment\nMore.\n"
    let found = await checkSample(replacing: [Self.path: twice])
    #expect(found.contains { $0.code == .unknownSection && $0.mends.isEmpty }, "\(found)")
  }

  @Test("mends the lines around front matter whatever ends lines", arguments: ["\n", "\r\n", "\r"])
  func mendsFences(_ end: String) async throws {
    let good = checkedFiles[Self.path, default: ""]
    for slip in ["—\n", "\n\n---\n", "-- -\n"] {
      let text = slip + good.dropFirst(4)
      let bytes = Array(text.replacing("\n", with: end).utf8)
      let old = checkedFiles.mapValues { Array($0.utf8) }.merging([Self.path: bytes]) { $1 }
      let found = await checkFiles(old)
      let finding = try #require(found.first { $0.code == .missingFrontMatter }, "\(slip)")
      let mend = try #require(finding.mends.first, "\(slip)")
      let new = try #require(files(old, after: mend, of: finding.code), "\(slip)")
      #expect(new[Self.path] == Array(good.replacing("\n", with: end).utf8), "\(slip)")
    }
  }
}
