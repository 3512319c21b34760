/// The linked markers of a site, kept so that the next linking does anew only what may be different.
///
/// Made for a site that is linked again and again while it is written: whoever links once has no use for it,
/// and it keeps the texts as they were written in memory.
package struct KnownLinks: Sendable {
  private struct Link: Sendable {
    let written: MarkerDraft
    let linked: LinkedMarker
  }

  private var table: SymbolTable?
  private var links: [String: Link] = [:]

  /// Knows nothing, so that everything is linked.
  package init() {}

  /// Takes what links can name now; where that is not what it was, everything known is forgotten.
  mutating func begin(with table: SymbolTable) {
    if self.table?.names(theSameAs: table) != true { links = [:] }
    self.table = table
  }

  /// Returns a marker as it was linked, where nothing in it can have become other.
  ///
  /// What is said of a mistake can name whatever else there is, so that a marker with one is linked anew.
  func marker(_ draft: MarkerDraft) -> LinkedMarker? {
    guard let link = links[draft.path], let table, link.linked.record.diagnostics.isEmpty,
      link.linked.record.files.isSubset(of: table.files), link.written == draft
    else { return nil }
    return link.linked
  }

  /// Knows some markers as they were linked now; others keep their place.
  mutating func keep(_ written: [MarkerDraft], _ linked: [LinkedMarker]) {
    for (written, linked) in zip(written, linked) where links[written.path]?.linked !== linked {
      links[written.path] = Link(written: written, linked: linked)
    }
  }
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
      && glossary?.terms == other.glossary?.terms && sourceKeys == other.sourceKeys
      && hasUnreadableSources == other.hasUnreadableSources && unpublished == other.unpublished
      && markers.elementsEqual(other.markers) { $0.names(theSameAs: $1) }
  }
}
