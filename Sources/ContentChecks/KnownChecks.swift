import ContentModel
import Diagnostics

/// What was found in the markers of a site, kept so that the next run checks only those that have changed.
package struct KnownChecks: Sendable {
  private var basis: Basis?
  private var checks: [MarkerID: Check] = [:]

  /// What was found in a marker, and what it said then.
  private struct Check: Sendable {
    let path: String
    let upkeep: Upkeep
    let sections: [Section<Reference>]
    let found: MarkerFindings
  }

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
    if self.basis != basis { checks = [:] }
    self.basis = basis
  }

  /// Returns what was found in a marker, where it still says the same.
  func findings(in marker: Marker) -> MarkerFindings? {
    guard let check = checks[marker.id], check.path == marker.path, check.upkeep == marker.upkeep,
      check.sections == marker.sections
    else { return nil }
    return check.found
  }

  /// Knows what was found in some markers; others keep theirs.
  ///
  /// Their texts are taken anew although they say the same: two that are one in memory are compared at once.
  mutating func keep(_ markers: [Marker], _ found: [MarkerFindings]) {
    for (marker, found) in zip(markers, found) {
      checks[marker.id] = Check(
        path: marker.path, upkeep: marker.upkeep, sections: marker.sections, found: found)
    }
  }
}

/// What is found in one marker, looked at on its own.
struct MarkerFindings: Sendable {
  let diagnostics: [Diagnostic]
  /// A number for each of its questions; see ``wordings(of:)``.
  let wordings: [UInt64]
}
