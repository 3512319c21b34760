import TestSupport
import Testing

@testable import Alignment

@Suite struct CommonSubsequenceTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func isTheLongestOne(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = sequence(20, of: 5, &generator)
    let new = sequence(20, of: 5, &generator)
    let pairs = commonSubsequence(old, new)
    expectCommon(pairs, old, new)
    #expect(pairs.count == lengthOfLongest(old, new))
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func isCommonWhereTooMuchDiffersForTheLongest(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = sequence(3000, of: 2000, &generator)
    var new = old
    for _ in 0..<900 { new[Int.random(in: 0..<3000, using: &generator)] = -1 }
    let pairs = commonSubsequence(old, new)
    expectCommon(pairs, old, new)
    // Words that stand once in both divide the texts, so that most of what was left alone is found.
    #expect(pairs.count > 1500)
  }

  @Test func givesUpOnTextsWithNothingInCommon() {
    #expect(commonSubsequence(Array(0..<100_000), Array(200_000..<300_000)).isEmpty)
  }

  @Test func endsSoonForTheWorstTexts() {
    var generator = SeededGenerator(seed: 1)
    let (old, new) = (sequence(100_000, of: 2, &generator), sequence(100_000, of: 2, &generator))
    expectCommon(commonSubsequence(old, new), old, new)
  }

  @Test func findsTheLongestIncreasingRun() {
    #expect(longestIncreasingRun(of: [3, 0, 1, 4, 2]) == [1, 2, 4])
    #expect(longestIncreasingRun(of: []) == [])
    #expect(longestIncreasingRun(of: [2, 1, 0]).count == 1)
  }
}

private func sequence(
  _ count: Int, of kinds: Int32, _ generator: inout SeededGenerator
) -> [Int32] {
  (0..<count).map { _ in Int32.random(in: 0..<kinds, using: &generator) }
}

private func expectCommon(_ pairs: [(old: Int, new: Int)], _ old: [Int32], _ new: [Int32]) {
  #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
  #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
}

/// The textbook table, of n · m cells.
private func lengthOfLongest(_ old: [Int32], _ new: [Int32]) -> Int {
  var row = [Int](repeating: 0, count: new.count + 1)
  for element in old {
    var next = row
    for (index, other) in new.enumerated() {
      next[index + 1] = element == other ? row[index] + 1 : max(next[index], row[index + 1])
    }
    row = next
  }
  return row[new.count]
}
