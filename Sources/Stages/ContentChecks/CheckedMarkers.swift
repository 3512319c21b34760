import ContentModel
import Diagnostics
import ParallelWork

/// The markers of a set with what was found in each, looked at on its own.
struct CheckedMarkers: Sendable {
  private let findings: KnownResults<Marker, MarkerFindings>
  /// The wordings that more than one of their questions have.
  let repeatedWordings: Set<UInt64>
  /// The old addresses of each that has any.
  let aliases: [WrittenAlias]

  /// No markers.
  init() { (findings, repeatedWordings, aliases) = (KnownResults(), [], []) }

  /// Looks at markers side by side.
  init(_ markers: [Marker], _ check: @escaping @Sendable (Marker) -> MarkerFindings) async {
    self.init(KnownResults(markers, await markers.concurrentMap(check)))
  }

  private init(_ findings: KnownResults<Marker, MarkerFindings>) {
    self.findings = findings
    repeatedWordings = repeated(among: findings.results)
    aliases = findings.sources.flatMap { ContentChecks.aliases(of: $0.upkeep, in: $0.path) }
  }

  private init(_ findings: KnownResults<Marker, MarkerFindings>, like other: CheckedMarkers) {
    self.findings = findings
    (repeatedWordings, aliases) = (other.repeatedWordings, other.aliases)
  }

  /// Looks at the markers that a set has now, but only at those that are not the same.
  func following(
    _ markers: [Marker], _ check: @escaping @Sendable (Marker) -> MarkerFindings
  ) async -> CheckedMarkers {
    let following = await findings.following(markers, check)
    let areAlike = findings.placesOfOthers(in: markers)?.allSatisfy { place in
      findings.results[place].wordings == following.results[place].wordings
        && findings.sources[place].upkeep.aliases == markers[place].upkeep.aliases
        && findings.sources[place].path == markers[place].path
    }
    return areAlike == true ? CheckedMarkers(following, like: self) : CheckedMarkers(following)
  }

  /// All that was found.
  var diagnostics: [Diagnostic] {
    var all: [Diagnostic] = []
    for found in findings.results where !found.diagnostics.isEmpty { all += found.diagnostics }
    return all
  }

  /// The markers that ask what another question of the set asks, or that ask something twice.
  var markersThatRepeat: [Marker] {
    if repeatedWordings.isEmpty { return [] }
    return zip(findings.sources, findings.results).filter {
      !repeatedWordings.isDisjoint(with: $1.wordings)
    }.map(\.0)
  }
}

/// Returns the numbers that stand twice among those of questions.
private func repeated(among markers: [MarkerFindings]) -> Set<UInt64> {
  var seen: Set<UInt64> = []
  seen.reserveCapacity(markers.reduce(0) { $0 + $1.wordings.count })
  var repeated: Set<UInt64> = []
  for marker in markers {
    for wording in marker.wordings where !seen.insert(wording).inserted { repeated.insert(wording) }
  }
  return repeated
}
