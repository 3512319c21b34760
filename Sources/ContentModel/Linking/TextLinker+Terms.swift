import Diagnostics

extension TextLinker {
  /// Links the terms of the glossary in a part of a run that holds no references, each at its first use
  /// in the section, and reports abbreviations that nobody explains.
  mutating func linkTerms(
    in range: Range<Int>, of run: TextRun, to linked: inout [LinkedInline]
  ) {
    var written = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isWordStart = offset == 0 || !isWordByte(run.bytes[offset - 1])
      guard isWordStart else {
        offset += 1
        continue
      }
      let rest = run.bytes[offset..<range.upperBound]
      if let match = terms.match(in: rest) {
        if isFirstUse(of: match.entry) {
          linked += run.inlines(in: written..<offset)
          linked.append(.reference(reference(to: match.entry), run.inlines(in: offset..<match.end)))
          written = match.end
        }
        offset = match.end
      } else if let abbreviation = abbreviation(in: rest) {
        report(abbreviation.name, at: run.position(of: offset))
        offset = abbreviation.end
      } else {
        offset += 1
      }
    }
    linked += run.inlines(in: written..<range.upperBound)
  }

  /// Forgets which terms were used: a new section explains them again.
  mutating func beginSection() { usedTerms = [] }

  /// Whether a text may hold a term or an abbreviation; a quick look before a long one.
  func mayHoldTerm(_ text: String) -> Bool {
    guard !terms.isEmpty else { return false }
    var beforeLast: UInt8 = 0x20
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      if !isWordByte(beforeLast), terms.mayBegin(with: last, byte) { return true }
      if (0x41...0x5A).contains(last), (0x41...0x5A).contains(byte) { return true }
      (beforeLast, last) = (last, byte)
    }
    return false
  }

  private mutating func isFirstUse(of entry: TermIndex.Entry) -> Bool {
    if case .glossary = context.page, context.anchor == entry.anchor { return false }
    return usedTerms.insert(entry.anchor).inserted
  }

  private func reference(to entry: TermIndex.Entry) -> Reference {
    .term(Place(.glossary(glossarySet), anchor: entry.anchor), expansion: entry.expansion)
  }

  private mutating func report(_ abbreviation: String, at position: TextPosition) {
    guard !table.explainedAbbreviations.contains(abbreviation),
      reportedAbbreviations.insert(abbreviation).inserted
    else { return }
    report(
      .unknownAbbreviation, at: position,
      "the abbreviation '\(abbreviation)' is not in the glossary",
      hint: "explain it in glossary.md, or list it under 'abbreviations' in content/site.yml")
  }
}
