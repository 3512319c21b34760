import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct MarkerMoveTests {
  private let others: [String: String?] = [
    "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2 and [it](02-two.md#q2).")
      .replacing("Is it so?", with: "Is it so, as in QM2 Q1?"),
    "content/scr/glossary.md": "## Panel\nWho QM2 asks.\n",
    "content/scr/pages/about.md": "---\ntitle: About\n---\nRead QMs 2 and 3.\n",
  ]

  @Test("gives a marker another number and phase in one change, and says what is called otherwise")
  func movesMarkers() async throws {
    var desk = await Desk(replacing: others)
    let move = try desk.site.moveMarker(pathOfTwo, toPhase: "after", number: 9)
    #expect(move.renamed == [NewLabel(from: "QM2", to: "QM9")])
    #expect(move.edit.newNames == [pathOfTwo: "content/scr/markers/09-two.md"])
    #expect(
      move.references.map { "\($0.path.split(separator: "/").last ?? ""):\($0.start.line)" } == [
        "glossary.md:2", "01-one.md:8", "01-one.md:8", "01-one.md:11", "about.md:4",
      ])
    #expect(move.reworded == ["QM1 Q1"])
    await desk.make(move.edit)
    #expect(
      desk.texts["content/scr/markers/09-two.md"]
        == sampleMarker(9, "Two", "The second.").replacing("phase: before", with: "phase: after")
        .replacing("About Two.\n", with: "About Two.\naliases: [qm2]\n"))
    #expect(desk.texts["content/scr/glossary.md"] == "## Panel\nWho QM9 asks.\n")
    #expect(desk.site.findings.filter { $0.severity == .error }.map(\.line) == [])
    let redirect = try #require(desk.site.site?.redirects.first { $0.path == "scr/qm2.html" })
    #expect(redirect.page == .marker(MarkerID(SetID("scr"), 9)))
  }

  @Test("gives a marker another phase alone, and no address changes")
  func movesToAPhase() async throws {
    let start = await Desk(replacing: others)
    var desk = start
    let move = try desk.site.moveMarker(pathOfTwo, toPhase: "after", number: 2)
    #expect(move.renamed == [] && move.references == [] && move.edit.newNames == [:])
    await desk.make(move.edit)
    #expect(
      desk.texts[pathOfTwo]
        == sampleMarker(2, "Two", "The second.").replacing("phase: before", with: "phase: after"))
    await desk.make(try desk.site.moveMarker(pathOfTwo, toPhase: "before", number: 2).edit)
    #expect(desk.texts == start.texts)
  }

  @Test("moved back, all files have the bytes they had")
  func movesBack() async throws {
    let start = await Desk(replacing: others)
    var desk = start
    await desk.make(try desk.site.moveMarker(pathOfTwo, toPhase: "after", number: 9).edit)
    await desk.make(
      try desk.site.moveMarker("content/scr/markers/09-two.md", toPhase: "before", number: 2).edit)
    #expect(desk.texts == start.texts)
  }

  @Test(
    "refuses a number that another marker has and says which, and a phase that there is not",
    arguments: [
      ("before", 3, "the number 3 is that of 'content/scr/markers/03-three.md' already"),
      ("later", 2, "no phase 'later' is declared for this set"),
    ])
  func refuses(_ phase: String, _ number: Int, _ reason: String) async {
    let desk = await Desk(replacing: others)
    #expect(throws: RenameRefusal(reason)) {
      try desk.site.moveMarker(pathOfTwo, toPhase: phase, number: number)
    }
  }

  @Test("another phase is refused where labels say it, and another number is not")
  func refusesPhasesInLabels() async throws {
    let desk = try await Desk(folder: "Tests/Baseline")
    let site = try #require(desk.site.site)
    let set = try #require(
      site.sets.first { $0.settings.labels.areNumberedByPhase && $0.settings.phases.count > 1 })
    let marker = try #require(set.markers.last)
    let (own, number) = (
      set.settings.phases[marker.phase].id, set.settings.writtenNumber(marker.id.number)
    )
    let other = try #require(set.settings.phases.map(\.id).first { $0 != own })
    do throws(RenameRefusal) {
      _ = try desk.site.moveMarker(marker.path, toPhase: other, number: number)
      Issue.record("it was moved to '\(other)'")
    } catch {
      #expect(error.reason.contains("the labels of this set say the phase"), "\(error.reason)")
    }
    let move = try desk.site.moveMarker(marker.path, toPhase: own, number: 77)
    #expect(move.renamed.count == 1)
  }
}
