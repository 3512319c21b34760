import ContentModel

/// Two versions of a site, with the sets and markers that are the same in both.
struct MatchedSites: Sendable {
  let old: SiteVersion
  let new: SiteVersion
  /// Sets, by their places in the two sites.
  let sets: Pairing
  /// For each new set, its phases and those of its partner.
  let phases: [Pairing]
  /// Markers, by their places in the two versions.
  let markers: Pairing

  /// Finds what is the same.
  init(_ old: Site, _ new: Site) {
    let sets = matchSets(old, new)
    self.sets = sets
    phases = new.sets.indices.map { index in
      matchPhases(sets.oldPlaces[index].map { old.sets[$0] }, new.sets[index])
    }
    self.new = SiteVersion(new) { $0 }
    self.old = SiteVersion(old) { sets.newPlaces[$0] ?? new.sets.count + $0 }
    markers = matchMarkers(self.old.markers, self.new.markers)
  }

  /// Whether an old marker has a partner in which every word is the same, since it is the same object.
  func isUnchanged(oldMarker index: Int) -> Bool {
    markers.newPlaces[index].map { old.markers[index].marker === new.markers[$0].marker } ?? false
  }

  /// Whether a new marker has a partner in which every word is the same, since it is the same object.
  func isUnchanged(newMarker index: Int) -> Bool {
    markers.oldPlaces[index].map(isUnchanged(oldMarker:)) ?? false
  }

  /// The group that an old marker shares with the new one that it is.
  func group(ofOldMarker index: Int) -> Int {
    markers.newPlaces[index] ?? new.markers.count + index
  }
}

/// A version of a site with all its markers in one list.
struct SiteVersion: Sendable {
  let site: Site
  let markers: [PlacedMarker]

  /// Lists the markers.
  ///
  /// - Parameters:
  ///   - site: The version.
  ///   - group: Returns the group of a set, the same for sets that are partners.
  init(_ site: Site, group: (Int) -> Int) {
    self.site = site
    markers = site.sets.enumerated().flatMap { index, set in
      set.markers.map { PlacedMarker(marker: $0, set: index, group: group(index)) }
    }
  }

  /// Returns what people call a marker.
  func label(of marker: Int) -> String { site.label(of: markers[marker].marker.id) }

  /// Returns what people call a question: `QM2 Q3`.
  func label(ofQuestion passage: Passage) -> String {
    let marker = markers[passage.place.marker].marker.id
    return site[marker.set].settings.areItemLabelsWhole
      ? passage.name : "\(site.label(of: marker)) \(passage.name)"
  }

  /// Returns the address of a marker, or of a place on its page.
  func address(of marker: Int, _ anchor: String? = nil) -> String {
    let page = site.address(of: .marker(markers[marker].marker.id))
    return anchor.map { "\(page)#\($0)" } ?? page
  }
}

/// A marker with its set.
struct PlacedMarker: Sendable {
  let marker: Marker
  /// The place of its set in its site.
  let set: Int
  /// The same for sets that are partners.
  let group: Int
}

/// A set is the same where its folder, its code or its title is.
private func matchSets(_ old: Site, _ new: Site) -> Pairing {
  var pairing = Pairing(old: old.sets.count, new: new.sets.count)
  pairing.pairEqual({ old.sets[$0].id }, { new.sets[$0].id })
  pairing.pairEqual({ old.sets[$0].settings.code }, { new.sets[$0].settings.code })
  pairing.pairEqual({ old.sets[$0].settings.title }, { new.sets[$0].settings.title })
  return pairing
}

private func matchPhases(_ old: MarkerSet?, _ new: MarkerSet) -> Pairing {
  let (oldPhases, newPhases) = (old?.settings.phases ?? [], new.settings.phases)
  var pairing = Pairing(old: oldPhases.count, new: newPhases.count)
  pairing.pairEqual({ oldPhases[$0].id }, { newPhases[$0].id })
  pairing.pairEqual({ oldPhases[$0].title }, { newPhases[$0].title })
  return pairing
}

/// A marker is the same where its title and number are, or its title, or else where most of its words are.
private func matchMarkers(_ old: [PlacedMarker], _ new: [PlacedMarker]) -> Pairing {
  var pairing = Pairing(old: old.count, new: new.count)
  // What is the same object has the same set, number and title, and so no other partner.
  pairing.pairEqual({ ObjectIdentifier(old[$0].marker) }, { ObjectIdentifier(new[$0].marker) })
  pairing.pairEqual({ NumberedTitle(old[$0]) }, { NumberedTitle(new[$0]) })
  pairing.pairEqual({ GroupedTitle(old[$0]) }, { GroupedTitle(new[$0]) })
  pairing.pairEqual({ foldedTitle(of: old[$0]) }, { foldedTitle(of: new[$0]) })
  let (removed, added) = (pairing.removed, pairing.added)
  guard !removed.isEmpty, !added.isEmpty else { return pairing }
  var rest = Pairing(old: removed.count, new: added.count)
  rest.pairTexts(removed.map { wholeText(of: old[$0]) }, added.map { wholeText(of: new[$0]) })
  for (index, partner) in rest.newPlaces.enumerated() {
    if let partner { pairing.pair(removed[index], added[partner]) }
  }
  return pairing
}

/// The title by which a marker is known; nil for one without.
private func foldedTitle(of placed: PlacedMarker) -> String? {
  placed.marker.title.isEmpty ? nil : foldedHeading(placed.marker.title)
}

private struct GroupedTitle: Hashable {
  let group: Int
  let title: String

  init?(_ placed: PlacedMarker) {
    guard let title = foldedTitle(of: placed) else { return nil }
    (group, self.title) = (placed.group, title)
  }
}

private struct NumberedTitle: Hashable {
  let title: GroupedTitle
  let number: Int

  init?(_ placed: PlacedMarker) {
    guard let title = GroupedTitle(placed) else { return nil }
    (self.title, number) = (title, placed.marker.id.number)
  }
}

private func wholeText(of placed: PlacedMarker) -> MatchedText {
  let marker = placed.marker
  let texts = [marker.title, marker.summary] + marker.sections.map(wholeText)
  return MatchedText(
    group: placed.group, place: String(marker.id.number), text: texts.joined(separator: "\n"))
}

private func wholeText(of section: Section<Reference>) -> String {
  section.parts.map { part in
    switch part {
    case .prose(let blocks): comparedText(blocks)
    case .questions(let questions):
      questions.map { comparedText($0.content) }.joined(separator: "\n")
    case .points(let points): points.map { comparedText($0.content) }.joined(separator: "\n")
    case .measures(let measures):
      measures.flatMap(\.blocks).map(comparedText).joined(separator: "\n")
    }
  }.joined(separator: "\n")
}
