import Diagnostics
import Foundation
import TestSupport

/// A file that is added to the content of the project, with the mistakes that stand in it.
struct SeededFile {
  /// Its path below the site's folder.
  let path: String
  /// Its text, with a mark at each mistake.
  let marked: MarkedText
  /// The code of each mistake by its mark; that of the file as a whole has no mark.
  let codes: [(mark: Character?, code: String)]

  init(_ path: String, _ text: String, _ codes: [(mark: Character?, code: String)]) {
    self.path = path
    marked = MarkedText(text)
    self.codes = codes
  }

  /// Writes the file.
  func make(in site: URL) throws {
    let url = site.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(marked.text.utf8).write(to: url)
  }

  /// The findings as `file:line:column code`, or `file code` for the file as a whole.
  var findings: [String] {
    codes.map { mark, code in
      let place = mark.flatMap { marked.places[$0] }
      return "\(path)\(place.map { ":\($0.line):\($0.column)" } ?? "") \(code)"
    }
  }
}

private let markers = "content/scr/markers"

/// Mistakes that are easier to see in a file of their own.
let seededFiles = [
  SeededFile(
    "themes/standard/templates/bits/open.mustache", "<p>\n1️⃣{{#sets}}\n</p>\n",
    [("1️⃣", "malformed-template")]),
  SeededFile("\(markers)/chart.png", "PNG", []),
  SeededFile("content/scr/notes.md", "A note.\n", [(nil, "unrecognized-file")]),
  SeededFile("content/pages/search.md", "---\ntitle: S\n---\nText.\n", [(nil, "reserved-name")]),
  SeededFile("content/pages/bare.md", "1️⃣Text.\n", [("1️⃣", "missing-front-matter")]),
  SeededFile(
    "content/pages/untitled.md", "---\n1️⃣description: D\n---\nText.\n", [("1️⃣", "missing-key")]),
  SeededFile("content/pages/empty.md", "---\ntitle: E\n---\n", [(nil, "empty-text")]),
  SeededFile(
    "content/pages/twice.md", "---\ntitle: A\n1️⃣title: B\n---\nText.\n",
    [("1️⃣", "duplicate-key")]),
  SeededFile(
    "content/pages/starred.md", "---\ntitle: 1️⃣*x\n---\nText.\n", [("1️⃣", "invalid-yaml")]),
  SeededFile(
    "content/pages/pictures.md",
    """
    ---
    title: Pictures
    review-by: 1️⃣2020-01-31
    aliases: [2️⃣/scr/qm3]
    ---
    Look at ![](3️⃣../scr/markers/chart.png) and ![chart](4️⃣../scr/markers/chart.png).

    ## Uses
    Text.

    5️⃣#### Deep
    Text.

    6️⃣## Uses
    So it says 7️⃣[@].
    Text with a 8️⃣\u{1} in it.

    \(String(repeating: ">", count: 64))9️⃣> Text.

    """,
    [
      ("1️⃣", "review-overdue"), ("2️⃣", "duplicate-address"), ("3️⃣", "image-without-text"),
      ("4️⃣", "file-name-as-text"), ("5️⃣", "skipped-heading-level"), ("6️⃣", "duplicate-heading"),
      ("7️⃣", "malformed-citation"), ("8️⃣", "control-character"), ("9️⃣", "nesting-too-deep"),
    ]),
  SeededFile(
    "\(markers)/18-zeal.md",
    """
    ---
    number: 1️⃣18
    title: Again
    phase: outputs
    summary: A number twice.
    ---
    ## Quality statement
    Text.

    ## Rationale
    The 2️⃣XYZW says so.

    ## Questions
    1. Is a question asked?

    """,
    [
      ("1️⃣", "duplicate-number"), ("2️⃣", "unknown-abbreviation"),
    ]),
  SeededFile(
    "\(markers)/22-late.md",
    """
    1️⃣---
    number: 2️⃣22
    title: Late
    phase: outputs
    summary: A number too many.
    ---
    3️⃣Text before the first section.

    ## Quality statement
    Text.

    4️⃣## Quality statement
    Text.

    ## Questions
    5️⃣7. Is this the seventh question of a marker?
    6️⃣8. It asks nothing.
    7️⃣9. Is this the seventh question of a marker?

    8️⃣## Knowledge base

    """,
    [
      ("1️⃣", "missing-section"), ("2️⃣", "missing-number"), ("3️⃣", "misplaced-text"),
      ("4️⃣", "duplicate-section"), ("5️⃣", "question-number"), ("6️⃣", "question-without-mark"),
      ("7️⃣", "duplicate-question"), ("8️⃣", "empty-section"),
    ]),
]
