import ContentModel
import Diagnostics
import Wording

extension PageFrame {
  /// Returns all words of a section, its questions and points included, one space between blocks.
  func words(of section: Section<Reference>) -> String {
    section.parts.map { part in
      switch part {
      case .prose(let blocks): words(of: blocks)
      case .questions(let questions):
        questions.map { words(of: $0.content) }.joined(separator: " ")
      case .points(let points): points.map { words(of: $0.content) }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }

  /// Returns the words of blocks with citations written out, one space between blocks.
  func words(of blocks: [LinkedBlock]) -> String {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content), .heading(_, _, let content):
        writingOutCitations(content).plainText()
      case .list(let list): list.entries.map { words(of: $0.content) }.joined(separator: " ")
      case .quote(let content): words(of: content)
      case .code(_, let text): text
      case .rule: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func writingOutCitations(_ inlines: [LinkedInline]) -> [LinkedInline] {
    inlines.map { inline in
      switch inline {
      case .reference(.citation(let citations), _): .text(words(of: citations), .start)
      case .emphasis(let content): .emphasis(writingOutCitations(content))
      case .strong(let content): .strong(writingOutCitations(content))
      default: inline
      }
    }
  }

  /// Returns citations as a page shows them: `(HM Government, 2015, p. 72)`.
  func words(of citations: [Citation]) -> String {
    "(\(citations.map(words).joined(separator: "; ")))"
  }

  /// Returns one citation as a page shows it: `HM Government, 2015, p. 72`.
  func words(of citation: Citation) -> String {
    let source = site[citation.source.set].source(citation.source.key)
    let name = shortReferenceText(
      of: source, omittingAuthor: citation.omitsAuthor, words: strings.referenceWords)
    let parts = [citation.prefix.isEmpty ? name : "\(citation.prefix) \(name)", citation.locator]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Returns the citations of blocks, in the order of the text.
func citations(in blocks: [LinkedBlock]) -> [Citation] {
  blocks.flatMap { block -> [Citation] in
    switch block.kind {
    case .paragraph(let content), .heading(_, _, let content): citations(in: content)
    case .list(let list): list.entries.flatMap { citations(in: $0.content) }
    case .quote(let content): citations(in: content)
    case .code, .rule: []
    }
  }
}

private func citations(in inlines: [LinkedInline]) -> [Citation] {
  inlines.flatMap { inline -> [Citation] in
    switch inline {
    case .reference(.citation(let citations), _): citations
    case .reference(_, let content), .emphasis(let content), .strong(let content),
      .image(_, let content):
      citations(in: content)
    case .text, .code, .softBreak, .lineBreak: []
    }
  }
}
