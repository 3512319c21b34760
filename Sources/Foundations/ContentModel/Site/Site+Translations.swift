extension Site {
  /// Whether any set is a translation of another.
  package var hasTranslations: Bool { !originals.isEmpty }

  /// Returns the set that another one translates; nil where it translates none.
  package func original(of set: SetID) -> MarkerSet? { originals[set].map { self[$0] } }

  /// Returns the marker that another one translates, which has its number; nil where there is none.
  package func original(of marker: MarkerID) -> Marker? {
    original(of: marker.set).flatMap {
      $0.hasMarker(marker.number) ? $0.marker(marker.number) : nil
    }
  }

  /// Returns a set in all its languages.
  ///
  /// - Parameter set: The original, or a translation of it.
  /// - Returns: The original, and then its translations in the order of the site; none of a set in one language.
  package func languages(of set: SetID) -> [MarkerSet] {
    if originals.isEmpty { return [] }
    let original = originals[set] ?? set
    let translations = sets.filter { originals[$0.id] == original }
    return translations.isEmpty ? [] : [self[original]] + translations
  }

  /// The language of the texts of a set: `en-GB`.
  package func language(of set: MarkerSet) -> String { set.settings.language ?? settings.language }
}
