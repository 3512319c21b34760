/// The references of one marker to another, seen from either end.
package struct CrossReference: Hashable, Sendable {
  /// The marker at the other end.
  package let marker: MarkerID
  /// The sections that refer, in order.
  package let places: [ReferringSection]

  /// Whether this edition added all of them to what its set restates.
  package var isAdded: Bool { !places.isEmpty && places.allSatisfy(\.isAdded) }
}

/// A section that refers to a marker, or is referred from.
package struct ReferringSection: Hashable, Sendable {
  /// The section.
  package let section: SectionDefinition
  /// Whether this edition added all its references to the marker.
  package let isAdded: Bool

  /// Takes a section with what is known of its references.
  init(_ section: SectionDefinition, isAdded: Bool) {
    (self.section, self.isAdded) = (section, isAdded)
  }

  /// Returns what is known of both where they are one section, and else nil.
  func joined(with other: ReferringSection) -> ReferringSection? {
    guard section == other.section else { return nil }
    return isAdded == other.isAdded ? self : ReferringSection(section, isAdded: false)
  }
}
