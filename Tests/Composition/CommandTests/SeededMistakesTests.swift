import Foundation
import Testing
import TestSupport

@Suite struct SeededMistakesTests {
  @Test func reportsFortyMistakesInRealContentEachAtItsPlaceInOneRun() throws {
    let folder = try TemporaryFolder()
    let site = try copyProjectSite(into: folder.url)
    for mistake in mistakes { try mistake.make(in: site) }
    for file in seededFiles { try file.make(in: site) }
    let wanted = (try mistakes.map { try $0.finding(in: site) } + seededFiles.flatMap(\.findings))
      .sorted()
    #expect(wanted.count >= 40)
    #expect(Set(wanted.map { $0.split(separator: " ").last }).count >= 35)

    let outcome = try run([waymarkExecutable.path(), "check"], in: site)

    let findings = outcome.output.split(separator: "\n").filter { line in
      ["content/", "themes/"].contains(where: line.hasPrefix)
    }
    let found = findings.map { line in
      let place = line.prefix { $0 != " " }.dropLast()
      let code = line.suffix { $0 != "[" }.dropLast()
      return "\(place) \(code)"
    }
    #expect(found.sorted() == wanted, "\(outcome.output)")
    #expect(outcome.errors == "note: 'waymark check --fix' mends 4 of them\n")
    #expect(outcome.status == 1)
  }

  @Test func findsNothingInTheContentOfThisProject() throws {
    let outcome = try run([waymarkExecutable.path(), "check", "--strict"], in: projectFolder)
    #expect(outcome.output.contains("; no findings; "), "\(outcome.output)")
    #expect(outcome.status == 0)
  }
}

extension Substring {
  /// Returns the end of the text as far back as every character matches.
  fileprivate func suffix(while matches: (Character) -> Bool) -> Substring {
    self[(lastIndex { !matches($0) }.map(index(after:)) ?? startIndex)...]
  }
}

/// A slip in a file of the project: one text in place of another.
private struct Mistake {
  var file: String
  var original: String
  var mistaken: String
  /// What the finding points at; it stands in the file once.
  var needle: String
  var code: String

  init(_ file: String, _ original: String, _ mistaken: String, at needle: String, _ code: String) {
    self.file = file
    self.original = original
    self.mistaken = mistaken
    self.needle = needle
    self.code = code
  }

  func make(in site: URL) throws {
    let text = try String(contentsOf: site.appending(path: file), encoding: .utf8)
    try #require(text.ranges(of: original).count == 1, "'\(original)' in \(file)")
    let changed = text.replacing(original, with: mistaken)
    try Data(changed.utf8).write(to: site.appending(path: file))
  }

  /// The finding as `file:line:column code`, from where the needle stands.
  func finding(in site: URL) throws -> String {
    let text = try String(contentsOf: site.appending(path: file), encoding: .utf8)
    let places = text.ranges(of: needle)
    try #require(places.count == 1, "'\(needle)' in \(file)")
    let before = text[..<places[0].lowerBound].utf8
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    return "\(file):\(line):\(column) \(code)"
  }
}

private let markers = "content/scr/markers"

private let mistakes = [
  Mistake(
    "\(markers)/02-decision-making.md", "## Rationale\n",
    "## Rationale\n\nThere is\nmore – see QM99. It shows it.\n",
    at: "QM99", "unknown-marker"),
  Mistake(
    "\(markers)/02-decision-making.md", "(see QM5)", "(see QM5 Q77)", at: "QM5 Q77",
    "unknown-question"),
  Mistake(
    "\(markers)/02-decision-making.md", "[@working-together-2015,", "[@working-together-2051,",
    at: "@working-together-2051", "unknown-source"),
  Mistake(
    "\(markers)/03-advising-board-members.md", "phase: setting-up", "phase: seting-up",
    at: "seting-up", "unknown-phase"),
  Mistake(
    "\(markers)/04-informing-the-family.md", "reviewed: ", "reviewd: ", at: "reviewd",
    "unknown-key"),
  Mistake(
    "\(markers)/08-scr-management.md", "## Knowledge base", "## Knowlege base",
    at: "## Knowlege", "unknown-section"),
  Mistake(
    "\(markers)/06-commissioning.md", "## Rationale\n", "## Rationale\n\nThe board’s <br> view.\n",
    at: "<br>", "raw-html"),
  Mistake(
    "\(markers)/07-governance.md", "## Rationale\n",
    "## Rationale\n\n*The* [form](javascript:x).\n",
    at: "javascript:x", "unsafe-link"),
  Mistake(
    "\(markers)/08-scr-management.md", "## Rationale\n",
    "## Rationale\n\nAs\nin [the next](09-parallel.md).\n", at: "09-parallel.md", "broken-link"),
  Mistake(
    "\(markers)/09-parallel-processes.md", "## Rationale\n",
    "## Rationale\n\n> See [there](02-decision-making.md#rationnale).\n",
    at: "02-decision-making.md#rationnale",
    "unknown-anchor"),
  Mistake(
    "content/site.yml", "language: en-GB", "language: English!", at: "English!", "wrong-value"),
  Mistake(
    "\(markers)/05-clarity-of-purpose.md", "## Rationale\n",
    "## Rationale\n\nIt is said elsewhere [@nspcc-scie-2016, ch. 2, nearly at the end].\n",
    at: "nearly at the end", "malformed-locator"),
  Mistake(
    "themes/standard/templates/not-found.mustache", "<h1{{>foreign}}>{{title}}</h1>",
    "<h1>{{titel}}</h1>", at: "{{titel}}", "unknown-template-value"),
  Mistake(
    "themes/standard/templates/glossary.mustache", "{{$main}}", "{{$main}}{{strings.termz}}",
    at: "{{strings.termz}}", "unknown-template-value"),
  Mistake(
    "themes/standard/strings/en-GB.yml", "skip: Skip to the content",
    "skip: [x]", at: "[x]", "wrong-value"),
  Mistake(
    "content/site.yml", "sets: [sar, scr]", "sets: [sar, scr, sra]", at: "sra", "missing-set"),
  Mistake(
    "content/scr/set.yml", "aliases: [Statutory guidance]", "aliases: [Obstacles, Rationale]",
    at: "Rationale]", "duplicate-name"),
  Mistake(
    "content/scr/sources.yml", "  - id: opm-2017\n",
    "  - id: nobody-2020\n    type: report\n    title: Nobody\n\n  - id: opm-2017\n",
    at: "id: nobody-2020", "unused-source"),
  Mistake(
    "content/scr/glossary.md", "## Catharsis\n",
    "## Zeppelin\n\nA ship of the air.\n\n## Catharsis\n", at: "## Zeppelin", "unused-term"),
]
