import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct ActionTests {
  private func actions(
    _ statement: String, replacing files: [String: String?] = namedFiles
  ) async throws -> (desk: Desk, actions: [CodeAction]) {
    let (desk, place) = try await desk(stating: statement, replacing: files)
    return (desk, desk.site.actions(in: SourceRange(at: place, length: 0)))
  }

  @Test(
    "makes a citation of words that name a publication",
    arguments: [
      ("As (HM Gov1️⃣ernment, 2015) says.", "As [@handbook] says."),
      ("Ü: HM Government (201️⃣15) says.", "Ü: HM Government [-@handbook] says."),
      ("See The keeper’s hand1️⃣book.", "See The keeper’s handbook [@handbook]."),
      ("By An Act 191️⃣89 it is.", "By An Act 1989 [@act-1989] it is."),
    ])
  func makesCitations(_ statement: String, after: String) async throws {
    var (desk, actions) = try await actions(statement)
    let action = try #require(actions.first)
    #expect(action.title.hasPrefix("make this a citation of "))
    await desk.make(action.edit)
    #expect(desk.texts[pathOfTwo] == sampleMarker(2, "Two", after))
  }

  @Test(
    "makes no citation of what is one, nor inside code and links",
    arguments: [
      "See `An Act 191️⃣89`.", "See [An Act 191️⃣89](01-one.md).", "See [@ac1️⃣t-1989].",
      "An Act 1989 was. No1️⃣thing is.", "    An Act 191️⃣89",
    ])
  func makesNoCitation(_ statement: String) async throws {
    #expect(try await actions(statement).actions.filter { $0.finding == nil } == [])
  }

  @Test("begins a section at a heading inside another one")
  func splitsSections() async throws {
    var (desk, actions) = try await actions("It.\n\n### Guidance 1️⃣and law\n\n- A point.")
    let action = try #require(actions.first { $0.title.contains("split this section") })
    await desk.make(action.edit)
    #expect(
      desk.texts[pathOfTwo] == sampleMarker(2, "Two", "It.\n\n## Guidance and law\n\n- A point."))
    #expect(
      desk.site.site?.sets[0].marker(2).sections.map(\.definition.id).contains("guidance") == true)
  }

  @Test("offers what was meant, which takes the finding away and brings no other")
  func mends() async throws {
    var (desk, actions) = try await actions("See [one](01-o1️⃣e.md) and [@act-1989].")
    let action = try #require(actions.first { $0.finding != nil })
    let before = desk.site.findings
    #expect(before.contains { $0 == action.finding })
    await desk.make(action.edit)
    #expect(desk.site.findings.map(\.line) == before.filter { $0 != action.finding }.map(\.line))
  }

  @Test("offers the mends of what was found there, and an alias for an address that is gone")
  func offersMends() async throws {
    let desk = await Desk()
    let range = SourceRange(at: SourcePosition(path: pathOfTwo, line: 8, column: 1), length: 3)
    let mend = Mend("write 'A'", [Replacement(range, with: "A")], isSafe: true)
    let position = SourcePosition(path: pathOfTwo, line: 8, column: 1)
    let found = [
      Diagnostic(.unknownMarker, at: position, length: 3, "no marker", mends: [mend]),
      Diagnostic(
        .brokenAddress, at: SourcePosition(wholeFile: pathOfTwo),
        "the address 'scr/qm19.html' is gone"),
    ]
    let site = AssistedSite(site: desk.site.site, files: desk.site.files, findings: found)
    func actions(_ line: Int, _ column: Int) -> [CodeAction] {
      site.actions(
        in: SourceRange(at: SourcePosition(path: pathOfTwo, line: line, column: column), length: 0))
    }
    #expect(actions(8, 4).map(\.title) == ["write 'A'"])
    #expect(actions(8, 4).first?.finding == found[0])
    #expect(actions(8, 4).first?.isPreferred == true)
    #expect(actions(8, 6).isEmpty)
    let alias = try #require(actions(1, 1).first)
    #expect(alias.title == "add 'qm19' to 'aliases'")
    var mended = desk
    await mended.make(alias.edit)
    #expect(mended.site.site?.redirects.map(\.path) == ["scr/qm19.html"])
  }
}
