import ContentModel
import Diagnostics
import TestSupport
import Testing

@testable import ContentChecks

@Suite struct SentenceTests {
  /// A sentence of as many words as `count` says, without its full stop.
  private func words(_ count: Int) -> String {
    "Word" + String(repeating: " word", count: count - 1)
  }

  @Test func reportsASentenceAtItsFirstWordWhereASiteWantsIt() async {
    let text = "Short one. 1️⃣\(words(41)). \(words(40)).\n\n- “*2️⃣\(words(42))*”"
    await expectChecks(in: text.replacing("1️⃣", with: "").replacing("2️⃣", with: ""), [])
    await expectChecks(
      in: text, replacing: enabled,
      [
        ExpectedFinding(
          "1️⃣", .longSentence, "this sentence has 41 words",
          hint: "make two of it: more than 40 words are hard to follow"),
        ExpectedFinding("2️⃣", .longSentence, "this sentence has 42 words"),
      ])
  }

  @Test func looksAtEveryTextOfASite() async {
    let long = "1️⃣\(words(50)).\n"
    let page = "---\ntitle: A page\n---\n\(long)"
    for (path, text) in [
      ("content/pages/about.md", page), ("content/scr/index.md", page),
      ("content/scr/pages/law.md", page), ("content/scr/glossary.md", long + "\n## One\nText.\n"),
      (
        "content/scr/set.yml",
        (sampleFiles["content/scr/set.yml"] ?? "") + "status:\n  label: L\n  text: >-\n    \(long)"
      ),
      (
        "content/scr/markers/02-two.md",
        checkedMarker(2, "Two", "Text.").replacing("1. Is Two", with: "1. \(long.dropLast(2))")
      ),
    ] {
      await expectChecks(
        replacing: [path: text].merging(enabled) { $1 }, [ExpectedFinding("1️⃣", .longSentence)])
    }
  }

  @Test(arguments: ["### \u{41}", "> ", "        "])
  func leavesHeadingsQuotationsAndCodeAlone(_ beginning: String) async {
    await expectChecks(in: "Text.\n\n\(beginning)\(words(50)).", replacing: enabled, [])
  }

  @Test(arguments: [
    ("One two. Three four.", [2, 2]), ("Is it? It is! So… Yes.", [2, 2, 1, 1]),
    ("He said ‘go.’ She went.", [3, 2]), ("(See p. 4.) Then go.", [3, 2]),
    ("Ask Dr. Smith and J. K. Jones. They know.", [7, 2]),
    ("Use plain words, e.g. Monday. Then stop.", [5, 2]),
    ("Cats, dogs, etc. are pets. So is it.", [5, 3]), ("They came, etc. Then they went.", [3, 3]),
    ("See No. 5 and para. 7. The answer is no. We stop.", [6, 4, 2]),
    ("It costs 3.50 at example.org today. Yes.", [6, 1]),
    ("A well-known either/or – and a dash—here.", [7]), ("Say what … is missing.", [4]),
    ("One\ntwo three. “Four” five.", [3, 2]), ("Read [@act-1989, p. 4]. Then go.", [1, 2]),
    ("Say `git status` now. Then go.", [4, 2]),
    ("See QM1 and [the law](../sources.yml). Go.", [5, 1]),
    ("It is over. 2016 was the year. It ended.", [3, 4, 2]),
    ("eBay grew? then fell. iPads too.", [6]),
  ])
  func countsTheWordsOfEachSentence(_ text: String, _ counts: [Int]) async throws {
    let site = try #require(
      await loadSample(
        replacing: ["content/scr/markers/01-one.md": sampleMarker(1, "One", text)]
      ).value)
    guard case .prose(let blocks)? = site.sets[0].marker(1).sections[0].parts.first,
      case .paragraph(let content)? = blocks.first?.kind
    else { return #expect(Bool(false), "the text is no paragraph") }
    #expect(sentences(in: content, of: blocks[0]).map(\.wordCount) == counts)
  }

  private let enabled: [String: String?] = [
    "content/site.yml": "name: Sample\nenable: long-sentence\nsilence: unused-term\n"
  ]
}
