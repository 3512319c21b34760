import ContentModel
package import Diagnostics

extension AssistedSite {
  /// Returns the changes that are offered in a range: the mends of what was found there, and what makes more of the
  /// text than it says now.
  ///
  /// - Parameter range: What is selected; an empty one is the place of the cursor.
  /// - Returns: The mends first.
  package func actions(in range: SourceRange) -> [CodeAction] {
    let mends = findings.filter { $0.touches(range) }.flatMap { finding in
      finding.mends.enumerated().map { place, mend in
        CodeAction(
          mend.title, mending: finding, isPreferred: place == 0 && mend.isSafe,
          SiteEdit(mend.replacements))
      }
    }
    guard range.start <= range.end, let file = file(range.path) else { return mends }
    let others =
      aliasActions(in: range, file) + citationActions(in: range, file)
      + sectionActions(in: range, file)
    let known = Set(mends.map(\.edit))
    return mends + others.filter { !known.contains($0.edit) }
  }

  /// Offers to keep an address that is found to be gone.
  private func aliasActions(in range: SourceRange, _ file: AssistedFile) -> [CodeAction] {
    findings.filter { $0.code == .brokenAddress && $0.touches(range) }.compactMap { finding in
      let parts = finding.summary.split(separator: "'", omittingEmptySubsequences: false)
      guard parts.count > 2, let list = AliasList(of: file, in: self) else { return nil }
      var alias = "/" + parts[1]
      if alias.hasSuffix(".html") { alias.removeLast(".html".count) }
      if let set = file.set, alias.hasPrefix("/\(set.folder)/") {
        alias.removeFirst(set.folder.count + 2)
      }
      return CodeAction(
        "add '\(alias)' to 'aliases'", mending: finding, isPreferred: true,
        SiteEdit([list.adding(alias)]))
    }
  }

  /// Offers to begin a section at a heading inside another one whose words name a section that the marker lacks.
  private func sectionActions(in range: SourceRange, _ file: AssistedFile) -> [CodeAction] {
    guard case .marker(let id) = file.kind, let settings = settings(of: id) else { return [] }
    let blocks = blocks(of: file)
    func section(_ block: WrittenBlock, isLevel fits: (Int) -> Bool) -> SectionDefinition? {
      guard case .heading(let level, _, let content) = block.kind, fits(level) else { return nil }
      return settings.sections.definition(namedBy: content.plainText())
    }
    let present = Set(blocks.compactMap { section($0) { $0 == 2 }?.id })
    return blocks.compactMap { block in
      guard (range.start.line...range.end.line).contains(block.position.line),
        let definition = section(block, isLevel: { $0 > 2 }), !present.contains(definition.id),
        let start = file.lines.offset(of: block.position),
        let words = file.words(ofHeadingAt: block.position)
      else { return nil }
      return CodeAction(
        "split this section: begin '\(definition.heading)' here",
        SiteEdit([Replacement(file.range(start..<words.lowerBound), with: "## ")]))
    }
  }
}

extension Diagnostic {
  /// Whether it stands in a range, or touches it; one of a whole file touches the first line.
  fileprivate func touches(_ range: SourceRange) -> Bool {
    guard position.path == range.path else { return false }
    let start = TextPosition(line: max(1, position.line), column: max(1, position.column))
    let end =
      length.map { start.advanced(by: $0) } ?? TextPosition(line: Int(start.line), column: .max)
    return start <= range.end && range.start <= end
  }
}
