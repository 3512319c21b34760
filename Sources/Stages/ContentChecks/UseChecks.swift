import ContentModel
import Diagnostics

/// Finds the sources and terms of a set that no text uses.
func checkUse(in set: MarkerSet) -> [Diagnostic] {
  let folder = "\(contentFolder)/\(set.id.folder)"
  let sources = set.sources.filter { cited in
    cited.uses.isEmpty && cited.source.key != set.settings.restates
      && !set.linkedSources.contains(cited.source.key)
  }
  let terms = set.terms.filter {
    !set.usedTerms.contains($0.anchor) && !isShown($0.name, beside: set)
  }
  return sources.map { cited in
    Diagnostic(
      .unusedSource, at: cited.source.position.inFile("\(folder)/sources.yml"),
      "no text cites the source '\(cited.source.key)'",
      hint: "cite it where a text rests on it, [@\(cited.source.key)], or take the entry out")
  }
    + terms.map { term in
      Diagnostic(
        .unusedTerm, at: term.position.inFile("\(folder)/glossary.md"),
        "no text uses the term '\(term.name)'",
        hint: "use the word where it is meant, or take the entry out")
    }
}

/// Whether pages show a term although no text has it: in labels, or in the references to sources.
private func isShown(_ term: String, beside set: MarkerSet) -> Bool {
  if term == set.settings.code || term == set.settings.prefix { return true }
  let name = term.lowercased()
  return set.sources.contains { cited in
    cited.source.title.lowercased().contains(name)
      || cited.source.authors.contains { $0.cited.lowercased().contains(name) }
  }
}

/// Finds the markers that no other text refers to.
func checkReferences(in site: Site) -> [Diagnostic] {
  var referred: Set<MarkerID> = []
  for page in site.writtenPages { collectMarkers(in: page.content, into: &referred) }
  for set in site.sets {
    for page in (set.landing.map { [$0] } ?? []) + set.pages {
      collectMarkers(in: page.content, into: &referred)
    }
    collectMarkers(in: set.status?.text ?? [], into: &referred)
    collectMarkers(in: set.glossaryIntroduction, into: &referred)
    for term in set.terms { collectMarkers(in: term.definition, into: &referred) }
  }
  return site.sets.flatMap(\.markers)
    .filter { $0.backlinks.isEmpty && $0.related.isEmpty && !referred.contains($0.id) }
    .map { marker in
      Diagnostic(
        .unreferencedMarker, at: marker.numberPosition.inFile(marker.path),
        "no other text refers to \(site.label(of: marker.id))",
        hint: "write its label where another marker or a page leads on to it")
    }
}

private func collectMarkers(in blocks: [LinkedBlock], into markers: inout Set<MarkerID>) {
  blocks.forEachText { collectMarkers(in: $0, into: &markers) }
}

private func collectMarkers(in inlines: [LinkedInline], into markers: inout Set<MarkerID>) {
  for inline in inlines {
    switch inline {
    case .reference(.place(let place, _), _):
      if case .marker(let id) = place.page { markers.insert(id) }
    case .emphasis(let content), .strong(let content): collectMarkers(in: content, into: &markers)
    case .note(let note): if note.use == 1 { collectMarkers(in: note.content, into: &markers) }
    case .text, .softBreak, .lineBreak, .code, .reference, .image: break
    }
  }
}
