import ContentModel

/// Returns what became of the text before the first term.
func glossaryDifference(_ old: SetVersion?, _ new: SetVersion?) -> Difference? {
  func name(_ version: SetVersion) -> Difference.Name? {
    version.markerSet.terms.isEmpty
      ? nil
      : Difference.Name(
        version.markerSet.settings.code,
        address: version.address(of: .glossary(version.markerSet.id)))
  }
  func text(_ version: SetVersion?) -> String? {
    version.map { comparedText($0.markerSet.glossaryIntroduction) }
  }
  return Difference(
    .glossary, old: old.flatMap(name), new: new.flatMap(name),
    texts: [FieldDifference(.text, text(old), text(new))])
}

/// Returns what became of the terms of a glossary; a term is the same where its name or most of its words
/// are.
func termDifferences(_ old: SetVersion?, _ new: SetVersion?) -> [Difference] {
  let (oldTerms, newTerms) = (old?.markerSet.terms ?? [], new?.markerSet.terms ?? [])
  var pairing = Pairing(old: oldTerms.count, new: newTerms.count)
  pairing.pairEqual({ oldTerms[$0].name }, { newTerms[$0].name })
  pairing.pairTexts(oldTerms.map(matchedText), newTerms.map(matchedText))
  func name(_ version: SetVersion, _ term: Term<Reference>) -> Difference.Name {
    Difference.Name(
      term.name, address: version.address(of: .glossary(version.markerSet.id), term.anchor))
  }
  return pairing.inNewOrder.compactMap { pair in
    let was = pair.old.map { oldTerms[$0] }
    let isNow = pair.new.map { newTerms[$0] }
    return Difference(
      .term, old: old.flatMap { version in was.map { name(version, $0) } },
      new: new.flatMap { version in isNow.map { name(version, $0) } },
      isMoved: was?.anchor != isNow?.anchor,
      texts: [
        FieldDifference(.heading, was.map(heading), isNow.map(heading)),
        FieldDifference(
          .text, was.map { comparedText($0.definition) }, isNow.map { comparedText($0.definition) }),
      ])
  }
}

private func heading(of term: Term<Reference>) -> String {
  term.expansion.map { "\(term.name): \($0)" } ?? term.name
}

private func matchedText(of term: Term<Reference>) -> MatchedText {
  MatchedText(
    group: 0, place: term.anchor, text: "\(heading(of: term))\n\(comparedText(term.definition))")
}

/// Returns what became of the publications that a set cites; one is the same where its key or most of its
/// words are.
func sourceDifferences(_ old: SetVersion?, _ new: SetVersion?) -> [Difference] {
  let oldSources = old?.markerSet.sources.map(\.source) ?? []
  let newSources = new?.markerSet.sources.map(\.source) ?? []
  var pairing = Pairing(old: oldSources.count, new: newSources.count)
  pairing.pairEqual({ oldSources[$0].key }, { newSources[$0].key })
  func matchedText(_ source: Source) -> MatchedText {
    MatchedText(group: 0, place: source.key, text: reference(to: source))
  }
  pairing.pairTexts(oldSources.map(matchedText), newSources.map(matchedText))
  func name(_ version: SetVersion, _ source: Source) -> Difference.Name {
    Difference.Name(
      source.key, title: source.title,
      address: version.address(of: .sources(version.markerSet.id), source.key))
  }
  return pairing.inNewOrder.compactMap { pair in
    let was = pair.old.map { oldSources[$0] }
    let isNow = pair.new.map { newSources[$0] }
    return Difference(
      .source, old: old.flatMap { version in was.map { name(version, $0) } },
      new: new.flatMap { version in isNow.map { name(version, $0) } },
      isMoved: was?.key != isNow?.key,
      texts: [FieldDifference(.reference, was.map(reference), isNow.map(reference))])
  }
}

/// Returns a publication as a list of references shows it, with its address and the note on it.
private func reference(to source: Source) -> String {
  let words = ReferenceWords.english
  return [
    referenceText(of: source, words: words).plainText(), address(of: source),
    source.fields["note"],
  ].compactMap { $0 }.joined(separator: "\n")
}
