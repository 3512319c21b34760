import Diagnostics

extension TextLinker {
  /// Links the terms of the glossary in a part of a run that holds no references, each at its first use
  /// in the section, and reports abbreviations that nobody explains.
  ///
  /// - Parameters:
  ///   - range: The part.
  ///   - run: The run.
  ///   - start: A place before which none begins.
  mutating func linkTerms(in range: Range<Int>, of run: TextRun, from start: Int) {
    var written = range.lowerBound
    let rest = min(max(range.lowerBound, start), range.upperBound)..<range.upperBound
    var offset = vocabulary.nextTerm(in: run.bytes, rest)
    while offset < range.upperBound {
      let rest = offset..<range.upperBound
      var end = offset + 1
      if let match = vocabulary.terms.match(in: run.bytes, rest) {
        end = match.end
        note(
          offset..<end, of: run, .term(vocabulary.glossarySet, anchor: match.entry.anchor), .words)
        if isFirstUse(of: match.entry) {
          run.append(written..<offset, to: &linked)
          linked.append(.reference(reference(to: match.entry), run.inlines(in: offset..<end)))
          written = end
        }
      } else if let abbreviation = abbreviation(in: run.bytes, rest) {
        note(abbreviation.name, offset..<abbreviation.end, of: run)
        end = abbreviation.end
      }
      offset = vocabulary.nextTerm(in: run.bytes, end..<range.upperBound)
    }
    run.append(written..<range.upperBound, to: &linked)
  }

  /// Forgets which terms were used: a new section explains them again.
  mutating func beginSection() { usedTerms = [] }

  private mutating func isFirstUse(of entry: TermIndex.Entry) -> Bool {
    if case .glossary = context.page, context.anchor == entry.anchor { return false }
    guard usedTerms.insert(entry.anchor).inserted else { return false }
    if record.usedTerms.isEmpty {
      record.usedTerms = Array(repeating: false, count: vocabulary.terms.anchors.count)
    }
    record.usedTerms[entry.index] = true
    return true
  }

  private func reference(to entry: TermIndex.Entry) -> Reference {
    .term(
      Place(.glossary(vocabulary.glossarySet), anchor: entry.anchor), expansion: entry.expansion)
  }

  private mutating func note(_ abbreviation: String, _ range: Range<Int>, of run: TextRun) {
    guard !table.explainedAbbreviations.contains(abbreviation),
      !vocabulary.requirementWords.contains(abbreviation)
    else { return }
    if placeholderWords.contains(abbreviation) {
      // While no marker is published, the other texts may wait for their words.
      guard table.set(context.set).map({ !$0.markers.isEmpty }) ?? true else { return }
      return report(
        .placeholder, range, of: run,
        "'\(abbreviation)' stands for a text that is still to be written",
        hint: "write it, or take it out")
    }
    guard !vocabulary.terms.anchors.isEmpty else { return }
    let place = run.position(of: range.lowerBound).inFile(context.path)
    if let known = unknownAbbreviations[abbreviation] {
      record.abbreviations[known].add(place)
    } else {
      unknownAbbreviations[abbreviation] = record.abbreviations.count
      record.abbreviations.append(UnknownAbbreviation(abbreviation, at: place, length: range.count))
    }
  }
}

extension SymbolTable {
  /// Returns the abbreviation that was meant; of three letters, most are a slip away from one another, so
  /// that only an exchange of two counts.
  func nearAbbreviation(to abbreviation: String) -> String? {
    let candidates = explainedAbbreviations.filter { known in
      known.allSatisfy(\.isUppercase)
        && (abbreviation.count > 3 || known.sorted() == abbreviation.sorted())
    }
    return nearMiss(to: abbreviation, among: candidates.sorted())
  }
}
