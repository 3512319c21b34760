/// One passage that a word stands in, as a script tells it.
struct Posting: Hashable, Sendable {
  /// The number of the block that holds the passage.
  let block: UInt32
  /// The place of the passage's facet.
  let facet: UInt16
  /// The place of the passage in the block.
  let passage: UInt8
  /// How well the word fits the passage, from 1 to ``greatestWeight``.
  let weight: UInt8

  /// How many passages a block holds at most.
  static let passagesOfBlock = 200
  /// The greatest weight, which one digit can tell.
  static let greatestWeight = 63.0
}

/// The digits in which postings are written: printable characters that need no escape in a script.
private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

/// Appends a number, five bits to a digit, the lowest first; the sixth bit says that another digit follows.
func appendNumber(_ number: Int, to text: inout [UInt8]) {
  var rest = number
  while rest > 31 {
    text.append(digits[rest & 31 | 32])
    rest >>= 5
  }
  text.append(digits[rest])
}

/// Writes where words stand, one word after the other.
struct PostingWriter {
  private let places: [PlaceOfPassage]
  /// How many of the postings at hand each facet has; 0 between words.
  private var facets: [Int]
  private var all: [Posting] = []
  private var text: [UInt8] = []

  /// Takes where the passages are, and how many facets there are.
  init(_ places: [PlaceOfPassage], facets: Int) {
    self.places = places
    self.facets = Array(repeating: 0, count: facets)
  }

  /// Returns as many postings of a word as there is room for, those of the greatest weights.
  ///
  /// For each facet: its place, the number of postings, and for each posting how many blocks lie between it
  /// and the one before, its place in the block, and a digit for its weight.
  ///
  /// - Parameters:
  ///   - list: Where the word stands.
  ///   - limit: How many bytes the postings may take.
  /// - Returns: Digits alone.
  mutating func postings(of list: PostingList, limit: Int) -> [UInt8] {
    all.removeAll(keepingCapacity: true)
    list.forEach { passage, weight in
      let place = places[passage]
      all.append(
        Posting(block: place.block, facet: place.facet, passage: place.place, weight: weight))
    }
    // No posting takes less than three bytes.
    var count = min(all.count, limit / 3)
    while true {
      write(count < all.count ? best(all, count) : all)
      if text.count <= limit { return text }
      count = min(count - 1, count * limit / text.count)
    }
  }

  private mutating func write(_ postings: [Posting]) {
    text.removeAll(keepingCapacity: true)
    for posting in postings { facets[Int(posting.facet)] += 1 }
    for (facet, count) in facets.enumerated() where count > 0 {
      facets[facet] = 0
      appendNumber(facet, to: &text)
      appendNumber(count, to: &text)
      var last: UInt32 = 0
      for posting in postings where Int(posting.facet) == facet {
        appendNumber(Int(posting.block - last), to: &text)
        appendNumber(Int(posting.passage), to: &text)
        text.append(digits[Int(posting.weight)])
        last = posting.block
      }
    }
  }
}

/// Returns the postings of the greatest weights in their order; among those of the last weight that has
/// room, some from all parts of the site.
private func best(_ postings: [Posting], _ count: Int) -> [Posting] {
  var tallies = [Int](repeating: 0, count: Int(Posting.greatestWeight) + 1)
  for posting in postings { tallies[Int(posting.weight)] += 1 }
  var room = count
  var least = tallies.count - 1
  while least > 0, tallies[least] <= room {
    room -= tallies[least]
    least -= 1
  }
  var seen = 0
  return postings.filter { posting in
    guard posting.weight == least else { return posting.weight > least }
    seen += 1
    return seen * room / tallies[least] > (seen - 1) * room / tallies[least]
  }
}
