/// The linked markers of a site, kept so that the next linking does anew only what may be different.
///
/// Made for a site that is linked again and again while it is written: whoever links once has no use for it,
/// and it keeps the texts as they were written in memory.
package struct KnownLinks: Sendable {
  private var table: SymbolTable?
  private var linked: [SetID: KnownResults<MarkerDraft, LinkedMarker>] = [:]
  private var connections: KnownConnections?
  private var markers: [SetID: KnownSetMarkers] = [:]

  /// Knows nothing, so that everything is linked.
  package init() {}

  /// Takes what links can name now; where that is not what it was, everything known is forgotten.
  mutating func begin(with table: SymbolTable) {
    if self.table?.names(theSameAs: table) != true { self = KnownLinks() }
    self.table = table
  }

  /// Returns a marker as it was linked, where nothing in it can have become other.
  ///
  /// What is said of a mistake can name whatever else there is, so that a marker with one is linked anew.
  func link(_ draft: MarkerDraft, of set: SetID) -> LinkedMarker? {
    guard let table, let link = linked[set]?.result(of: draft), link.record.diagnostics.isEmpty,
      link.record.files.isSubset(of: table.files)
    else { return nil }
    return link
  }

  /// Knows the markers of a set as they were linked now.
  mutating func keep(_ written: [MarkerDraft], _ linked: [LinkedMarker], of set: SetID) {
    self.linked[set] = KnownResults(written, linked)
  }

  /// Returns what the texts of a site refer to, worked out anew where that is not what it was.
  mutating func connections(of texts: LinkedTexts, _ table: SymbolTable) -> Connections {
    let connections =
      if let known = self.connections, known.texts.refer(theSameAs: texts) {
        known.connections
      } else {
        Connections(of: texts, table)
      }
    self.connections = KnownConnections(texts: texts, connections: connections)
    return connections
  }

  /// Returns the markers of a set as they were.
  func markers(of set: SetID) -> KnownSetMarkers? { markers[set] }

  /// Knows the markers of a set as they are now.
  mutating func keep(_ markers: KnownSetMarkers, of set: SetID) { self.markers[set] = markers }
}

/// The markers of a set, and what they were made of besides their own texts.
struct KnownSetMarkers: Sendable {
  let connections: Connections
  let rank: [SourceID: Int]
  let markers: KnownResults<LinkedMarker, Marker>
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
      && unpublishedFiles == other.unpublishedFiles && pageOfFile == other.pageOfFile
      && explainedAbbreviations == other.explainedAbbreviations
      && pages.count == other.pages.count
      && pages.allSatisfy { other.pages[$0]?.content == $1.content }
      && sets.elementsEqual(other.sets) { $0.names(theSameAs: $1) }
  }
}

extension SetSymbols {
  fileprivate func names(theSameAs other: SetSymbols) -> Bool {
    id == other.id && settings == other.settings && glossary?.path == other.glossary?.path
      && glossary?.terms == other.glossary?.terms && sources.keys == other.sources.keys
      && hasUnreadableSources == other.hasUnreadableSources && unpublished == other.unpublished
      && markers.elementsEqual(other.markers) { $0.names(theSameAs: $1) }
  }
}
