/// How many things of one kind were added, removed, moved and reworded.
package struct ChangeCounts: Hashable, Sendable {
  /// Those that only the new version has.
  package private(set) var added = 0
  /// Those that only the old version has.
  package private(set) var removed = 0
  /// Those that stand elsewhere; they may be reworded as well.
  package private(set) var moved = 0
  /// Those whose words are others, or those of a part of them; they may have moved as well.
  package private(set) var reworded = 0

  mutating func count(_ difference: Difference) {
    if difference.old == nil { added += 1 }
    if difference.new == nil { removed += 1 }
    if difference.isMoved { moved += 1 }
    if difference.old != nil, difference.new != nil, difference.hasOtherWords { reworded += 1 }
  }
}

extension Difference {
  /// Whether its words or those of a part of it are others.
  fileprivate var hasOtherWords: Bool { !texts.isEmpty || parts.contains(where: \.hasOtherWords) }
}

extension SiteChanges {
  /// Returns how many things of a kind are not the same, wherever they stand.
  package func counts(of kind: Difference.Kind) -> ChangeCounts {
    var counts = ChangeCounts()
    func count(_ differences: [Difference]) {
      for difference in differences {
        if difference.kind == kind { counts.count(difference) }
        count(difference.parts)
      }
    }
    count(differences)
    return counts
  }
}
