import ContentModel
import Diagnostics

/// What was found in the markers of a site, kept so that the next run checks only those that have changed.
package struct KnownChecks: Sendable {
  private var basis: Basis?
  private var markers: [SetID: KnownResults<Marker, MarkerFindings>] = [:]

  /// What the findings of every marker depend on.
  private struct Basis: Equatable, Sendable {
    let site: SiteSettings
    let sets: [SetSettings]
    let today: CalendarDate?
  }

  /// Knows nothing, so that everything is checked.
  package init() {}

  /// Takes what a site says of itself; where that is not what it was, everything known is forgotten.
  mutating func begin(with site: Site, on today: CalendarDate?) {
    let basis = Basis(site: site.settings, sets: site.sets.map(\.settings), today: today)
    if self.basis != basis { markers = [:] }
    self.basis = basis
  }

  /// Returns what was found in each marker of a set; nil for those that are not the ones they were.
  func findings(in set: MarkerSet) -> [MarkerFindings?] {
    let known = markers[set.id] ?? KnownResults()
    return set.markers.map(known.result)
  }

  /// Knows what was found in the markers of a set now.
  mutating func keep(_ findings: [MarkerFindings], in set: MarkerSet) {
    markers[set.id] = KnownResults(set.markers, findings)
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
