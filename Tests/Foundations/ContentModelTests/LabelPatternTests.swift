import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Labels that a set writes in its own way, and numbers that begin anew in each phase.
@Suite struct LabelPatternTests {
  @Test(arguments: [
    ("{phase}-{number:02}", "{marker}.{item:02}", ["AC-01", "AC-02", "GV.OC-01"], "AC-02.01"),
    (
      "{set}-{phase}-{number:03}", "({item})", ["SCR-AC-001", "SCR-AC-002", "SCR-GV.OC-001"],
      "SCR-AC-002 (1)"
    ),
    ("{phase}.{number}", nil, ["AC.1", "AC.2", "GV.OC.1"], "AC.2 C1"),
    (
      "{prefix} {number}/{phase}", "{marker} {letters}{item}",
      ["QM 1/AC", "QM 2/AC", "QM 1/GV.OC"], "QM 2/AC C1"
    ),
  ])
  func writesLabels(
    _ label: String, _ item: String?, _ labels: [String], _ first: String
  ) async throws {
    let site = try #require(await loaded("Text.", label: label, item: item).value)
    let markers = site.sets[0].markers
    #expect(markers.map { site.label(of: $0.id) } == labels)
    #expect(site.label(of: markers[1].questions[0], in: markers[1].id) == first)
    #expect(markers.map { site.sets[0].settings.writtenNumber($0.id.number) } == [1, 2, 1])
    let address = site.address(of: .marker(markers[2].id))
    #expect(address == "scr/\(slug(labels[2])).html")
    #expect(site.marker(atPage: address) == markers[2].id)
  }

  @Test(arguments: [
    ("See AC-02.", "See [AC-02](scr/ac-02.html)."),
    ("AC-2 and AC\u{2011}02", "[AC-2](scr/ac-02.html) and [AC\u{2011}02](scr/ac-02.html)"),
    ("(GV.OC-01)", "([GV.OC-01](scr/gv-oc-01.html))"),
    ("AC-02/GV.OC-01", "[AC-02](scr/ac-02.html)/[GV.OC-01](scr/gv-oc-01.html)"),
    ("AC-01 to AC-02", "AC-01 to [AC-02](scr/ac-02.html)"),
    ("AC-02.01", "[AC-02.01](scr/ac-02.html#c1)"),
    (
      "AC-02.2, and GV.OC-01.02.",
      "[AC-02.2](scr/ac-02.html#c2), and [GV.OC-01.02](scr/gv-oc-01.html#c2)."
    ),
    ("AC-01.02", "[AC-01.02](scr/ac-01.html#c2)"),
    ("SCR AC-02.01", "[SCR AC-02.01](scr/ac-02.html#c1)"),
    (
      "ac-02 AC-02a xAC-02 x-AC-02 AC-02-5 AC 02 Kilo-19",
      "ac-02 AC-02a xAC-02 x-AC-02 AC-02-5 AC 02 Kilo-19"
    ),
  ])
  func linksLabels(_ written: String, _ linked: String) async throws {
    #expect(try await statement(written, "{phase}-{number:02}", "{marker}.{item:02}") == linked)
  }

  @Test(arguments: [
    ("Of 1.2.1 and 1.2.2.", "Of [1.2.1](scr/1-2.html#c1) and [1.2.2](scr/1-2.html#c2)."),
    ("1.2 million, 1.2.7, 1.9.1, §1.2.1, 0.1.2.1", "1.2 million, 1.2.7, 1.9.1, §1.2.1, 0.1.2.1"),
    ("SCR 1.2 and QM 1.2.1", "[SCR 1.2](scr/1-2.html) and [QM 1.2.1](scr/1-2.html#c1)"),
  ])
  func linksNumbersWhereTheyCanBeNothingElse(_ written: String, _ linked: String) async throws {
    let found = try await statement(
      written, "{phase}.{number}", "{marker}.{item}", codes: ["1", "2"])
    #expect(found == linked)
  }

  @Test func mentionsTheMarkersBetweenTheEndsOfARange() async throws {
    let site = try #require(
      await loaded("See.", of: 2, "AC-01 to AC-03.", label: "{phase}-{number:02}").value)
    let markers = site.sets[0].markers
    #expect(
      site.sets[0].markers.map { site.label(of: $0.id) } == ["AC-01", "AC-02", "AC-03", "GV.OC-01"])
    #expect(markers[3].mentions.map(site.label(of:)) == ["AC-01", "AC-02", "AC-03"])
  }

  @Test(arguments: [
    (
      "{phase}-{number:02}", "See AC-07.",
      "no marker AC-07 in this set, which has AC-01 to AC-02 and GV.OC-01"
    ),
    (
      "{phase}-{number:02}", "See AC-02.09.",
      "no criterion AC-02.09 in AC-02, which has AC-02.01 to AC-02.02"
    ),
    ("{phase}-{number:02}", "See AB-02.", "no phase of this set has the code of 'AB-02'"),
    ("{phase}-{number:02}", "See XYZ AC-02.", "no set 'XYZ' is part of this site"),
  ])
  func tellsOfLabelsOfNothing(_ label: String, _ text: String, _ summary: String) async {
    let found = await loaded(text, label: label, item: "{marker}.{item:02}").diagnostics
    #expect(found.map(\.summary) == [summary])
  }

  @Test func writesTheLettersOfAnEditionAllTheSame() async throws {
    let site = try #require(
      await loaded(
        "See AC-01.A01.", label: "{phase}-{number:02}", item: "{marker}.{item:02}",
        drafted: "drafted:\n  - criteria: [2]\n"
      ).value)
    let questions = site.sets[0].markers[0].questions
    #expect(questions.map(\.label.text) == ["AC-01.01", "AC-01.A01"])
    #expect(questions.map(\.anchor) == ["c1", "a1"])
  }

  @Test(arguments: [
    ("label: \"{phas}-{number}\"", "{phas} stands for nothing here"),
    ("label: \"{phase}\"", "'{phase}' would be the label of each"),
    ("label: \"{number}-{number:02}\"", "the same stands twice in '{number}-{number:02}'"),
    ("label: \"1{number}\"", "where the number begins and ends cannot be told in '1{number}'"),
    ("label: \"{phase}_{number}\"", "'{phase}_{number}' cannot be found again in a text"),
    ("item-label: \"({item}) {marker}\"", "{marker} does not stand first in '({item}) {marker}'"),
    ("numbering: by-phase", "two phases would have markers of the same label"),
    ("numbering: phases", "'phases' does not fit 'numbering'"),
    (
      "label: \"{phase}{number}\"",
      "where the number begins and ends cannot be told behind the code 'A1' of a phase"
    ),
  ])
  func tellsOfPatternsThatCannotBeRead(_ line: String, _ summary: String) async {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("- id: before\n", with: "- id: before\n    code: A1\n")
    let found = await loadSample(replacing: ["content/scr/set.yml": set + line + "\n"]).diagnostics
    #expect(found.map(\.summary) == [summary])
  }

  @Test func takesAPatternOfAWordAndANumberForAPrefix() async throws {
    let set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing("prefix: QM", with: "label: \"Statement {number}\"")
    let site = try #require(await loadSample(replacing: ["content/scr/set.yml": set]).value)
    #expect(site.sets[0].settings.prefix == "Statement")
    #expect(site.label(of: site.sets[0].markers[1].id) == "Statement 2")
    #expect(site.address(of: .marker(site.sets[0].markers[1].id)) == "scr/statement2.html")
  }

  @Test func tellsOfGapsAndDoublesInEachPhase() async {
    let found = await loaded(
      "Text.", label: "{phase}-{number:02}", numbers: [1, 3, 2]
    ).diagnostics
    #expect(
      found.map(\.summary) == [
        "no marker of the phase 'before' has the number 2",
        "no marker of the phase 'after' has the number 1",
      ])
    let doubles = await loaded(
      "Text.", label: "{phase}-{number:02}", numbers: [1, 1, 1]
    ).diagnostics
    #expect(
      doubles.map(\.summary) == ["the number 1 is that of 'content/scr/markers/01-one.md' as well"])
  }

  private func statement(
    _ text: String, _ label: String, _ item: String?, codes: [String] = ["AC", "GV.OC"]
  ) async throws -> String {
    let loaded = await loaded(text, label: label, item: item, codes: codes)
    #expect(loaded.diagnostics == [])
    let site = try #require(loaded.value)
    guard case .prose(let blocks)? = site.sets[0].markers[0].sections.first?.parts.first else {
      return "no statement"
    }
    return site.shortText(blocks)
  }

  /// Loads a set of criteria whose first two markers are of one phase, and the last of another.
  private func loaded(
    _ text: String, of extra: Int = 0, _ last: String = "The last.", label: String,
    item: String? = nil, codes: [String] = ["AC", "GV.OC"], drafted: String = "",
    numbers: [Int] = [1, 2, 1]
  ) async -> Reported<Site?> {
    var set = (sampleFiles["content/scr/set.yml"] ?? "")
      .replacing(
        "heading: How might you know?\n    aliases: [Questions]\n    kind: questions",
        with: "heading: Criteria\n    kind: criteria"
      )
      .replacing("- id: questions", with: "- id: criteria")
      .replacing("- id: before\n", with: "- id: before\n    code: \"\(codes[0])\"\n")
      .replacing("- id: after\n", with: "- id: after\n    code: \"\(codes[1])\"\n")
    set += "label: \"\(label)\"\nnumbering: by-phase\n"
    if let item { set += "item-label: \"\(item)\"\n" }
    func marker(_ number: Int, _ title: String, _ text: String, _ phase: String) -> String {
      sampleMarker(number, title, text).replacing("## Questions", with: "## Criteria")
        .replacing("phase: before", with: "phase: \(phase)")
    }
    var files = [
      "content/scr/set.yml": set,
      "content/scr/markers/01-one.md": marker(numbers[0], "One", text, "before")
        .replacing("summary:", with: "\(drafted)summary:"),
      "content/scr/markers/02-two.md": marker(numbers[1], "Two", "Text.", "before"),
      "content/scr/markers/03-three.md": marker(numbers[2], "Three", last, "after"),
    ]
    if extra > 0 { files["content/scr/markers/04-four.md"] = marker(3, "Four", "Text.", "before") }
    return await loadSample(replacing: files)
  }
}
