/// In which passages a word stands, as it grows: two bytes for most of them.
///
/// Of each passage, how many lie between it and the one before, in digits of seven bits with the lowest
/// first, of which the eighth says that another follows; and the weight.
struct PostingList: Sendable {
  private var bytes: [UInt8] = []
  /// The number of the passage that comes next at the earliest.
  private var next: UInt32 = 0
  /// In how many passages the word stands.
  private(set) var count = 0

  /// Adds a passage, which comes after all that were added.
  mutating func append(_ passage: UInt32, weight: UInt8) {
    var rest = passage - next
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
    bytes.append(weight)
    next = passage + 1
    count += 1
  }

  /// Calls `take` with each passage, in order, and its weight.
  func forEach(_ take: (_ passage: Int, _ weight: UInt8) -> Void) {
    let span = bytes.span
    var passage = 0
    var index = 0
    while index < span.count {
      var shift = 0
      var byte = span[index]
      while byte > 0x7F {
        passage += Int(byte & 0x7F) << shift
        shift += 7
        index += 1
        byte = span[index]
      }
      passage += Int(byte) << shift
      take(passage, span[index + 1])
      passage += 1
      index += 2
    }
  }
}
