import ContentModel
import Diagnostics

/// What was found in the markers of a site, kept so that the next run checks only those that have changed.
package struct KnownChecks: Sendable {
  private var basis: Basis?
  private var markers: [SetID: CheckedMarkers] = [:]
  var crosswalks: CheckedCrosswalks?
  var translations = CheckedTranslations()

  /// What the findings of every marker depend on.
  private struct Basis: Equatable, Sendable {
    let site: SiteSettings
    let sets: [SetSettings]
    let today: CalendarDate?
    /// The titles that a house style leaves alone; none without a style.
    let titles: [String]
  }

  /// Knows nothing, so that everything is checked.
  package init() {}

  /// Takes what a site says of itself; where that is not what it was, everything known is forgotten.
  mutating func begin(with site: Site, on today: CalendarDate?) {
    let basis = Basis(
      site: site.settings, sets: site.sets.map(\.settings), today: today,
      titles: site.settings.style == nil
        ? [] : site.sets.flatMap { $0.sources.map(\.source.title) })
    if self.basis != basis { (markers, crosswalks) = ([:], nil) }
    self.basis = basis
  }

  /// Returns what is known of the crosswalks of a site; nil where they are not the ones they were.
  func checked(_ crosswalks: Crosswalks) -> CheckedCrosswalks? {
    self.crosswalks.flatMap { $0.crosswalks === crosswalks ? $0 : nil }
  }

  /// Looks at the markers of a set, but only at those that are not the ones they were.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - check: Looks at one.
  /// - Returns: What is found in each now.
  mutating func check(
    _ set: MarkerSet, _ check: @escaping @Sendable (Marker) -> MarkerFindings
  ) async -> CheckedMarkers {
    let last = markers[set.id] ?? CheckedMarkers()
    let checked = await last.following(set.markers, check)
    markers[set.id] = checked
    return checked
  }
}

/// What is found in one marker, looked at on its own.
final class MarkerFindings: Sendable {
  let diagnostics: [Diagnostic]
  /// A number for each of its questions; see ``wordings(of:)``.
  let wordings: [UInt64]

  init(_ diagnostics: [Diagnostic], wordings: [UInt64]) {
    self.diagnostics = diagnostics
    self.wordings = wordings
  }
}
