import Diagnostics

/// An abbreviation that nobody explains, with where it stands.
struct UnknownAbbreviation: Sendable {
  let name: String
  /// Its first places, no more than ``mostPlaces``.
  private(set) var places: [SourcePosition]
  /// How many bytes it takes in the first place, the `s` of a plural included.
  private let length: Int
  /// How often it stands there.
  private(set) var count = 1

  /// How many places a finding names.
  private static let mostPlaces = 4

  init(_ name: String, at place: SourcePosition, length: Int) {
    self.name = name
    self.length = length
    places = [place]
  }

  /// Takes that it stands in another place as well.
  mutating func add(_ place: SourcePosition) {
    if places.count < Self.mostPlaces { places.append(place) }
    count += 1
  }

  /// Takes the places of another page or set.
  mutating func add(_ other: UnknownAbbreviation) {
    places += other.places.prefix(Self.mostPlaces - places.count)
    count += other.count
  }

  /// The finding of all places.
  func diagnostic(near known: String?) -> Diagnostic {
    Diagnostic(
      .unknownAbbreviation, at: places[0], length: length,
      "the abbreviation '\(name)' is not in the glossary\(others)",
      hint: Suggestion(
        (known.map { "did you mean '\($0)'? if not, " } ?? "")
          + "explain it in glossary.md, or list it under 'abbreviations' in content/site.yml",
        mends: known.map { known in
          places.map { place in
            Mend(
              "write '\(known)' on line \(place.line)",
              Replacement(of: name, at: place, with: known),
              isSafe: false)
          }
        } ?? []))
  }

  private var others: String {
    guard count > 1 else { return "" }
    let lines = places.dropFirst().map { place in
      place.path == places[0].path ? "line \(place.line)" : "\(place.path):\(place.line)"
    }
    let rest = count - places.count
    let told = lines + (rest > 0 ? ["\(rest) more"] : [])
    let last = told.count > 1 ? " and \(told[told.count - 1])" : ""
    let first = told.count > 1 ? told.dropLast() : told[...]
    return "; it stands in \(count) places, here, \(first.joined(separator: ", "))\(last)"
  }
}
