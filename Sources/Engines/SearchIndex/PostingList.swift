/// In which passages a word stands, as it grows: two bytes for most of them.
///
/// Of each passage, a number of 16 bits: how many passages lie between it and the one before, and in the
/// lowest six bits the weight. Where more lie between than there is room for, the greatest number that has
/// room stands for them, and two numbers follow that say how many, the upper half first.
struct PostingList: Sendable {
  private var numbers: [UInt16] = []
  /// The number of the passage that comes next at the earliest.
  private var next: UInt32 = 0
  /// In how many passages the word stands.
  private(set) var count = 0

  private static let weightBits: UInt32 = 6
  private static let wide: UInt32 = 0xFFFF >> weightBits

  /// Adds a passage, which comes after all that were added.
  mutating func append(_ passage: UInt32, weight: UInt8) {
    let gap = passage - next
    let first = min(gap, Self.wide) << Self.weightBits | UInt32(weight)
    numbers.append(UInt16(truncatingIfNeeded: first))
    if gap >= Self.wide {
      numbers.append(UInt16(truncatingIfNeeded: gap >> 16))
      numbers.append(UInt16(truncatingIfNeeded: gap))
    }
    next = passage + 1
    count += 1
  }

  /// Calls `take` with each passage, in order, and its weight.
  func forEach(_ take: (_ passage: Int, _ weight: UInt8) -> Void) {
    var rest = numbers.makeIterator()
    var passage: UInt32 = 0
    while let first = rest.next() {
      var gap = UInt32(first) >> Self.weightBits
      if gap == Self.wide, let upper = rest.next(), let lower = rest.next() {
        gap = UInt32(upper) << 16 | UInt32(lower)
      }
      passage += gap
      take(Int(passage), UInt8(first & 0x3F))
      passage += 1
    }
  }
}
