import Diagnostics

/// The texts of a site once their links are known.
struct LinkedTexts: Sendable {
  /// Those of the sets.
  let sets: [LinkedSet]
  /// What the free pages of the site refer to.
  let pages: [LinkRecord]

  /// Returns the markers that stand for others in another state of the site, in which nothing else refers otherwise.
  ///
  /// - Parameter other: The texts as they were.
  /// - Returns: nil where other texts refer to other things as well, or where two markers have one number.
  func replacements(since other: LinkedTexts) -> [MarkerReplacement]? {
    guard sets.count == other.sets.count,
      pages.elementsEqual(other.pages, by: { $0.refers(theSameAs: $1) })
    else { return nil }
    var replacements: [MarkerReplacement] = []
    for (set, old) in zip(sets, other.sets) {
      let known = KnownResults(old.markers, old.markers)
      guard set.draft.id == old.draft.id, !set.hasDuplicates, !old.hasDuplicates,
        set.records.elementsEqual(old.records, by: { $0.refers(theSameAs: $1) }),
        let places = known.placesOfOthers(in: set.markers),
        places.allSatisfy({ set.markers[$0].id == old.markers[$0].id })
      else { return nil }
      replacements += places.map {
        MarkerReplacement(old: old.markers[$0], new: set.markers[$0])
      }
    }
    return replacements
  }

  /// Hands each record to a closure, in the order of the site.
  ///
  /// They are not put into one list: a copy of each would cost more than most of what is done with it.
  func forEachRecord(_ body: (borrowing LinkRecord) -> Void) {
    for set in sets {
      for marker in set.markers { body(marker.record) }
      for record in set.records { body(record) }
    }
    for record in pages { body(record) }
  }
}

/// What the texts of a site come to.
struct LinkTotals {
  /// The files that they link to or show.
  private(set) var files: Set<String> = []
  /// The addresses of other hosts that they name, once for each place.
  private(set) var externalLinks: [ExternalLink] = []
  /// What they cite of other publishers, once for each place.
  private(set) var objectUses: [ObjectUse] = []
  /// How many links, cross-references and citations they hold.
  private(set) var linkCount = 0
  /// What is wrong with any of these.
  private(set) var diagnostics: [Diagnostic] = []

  init(of texts: LinkedTexts, _ table: SymbolTable) {
    var abbreviations: [UnknownAbbreviation] = []
    var places: [String: Int] = [:]
    texts.forEachRecord { record in
      files.formUnion(record.files)
      externalLinks += record.externalLinks
      objectUses += record.objectUses
      linkCount += record.linkCount
      diagnostics += record.diagnostics
      for abbreviation in record.abbreviations {
        if let place = places[abbreviation.name] {
          abbreviations[place].add(abbreviation)
        } else {
          places[abbreviation.name] = abbreviations.count
          abbreviations.append(abbreviation)
        }
      }
    }
    diagnostics += abbreviations.map {
      $0.diagnostic(near: table.nearAbbreviation(to: $0.name))
    }
  }
}
