import ContentModel
import ContentShapes
import Diagnostics
import MarkdownReader
import YAMLReader

/// Reads a glossary: `## SCR: Serious Case Review`, and below it the definition.
///
/// Front matter may say what else terms are called.
func readGlossary(_ file: TextFile, callOuts: [CallOutKind]) -> Reported<GlossaryDraft> {
  var diagnostics: [Diagnostic] = []
  var (bytes, firstLine) = (file.bytes, 1)
  var synonyms: [ReadSynonyms] = []
  if FrontMatter.begins(file) {
    let split = FrontMatter.split(file)
    diagnostics += split.diagnostics
    (bytes, firstLine) = (split.value.body, split.value.bodyLine)
    if let node = split.value.node {
      var fields = YAMLFields(node, path: file.path, shape: .glossary)
      synonyms = readSynonyms(&fields)
      diagnostics += fields.finish()
    }
  }
  let body = readMarkdown(
    bytes, path: file.path, start: TextPosition(line: firstLine, column: 1),
    callOuts: callOuts)
  diagnostics += body.diagnostics
  var glossary = GlossaryDraft(path: file.path)
  var heading: (block: WrittenBlock, title: String)?
  var definition: [WrittenBlock] = []
  var names: Set<String> = []
  var anchors = TakenAnchors()

  func report(_ code: DiagnosticCode, _ block: WrittenBlock, _ summary: String, _ hint: Suggestion)
  {
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
        synonyms: synonyms.filter { foldedHeading($0.word.string) == foldedHeading(name) }
          .flatMap(\.others),
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
  let known = glossary.terms.map(\.name)
  for word in synonyms.map(\.word) where !names.contains(foldedHeading(word.string)) {
    diagnostics.append(
      Diagnostic(
        .unknownKey, at: word.position.inFile(file.path),
        "no term '\(word.string)' stands in this glossary",
        hint: didYouMean(word.string, among: known)
          ?? "write the term as its heading has it, before any colon",
        words: word.wordsRange(in: file.path)))
  }
  diagnostics += placeholders(in: body.value, path: file.path, isWhole: true)
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
