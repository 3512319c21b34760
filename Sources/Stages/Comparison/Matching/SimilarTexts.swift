/// A text that may have a partner in another version.
struct MatchedText: Sendable {
  /// What it belongs to, the same for partners: its marker.
  let group: Int
  /// Where it stands in its group: its address, or its number.
  let place: String
  /// Its words.
  let text: String
}

/// The smallest part of two texts, from 0 to 1, that has to be the same for them to be one text reworded.
package let minimumSimilarity = 0.5

extension Pairing {
  /// Pairs the texts that still have no partner: first with equal ones at the same place, then with equal and
  /// similar ones in the same group, and at last with equal and similar ones anywhere.
  ///
  /// Of similar texts, those that have most in common are paired first; the same place makes up for a fifth of
  /// the words. Both directions give the same pairs. Cost: linear in the length of the texts. Every text is
  /// held against those of its own group, or of its own place where the group has more than ``groupLimit``, and
  /// against the four that share most of its rare words.
  mutating func pairTexts(_ old: [MatchedText], _ new: [MatchedText]) {
    let placesOfNew = Dictionary(
      new.indices.map { (Place(new[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    for index in old.indices {
      if let other = placesOfNew[Place(old[index])], new[other].text == old[index].text {
        pair(index, other)
      }
    }
    pairEqual({ GroupedText(old[$0]) }, { GroupedText(new[$0]) })
    pairSimilar(old, new, .sameGroup)
    pairEqual({ old[$0].text }, { new[$0].text })
    pairSimilar(old, new, .anywhere)
  }

  private mutating func pairSimilar(
    _ old: [MatchedText], _ new: [MatchedText], _ reach: Reach
  ) {
    let (removed, added) = (removed, added)
    guard !removed.isEmpty, !added.isEmpty else { return }
    var numbers = WordNumbers()
    let oldTexts = removed.map { CountedText(old[$0], &numbers) }
    let newTexts = added.map { CountedText(new[$0], &numbers) }
    let forwards = likelyPartners(of: oldTexts, among: newTexts, reach)
    let backwards = likelyPartners(of: newTexts, among: oldTexts, reach)
    let pairs = Set(forwards.map { IndexPair(old: $0, new: $1) })
      .union(backwards.map { IndexPair(old: $1, new: $0) })
    let candidates = pairs.compactMap { pair -> Candidate? in
      let (text, other) = (oldTexts[pair.old], newTexts[pair.new])
      let similarity = overlap(text.bag, other.bag)
      guard similarity >= minimumSimilarity else { return nil }
      return Candidate(score: similarity + (text.place == other.place ? 0.2 : 0), pair: pair)
    }
    for candidate in candidates.sorted() {
      pair(removed[candidate.pair.old], added[candidate.pair.new])
    }
  }
}

/// Where the partner of a text may stand.
private enum Reach {
  case sameGroup, anywhere
}

/// Returns the places of texts that are worth a closer look.
private func likelyPartners(
  of texts: [CountedText], among others: [CountedText], _ reach: Reach
) -> [(Int, Int)] {
  let index = RareWords(others.map(\.bag))
  func alike(_ text: CountedText) -> [Int] { index.mostAlike(to: text.bag) }
  switch reach {
  case .anywhere:
    return texts.enumerated().flatMap { number, text in alike(text).map { (number, $0) } }
  case .sameGroup:
    let groups = Dictionary(grouping: others.indices) { others[$0].place.group }
    let places = Dictionary(grouping: others.indices) { others[$0].place }
    return texts.enumerated().flatMap { number, text in
      let group = groups[text.place.group] ?? []
      let near =
        group.count <= groupLimit
        ? group
        : (places[text.place] ?? [])
          + alike(text).filter { others[$0].place.group == text.place.group }
      return near.map { (number, $0) }
    }
  }
}

/// How many texts a group may have for each to be held against each.
private let groupLimit = 64

private struct Place: Hashable {
  let group: Int
  let place: String

  init(_ text: MatchedText) { (group, place) = (text.group, text.place) }
}

private struct GroupedText: Hashable {
  let group: Int
  let text: String

  init(_ text: MatchedText) { (group, self.text) = (text.group, text.text) }
}

/// A text with its words counted.
private struct CountedText {
  let place: Place
  let bag: WordBag

  init(_ text: MatchedText, _ numbers: inout WordNumbers) {
    place = Place(text)
    bag = WordBag(numbers.numbers(of: words(of: text.text)))
  }
}

private struct IndexPair: Hashable {
  let old: Int
  let new: Int
}

/// Two texts that may be one, best first; of equally good ones those first that stand further up.
private struct Candidate: Comparable {
  let score: Double
  let pair: IndexPair

  /// The same order in both directions: only pairs that have no text in common change places.
  private var rank: (Double, Int, Int, Int) {
    (-score, pair.old + pair.new, abs(pair.old - pair.new), pair.old)
  }

  static func < (first: Candidate, second: Candidate) -> Bool { first.rank < second.rank }
}

/// The texts that use each of the words that few of them use.
private struct RareWords {
  private var places: [Int32: [Int]] = [:]

  /// In how many texts a word may stand to tell one from another.
  private static let maximumUses = 16

  init(_ bags: [WordBag]) {
    for (place, bag) in bags.enumerated() {
      var last: Int32?
      for number in bag.numbers where number != last {
        last = number
        // One more than counts says that the word is common.
        if places[number, default: []].count <= Self.maximumUses {
          places[number, default: []].append(place)
        }
      }
    }
    places = places.filter { $0.value.count <= Self.maximumUses }
  }

  /// Returns the places of the four texts that share most rare words with one.
  func mostAlike(to bag: WordBag) -> [Int] {
    var shared: [Int: Int] = [:]
    var last: Int32?
    for number in bag.numbers where number != last {
      last = number
      for place in places[number] ?? [] { shared[place, default: 0] += 1 }
    }
    return shared.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(4).map(\.key)
  }
}
