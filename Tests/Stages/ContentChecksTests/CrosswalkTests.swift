import ContentModel
import Diagnostics
import TestSupport
import Testing

/// What is told of `crosswalk.yml`: of its shape, of what it names, and of what it says.
@Suite struct CrosswalkTests {
  @Test func isQuietWhereEveryEntryIsJudgedBesideTheWordingsOfToday() async throws {
    let found = await checkSample(replacing: files(judged(try await digests())))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("1️⃣- {kind: same, reason: a}", DiagnosticCode.wrongValue),
    ("- {from: QM1, 1️⃣kind: same, reason: a}", .wrongValue),
    ("- {from: QM1, to: QM1, kind: 1️⃣equal, reason: a}", .wrongValue),
    ("- 1️⃣{from: QM1, to: QM1, kind: same}", .missingKey),
    ("- {from: QM1, to: QM1, kind: same, reason: 1️⃣''}", .emptyText),
    ("- {from: QM1, to: QM1, kind: same, reason: a, 1️⃣reasons: b}", .unknownKey),
    ("- {from: QM1, to: QM1, kind: same, reason: a, wording: 1️⃣abc}", .wrongValue),
    ("- {from: 1️⃣QM9, to: QM1, kind: same, reason: a}", .unknownMarker),
    ("- {from: QM1, to: 1️⃣QM3, kind: same, reason: a}", .unknownMarker),
    ("- {from: 1️⃣QM1 Q7, to: QM1, kind: same, reason: a}", .unknownQuestion),
    ("- {from: 1️⃣One, to: QM1, kind: same, reason: a}", .wrongValue),
    ("- {from: 1️⃣SAR QM1, to: QM1, kind: same, reason: a}", .wrongValue),
    ("- {from: QM1, to: QM1, 1️⃣kind: no-counterpart, reason: a}", .wrongValue),
  ])
  func tellsOfAnEntryThatCannotBeRead(_ entry: String, _ code: DiagnosticCode) async {
    let plain = MarkedText(head + "      \(entry)\n")
    let found = await checkSample(replacing: files(plain.text)).filter {
      $0.code != .staleCounterpart
    }
    #expect(found.first?.code == code, "\(found)")
  }

  @Test(arguments: [
    (
      "crosswalks:\n  - {from: scr, to: sra, judged-by: a, judged: 2026-01-01, entries: [ENTRY]}\n",
      DiagnosticCode.missingSet
    ),
    (
      "crosswalks:\n  - {from: scr, to: scr, judged-by: a, judged: 2026-01-01, entries: [ENTRY]}\n",
      .wrongValue
    ),
    ("crosswalks:\n  - {from: scr, to: sar, judged: 2026-01-01, entries: [ENTRY]}\n", .missingKey),
    ("crosswalks:\n  - {from: scr, to: sar, judged-by: a, entries: [ENTRY]}\n", .missingKey),
    (
      "crosswalks:\n  - {from: scr, to: sar, judged-by: a, judged: May, entries: [ENTRY]}\n",
      .wrongValue
    ),
    ("crosswalks:\n  - {from: scr, to: sar, judged-by: a, judged: 2026-01-01}\n", .missingKey),
    (
      "crosswalks:\n  - {from: scr, to: sar, judged-by: a, judged: 2026-01-01, entries: []}\n",
      .emptyText
    ),
    ("", .emptyText), ("crosswalks: []\n", .emptyText), ("other: []\n", .missingKey),
  ])
  func tellsOfACrosswalkThatCannotBeRead(_ text: String, _ code: DiagnosticCode) async {
    let entry = "{from: QM1, to: QM1, kind: same, reason: a}"
    let found = await checkSample(replacing: files(text.replacing("ENTRY", with: entry)))
    #expect(found.contains { $0.code == code && $0.position.path == path }, "\(found)")
  }

  @Test(arguments: [
    (
      "- {from: QM1, to: QM1, kind: same, reason: a}\n- {from: QM1, to: QM1, kind: same, reason: b}",
      DiagnosticCode.duplicateCounterpart
    ),
    (
      "- {from: QM1, to: QM1, kind: same, reason: a}\n- {from: QM1, to: QM1, kind: wider, reason: b}",
      .contradictoryCounterpart
    ),
    (
      "- {from: QM1, to: QM1, kind: same, reason: a}\n- {from: QM1, to: QM2, kind: same, reason: b}",
      .contradictoryCounterpart
    ),
    (
      "- {from: QM1, to: QM1, kind: same, reason: a}\n- {from: QM1, kind: no-counterpart, reason: b}",
      .contradictoryCounterpart
    ),
    (
      "- {to: QM1, kind: no-counterpart, reason: a}\n- {from: QM1, to: QM1, kind: same, reason: b}",
      .contradictoryCounterpart
    ),
  ])
  func tellsOfEntriesThatCannotBothStand(_ entries: String, _ code: DiagnosticCode) async {
    let text = head + entries.split(separator: "\n").map { "      \($0)\n" }.joined()
    let found = await checkSample(replacing: files(text)).filter { $0.code != .staleCounterpart }
    #expect(found.map(\.code) == [code], "\(found)")
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    ("narrower", "wider", true), ("same", "same", true), ("overlaps", "overlaps", true),
    ("wider", "wider", false), ("same", "narrower", false),
  ])
  func holdsTwoDirectionsToEachOther(_ kind: String, _ back: String, _ agree: Bool) async {
    let text =
      head + "      - {from: QM1, to: QM2, kind: \(kind), reason: a}\n"
      + head.replacing("crosswalks:\n", with: "").replacing("from: scr", with: "from: sar")
      .replacing("to: sar", with: "to: scr")
      + "      - {from: QM2, to: QM1, kind: \(back), reason: a}\n"
    let found = await checkSample(replacing: files(text)).filter { $0.code != .staleCounterpart }
    #expect(found.map(\.code) == (agree ? [] : [.oneWayCounterpart]), "\(found)")
  }

  @Test func tellsOfAnEntryThatTheWayBackLacks() async {
    let text =
      head + "      - {from: QM1, to: QM2, kind: same, reason: a}\n"
      + "      - {from: QM2, kind: no-counterpart, reason: a}\n"
      + head.replacing("crosswalks:\n", with: "").replacing("from: scr", with: "from: sar")
      .replacing("to: sar", with: "to: scr")
      + "      - {from: QM2, to: QM1, kind: same, reason: a}\n"
    let found = await checkSample(replacing: files(text)).filter { $0.code != .staleCounterpart }
    #expect(found.map(\.position.line) == [8], "\(found)")
  }

  @Test func becomesStaleExactlyWhereAWordingChanges() async throws {
    let text = judged(try await digests())
    func stale(_ path: String, _ old: String, _ new: String) async -> [Int] {
      var all = files(text)
      let file = (all[path] ?? nil) ?? checkedFiles[path] ?? ""
      all[path] = file.replacing(old, with: new)
      #expect(all[path] != .some(file))
      let found = await checkSample(replacing: all)
      #expect(found.allSatisfy { $0.code == .staleCounterpart }, "\(found)")
      return found.map(\.position.line).sorted()
    }
    let (one, first) = ("content/scr/markers/01-one.md", "content/sar/markers/01-first.md")
    // The entries: QM1 with QM1, on line 7; QM1 Q2 with QM2, on line 12; QM2 alone, on line 17.
    #expect(await stale(one, "The first [", "The very first [") == [7])
    #expect(await stale(one, "title: One", "title: One, anew") == [7])
    #expect(await stale(one, "Is One not so?", "Is One really not so?") == [12])
    #expect(await stale(one, "Is One so?", "Is One really so?") == [])
    #expect(await stale(one, "summary: About One.", "summary: Of One.") == [])
    #expect(await stale(one, "The first [", "The  *first* [") == [])
    #expect(await stale(first, "The first of", "The very first of") == [7])
    #expect(await stale("content/sar/markers/02-second.md", "The second", "A second") == [12])
    #expect(await stale("content/scr/markers/02-two.md", "The second", "A second") == [17])
    #expect(await stale("content/scr/markers/03-three.md", "The third", "A third") == [])
  }

  @Test func notesTheWordingsOfTodayByAMendThatIsCertain() async throws {
    let found = await checkSample(replacing: files(judged([nil, nil, nil])))
    #expect(found.map(\.code) == [.staleCounterpart, .staleCounterpart, .staleCounterpart])
    #expect(found.allSatisfy { $0.mends.map(\.isSafe) == [true] })
    #expect(found[2].mends[0].replacements[0].text.contains("/-\n        "))
  }

  @Test func offersTheDigitsOfAChangedWordingAndWritesThemForNobody() async throws {
    var digests = try await digests()
    digests[0] = digests[0]?.replacing(/^.{16}/, with: "0123456789abcdef")
    let found = await checkSample(replacing: files(judged(digests)))
    #expect(
      found.map(\.summary) == ["the wording of SCR QM1 is not the one that was judged here"])
    #expect(found.first?.mends.map(\.isSafe) == [false])
    let today = try #require(try await self.digests()[0])
    #expect(found.first?.mends.first?.replacements.map(\.text) == [today])
  }

  @Test func leavesOutTheCrosswalkOfASetThatIsNotPublished() async throws {
    var all = files(head + "      - {from: QM1, to: QM1, kind: same, reason: a}\n")
    for path in ["content/sar/markers/01-first.md", "content/sar/markers/02-second.md"] {
      all[path] = (all[path] ?? nil)?.replacing("phase:", with: "draft: true\nphase:")
    }
    var draft = try #require(await readSample(replacing: all).value)
    draft.leaveOutUnpublishedSets()
    let linked = await Site.linking(draft)
    #expect(linked.diagnostics.isEmpty, "\(linked.diagnostics)")
    #expect(linked.value.crosswalks == nil)
  }

  @Test func isFoundAlikeStepByStepAndAnew() async throws {
    let text = judged(try await digests())
    var watched = WatchedSample()
    let one = "content/scr/markers/01-one.md"
    let steps: [[String: String]] = [
      [:], [one: checkedFiles[one]!.replacing("Is One not so?", with: "Is One ever so?")],
      [one: checkedFiles[one]!.replacing("2. Is One not so?", with: "")], [:],
      [one: checkedFiles[one]!.replacing("number: 1", with: "number: 4")],
      [path: text.replacing("kind: same", with: "kind: wider")],
      [path: text.replacing("QM1 Q2", with: "QM1 Q1")], [path: "crosswalks: []\n"], [:],
      ["content/sar/markers/02-second.md": ""], [:],
    ]
    for step in steps {
      var all = checkedFiles
      for (path, text) in files(text) { all[path] = text }
      all.merge(step) { $1 }
      all = all.filter { !$1.isEmpty }
      let day = try #require(CalendarDate("2026-12-01"))
      let known = await watched.load(all, today: day)
      let anew = await checkFiles(all.mapValues { Array($0.utf8) }, today: day)
      #expect(known.diagnostics == anew, "after \(step)")
    }
  }

  private let path = "content/crosswalk.yml"
  private let head = """
    crosswalks:
      - from: scr
        to: sar
        judged-by: the editors
        judged: 2026-01-01
        entries:

    """

  /// The second set beside the sample, with questions of its own, and a crosswalk.
  private func files(_ crosswalk: String) -> [String: String?] {
    var files = secondSetFiles
    files["content/sar/markers/01-first.md"] = checkedMarker(1, "First", "The first of the others.")
    files["content/sar/markers/02-second.md"] = checkedMarker(
      2, "Second", "The second of the others.")
    files[path] = crosswalk
    return files
  }

  /// A crosswalk of three entries with their digests.
  private func judged(_ digests: [String?]) -> String {
    let entries = [
      ("from: QM1\n        to: QM1", "same"), ("from: QM1 Q2\n        to: QM2", "narrower"),
      ("from: QM2", "no-counterpart"),
    ]
    return zip(entries, digests).reduce(into: head) { text, entry in
      let wording = entry.1.map { "        wording: \($0)\n" } ?? "        # not judged\n"
      text += "      - \(entry.0.0)\n\(wording)        kind: \(entry.0.1)\n        reason: a\n"
    }
  }

  /// The digests of the three entries, as the findings give them.
  private func digests() async throws -> [String?] {
    let found = await checkSample(replacing: files(judged([nil, nil, nil])))
    return try found.map { finding in
      String(try #require(finding.hint?.firstMatch(of: /wording: ([^']+)'/)?.1))
    }
  }
}
