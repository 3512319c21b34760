package import ContentModel
package import Testing

extension Site {
  /// Returns linked running text in short: `[QM3](scr/qm3.html)`, and citations as
  /// `[scr:key|prefix|locator]`, with `-` before the key where the author is left out.
  package func shortText(_ inlines: [LinkedInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words, _): words.string
      case .softBreak: "\n"
      case .lineBreak: "\\\n"
      case .code(let code): "`\(code)`"
      case .emphasis(let content): "*\(shortText(content))*"
      case .strong(let content): "**\(shortText(content))**"
      case .reference(let reference, let content): shortText(reference, shortText(content))
      case .image(let reference, let content): "!" + shortText(reference, shortText(content))
      case .note(let note): "[^\(note.number): \(shortText(note.content))]"
      }
    }.joined()
  }

  /// Returns linked blocks in short, a line each; marks of headings, lists and quotations are left out.
  package func shortText(_ blocks: [LinkedBlock]) -> String {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content): shortText(content)
      case .heading(_, let anchor, let content): "#\(anchor) \(shortText(content))"
      case .list(let list): list.entries.map { shortText($0.content) }.joined(separator: "\n")
      case .quote(let content): shortText(content)
      case .callOut(let box): "!\(box.kind.id) \(shortText(box.content))"
      case .table(let table):
        ([shortText(table.caption)]
          + table.allRows.map { $0.map { shortText($0.content) }.joined(separator: " | ") })
          .joined(separator: "\n")
      case .figure(let figure):
        "!" + shortText(figure.picture, shortText(figure.alternative)) + " "
          + shortText(figure.caption)
      case .code(_, let text): text
      case .rule: "---"
      }
    }.joined(separator: "\n")
  }

  /// Returns the first text of a marker of the first set in short.
  package func statement(_ number: Int = 1) -> String {
    guard case .prose(let blocks)? = sets[0].marker(number).sections.first?.parts.first else {
      return "no statement"
    }
    return shortText(blocks)
  }

  private func shortText(_ reference: Reference, _ content: String) -> String {
    switch reference {
    case .external(let address, _): "[\(content)](\(address))"
    case .place(let place, _):
      "[\(content)](\(address(of: place.page))\(place.anchor.map { "#\($0)" } ?? ""))"
    case .term(let place, let expansion):
      "{\(content)|\(place.anchor ?? "")|\(expansion ?? "")}"
    case .object(let object): "[\(content)](\(object.address))"
    case .citation(let citations):
      citations.map { citation in
        "[\(citation.omitsAuthor ? "-" : "")\(citation.source.set.folder):\(citation.source.key)"
          + "|\(citation.prefix)|\(citation.locator)]"
      }.joined()
    }
  }
}

/// Loads the sample with a text as the statement of QM1, in which nothing is wrong, and returns the
/// text as it is linked.
package func linkedStatement(
  _ statement: String, replacing files: [String: String?] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) async throws -> String {
  let site = await expectFindings(
    in: statement, replacing: files, [], sourceLocation: sourceLocation)
  return try #require(site, sourceLocation: sourceLocation).statement()
}
