/// The markers of a set by their numbers and files.
///
/// One object, which stays the same while only the insides of markers change.
final class MarkerNumbers: Sendable {
  /// The files of the markers that are not published yet.
  let unpublishedFiles: Set<String>
  /// The numbers of these markers.
  let unpublished: Set<Int>
  /// The least and the greatest number of a marker that is published; nil where there is none.
  let range: ClosedRange<Int>?
  private let places: [Int: Int]
  private let numberOfFile: [String: Int]
  /// The numbers that markers should have, where two have one.
  private let meant: MeantNumbers

  init(_ set: SetDraft) {
    let published = set.markers.filter { !$0.isUnpublished }
    let places = Dictionary(
      published.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    numberOfFile = Dictionary(
      published.map { ($0.path, $0.number) }, uniquingKeysWith: { _, last in last })
    var meant = MeantNumbers()
    if places.count < published.count {
      for (number, same) in Dictionary(grouping: published, by: \.number) where same.count > 1 {
        meant.add(same.map(\.path), number: number, base: set.settings.base(of: number))
      }
    }
    self.meant = meant
    let unpublished = set.markers.filter(\.isUnpublished)
    self.unpublished = Set(unpublished.map(\.number))
    unpublishedFiles = Set(unpublished.map(\.path))
    let numbers = places.keys
    range = numbers.min().map { $0...(numbers.max() ?? $0) }
  }

  /// Returns the place of the marker of a number among those that are published, in the order of their files; of two,
  /// that of the first.
  func place(of number: Int) -> Int? { places[number] }

  /// Returns the number of the published marker in a file.
  func number(ofFile path: String) -> Int? { numberOfFile[path] }

  /// Returns the path of a published marker as the disk has it, where the letters of a path are those of it.
  func spelling(ofFile path: String) -> String? {
    numberOfFile.index(forKey: path).map { numberOfFile[$0].key }
  }

  /// The files of the markers that are published.
  var files: some Sequence<String> { numberOfFile.keys }

  /// The numbers of the markers that are published, in runs without a gap.
  var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in places.keys.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// Whether a number that no marker has is most likely that of one whose own stands twice.
  func isTakenForAnother(_ number: Int) -> Bool {
    meant.contains(number) && number <= (range?.upperBound ?? 0) + 1
  }

  /// Whether the same markers as in another state of the set are not published yet.
  func leaveOut(theSameAs other: MarkerNumbers) -> Bool {
    self === other
      || unpublished == other.unpublished && unpublishedFiles == other.unpublishedFiles
  }
}
