import Diagnostics
import ParallelWork

/// The markers of a set whose texts are linked.
struct LinkedMarkers: Sendable {
  /// The markers as they were written, in the order of their files; none where the texts were given up.
  let drafts: [MarkerDraft]
  /// Those that are published, by number; of two with one number, both.
  let all: KnownResults<MarkerDraft, LinkedMarker>
  /// The first of each number.
  let first: [LinkedMarker]
  /// What is said of their numbers.
  let numberFindings: [Diagnostic]

  /// No markers.
  init() { (drafts, all, first, numberFindings) = ([], KnownResults(), [], []) }

  /// Whether there are two of one number.
  var hasDuplicates: Bool { first.count < all.results.count }

  private init(
    _ drafts: [MarkerDraft], _ all: KnownResults<MarkerDraft, LinkedMarker>,
    numberFindings: [Diagnostic]
  ) {
    (self.drafts, self.all, self.numberFindings) = (drafts, all, numberFindings)
    first = withoutDuplicates(all.results)
  }

  /// Links markers side by side.
  ///
  /// What was written is given up on the way, where nobody else holds it: the texts of a large site need not be in
  /// memory twice.
  init(
    linking drafts: consuming [MarkerDraft], of settings: SetSettings,
    _ link: @escaping @Sendable (MarkerDraft) -> LinkedMarker
  ) async {
    let linked = await published(consume drafts).concurrentMap(link)
    self.init(
      [], KnownResults([], linked), numberFindings: checkNumbers(linked, in: settings))
  }

  /// Links the markers that a set has now, but only those that have become other.
  ///
  /// - Parameters:
  ///   - set: The set, with the settings that it had.
  ///   - isDoubtful: Whether a marker is to be linked anew although it is the same; nil where none is.
  ///   - link: Links one.
  /// - Returns: The markers of the set.
  func following(
    _ set: SetDraft, unless isDoubtful: ((LinkedMarker) -> Bool)?,
    _ link: @escaping @Sendable (MarkerDraft) -> LinkedMarker
  ) async -> LinkedMarkers {
    let others = placesOfOthers(in: set.markers)
    let written = others.map { replacing($0, by: set.markers) } ?? published(set.markers)
    let linked = await all.following(written, unless: isDoubtful, link)
    let areNumberedAlike = others?.allSatisfy {
      drafts[$0].header.isNumbered(like: set.markers[$0].header)
    }
    return LinkedMarkers(
      set.markers, linked,
      numberFindings: areNumberedAlike == true
        ? numberFindings : checkNumbers(linked.results, in: set.settings))
  }

  /// Returns the places at which other markers stand, all of the numbers and files that stood there.
  ///
  /// - Parameter drafts: The markers as they are written now, in the order of their files.
  /// - Returns: nil where more than the insides of markers has become other.
  func placesOfOthers(in drafts: [MarkerDraft]) -> [Int]? {
    let places = KnownResults(self.drafts, self.drafts).placesOfOthers(in: drafts)
    return places.flatMap { places in
      places.allSatisfy { self.drafts[$0].header.standsWhere(drafts[$0].header) } ? places : nil
    }
  }

  /// Returns the published markers with those in the place of others that are others now.
  private func replacing(_ places: [Int], by drafts: [MarkerDraft]) -> [MarkerDraft] {
    guard !places.isEmpty else { return all.sources }
    var written = all.sources
    for place in places {
      let old = self.drafts[place]
      if let index = written.firstIndex(where: { $0 === old }) { written[index] = drafts[place] }
    }
    return written
  }
}

extension [LinkedMarker] {
  /// Returns the place of a number among markers that are sorted by number, each of another one.
  func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id.number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MarkerHeader {
  /// Whether it stands among others where another header of its file did.
  fileprivate func standsWhere(_ other: MarkerHeader) -> Bool {
    path == other.path && number == other.number && isUnpublished == other.isUnpublished
  }

  /// Whether whatever is said of its number is the same as of that of a header that stands where it does.
  fileprivate func isNumbered(like other: MarkerHeader) -> Bool {
    numberPosition == other.numberPosition && phase.id == other.phase.id
  }
}

/// Returns the markers that are published, by number.
private func published(_ drafts: consuming [MarkerDraft]) -> [MarkerDraft] {
  drafts.removeAll(where: \.isUnpublished)
  drafts.sort { ($0.number, $0.path) < ($1.number, $1.path) }
  return drafts
}

/// Returns the first marker of each number.
///
/// - Parameter markers: Sorted by number.
/// - Returns: The same but for those whose number is taken.
private func withoutDuplicates(_ markers: [LinkedMarker]) -> [LinkedMarker] {
  zip(markers, markers.dropFirst()).contains { $0.id.number == $1.id.number }
    ? markers.enumerated().filter { index, marker in
      index == 0 || markers[index - 1].id.number != marker.id.number
    }.map(\.element) : markers
}

/// Returns the markers whose number is that of an earlier one.
func duplicates(among markers: [LinkedMarker]) -> [LinkedMarker] {
  zip(markers, markers.dropFirst()).filter { $0.id.number == $1.id.number }.map(\.1)
}
