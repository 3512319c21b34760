import ContentModel

/// What an edition holds of one section of a marker.
struct Coverage {
  let state: SectionState
  /// Whether it was written for this edition where the original has one of its own, whose text is not held.
  let isOriginalNotHeld: Bool
  /// How many questions of a section that is held were written for this edition.
  let draftedQuestions: Int
  /// How many questions go on in the original where they end here.
  let cutQuestions: Int

  /// Looks a section up in a marker.
  init(of definition: SectionDefinition, in marker: Marker, of set: MarkerSet) {
    state = set.state(of: definition, in: marker)
    isOriginalNotHeld =
      state == .drafted && marker.notHeld.contains { $0.id == definition.id }
    let section = marker.sections.first { $0.definition.id == definition.id }
    draftedQuestions =
      state == .drafted || set.settings.restates == nil
      ? 0 : section?.questions.count { $0.isDrafted } ?? 0
    cutQuestions = section?.questions.count(where: \.isHeldInPart) ?? 0
  }
}
