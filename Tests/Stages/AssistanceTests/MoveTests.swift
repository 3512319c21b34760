import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct MoveTests {
  private let others: [String: String?] = [
    "content/scr/markers/01-one.md": sampleMarker(
      1, "One", "See QM2 Q1, QM2 Qs 1 and 2, [it](02-two.md#q2), and QM2 Q1–Q2."),
    "content/scr/glossary.md": "## Panel\nWho QM2 Q2 asks.\n",
    "content/scr/pages/about.md": "---\ntitle: About\n---\nRead QM2 Q2 and QM3 Q2.\n",
  ]

  @Test("moves a question, and what names it on the whole site follows")
  func movesQuestions() async throws {
    var desk = await Desk(replacing: others)
    let move = try desk.site.move("question:q2", of: pathOfTwo, by: -1)
    #expect(
      move.renamed == [
        NewLabel(from: "QM2 Q1", to: "QM2 Q2"), NewLabel(from: "QM2 Q2", to: "QM2 Q1"),
      ])
    #expect(Set(move.references.map(\.path)).count == 3)
    await desk.make(move.edit)
    #expect(
      desk.texts[pathOfTwo]?.contains("1. Is it not?\n2. Is it so?\n") == true,
      "\(desk.texts[pathOfTwo] ?? "")")
    #expect(
      desk.texts["content/scr/markers/01-one.md"]
        == sampleMarker(
          1, "One", "See QM2 Q2, QM2 Qs 2 and 1, [it](02-two.md#q1), and QM2 Q1–Q2."))
    #expect(desk.texts["content/scr/glossary.md"] == "## Panel\nWho QM2 Q1 asks.\n")
    #expect(
      desk.texts["content/scr/pages/about.md"]
        == "---\ntitle: About\n---\nRead QM2 Q1 and QM3 Q2.\n")
  }

  @Test(
    "lines below a question go with a number that is longer, and what front matter counts follows")
  func movesOverTen() async throws {
    let questions = (1...10).map { number in
      number == 9 ? "9. Is it nine:\n\n   - a\n   - b?" : "\(number). Is it \(number)?"
    }
    let text = """
      ---
      number: 2
      title: Two
      phase: before
      summary: About Two.
      held-in-part:
        - questions: [9]
      changes:
        - date: 2026-11-21
          note: Asks more.
          reworded: [q9, q10]
      ---
      ## Quality statement
      The second.

      ## Questions
      \(questions.joined(separator: "\n"))

      """
    let start = await Desk(replacing: [pathOfTwo: text])
    var desk = start
    await desk.make(try desk.site.move("question:q9", of: pathOfTwo, by: 1).edit)
    let moved = try #require(desk.texts[pathOfTwo])
    #expect(
      moved.hasSuffix("8. Is it 8?\n9. Is it 10?\n10. Is it nine:\n\n    - a\n    - b?\n"),
      "\(moved)")
    #expect(moved.contains("- questions: [10]") && moved.contains("reworded: [q10, q9]"))
    await desk.make(try desk.site.move("question:q10", of: pathOfTwo, by: -1).edit)
    #expect(desk.texts == start.texts)
  }

  @Test("refuses what would stand in another list, and a range that would mean others")
  func refuses() async throws {
    let desk = await Desk(
      replacing: [
        pathOfTwo: sampleMarker(2, "Two", "Second.") + "3. Is it ever?\n",
        "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM2 Q1–Q2."),
      ])
    for (part, steps, words) in [
      ("question:q1", -1, "the first of its list"), ("question:q3", 1, "the last of its list"),
      ("question:q3", -1, "a range of questions at content/scr/markers/01-one.md:8"),
      ("question:q7", 1, "no such entry"),
    ] {
      do {
        _ = try desk.site.move(part, of: pathOfTwo, by: steps)
        Issue.record("\(part) was moved by \(steps)")
      } catch {
        #expect(error.reason.contains(words), "\(error.reason)")
      }
    }
  }

  @Test(
    "loses no reference by another order, and has the same bytes when it is moved back",
    arguments: ["Tests/HeldAside", "Tests/Baseline", "sample"])
  func movesOfSites(_ folder: String) async throws {
    let desk =
      folder == "sample"
      ? await Desk(replacing: others) : try await Desk(folder: folder)
    let before = desk.site.findings.filter { $0.severity == .error }.map(\.code)
    let markers = try #require(desk.site.site).sets.flatMap(\.markers)
    var count = 0
    for path in markers.map(\.path).prefix(12) {
      for list in desk.site.lists(of: path) where list.count > 1 {
        let steps = list.count - 1
        var moved = desk
        let edit: SiteEdit
        do {
          edit = try moved.site.move(list[0], of: path, by: steps).edit
        } catch {
          #expect(error.reason.contains("a range of questions"), "\(error.reason)")
          continue
        }
        await moved.make(edit)
        #expect(
          moved.site.findings.filter { $0.severity == .error }.map(\.code) == before,
          "after \(list[0]) of \(path) moved down by \(steps)")
        await moved.make(try moved.site.move(list[steps], of: path, by: -steps).edit)
        #expect(moved.texts == desk.texts, "\(list[0]) of \(path)")
        count += 1
      }
    }
    #expect(count > 2)
  }

  @Test("marks a marker as a draft and takes the mark away, and no other byte changes")
  func marksDrafts() async throws {
    let start = await Desk(replacing: others)
    var desk = start
    let marked = try desk.site.mark(pathOfTwo, asDraft: true)
    #expect(Set(marked.references.map(\.path)).count == 3)
    await desk.make(marked.edit)
    #expect(
      desk.texts[pathOfTwo]
        == start.texts[pathOfTwo]?.replacing("About Two.\n", with: "About Two.\ndraft: true\n"))
    #expect(desk.site.draftMarkers(of: SetID("scr")) == [pathOfTwo])
    #expect(try desk.site.mark(pathOfTwo, asDraft: true).edit == SiteEdit([]))
    await desk.make(try desk.site.mark(pathOfTwo, asDraft: false).edit)
    #expect(desk.texts == start.texts)
  }
}
