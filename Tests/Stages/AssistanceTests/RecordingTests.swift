import Assistance
import ContentModel
import Diagnostics
import TestSupport
import Testing

struct RecordingTests {
  private static func marker(_ keys: String) -> String {
    """
    ---
    number: 2
    title: Two
    phase: before
    \(keys)summary: About Two.
    ---
    ## Quality statement
    The second.

    ## Questions
    1. Is it so?
    2. Is it not?

    """
  }

  private static func change(
    on day: String = "2026-12-01", _ note: String = "Asks more.", written: String? = nil,
    reworded: [String] = ["q2"]
  ) throws -> RecordedChange {
    RecordedChange(
      date: try #require(CalendarDate(day)), note: note, writtenNote: written ?? note, kind: .minor,
      added: [], reworded: reworded)
  }

  private func told(
    _ text: String, _ change: RecordedChange
  ) throws -> (text: String, lines: ClosedRange<Int>, addedLines: Int) {
    let told = try recording(change, in: Array(text.utf8), of: pathOfTwo)
    return (String(decoding: told.bytes, as: UTF8.self), told.lines, told.addedLines)
  }

  @Test("a marker without the key gets it behind all others, with the line ends that it has")
  func addsTheKey() throws {
    let text = Self.marker("").replacing("\n", with: "\r\n")
    let new = try told(text, try Self.change())
    let entry =
      "changes:\n  - date: 2026-12-01\n    note: Asks more.\n    kind: minor\n    reworded: [q2]\n"
      .replacing("\n", with: "\r\n")
    #expect(new.text == text.replacing("About Two.\r\n", with: "About Two.\r\n" + entry))
    #expect(new.lines == 6...10 && new.addedLines == 5)
  }

  @Test(
    "a list goes on in its own way, and keeps comments, folded notes and all else to the byte",
    arguments: [
      (
        "changes:\n- date: 2026-11-01 # a day\n  note: One.\n  # of the first\n# of the next key\n",
        "  # of the first\n",
        "- date: 2026-12-01\n  note: Asks more.\n  kind: minor\n  reworded: [q2]\n"
      ),
      (
        "changes:\n    -   date: 2026-11-01\n        note: >-\n          One,\n\n          # and two.\n\n",
        "          # and two.\n",
        "    -   date: 2026-12-01\n        note: Asks more.\n        kind: minor\n        reworded: [q2]\n"
      ),
      (
        "changes:\n  -\n    date: 2026-11-01\n    note: One.\n", "    note: One.\n",
        "  - date: 2026-12-01\n    note: Asks more.\n    kind: minor\n    reworded: [q2]\n"
      ),
      (
        "changes:\n  - {date: 2026-11-01, note: One.}\n", "note: One.}\n",
        "  - {date: 2026-12-01, note: Asks more., kind: minor, reworded: [q2]}\n"
      ),
      (
        "changes: # none yet\n", "changes: # none yet\n",
        "  - date: 2026-12-01\n    note: Asks more.\n    kind: minor\n    reworded: [q2]\n"
      ),
      (
        "changes:\n  - date: 2026-11-20\n    note: Two.\n  # older\n  - date: 2026-11-01\n    note: One.\n",
        "changes:\n",
        "  - date: 2026-12-01\n    note: Asks more.\n    kind: minor\n    reworded: [q2]\n"
      ),
      (
        "changes:\n  - date: 2026-12-01\n    note: Two.\n  # older\n  - date: 2026-11-01\n    note: One.\n",
        "    note: Two.\n",
        "  - date: 2026-12-01\n    note: Asks more.\n    kind: minor\n    reworded: [q2]\n"
      ),
      (
        "changes: [\n  {date: 2026-11-01, note: \"One # ]\"}, # the first\n]\n", "# the first\n",
        "  {date: 2026-12-01, note: Asks more., kind: minor, reworded: [q2]},\n"
      ),
    ])
  func goesOn(_ keys: String, _ before: String, _ entry: String) throws {
    let text = Self.marker(keys)
    let new = try told(text, try Self.change())
    #expect(new.text == text.replacing(before, with: before + entry))
    let lines = new.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[new.lines.lowerBound - 1].contains("2026-12-01"), "\(new.lines)")
    #expect(new.addedLines == new.lines.count)
  }

  @Test(
    "a list between brackets on one line goes on there",
    arguments: [
      ("changes: [] # none\n", "[", "{date: 2026-12-01, note: \"One, two.\", kind: minor}"),
      (
        "changes: [{date: 2026-11-01, note: 'It''s one.'}]\n", "'It''s one.'}",
        ", {date: 2026-12-01, note: \"One, two.\", kind: minor}"
      ),
    ])
  func goesOnBetweenBrackets(_ keys: String, _ before: String, _ entry: String) throws {
    let text = Self.marker(keys)
    let new = try told(text, try Self.change("One, two.", reworded: []))
    #expect(new.text == text.replacing(before, with: before + entry))
    #expect(new.lines == 5...5 && new.addedLines == 0)
  }

  @Test(
    "refuses what cannot be gone on with, and front matter that cannot be read",
    arguments: [
      ("changes: ~\n", "cannot be gone on with"), ("changes: none\n", "cannot be gone on with"),
      ("changes: [\n", "cannot be read"), ("title: Two: three\n", "cannot be read"),
    ])
  func refuses(_ keys: String, _ words: String) throws {
    let text = Self.marker(keys)
    let change = try Self.change()
    do throws(RenameRefusal) {
      let told = try recording(change, in: Array(text.utf8), of: pathOfTwo)
      Issue.record("it was written: \(String(decoding: told.bytes, as: UTF8.self))")
    } catch {
      #expect(error.reason.contains(words), "\(error.reason)")
    }
  }

  @Test("what is recorded is read as a change, and nothing is found in it")
  func isReadBack() async throws {
    let new = try told(
      Self.marker(""),
      try Self.change("Says: \"more\".", written: "\"Says: \\\"more\\\".\""))
    let desk = await Desk(replacing: [pathOfTwo: new.text])
    let marker = try #require(desk.site.site?.sets.first?.markers.first { $0.path == pathOfTwo })
    let change = try #require(marker.upkeep.changes.first)
    #expect(change.note == "Says: \"more\"." && change.kind == .minor)
    #expect(change.reworded.map(\.text) == ["q2"])
    #expect(!desk.site.findings.contains { new.lines.contains($0.position.line) })
  }
}
