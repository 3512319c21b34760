/// What the markers of a set come to.
struct MarkerTotals: Sendable {
  /// For each phase, the places of its markers that are listed.
  let markersOfPhase: [[Int]]
  /// Whether lists have all of them.
  let areAllListed: Bool
  /// Whether they are numbered from 1 without a gap, as those of most sets are.
  let areUnbroken: Bool
  /// What their files are called, in their order, where the set writes its labels in its own way.
  let names: [String]
  /// The places of these names among the markers.
  let placesOfNames: [String: Int]
  let haveCrossReferences: Bool
  let haveChanges: Bool
  let firstMajorChange: CalendarDate?
  let questionCount: Int
  let addedQuestionCount: Int

  /// Counts.
  ///
  /// - Parameters:
  ///   - markers: All markers of a set, by number.
  ///   - settings: What its `set.yml` says.
  init(of markers: [Marker], _ settings: SetSettings) {
    let isNamed = settings.labels.marker != nil
    names = isNamed ? markers.map { slug(settings.label($0.id.number)) } : []
    placesOfNames = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    areUnbroken = markers.enumerated().allSatisfy { $1.id.number == $0 + 1 }
    var markersOfPhase = [[Int]](repeating: [], count: settings.phases.count)
    for (index, marker) in markers.enumerated() where marker.isListed {
      markersOfPhase[marker.phase].append(index)
    }
    self.markersOfPhase = markersOfPhase
    areAllListed = markers.allSatisfy(\.isListed)
    let listed = areAllListed ? markers : markers.filter(\.isListed)
    questionCount = listed.reduce(0) { $0 + $1.questionCount }
    addedQuestionCount = listed.reduce(0) { $0 + $1.addedQuestionCount }
    haveCrossReferences = markers.contains { !$0.crossReferences.isEmpty }
    haveChanges = markers.contains { !$0.upkeep.changes.isEmpty }
    firstMajorChange =
      markers.flatMap { $0.upkeep.changes.lazy.filter { $0.kind == .major }.map(\.date) }.min()
  }

  /// Takes other markers in the place of those that were counted, of a set with the same settings.
  ///
  /// - Parameters:
  ///   - markers: The markers now.
  ///   - last: Those that were counted.
  /// - Returns: The same totals; nil where the markers may come to others.
  func following(
    _ markers: KnownResults<LinkedMarker, Marker>, after last: KnownResults<LinkedMarker, Marker>
  ) -> MarkerTotals? {
    let places = KnownResults(last.results, last.results).placesOfOthers(in: markers.results)
    let countAlike = places?.allSatisfy {
      markers.results[$0].counts(like: last.results[$0])
    }
    return countAlike == true ? self : nil
  }
}

extension Marker {
  /// Whether whatever is counted of markers is the same of another.
  fileprivate func counts(like other: Marker) -> Bool {
    id == other.id && surroundings.place == other.surroundings.place
      && isListed == other.isListed
      && questionCount == other.questionCount && addedQuestionCount == other.addedQuestionCount
      && crossReferences.isEmpty == other.crossReferences.isEmpty
      && upkeep.changes == other.upkeep.changes
  }
}
