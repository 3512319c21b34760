/// Returns the places of elements that two sequences have in common, in the order of both.
///
/// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), gives the longest such
/// sequence where no more than ``maximumEdits`` elements differ. Beyond that, the sequences are divided
/// at the elements that each of them has once (Bram Cohen's "patience"), and where there is none, nothing
/// between is in common. So the cost is bounded: O((n + m) · maximumEdits) in time.
///
/// - Returns: Pairs of places, both increasing.
package func commonSubsequence(_ old: [Int32], _ new: [Int32]) -> [(old: Int, new: Int)] {
  var pairs: [(old: Int, new: Int)] = []
  var pending = [(old[...], new[...])]
  while let (wholeOld, wholeNew) = pending.popLast() {
    var (old, new) = (wholeOld, wholeNew)
    while let first = old.first, first == new.first {
      pairs.append((old.startIndex, new.startIndex))
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
      pairs.append((old.endIndex, new.endIndex))
    }
    guard !old.isEmpty, !new.isEmpty else { continue }
    if let found = shortestEdit(old, new) {
      pairs += found
    } else {
      pending += parts(between: uniqueAnchors(old, new), old, new)
    }
  }
  return pairs.sorted { $0.old < $1.old }
}

/// How many elements may be taken out or put in before a shorter way is taken.
package let maximumEdits = 512

/// Returns the longest common subsequence, or nil where too much differs.
private func shortestEdit(
  _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
) -> [(old: Int, new: Int)]? {
  let limit = min(old.count + new.count, maximumEdits)
  // `reached[limit + k]` is how far into `old` one gets on diagonal k, which is old − new.
  var reached = [Int](repeating: 0, count: 2 * limit + 2)
  var trace: [ArraySlice<Int>] = []
  for edits in 0...limit {
    trace.append(ArraySlice(Array(reached[(limit - edits)...(limit + edits)])))
    for diagonal in stride(from: -edits, through: edits, by: 2) {
      let isDown =
        diagonal == -edits
        || (diagonal != edits && reached[limit + diagonal - 1] < reached[limit + diagonal + 1])
      var x = isDown ? reached[limit + diagonal + 1] : reached[limit + diagonal - 1] + 1
      while x < old.count, x - diagonal < new.count,
        old[old.startIndex + x] == new[new.startIndex + x - diagonal]
      { x += 1 }
      reached[limit + diagonal] = x
      if x >= old.count, x - diagonal >= new.count {
        return matches(from: trace, old, new)
      }
    }
  }
  return nil
}

/// Goes the way back from the end, and collects where it ran along a diagonal.
private func matches(
  from trace: [ArraySlice<Int>], _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
) -> [(old: Int, new: Int)] {
  var pairs: [(old: Int, new: Int)] = []
  var (x, y) = (old.count, new.count)
  for edits in stride(from: trace.count - 1, through: 0, by: -1) {
    let reached = trace[edits]
    func place(_ diagonal: Int) -> Int { reached[edits + diagonal] }
    let diagonal = x - y
    let isDown =
      diagonal == -edits || (diagonal != edits && place(diagonal - 1) < place(diagonal + 1))
    let before = isDown ? diagonal + 1 : diagonal - 1
    let start = edits == 0 ? (x: 0, y: 0) : (x: place(before), y: place(before) - before)
    while x > start.x, y > start.y {
      x -= 1
      y -= 1
      pairs.append((old.startIndex + x, new.startIndex + y))
    }
    (x, y) = start
  }
  return pairs
}

/// Returns the elements that both have exactly once, as many as stand in the same order in both.
private func uniqueAnchors(
  _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
) -> [(old: Int, new: Int)] {
  func uniquePlaces(_ slice: ArraySlice<Int32>) -> [Int32: Int] {
    var places: [Int32: Int] = [:]
    for (index, element) in zip(slice.indices, slice) {
      places[element] = places[element] == nil ? index : -1
    }
    return places.filter { $0.value >= 0 }
  }
  let inNew = uniquePlaces(new)
  let pairs = uniquePlaces(old).compactMap { element, place in
    inNew[element].map { (old: place, new: $0) }
  }.sorted { $0.old < $1.old }
  return longestIncreasingRun(of: pairs.map(\.new)).map { pairs[$0] }
}

/// Returns the parts of two sequences that anchors divide, each beginning with its anchor.
private func parts(
  between anchors: [(old: Int, new: Int)], _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>
) -> [(ArraySlice<Int32>, ArraySlice<Int32>)] {
  guard !anchors.isEmpty else { return [] }
  let starts = [(old: old.startIndex, new: new.startIndex)] + anchors
  let ends = anchors + [(old: old.endIndex, new: new.endIndex)]
  return zip(starts, ends).map { (old[$0.old..<$1.old], new[$0.new..<$1.new]) }
}

/// Returns the indices of the longest increasing subsequence of numbers that are all different.
///
/// Cost: O(n log n).
package func longestIncreasingRun(of numbers: [Int]) -> [Int] {
  var tails: [Int] = []
  var previous = [Int?](repeating: nil, count: numbers.count)
  for (index, number) in numbers.enumerated() {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
    }
    previous[index] = low > 0 ? tails[low - 1] : nil
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var run: [Int] = []
  var next = tails.last
  while let index = next {
    run.append(index)
    next = previous[index]
  }
  return run.reversed()
}
