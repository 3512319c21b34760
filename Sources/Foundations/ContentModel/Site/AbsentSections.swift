/// Sections that follow one another in a set and are not in a marker, though the original has them or may.
package struct AbsentSections: Hashable, Sendable {
  /// Those that the original has.
  package private(set) var notHeld: [SectionDefinition] = []
  /// Those of which it is not known whether the original has them.
  package private(set) var notKnown: [SectionDefinition] = []

  /// Whether there are none.
  package var isEmpty: Bool { notHeld.isEmpty && notKnown.isEmpty }

  /// The states that any of them has, each with the sections of that state.
  package var byState: [(state: SectionState, sections: [SectionDefinition])] {
    [(.notHeld, notHeld), (.notKnown, notKnown)].filter { !$0.1.isEmpty }
  }

  fileprivate mutating func add(_ definition: SectionDefinition, _ state: SectionState) {
    switch state {
    case .notHeld: notHeld.append(definition)
    case .notKnown: notKnown.append(definition)
    case .held, .heldInPart, .drafted, .none: break
    }
  }
}

extension MarkerSet {
  /// Returns the sections that would stand right before one of a marker, and are not there.
  ///
  /// What leads stands at the top of each page, and before it nothing is missed.
  ///
  /// - Parameters:
  ///   - definition: A section that the marker has and that does not lead; nil for the end of the marker.
  ///   - marker: A marker of the set.
  /// - Returns: The sections, in the order of the set.
  package func absentSections(
    before definition: SectionDefinition?, in marker: Marker
  ) -> AbsentSections {
    var absent = AbsentSections()
    for one in settings.sections {
      if one.id == definition?.id { return absent }
      guard marker.sections.contains(where: { $0.definition.id == one.id }) else {
        absent.add(one, state(of: one, in: marker))
        continue
      }
      if !one.isLead { absent = AbsentSections() }
    }
    return absent
  }
}
