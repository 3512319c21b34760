import Comparison
import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SiteChangesTests {
  @Test func findsNothingInAVersionAndItself() async throws {
    #expect(try await lines(from: [:], to: [:]) == [])
  }

  @Test func findsAnAddedARemovedAndARewordedQuestion() async throws {
    let old = marker("1. Is it so?\n2. Does the chair ask the board?\n3. Are families told early?")
    let new = marker(
      "1. Is it so?\n2. Does the chair tell the board?\n3. Who pays for all of this?")
    #expect(
      try await lines(from: old, to: new) == [
        "set SCR", "- marker QM2", "- - section How might you know?",
        "- - - question QM2 Q2 text: Does the chair[- ask-]{+ tell+} the board?",
        "- - - removed question QM2 Q3 text: [-Are families told early?-]",
        "- - - added question QM2 Q3 text: {+Who pays for all of this?+}",
      ])
  }

  @Test(arguments: [
    ("3. Ask.\n4. Tell.", "5. Ask.\n6. Tell.", ["[-3-]{+5+}. Ask.\nTell."]),
    ("- Ask.\n- Tell.", "1. Ask.\n2. Tell.", ["{+1.+} Ask.\nTell."]),
    ("1. Ask.\n2. Tell.", "1. See.\n2. Ask.\n3. Tell.", ["1.{+ See.+}\nAsk.\nTell."]),
    ("1. Ask.\n2. Tell.", "1) Ask.\n1) Tell.", []),
  ])
  func findsAnotherNumberAtTheBeginningOfAList(old: String, new: String, texts: [String])
    async throws
  {
    func site(_ list: String) -> [String: String?] {
      ["content/scr/markers/02-two.md": sampleMarker(2, "Two", list)]
    }
    let found = try await lines(from: site(old), to: site(new))
    #expect(
      found.filter { $0.contains("text:") }
        == texts.map { "- - section Quality statement text: \($0)" })
  }

  @Test(arguments: [
    (
      "| a | b |\n| - | - |\n| c | d e f |", "| a | b |\n| - | - |\n| new | row |\n| c | d g f |",
      "a | b{+\nnew | row+}\nc | d[- e-]{+ g+} f"
    ),
    (
      "| a | b |\n| - | - |\n| c | d |", "| a | b | x |\n| - | - | - |\n| c | d | y |",
      "a | b{+ | x+}\nc | d{+ | y+}"
    ),
    (
      "So it is[^a].\n\n[^a]: One word.", "So it is[^a].\n\n[^a]: Another word.",
      "So it is [[-One-]{+Another+} word.]."
    ),
    (
      "> [!NOTE]\n> Some words here.", "> [!TIP]\n> Some words here.",
      "[![-NOTE-]{+TIP+}]\nSome words here."
    ),
    (
      "![A plan](../a.png \"How it goes\")", "![A plan](../a.png \"How this goes\")",
      "A plan\nHow[- it-]{+ this+} goes"
    ),
  ])
  func comparesWordByWordInTablesNotesCallOutsAndFigures(old: String, new: String, text: String)
    async throws
  {
    func site(_ text: String) -> [String: String?] {
      [
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", text + "\n"),
        "content/scr/a.png": "",
      ]
    }
    let found = try await lines(from: site(old), to: site(new)).filter { $0.contains("text:") }
    #expect(found == ["- - section Quality statement text: \(text)"])
  }

  @Test func findsAnotherNumberAtTheBeginningOfPoints() async throws {
    func site(_ list: String) -> [String: String?] {
      let text = sampleMarker(2, "Two", "The second.") + "\n## Guidance & law\n\(list)\n"
      return ["content/scr/markers/02-two.md": text]
    }
    #expect(
      try await lines(from: site("3. Ask.\n4. Tell."), to: site("5. Ask.\n6. Tell."))
        .filter { $0.contains("point") } == [
          "- - - point QM2 Guidance & law, point 1 text: [-3-]{+5+}. Ask."
        ])
    #expect(
      try await lines(from: site("1. Ask.\n2. Tell."), to: site("1. See.\n2. Ask.\n3. Tell."))
        .allSatisfy { !$0.contains("[-1") })
  }

  @Test func comparesMeasuresPartByPart() async throws {
    func site(_ parts: String) -> [String: String?] {
      let set = (sampleFiles["content/scr/set.yml"] ?? "")
      return [
        "content/scr/set.yml": set
          + "  - id: measures\n    heading: Measures\n    kind: measures\n",
        "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second.")
          + "\n## Measures\n\n### Process\n1. The share.\n\n\(parts)\n",
      ]
    }
    #expect(
      try await lines(
        from: site("   - Numerator: some.\n   - Denominator: all."),
        to: site("   - Numerator: a few.\n   - Denominator: all.\n   - Data source: a book.")
      )
      .filter { $0.contains("measure ") } == [
        "- - - measure QM2 Measures, measure 1 numerator: [-some-]{+a few+}. data-source: {+a book.+}"
      ])
  }

  @Test func findsQuestionsThatMovedAndWereRewordedAtOnce() async throws {
    let old = marker("1. Does the chair ask the board?\n2. Are the families told early on?")
    let new = marker("1. Are the families told in person?\n2. Does the chair ask the board?")
    #expect(
      try await lines(from: old, to: new) == [
        "set SCR", "- marker QM2", "- - section How might you know?",
        "- - - moved question QM2 Q2 → QM2 Q1 text: Are the families told[- early on-]{+ in person+}?",
        "- - - moved question QM2 Q1 → QM2 Q2",
      ])
  }

  @Test func findsAQuestionThatMovedToAnotherMarker() async throws {
    let question = "Does the chair ask the board?"
    let old = marker("1. Is it so?\n2. \(question)")
    var new = marker("1. Is it so?")
    new["content/scr/markers/03-three.md"] = sampleMarker(3, "Three", "The third.")
      .replacing("2. Is it not?", with: "2. Is it not?\n3. \(question)")
    #expect(
      try await lines(from: old, to: new) == [
        "set SCR", "- marker QM3", "- - section How might you know?",
        "- - - moved question QM2 Q2 → QM3 Q3",
      ])
  }

  @Test func findsARenumberedMarkerByItsTitle() async throws {
    let new: [String: String?] = [
      "content/scr/markers/02-two.md": sampleMarker(3, "Two", "The second."),
      "content/scr/markers/03-three.md": sampleMarker(2, "Three", "The third."),
    ]
    #expect(
      try await lines(from: [:], to: new) == [
        "set SCR", "- moved marker QM3 → QM2", "- moved marker QM2 → QM3",
      ])
  }

  @Test func findsARetitledMarkerByItsText() async throws {
    let text = "The board decides within a month whether a review is needed, and says why."
    let old = ["content/scr/markers/02-two.md": sampleMarker(2, "Two", text)]
    let new = ["content/scr/markers/02-two.md": sampleMarker(2, "Deciding", text)]
    #expect(
      try await lines(from: old, to: new) == [
        "set SCR",
        "- marker QM2 title: [-Two-]{+Deciding+} summary: About[- Two-]{+ Deciding+}.",
      ])
  }

  @Test func listsAnAddedMarkerWithAllThatIsInIt() async throws {
    let new = ["content/scr/markers/04-four.md": sampleMarker(4, "Four", "All about cats.")]
    let expected = [
      "set SCR",
      "- added marker QM4 title: {+Four+} phase: {+Before+} summary: {+About Four.+}",
      "- - added section Quality statement text: {+All about cats.+}",
      "- - added section How might you know?",
      "- - - added question QM4 Q1 text: {+Is it so?+}",
      "- - - added question QM4 Q2 text: {+Is it not?+}",
    ]
    #expect(try await lines(from: [:], to: new) == expected)
    let backwards = expected.map {
      $0.replacing("added", with: "removed").replacing("{+", with: "[-").replacing("+}", with: "-]")
    }
    #expect(try await lines(from: new, to: [:]) == backwards)
  }

  @Test func findsChangesOfASetAndItsParts() async throws {
    let set = try #require(sampleFiles["content/scr/set.yml"])
    let new: [String: String?] = [
      "content/site.yml": "name: A sample\nlanguage: en-GB\n",
      "content/scr/set.yml": set.replacing("title: After", with: "title: Afterwards")
        .replacing("Guidance & law", with: "Guidance and the law")
        .replacing("title: Sample markers", with: "title: Sampled markers\nedition: '2020'"),
      "content/scr/glossary.md": "A word.\n\n## Panel\n\nThe people who advise.\n",
      "content/scr/sources.yml": """
      references:
        - id: act-1989
          type: legislation
          title: An Act 1989 (amended)

      """,
      "content/pages/about.md": "---\ntitle: About\n---\nWords.\n",
    ]
    #expect(
      try await lines(from: [:], to: new) == [
        "site Sample → A sample name: [-Sample-]{+A sample+}",
        "set SCR title: [-Sample-]{+Sampled+} markers edition: {+2020+}",
        "- phase After → Afterwards title: [-After-]{+Afterwards+}",
        "- heading Guidance & law → Guidance and the law heading: Guidance[- &-]{+ and the+} law",
        "- added glossary SCR text: {+A word.+}",
        "- added term Panel heading: {+Panel+} text: {+The people who advise.+}",
        "- source act-1989 reference: An Act 1989{+ (amended)+}.",
        "added page About title: {+About+} text: {+Words.+}",
      ])
  }

  @Test func doesNotRepeatAtEachMarkerThatItsPhaseHasAnotherTitle() async throws {
    let set = try #require(sampleFiles["content/scr/set.yml"])
    let new = ["content/scr/set.yml": set.replacing("title: Before", with: "title: At first")]
    #expect(
      try await lines(from: [:], to: new) == [
        "set SCR", "- phase Before → At first title: [-Before-]{+At first+}",
      ])
  }

  @Test func findsAMarkerThatMovedToAnotherPhase() async throws {
    let text = sampleMarker(2, "Two", "The second.").replacing(
      "phase: before", with: "phase: after")
    #expect(
      try await lines(from: [:], to: ["content/scr/markers/02-two.md": text]) == [
        "set SCR", "- marker QM2 phase: [-Before-]{+After+}",
      ])
  }

  @Test func findsASetByItsCodeWhenItsFolderHasAnotherName() async throws {
    var new: [String: String?] = ["content/scr/sources.yml": nil]
    for (path, text) in sampleFiles where path.hasPrefix("content/scr/") {
      new[path] = .some(nil)
      new[path.replacing("/scr/", with: "/reviews/")] =
        path.hasSuffix("set.yml") ? "code: SCR\n" + text : text
    }
    #expect(try await lines(from: [:], to: new) == ["moved set SCR"])
  }

  @Test func leavesCitationsAloneWhenTheirSourceIsMended() async throws {
    let text = sampleMarker(2, "Two", "The second [@act-1989, s. 17].")
    let cited = ["content/scr/markers/02-two.md": text]
    var new: [String: String?] = cited
    new["content/scr/markers/02-two.md"] = text.replacing("s. 17", with: "s. 47")
    #expect(
      try await lines(from: cited, to: new) == [
        "set SCR", "- marker QM2",
        "- - section Quality statement text: The second [@act-1989, s.[- 17-]{+ 47+}].",
      ])
  }
}

/// The sample with other questions in its second marker.
private func marker(_ questions: String) -> [String: String?] {
  let text = sampleMarker(2, "Two", "The second.")
    .replacing("1. Is it so?\n2. Is it not?", with: questions)
  return ["content/scr/markers/02-two.md": text]
}

/// What changed from one variant of the sample to another, a line for each thing.
private func lines(
  from old: [String: String?], to new: [String: String?]
) async throws -> [String] {
  let changes = await changes(
    from: try #require(await loadSample(replacing: old).value),
    to: try #require(await loadSample(replacing: new).value))
  return changes.differences.flatMap { lines(of: $0, depth: 0) }
}

private func lines(of difference: Difference, depth: Int) -> [String] {
  let status =
    difference.old == nil
    ? "added " : difference.new == nil ? "removed " : difference.isMoved ? "moved " : ""
  let names = [difference.old?.label, difference.new?.label].compactMap { $0 }
  let name = Set(names).count == 2 ? names.joined(separator: " → ") : names[0]
  let texts = difference.texts.map { " \($0.field.rawValue): \(marked($0.text))" }.joined()
  return [
    String(repeating: "- ", count: depth) + status + difference.kind.rawValue + " " + name + texts
  ]
    + difference.parts.flatMap { lines(of: $0, depth: depth + 1) }
}
