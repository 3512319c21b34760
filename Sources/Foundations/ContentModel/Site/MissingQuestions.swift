/// Markers of which a list of questions has none, and why.
package struct MissingQuestions: Hashable, Sendable {
  /// Why there are none.
  package let reason: Reason
  /// The markers, in order.
  package let markers: [MarkerID]

  /// Why a list has no questions of a marker.
  package enum Reason: CaseIterable, Hashable, Sendable {
    /// All that there are were added in the edition, and are left out; of the original no more is to be said.
    case added
    /// The same, and the original has such a section, whose text is not held.
    case addedNotHeld
    /// The same, and it is not known whether the original has such a section.
    case addedNotKnown
    /// The original has such a section, and its text is not held.
    case notHeld
    /// Whether the original has such a section is not known.
    case notKnown
  }
}

extension MarkerSet {
  /// Returns the markers of which a list of questions has none though there might be some.
  ///
  /// - Parameters:
  ///   - markers: Markers of the set.
  ///   - questions: Which questions the list has.
  /// - Returns: The markers by reason, in the order of the reasons.
  package func missingQuestions(
    of markers: [Marker], in questions: WorksheetQuestions
  ) -> [MissingQuestions] {
    let reasons = markers.map { reasonForNoQuestions(of: $0, in: questions) }
    return MissingQuestions.Reason.allCases.compactMap { reason in
      let own = zip(markers, reasons).filter { $0.1 == reason }.map(\.0.id)
      return own.isEmpty ? nil : MissingQuestions(reason: reason, markers: own)
    }
  }

  private func reasonForNoQuestions(
    of marker: Marker, in questions: WorksheetQuestions
  ) -> MissingQuestions.Reason? {
    let (all, added) = (marker.questionCount, marker.addedQuestionCount)
    guard all == (questions == .original ? added : 0) else { return nil }
    let sections = settings.sections.filter(\.isAssessed)
    let isNotHeld = sections.contains { section in marker.notHeld.contains { $0.id == section.id } }
    if all == 0 {
      if isNotHeld { return .notHeld }
      return sections.contains { state(of: $0, in: marker) == .notKnown } ? .notKnown : nil
    }
    if isNotHeld { return .addedNotHeld }
    let isKnown = sections.allSatisfy { section in
      marker.notInOriginal.contains { $0.id == section.id }
    }
    return isKnown || settings.restates == nil ? .added : .addedNotKnown
  }
}
