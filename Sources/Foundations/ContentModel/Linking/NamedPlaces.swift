/// The terms and publications that the texts of a site link to, by the set that explains them.
struct NamedPlaces {
  /// The addresses of terms.
  private(set) var terms: [SetID: Set<String>] = [:]
  /// The keys of publications.
  private(set) var sources: [SetID: Set<String>] = [:]

  /// Collects what the texts of a site link to.
  init(in texts: LinkedTexts, _ table: SymbolTable) {
    for set in texts.sets {
      let vocabulary = table.vocabulary(of: set.draft.id)
      add(set.markers.lazy.map(\.record), vocabulary)
      add(set.records, vocabulary)
    }
    add(texts.pages, table.vocabulary(of: nil))
  }

  /// Adds what texts that share a vocabulary name.
  private mutating func add(_ records: some Sequence<LinkRecord>, _ vocabulary: Vocabulary) {
    var isUsed = [Bool](repeating: false, count: vocabulary.terms.anchors.count)
    for record in records {
      for (index, isLinked) in record.usedTerms.enumerated() where isLinked { isUsed[index] = true }
      for place in record.namedPlaces {
        switch (place.page, place.anchor) {
        case (.glossary(let set), let anchor?): terms[set, default: []].insert(anchor)
        case (.sources(let set), let anchor?): sources[set, default: []].insert(anchor)
        default: break
        }
      }
    }
    for (index, anchor) in vocabulary.terms.anchors.enumerated() where isUsed[index] {
      terms[vocabulary.glossarySet, default: []].insert(anchor)
    }
  }
}
