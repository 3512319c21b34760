import ContentModel

/// What an edition holds of one section of a marker.
struct Coverage {
  let state: State
  /// How many questions of a section that is held were written for this edition.
  let draftedQuestions: Int

  /// In which way a section is held.
  enum State: String, CaseIterable {
    case held
    case heldInPart = "in-part"
    case drafted
    case notHeld = "not-held"
    case none
  }

  /// Looks a section up in a marker.
  init(of definition: SectionDefinition, in marker: Marker) {
    guard let section = marker.sections.first(where: { $0.definition.id == definition.id }) else {
      let isMissed = marker.notHeld.contains { $0.id == definition.id }
      (state, draftedQuestions) = (isMissed ? .notHeld : .none, 0)
      return
    }
    guard !section.isDrafted else {
      (state, draftedQuestions) = (.drafted, 0)
      return
    }
    state = section.isHeldInPart ? .heldInPart : .held
    draftedQuestions = section.questions.count { $0.isDrafted }
  }
}
