import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct TagTests {
  private static let groups = """
    tags:
      - id: level
        values: [1, 2, 3]
        ordered: true
      - id: role
        title: Whose
        values:
          - {id: chair, title: Chair of the board, meaning: Whoever answers for it.}
          - lead-reviewer

    """

  @Test func readsGroupsAndTagsOfMarkersAndQuestions() async throws {
    let read = await readSample(
      replacing: files(
        "tags: {level: 2, role: [lead-reviewer, chair]}\nitem-tags: {level: {3: [{questions: [2]}]}}"
      ))
    #expect(read.diagnostics == [])
    let set = try #require(read.value).sets[0]
    #expect(set.settings.tagGroups.map(\.title) == ["Level", "Whose"])
    #expect(set.settings.tagGroups[1].tags.map(\.title) == ["Chair of the board", "Lead reviewer"])
    let marker = set.markers[0]
    #expect(
      set.settings.words(of: marker.header.tags)
        == "Level: 2 · Whose: Chair of the board, Lead reviewer")
    let questions = marker.sections.flatMap(\.questions)
    #expect(questions.map(\.tags.isEmpty) == [true, false])
    let all = questions[1].tags.inheriting(marker.header.tags)
    #expect(set.settings.soughtTags(all) == ["level:3", "role:chair", "role:lead-reviewer"])
    #expect(set.settings.soughtTags(marker.header.tags).prefix(2) == ["level:2", "level:3"])
  }

  @Test func givesTheTagsOfASectionToItsQuestions() async throws {
    let read = await readSample(
      replacing: files("item-tags:\n  level:\n    1: [questions]\n    2: [{questions: [2]}]"))
    #expect(read.diagnostics == [])
    let questions = try #require(read.value).sets[0].markers[0].sections.flatMap(\.questions)
    #expect(questions.map { $0.tags[0] } == [[0], [1]])
  }

  @Test(
    arguments: [
      ("tags: {1️⃣levle: 2}", DiagnosticCode.unknownTag, "did you mean 'level'?"),
      ("tags: {level: 1️⃣high}", .unknownTag, "tags: 1, 2, 3"),
      ("tags: {level: 1️⃣4}", .unknownTag, "tags: 1, 2, 3"),
      ("tags: {role: [1️⃣chiar]}", .unknownTag, "did you mean 'chair'?"),
      ("tags: {role: [1️⃣Chair of the board]}", .unknownTag, "did you mean 'chair'?"),
      ("tags: {1️⃣Whose: chair}", .unknownTag, "did you mean 'role'?"),
      ("tags: {role: [chair, 1️⃣chair]}", .duplicateName, nil),
      ("tags: 1️⃣[level]", .wrongValue, nil),
      ("tags: {role: 1️⃣{chair: yes}}", .wrongValue, nil),
      ("item-tags: {1️⃣levle: {2: [questions]}}", .unknownTag, "did you mean 'level'?"),
      ("item-tags: {level: {1️⃣4: [questions]}}", .unknownTag, nil),
      ("item-tags: {level: 1️⃣2}", .wrongValue, nil),
      ("item-tags: {level: {2: [1️⃣questoins]}}", .unknownSection, nil),
      ("item-tags: {level: {2: [{questions: [1️⃣9]}]}}", .unknownQuestion, nil),
      ("item-tags: {level: {2: [1️⃣statement]}}", .wrongValue, nil),
    ] as [(String, DiagnosticCode, String?)])
  func reportsTagsThatAreNotThere(_ line: String, _ code: DiagnosticCode, _ hint: String?) async {
    await expectFindings(replacing: files(line), [ExpectedFinding("1️⃣", code, hint: hint)])
  }

  @Test(arguments: [
    ("tags: [{id: a, values: 1️⃣[]}]", DiagnosticCode.emptyText),
    ("tags: [1️⃣{id: a}]", .missingKey),
    ("tags: [{id: a, values: [x, 1️⃣null]}]", .emptyText),
    ("tags: [{id: a, values: [x, 1️⃣x]}]", .duplicateName),
    ("tags: [{id: a, values: [1️⃣Big One]}]", .wrongValue),
    ("tags: [{id: a, values: [x]}, {id: 1️⃣a, values: [y]}]", .duplicateName),
    ("tags: [{id: a, values: [{id: x, title: T}, {id: y, title: 1️⃣t}]}]", .duplicateName),
    ("tags: [{id: a, 1️⃣order: true, values: [x]}]", .unknownKey),
  ])
  func reportsGroupsThatDoNotFit(_ line: String, _ code: DiagnosticCode) async {
    let set = sampleFiles["content/scr/set.yml"] ?? ""
    await expectFindings(
      replacing: ["content/scr/set.yml": "\(set)\(line)\n"], [ExpectedFinding("1️⃣", code)])
  }

  @Test func reportsAMarkerWithoutATagThatItMustHave() async {
    var files = files("tags: {level: 1}")
    files["content/scr/set.yml"] = files["content/scr/set.yml"]??.replacing(
      "    ordered: true", with: "    required: true")
    files["content/scr/markers/02-two.md"] = sampleMarker(2, "Two", "Text.").replacing(
      "number: 2", with: "1️⃣number: 2")
    files["content/scr/markers/03-three.md"] = nil as String?
    await expectFindings(
      replacing: files,
      [
        ExpectedFinding(
          "1️⃣", .missingTag, hint: "write 'tags: {level: 1}', or one of the others: 1, 2, 3")
      ])
  }

  private func files(_ line: String) -> [String: String?] {
    [
      "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + Self.groups,
      "content/scr/markers/01-one.md": sampleMarker(1, "One", "Text.").replacing(
        "summary: About One.", with: "summary: About One.\n\(line)"),
    ]
  }
}
