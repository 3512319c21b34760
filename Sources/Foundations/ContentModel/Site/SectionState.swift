/// In which way an edition holds a section of a marker.
package enum SectionState: String, CaseIterable, Hashable, Sendable {
  /// Whole.
  case held
  /// In part: the original says more.
  case heldInPart = "in-part"
  /// It was written for this edition.
  case drafted
  /// The original has it, and its text is not held.
  case notHeld = "not-held"
  /// The marker is known to have no such section.
  case none
  /// Whether the original has it is not known.
  case notKnown = "not-known"
}

extension MarkerSet {
  /// Returns in which way a section of a marker is held.
  ///
  /// What front matter says nothing of is not known where the set restates a publication; else the set is itself
  /// the publication, and what was written for the edition is part of it.
  ///
  /// - Parameters:
  ///   - definition: A section of the set.
  ///   - marker: A marker of the set.
  /// - Returns: Its state.
  package func state(of definition: SectionDefinition, in marker: Marker) -> SectionState {
    if let section = marker.sections.first(where: { $0.definition.id == definition.id }) {
      return section.isDrafted && settings.restates != nil
        ? .drafted : section.isIncomplete ? .heldInPart : .held
    }
    if marker.notHeld.contains(where: { $0.id == definition.id }) { return .notHeld }
    let isNone = marker.notInOriginal.contains { $0.id == definition.id }
    return isNone || settings.restates == nil ? .none : .notKnown
  }

  /// Returns the sections of a marker that are held in one way, in the order of the set.
  package func sections(_ state: SectionState, of marker: Marker) -> [SectionDefinition] {
    settings.sections.filter { self.state(of: $0, in: marker) == state }
  }
}
