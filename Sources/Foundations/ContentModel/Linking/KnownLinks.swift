import Diagnostics

/// The linked texts of a site, kept so that the next linking does anew only what may be different.
///
/// Made for a site that is linked again and again while it is written: whoever links once has no use for it,
/// and it keeps the texts as they were written in memory.
package struct KnownLinks: Sendable {
  private(set) var table: SymbolTable?
  /// Whether what is said of a mistake can be no other than it was.
  private var isSayingTheSame = false
  private var linked: [SetID: LinkedMarkers] = [:]
  private var connections: KnownConnections?
  private var markers: [SetID: KnownSetMarkers] = [:]
  private var crosswalks: (written: WrittenCrosswalks, linked: Reported<Crosswalks?>)?
  /// The markers of which other texts say other things than in the linking before; nil where all may be.
  private(set) var surroundedOtherwise: Set<MarkerID>?

  /// Knows nothing, so that everything is linked.
  package init() {}

  /// Takes what links can name now; where that is not what it was, everything known is forgotten.
  mutating func begin(with table: SymbolTable) {
    let last = self.table
    if last?.names(theSameAs: table) != true { self = KnownLinks() }
    isSayingTheSame = last?.says(theSameAs: table) ?? false
    self.table = table
  }

  /// Returns the places at which a set has other markers than it had, all with the numbers and files that stood there.
  ///
  /// - Returns: nil where more has become other.
  func placesOfOthers(in set: SetDraft) -> [Int]? {
    linked[set.id]?.placesOfOthers(in: set.markers)
  }

  /// Returns the markers of a set as they were written.
  func drafts(of set: SetID) -> [MarkerDraft] { linked[set]?.drafts ?? [] }

  /// Links the markers of a set, but only those in which anything can have become other.
  ///
  /// What is said of a mistake can name whatever else there is.
  mutating func link(_ set: SetDraft, _ table: SymbolTable) async -> LinkedMarkers {
    let last = linked[set.id] ?? LinkedMarkers()
    let files = table.files
    let isDoubtful = { (marker: LinkedMarker) in
      !marker.record.diagnostics.isEmpty || !marker.record.files.isSubset(of: files)
    }
    let linked = await last.following(
      set, unless: isSayingTheSame ? nil : isDoubtful
    ) { linkMarker($0, of: set.id, table) }
    self.linked[set.id] = linked
    return linked
  }

  /// Returns what the texts of a site refer to, worked out anew as far as that is not what it was.
  mutating func connections(of texts: LinkedTexts, _ table: SymbolTable) -> Connections {
    let following = connections.flatMap { known in
      texts.replacements(since: known.texts).map {
        known.connections.following($0, in: texts, table)
      }
    }
    surroundedOtherwise = following?.surroundedOtherwise
    let connections = following?.connections ?? Connections(of: texts, table)
    self.connections = KnownConnections(texts: texts, connections: connections)
    return connections
  }

  /// Links the crosswalks of a site, but not those of which all is as it was.
  mutating func link(
    _ written: WrittenCrosswalks, _ table: SymbolTable
  ) -> Reported<Crosswalks?> {
    if let last = crosswalks, last.written === written,
      isSayingTheSame || last.linked.diagnostics.isEmpty
    {
      return last.linked
    }
    let linked = linkCrosswalks(written, table)
    crosswalks = (written, linked)
    return linked
  }

  /// Returns the markers of a set as they were.
  func markers(of set: SetID) -> KnownSetMarkers? { markers[set] }

  /// Knows the markers of a set as they are now.
  mutating func keep(_ markers: KnownSetMarkers, of set: SetID) { self.markers[set] = markers }
}

/// The markers of a set, and what they were made of besides their own texts.
struct KnownSetMarkers: Sendable {
  let rank: [SourceID: Int]
  let markers: KnownResults<LinkedMarker, Marker>
  let totals: MarkerTotals
}

private struct KnownConnections: Sendable {
  let texts: LinkedTexts
  let connections: Connections
}

extension SymbolTable {
  /// Whether every name of a page or place leads to the same in another table.
  ///
  /// Titles do not count, which only tell of mistakes, nor other files: a marker that links to one is asked
  /// for on its own, and one more file changes no link that leads somewhere.
  fileprivate func names(theSameAs other: SymbolTable) -> Bool {
    language == other.language && unreadableSets == other.unreadableSets
      && pageOfFile == other.pageOfFile && explainedAbbreviations == other.explainedAbbreviations
      && pages.count == other.pages.count
      && pages.allSatisfy { other.pages[$0]?.content == $1.content }
      && sets.elementsEqual(other.sets) { $0.names(theSameAs: $1) }
      && inventories.elementsEqual(other.inventories) { $0.says(theSameAs: $1) }
  }

  /// Whether whatever can be said of a name that leads nowhere is the same in another table, which names the same.
  fileprivate func says(theSameAs other: SymbolTable) -> Bool {
    files == other.files
      && unpublishedSets.elementsEqual(other.unpublishedSets) { $0 == $1 }
      && pages.allSatisfy { other.pages[$0]?.title == $1.title }
      && sets.elementsEqual(other.sets) { $0.says(theSameAs: $1) }
  }
}

extension SetSymbols {
  fileprivate func names(theSameAs other: SetSymbols) -> Bool {
    id == other.id && settings == other.settings && glossary?.path == other.glossary?.path
      && glossary?.terms == other.glossary?.terms && sources.keys == other.sources.keys
      && hasUnreadableSources == other.hasUnreadableSources
      && numbers.leaveOut(theSameAs: other.numbers)
      && markers.elementsEqual(other.markers) { $0.names(theSameAs: $1) }
  }

  fileprivate func says(theSameAs other: SetSymbols) -> Bool {
    sources == other.sources
      && markers.elementsEqual(other.markers) { $0 === $1 || $0.title == $1.title }
  }
}
