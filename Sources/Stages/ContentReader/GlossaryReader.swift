import ContentModel
import Diagnostics
import MarkdownReader

/// Reads a glossary: `## SCR: Serious Case Review`, and below it the definition.
func readGlossary(_ file: TextFile) -> Reported<GlossaryDraft> {
  let body = readMarkdown(file.bytes, path: file.path)
  var diagnostics = body.diagnostics
  var glossary = GlossaryDraft(path: file.path)
  var heading: (block: WrittenBlock, title: String)?
  var definition: [WrittenBlock] = []
  var names: Set<String> = []
  var anchors = TakenAnchors()

  func report(_ code: DiagnosticCode, _ block: WrittenBlock, _ summary: String, _ hint: String) {
    diagnostics.append(
      Diagnostic(code, at: block.position.inFile(file.path), summary, hint: hint))
  }
  func finishTerm() {
    guard let heading else {
      glossary.introduction = definition
      return
    }
    let parts = heading.title
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.trimmingWhitespace()
      }
    let name = parts.first ?? ""
    if name.isEmpty {
      report(
        .emptyText, heading.block, "this term has no name", "write '## ABC: What it stands for'")
    } else if !names.insert(foldedHeading(name)).inserted {
      report(
        .duplicateName, heading.block, "the term '\(name)' stands here twice",
        "bring the two definitions together")
    }
    if definition.isEmpty {
      report(
        .emptySection, heading.block, "the term '\(name)' has no definition",
        "write one or two plain sentences below it")
    }
    glossary.terms.append(
      Term(
        name: name, expansion: parts.count == 2 && !parts[1].isEmpty ? parts[1] : nil,
        anchor: anchors.take(anchor(of: name)), definition: definition,
        position: heading.block.position))
  }

  for block in body.value {
    if case .heading(let level, _, let content) = block.kind {
      if level == 2 {
        finishTerm()
        heading = (block, content.plainText())
        definition = []
        continue
      }
      report(
        .misplacedText, block, "a heading of level \(level) stands in the glossary",
        "write '## ' before a term, and no other headings")
    }
    definition.append(block)
  }
  finishTerm()
  if glossary.terms.isEmpty {
    diagnostics.append(
      Diagnostic(
        .emptyText, at: SourcePosition(wholeFile: file.path), "this glossary holds no term",
        hint: "write '## ABC: What it stands for' with its meaning below, or delete the file"))
  }
  return Reported(glossary, diagnostics)
}

/// Returns the address of a term, apart from those that a theme makes for parts of the page.
private func anchor(of name: String) -> String {
  let words = slug(name)
  return words.hasPrefix("page-") ? "text-\(words)" : words
}
