import Alignment

/// Which things of an old list are which of a new one.
struct Pairing: Hashable, Sendable {
  /// For each old thing, its place in the new list.
  private(set) var newPlaces: [Int?]
  /// For each new thing, its place in the old list.
  private(set) var oldPlaces: [Int?]

  /// Begins with no pair.
  init(old: Int, new: Int) {
    newPlaces = [Int?](repeating: nil, count: old)
    oldPlaces = [Int?](repeating: nil, count: new)
  }

  /// The old things that have no partner.
  var removed: [Int] { newPlaces.indices.filter { newPlaces[$0] == nil } }

  /// The new things that have no partner.
  var added: [Int] { oldPlaces.indices.filter { oldPlaces[$0] == nil } }

  /// Makes a pair of two things of which neither has a partner yet; else does nothing.
  mutating func pair(_ old: Int, _ new: Int) {
    guard newPlaces[old] == nil, oldPlaces[new] == nil else { return }
    newPlaces[old] = new
    oldPlaces[new] = old
  }

  /// Pairs the things that still have no partner and share a name; where several have it, in their order.
  ///
  /// Cost: linear.
  mutating func pairEqual<Name: Hashable>(
    _ oldName: (Int) -> Name?, _ newName: (Int) -> Name?
  ) {
    var waiting: [Name: [Int]] = [:]
    for new in added.reversed() {
      if let name = newName(new) { waiting[name, default: []].append(new) }
    }
    for old in removed {
      guard let name = oldName(old), let new = waiting[name]?.popLast() else { continue }
      pair(old, new)
    }
  }

  /// All things in the order of the new list, with those that are gone after what stood before them.
  var inNewOrder: [(old: Int?, new: Int?)] {
    var goneAfter: [Int: [Int]] = [:]
    var last = -1
    for (old, new) in newPlaces.enumerated() {
      if let new { last = new } else { goneAfter[last, default: []].append(old) }
    }
    var order = (goneAfter[-1] ?? []).map { (old: Int?($0), new: Int?.none) }
    for (new, old) in oldPlaces.enumerated() {
      order.append((old, new))
      order += (goneAfter[new] ?? []).map { (old: Int?($0), new: Int?.none) }
    }
    return order
  }

  /// The old things whose partners do not stand in the same order as they do, as few as say so.
  var outOfOrder: Set<Int> {
    let paired = newPlaces.indices.filter { newPlaces[$0] != nil }
    let inOrder = longestIncreasingRun(of: paired.compactMap { newPlaces[$0] })
    return Set(paired).subtracting(inOrder.map { paired[$0] })
  }
}
