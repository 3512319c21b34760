package import Diagnostics

/// How the second of two markers or questions stands to the first.
package enum CounterpartKind: String, CaseIterable, Hashable, Sendable {
  /// Both ask for the same.
  case same
  /// The second asks for a part of what the first does.
  case narrower
  /// The second asks for what the first does, and for more.
  case wider
  /// Each asks for something that the other does not.
  case overlaps
  /// There is none in the other set.
  case noCounterpart = "no-counterpart"

  /// How the first stands to the second.
  package var inverse: CounterpartKind {
    switch self {
    case .narrower: .wider
    case .wider: .narrower
    case .same, .overlaps, .noCounterpart: self
    }
  }
}

/// An entry of a crosswalk: what stands beside what, and why.
package struct Counterpart<Side: Sendable>: Sendable {
  /// The marker or question of the first set; nil where it has none.
  package let from: Side?
  /// That of the second set; nil where it has none.
  package let to: Side?
  /// How the second stands to the first.
  package let kind: CounterpartKind
  /// Why, in words.
  package let reason: String
  /// The digits of the wordings that were judged, `FROM/TO`, with a hyphen for what is not there; nil where nobody
  /// has noted them.
  package let wording: WrittenLabel?
  /// Where it begins.
  package let position: TextPosition
  /// Where a line can be put in before one of its keys; nil where its keys do not stand below one another.
  package let insertion: TextPosition?

  /// Makes an entry.
  package init(
    from: Side?, to: Side?, kind: CounterpartKind, reason: String, wording: WrittenLabel? = nil,
    position: TextPosition = .start, insertion: TextPosition? = nil
  ) {
    (self.from, self.to, self.kind, self.reason) = (from, to, kind, reason)
    (self.wording, self.position, self.insertion) = (wording, position, insertion)
  }

  /// Returns the same entry with its two sides made into others; nil where one of them is lost on the way.
  func sides<Other>(
    from makeFrom: (Side) -> Other?, to makeTo: (Side) -> Other?
  ) -> Counterpart<Other>? {
    let (first, second) = (from.map(makeFrom), to.map(makeTo))
    if case .some(nil) = first { return nil }
    if case .some(nil) = second { return nil }
    return Counterpart<Other>(
      from: first ?? nil, to: second ?? nil, kind: kind, reason: reason, wording: wording,
      position: position, insertion: insertion)
  }
}

/// What answers in one set to the markers and questions of another, as this edition judges it.
package struct Crosswalk: Sendable {
  /// The set that it leads from.
  package let from: SetID
  /// The set that it leads to.
  package let to: SetID
  /// Who judged it, in words.
  package let judge: String
  /// When that was.
  package let judged: CalendarDate?
  /// Its entries, in the order of the file; each side is a marker or a question.
  package let counterparts: [Counterpart<Place>]

  /// Returns the markers in lists of one of its sets to which no entry leads, nor to a question of them.
  ///
  /// - Parameter set: That set.
  /// - Returns: By number, each with the reason where an entry says that it has no counterpart.
  package func gaps(in set: MarkerSet) -> [(marker: Marker, reason: String?)] {
    var reached: Set<Int> = []
    var reasons: [Int: String] = [:]
    for entry in counterparts {
      guard let place = set.id == from ? entry.from : entry.to, let id = place.marker else {
        continue
      }
      if entry.kind != .noCounterpart {
        reached.insert(id.number)
      } else if place.anchor == nil {
        reasons[id.number] = entry.reason
      }
    }
    return set.listedMarkers.filter { !reached.contains($0.id.number) }.map {
      ($0, reasons[$0.id.number])
    }
  }
}

/// The crosswalks of a site.
///
/// One object, so that it is known to be the same where its file and what it names are.
package final class Crosswalks: Sendable {
  /// Their file, below the site's folder.
  package let path: String
  /// The crosswalks, in the order of the file; at least one.
  package let all: [Crosswalk]
  private let entries: [MarkerID: [EntryPlace]]

  /// The place of an entry: of its crosswalk, and in it.
  package typealias EntryPlace = (crosswalk: Int, entry: Int)

  init(path: String, _ all: [Crosswalk]) {
    (self.path, self.all) = (path, all)
    var entries: [MarkerID: [EntryPlace]] = [:]
    for (number, crosswalk) in all.enumerated() {
      for (place, entry) in crosswalk.counterparts.enumerated() {
        for marker in [entry.from?.marker, entry.to?.marker] {
          if let marker { entries[marker, default: []].append((number, place)) }
        }
      }
    }
    self.entries = entries
  }

  /// Returns the entries of a marker and of its questions, in the order of the file.
  package func entries(of marker: MarkerID) -> [EntryPlace] { entries[marker] ?? [] }

  /// Returns the crosswalks that lead from a set or to it.
  package func concerning(_ set: SetID) -> [Crosswalk] {
    all.filter { $0.from == set || $0.to == set }
  }
}

extension Place {
  /// The marker on whose page it is; nil where it is on another.
  package var marker: MarkerID? { if case .marker(let id) = page { id } else { nil } }
}
