import ContentModel
import ParallelWork

/// Two versions of all markers with what stands in them, matched.
struct MatchedMarkers: Sendable {
  let sites: MatchedSites
  let questions: MatchedPassages
  let points: MatchedPassages
  let measures: MatchedPassages

  /// Finds what is the same.
  init(_ sites: MatchedSites) {
    self.sites = sites
    questions = MatchedPassages(sites, Comparison.questions)
    points = MatchedPassages(sites, Comparison.points)
    measures = MatchedPassages(sites, Comparison.measures)
  }

  /// Returns what became of each marker, worked out side by side.
  ///
  /// - Returns: The differences of each set's markers, by the places of the new sets, and of the old sets
  ///   that are gone.
  func differences() async -> (ofNewSets: [[Difference]], ofGoneSets: [[Difference]]) {
    let order = sites.markers.inNewOrder
    let found = await order.concurrentMap { difference($0.old, $0.new) }
    var ofNew = [[Difference]](repeating: [], count: sites.new.site.sets.count)
    var ofGone = [[Difference]](repeating: [], count: sites.old.site.sets.count)
    for (pair, difference) in zip(order, found) {
      guard let difference else { continue }
      if let new = pair.new {
        ofNew[sites.new.markers[new].set].append(difference)
      } else if let old = pair.old {
        let set = sites.old.markers[old].set
        if let partner = sites.sets.newPlaces[set] {
          ofNew[partner].append(difference)
        } else {
          ofGone[set].append(difference)
        }
      }
    }
    return (ofNew, ofGone)
  }

  private func difference(_ old: Int?, _ new: Int?) -> Difference? {
    let was = old.map { sites.old.markers[$0] }
    let isNow = new.map { sites.new.markers[$0] }
    if let old, let new, let was, let isNow, was.marker === isNow.marker, was.group == isNow.group,
      sites.old.label(of: old) == sites.new.label(of: new), phaseDifference(was, isNow) == nil
    {
      return nil
    }
    let (oldName, newName) = (old.map(sites.old.name), new.map(sites.new.name))
    return Difference(
      .marker, old: oldName, new: newName,
      isMoved: was?.group != isNow?.group || oldName?.label != newName?.label,
      texts: [
        FieldDifference(.title, was?.marker.title, isNow?.marker.title),
        phaseDifference(was, isNow),
        FieldDifference(.summary, was?.marker.summary, isNow?.marker.summary),
        FieldDifference(.description, was?.marker.description, isNow?.marker.description),
        FieldDifference(
          .tags, was.map { sites.old.words(of: $0.marker.tags, at: $0.set) },
          isNow.map { sites.new.words(of: $0.marker.tags, at: $0.set) }),
      ], parts: sectionDifferences(old, new))
  }

  /// A phase that has only another title is a change of the set, and not of each marker.
  private func phaseDifference(_ old: PlacedMarker?, _ new: PlacedMarker?) -> FieldDifference? {
    func title(_ placed: PlacedMarker, _ site: Site) -> String {
      site.sets[placed.set].settings.phases[placed.marker.phase].title
    }
    if let old, let new, sites.sets.newPlaces[old.set] == new.set,
      sites.phases[new.set].newPlaces[old.marker.phase] == new.marker.phase
    {
      return nil
    }
    return FieldDifference(
      .phase, old.map { title($0, sites.old.site) }, new.map { title($0, sites.new.site) })
  }
}

extension SiteVersion {
  /// Returns tags in words: `Level: 2; Role: Chair, Reviewer`.
  func words(of tags: Tags, at set: Int) -> String {
    site.sets[set].settings.words(of: tags, separator: "; ")
  }

  fileprivate func name(of marker: Int) -> Difference.Name {
    Difference.Name(
      label(of: marker), title: markers[marker].marker.title, address: address(of: marker))
  }
}
