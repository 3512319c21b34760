package import ContentModel

/// Compares two versions of a site: what was added, removed, moved and reworded.
///
/// Pure: the same versions give the same changes. Cost: linear in the length of the texts.
///
/// - Parameters:
///   - old: The version before.
///   - new: The version after.
/// - Returns: The differences; none for a version and itself.
package func changes(from old: Site, to new: Site) async -> SiteChanges {
  let sites = MatchedSites(old, new)
  let markers = await MatchedMarkers(sites).differences()
  let name = Difference(
    .site, old: Difference.Name(old.settings.name), new: Difference.Name(new.settings.name),
    texts: [FieldDifference(.name, old.settings.name, new.settings.name)])
  let sets = sites.sets.inNewOrder.compactMap { pair in
    setDifference(
      pair.old.map { SetVersion(site: old, markerSet: old.sets[$0]) },
      pair.new.map { SetVersion(site: new, markerSet: new.sets[$0]) },
      phases: pair.new.map { sites.phases[$0] }
        ?? Pairing(old: pair.old.map { old.sets[$0].settings.phases.count } ?? 0, new: 0),
      markers: pair.new.map { markers.ofNewSets[$0] }
        ?? pair.old.map { markers.ofGoneSets[$0] } ?? [])
  }
  return SiteChanges(
    differences: [name].compactMap { $0 } + sets
      + pageDifferences(PagesVersion(old, old.writtenPages), PagesVersion(new, new.writtenPages)))
}
