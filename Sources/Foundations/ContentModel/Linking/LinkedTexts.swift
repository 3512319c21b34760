import Diagnostics

/// The texts of a site once their links are known.
struct LinkedTexts: Sendable {
  /// Those of the sets.
  let sets: [LinkedSet]
  /// What the free pages of the site refer to.
  let pages: [LinkRecord]

  /// Whether they refer to the same as in another state of the site, from the same places.
  func refer(theSameAs other: LinkedTexts) -> Bool {
    pages.elementsEqual(other.pages) { $0.refers(theSameAs: $1) }
      && sets.elementsEqual(other.sets) { set, other in
        set.draft.id == other.draft.id
          && set.records.elementsEqual(other.records) { $0.refers(theSameAs: $1) }
          && set.markers.elementsEqual(other.markers) { $0.refers(theSameAs: $1) }
      }
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

/// What the texts of a site refer to, seen from the other end.
///
/// One object, so that it is known to be the same where nothing in it is other.
final class Connections: Sendable {
  /// Who refers to each marker, in the order of the site.
  let backlinks: [MarkerID: [CrossReference]]
  /// Whose front matter names each marker of another set.
  let relatedTo: [MarkerID: [MarkerID]]
  /// Who cites each publication, in the order of the site.
  let uses: [SourceID: [SourceUse]]
  /// The terms and publications that links lead to.
  let named: NamedPlaces

  init(of texts: LinkedTexts, _ table: SymbolTable) {
    var backlinks: [MarkerID: [CrossReference]] = [:]
    var relatedTo: [MarkerID: [MarkerID]] = [:]
    for marker in texts.sets.lazy.flatMap(\.markers) {
      for (target, places) in marker.record.mentions.all {
        backlinks[target, default: []].append(CrossReference(marker: marker.id, places: places))
      }
      for other in marker.related { relatedTo[other, default: []].append(marker.id) }
    }
    var uses: [SourceID: [SourceUse]] = [:]
    texts.forEachRecord { record in
      for (source, places) in record.uses.all { uses[source, default: []] += places }
    }
    var named = NamedPlaces()
    for set in texts.sets {
      let vocabulary = table.vocabulary(of: set.draft.id)
      named.add(set.markers.lazy.map(\.record), vocabulary)
      named.add(set.records, vocabulary)
    }
    named.add(texts.pages, table.vocabulary(of: nil))
    (self.backlinks, self.relatedTo, self.uses, self.named) = (backlinks, relatedTo, uses, named)
  }
}

/// What the texts of a site come to.
struct LinkTotals {
  /// The files that they link to or show.
  private(set) var files: Set<String> = []
  /// The addresses of other hosts that they name, once for each place.
  private(set) var externalLinks: [ExternalLink] = []
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
