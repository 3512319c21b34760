/// One passage that a word stands in.
struct Posting: Hashable, Sendable {
  /// The number of the block that holds the passage.
  var block: UInt32
  /// The place of the passage in the block.
  let passage: UInt8
  /// How well the word fits the passage, from 1 to ``greatestWeight``.
  let weight: UInt8
  /// The place of the passage's facet.
  let facet: UInt16

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

/// Returns postings as they stand in a script.
///
/// For each facet: its place, the number of postings, and for each posting how many blocks lie between it and
/// the one before, its place in the block, and a digit for its weight.
///
/// - Parameter postings: The postings, in the order of the blocks.
/// - Returns: Digits alone.
func encoded(_ postings: [Posting]) -> [UInt8] {
  var text: [UInt8] = []
  for (facet, group) in Dictionary(grouping: postings, by: \.facet).sorted(by: { $0.key < $1.key })
  {
    appendNumber(Int(facet), to: &text)
    appendNumber(group.count, to: &text)
    var last: UInt32 = 0
    for posting in group {
      appendNumber(Int(posting.block - last), to: &text)
      appendNumber(Int(posting.passage), to: &text)
      text.append(digits[Int(posting.weight)])
      last = posting.block
    }
  }
  return text
}

/// Returns as many postings as there is room for, those of the greatest weights.
///
/// - Parameters:
///   - postings: All postings of a word, in the order of the blocks.
///   - limit: How many bytes they may take when they are written.
/// - Returns: What is written.
func encoded(_ postings: [Posting], limit: Int) -> [UInt8] {
  // No posting takes less than three bytes.
  var count = min(postings.count, limit / 3)
  while true {
    let text = encoded(best(postings, count))
    if text.count <= limit { return text }
    count = min(count - 1, count * limit / text.count)
  }
}

/// Returns the postings of the greatest weights in their order; among those of the last weight that has
/// room, some from all parts of the site.
private func best(_ postings: [Posting], _ count: Int) -> [Posting] {
  guard count < postings.count else { return postings }
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
