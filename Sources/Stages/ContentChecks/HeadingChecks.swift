import ContentModel
import Diagnostics

/// Checks that the headings of a marker go down one level at a time, and that each has an address that
/// stays.
func checkHeadings(of marker: Marker) -> [Diagnostic] {
  var checker = HeadingChecker(path: marker.path)
  for section in marker.sections {
    // The heading of the section itself.
    checker.level = 2
    for part in section.parts {
      switch part {
      case .prose(let blocks): checker.check(blocks)
      case .questions(let questions): for question in questions { checker.check(question.content) }
      case .points(let points): for point in points { checker.check(point.content) }
      case .measures(let measures):
        for blocks in measures.flatMap(\.blocks) { checker.check(blocks) }
      }
    }
  }
  return checker.diagnostics
}

/// Checks the headings of a page, whose title has level 1.
func checkHeadings(of page: Page) -> [Diagnostic] {
  var checker = HeadingChecker(path: page.path)
  checker.check(page.content)
  return checker.diagnostics
}

private struct HeadingChecker {
  let path: String
  /// The level of the last heading.
  var level = 1
  var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func check(_ blocks: [LinkedBlock]) {
    for block in blocks {
      switch block.kind {
      case .heading(let level, let anchor, let content):
        checkLevel(level, at: block.position, before: content)
        checkAnchor(anchor, of: content, at: block.position)
      case .list(let list): for entry in list.entries { check(entry.content) }
      case .quote(let content): check(content)
      case .callOut(let box): check(box.content)
      case .paragraph, .table, .figure, .code, .rule: break
      }
    }
  }

  private mutating func checkLevel(
    _ level: Int, at position: TextPosition, before content: [LinkedInline]
  ) {
    if level > self.level + 1 {
      report(
        .skippedHeadingLevel, at: position,
        "a heading of level \(level) follows one of level \(self.level)",
        hint: signs(self.level + 1, inPlaceOf: level, at: position, before: content))
    }
    self.level = level
  }

  /// Suggests other signs before a heading, which has them before its words or a line below them.
  private func signs(
    _ meant: Int, inPlaceOf level: Int, at position: TextPosition, before content: [LinkedInline]
  ) -> Suggestion {
    let signs = String(repeating: "#", count: meant)
    let hint = "write '\(signs)' before it"
    guard case .text(_, let place)? = content.first, place == position.advanced(by: level + 1)
    else { return Suggestion(hint) }
    let written = String(repeating: "#", count: level)
    return Suggestion(
      hint,
      mends: [
        Mend(
          "write '\(signs)'", Replacement(of: written, at: position.inFile(path), with: signs),
          isSafe: false)
      ])
  }

  /// The reader adds a number to an address that is taken; where that was needed, the address changes as
  /// soon as one of the headings goes or another one comes.
  private mutating func checkAnchor(
    _ anchor: String, of content: [LinkedInline], at position: TextPosition
  ) {
    // Only an address that ends in a digit can have such a number.
    guard anchor.utf8.last.map({ (0x30...0x39).contains($0) }) == true else { return }
    let words = content.plainText()
    let wanted = slug(words)
    guard anchor != wanted, anchor != "text-\(wanted)" else { return }
    report(
      .duplicateHeading, at: position,
      "another heading of this page has the address of '\(words)', which gets '#\(anchor)'",
      hint: "word one of the two otherwise: the number in an address changes when headings do")
  }

  private mutating func report(
    _ code: DiagnosticCode, at position: TextPosition, _ summary: String, hint: Suggestion
  ) {
    diagnostics.append(Diagnostic(code, at: position.inFile(path), summary, hint: hint))
  }
}
