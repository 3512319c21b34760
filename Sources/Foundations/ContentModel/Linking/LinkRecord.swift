import Diagnostics

/// What the texts of one page refer to, and what was found wrong on the way.
struct LinkRecord: Sendable {
  /// The markers referred to, with the sections that do.
  var mentions = Referrals<MarkerID, ReferringSection>()
  /// The publications cited, with the places that do.
  var uses = Referrals<SourceID, SourceUse>()
  /// The files linked to or shown.
  var files: Set<String> = []
  /// The addresses of other hosts that are linked to.
  var externalLinks: [ExternalLink] = []
  /// What is cited of other publishers.
  var objectUses: [ObjectUse] = []
  /// The terms that are linked, by their place in the glossary that explains them here; empty for none.
  var usedTerms: [Bool] = []
  /// The terms and publications that written links lead to.
  var namedPlaces: [Place] = []
  /// How many links, cross-references and citations there are.
  var linkCount = 0
  /// The abbreviations that nobody explains, each once in the order of the page.
  var abbreviations: [UnknownAbbreviation] = []
  /// The findings.
  var diagnostics: [Diagnostic] = []

  /// Whether the same is referred to as in another state of the page, from the same places.
  func refers(theSameAs other: LinkRecord) -> Bool {
    mentions == other.mentions && uses == other.uses && names(theSameAs: other)
  }

  /// Whether the same terms and publications are linked to as in another state of the page.
  func names(theSameAs other: LinkRecord) -> Bool {
    usedTerms == other.usedTerms && namedPlaces == other.namedPlaces
  }
}

/// What is referred to, each once in the order of first mention, with where it is referred to from.
struct Referrals<Target: Hashable & Sendable, Place: Equatable & Sendable>: Equatable, Sendable {
  /// The targets, each with the places that refer to it, in order.
  private(set) var all: [(target: Target, places: [Place])] = []
  /// Where each target stands among ``all``; empty as long as they are few enough to be looked through.
  private var index: [Target: Int] = [:]

  /// Notes that a place, if it is one that counts, refers to a target.
  ///
  /// - Parameters:
  ///   - target: What is referred to.
  ///   - place: What refers to it.
  ///   - join: Returns what two places in a row come to that count once; nil where they are not the same.
  mutating func note(
    _ target: Target, from place: Place?,
    joining join: (Place, Place) -> Place? = { $0 == $1 ? $0 : nil }
  ) {
    let number = number(of: target) ?? all.count
    if number == all.count {
      all.append((target, []))
      if all.count > fewReferrals {
        for number in index.count..<all.count { index[all[number].target] = number }
      }
    }
    guard let place else { return }
    if let joined = all[number].places.last.flatMap({ join($0, place) }) {
      all[number].places[all[number].places.count - 1] = joined
    } else {
      all[number].places.append(place)
    }
  }

  /// Returns what is referred to from other places than in another state of the page, each once.
  ///
  /// - Returns: The targets with the places that refer to them now; nil for what is not referred to any more.
  func places(otherThanIn other: Referrals) -> [(target: Target, places: [Place]?)] {
    all.filter { other.places(of: $0.target) != $0.places }.map { ($0.target, $0.places) }
      + other.all.filter { number(of: $0.target) == nil }.map { ($0.target, nil) }
  }

  private func places(of target: Target) -> [Place]? {
    number(of: target).map { all[$0].places }
  }

  private func number(of target: Target) -> Int? {
    index.isEmpty ? all.firstIndex { $0.target == target } : index[target]
  }

  static func == (first: Referrals, second: Referrals) -> Bool {
    first.all.elementsEqual(second.all) { $0.target == $1.target && $0.places == $1.places }
  }
}

/// As many as a marker usually has: a dictionary for them would be larger than they are.
private let fewReferrals = 16
