import ContentModel
import Diagnostics
import TestSupport
import Testing

@testable import ContentChecks

/// The words of a house style, as they are found in texts.
@Suite struct StyleTests {
  @Test(arguments: [
    ("We 1️⃣utilise it.", "write 'use'"), ("1️⃣Utilise it.", "write 'Use'"),
    ("1️⃣UTILISE it.", "write 'USE'"), ("**1️⃣utilise** it.", "write 'use'"),
    ("Ask 1️⃣stakeholders.", "write 'people' or 'organisations'"),
    ("A 1️⃣vulnerable adult.", "write 'adult at risk': the law says so"),
    ("Those 1️⃣at risk.", "write 'in danger'"),
    ("A 1️⃣vulnerable\nadult.", "write 'adult at risk': the law says so"),
    ("A 1️⃣vulnerable\u{A0}adult.", "write 'adult at risk': the law says so"),
    ("It is 1️⃣clearly so.", "leave it out"), ("1️⃣don't", "write 'do not'"),
    ("1️⃣don’t", "write 'do not'"), ("Die 1️⃣Öffnung.", "write 'Weg'"), ("1️⃣ÖFFNUNG.", "write 'WEG'"),
    ("Δεν 1️⃣λέξη εδώ.", "write 'λόγος'"), ("The 1️⃣Board met.", "write 'Partnership'"),
    ("### A 1️⃣utilise heading", "write 'use'"), ("- One\n- 1️⃣Utilise", "write 'Use'"),
    ("> [!NOTE]\n> 1️⃣utilise", "write 'use'"), ("It's 1️⃣utilise, isn't it?", "write 'use'"),
    ("5\" and 1️⃣utilise and 6\"", "write 'use'"), ("\"Open and 1️⃣utilise", "write 'use'"),
  ])
  func findsWordsToAvoid(_ text: String, _ hint: String) async {
    await expectChecks(
      in: text, replacing: style, [ExpectedFinding("1️⃣", .avoidedWord, hint: hint)])
  }

  @Test(arguments: [
    "They said “utilise it”.", "They said \"we utilise it\" and more.",
    "They said ‘don’t utilise’.",
    "Sie sagten „utilise“.", "Ils disent « utilise ».", "> We utilise it.", "Write `utilise`.",
    "    utilise", "See <https://example.org/utilise> for more.", "Ask <utilise@example.org>.",
    "The utilised and reutilise, sub-utilise and utilise-like.", "The board met.",
    "A vulnerable, adult.",
    "A vulnerable.\n\nadult.", "As the Act to utilise powers says [@act, s. 1].",
  ])
  func leavesTheWordsOfOthersAndOtherWordsAlone(_ text: String) async {
    let files = text.contains("@act") ? style.merging(sources) { $1 } : style
    await expectChecks(in: text, replacing: files, [])
  }

  @Test func findsSpellingsWithASafeMend() async throws {
    let found = await checkSample(
      replacing: style.merging([path: checkedMarker(2, "Two", "A Program, *a program*.")]) { $1 })
    #expect(found.map(\.code) == [.spelling, .spelling])
    let first = try #require(found.first)
    #expect(first.length == 7)
    let mend = try #require(first.mends.first)
    #expect(mend.isSafe && first.mends.count == 1 && mend.title == "write 'Programme'")
    let replacement = try #require(mend.replacements.first)
    #expect(replacement.text == "Programme" && replacement.range.path == path)
    #expect(replacement.range.start == TextPosition(line: first.position.line, column: 3))
    #expect(replacement.range.end == TextPosition(line: first.position.line, column: 10))
  }

  @Test func mendsWordsToAvoidOnlyWhereSomebodyLooks() async {
    let found = await checkSample(
      replacing: style.merging([
        path: checkedMarker(
          2, "Two", "Ask stakeholders. A vulnerable\nadult. A vulnerable **adult**.")
      ]) { $1 })
    #expect(found.map(\.code) == [.avoidedWord, .avoidedWord, .avoidedWord])
    #expect(found.flatMap(\.mends).allSatisfy { !$0.isSafe })
    #expect(
      found.map { $0.mends.map(\.title) } == [
        ["write 'people'", "write 'organisations'"], ["write 'adult at risk'"], [],
      ])
    let range = found[1].mends[0].replacements[0].range
    #expect(range.end == TextPosition(line: Int(range.start.line) + 1, column: 6))
  }

  @Test func looksAtEveryTextOfASite() async {
    let page = "---\ntitle: A page\n---\nWe 1️⃣utilise it.\n"
    for (path, text) in [
      ("content/pages/about.md", page), ("content/scr/index.md", page),
      ("content/scr/pages/law.md", page),
      ("content/scr/glossary.md", "We 1️⃣utilise it.\n\n## One\nText.\n"),
      (
        "content/scr/set.yml",
        (sampleFiles["content/scr/set.yml"] ?? "")
          + "status:\n  label: L\n  text: >-\n    We 1️⃣utilise it.\n"
      ),
    ] {
      await expectChecks(
        replacing: [path: text].merging(style) { first, _ in first },
        [ExpectedFinding("1️⃣", .avoidedWord)])
    }
  }

  @Test func takesTheLongestSentenceFromTheStyle() async {
    let text = "1️⃣One two three four five six seven."
    await expectChecks(
      in: text, replacing: ["content/style.yml": "longest-sentence: 6\n"],
      [
        ExpectedFinding(
          "1️⃣", .longSentence, "this sentence has 7 words",
          hint: "make two of it: more than 6 words are hard to follow")
      ])
    await expectChecks(
      in: text.replacing("1️⃣", with: ""), replacing: ["content/style.yml": "longest-sentence: 7\n"],
      [])
  }

  @Test(arguments: [
    ("use", "Utilise", "Use"), ("use", "UTILISE", "USE"), ("use", "utilise", "use"),
    ("iPad", "tablet", "iPad"), ("an", "A", "An"), ("straße", "WEG", "STRASSE"),
    ("use", "uTilise", "use"),
  ])
  func keepsTheCase(_ replacement: String, _ written: String, _ wanted: String) {
    #expect(inCase(of: written, replacement) == wanted)
  }

  private let path = "content/scr/markers/02-two.md"
  private let style: [String: String?] = [
    "content/style.yml": """
    avoid:
      utilise: use
      stakeholders: [people, organisations]
      at: by
      at risk: in danger
      vulnerable adult: {say: adult at risk, because: the law says so}
      clearly: {because: leave it out}
      don't: do not
      öffnung: weg
      λέξη: λόγος
      Board: Partnership
    spellings:
      program: programme

    """
  ]
  private let sources: [String: String?] = [
    "content/scr/sources.yml": (sampleFiles["content/scr/sources.yml"] ?? "")
      + "  - id: act\n    type: legislation\n    title: Act to utilise powers\n"
  ]
}
