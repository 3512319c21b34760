import ContentModel
import Themes

/// What a reader is told of the sections that are not on a marker's page.
extension MarkerPage {
  /// The sections that are not here, by what is known of them.
  static let absentSections = View<MarkerPage> {
    Value.list(
      "not-held", "The sections that the original has and this edition does not hold.",
      of: headingView
    ) { $0.sections(.notHeld) }
    Value.list(
      "not-known", "The sections of which it is not known whether the original has them.",
      of: headingView
    ) { $0.sections(.notKnown) }
    Value.flag(
      "misses-sections", "Whether the original has, or may have, any section that is not here."
    ) { !$0.sections(.notHeld).isEmpty || !$0.sections(.notKnown).isEmpty }
    Value.flag("has-not-held", "Whether the original has any section that is not here.") {
      !$0.sections(.notHeld).isEmpty
    }
    Value.flag(
      "has-not-known",
      "Whether there is any section of which it is not known whether the original has it."
    ) { !$0.sections(.notKnown).isEmpty }
    ShownAbsence.value("absent-last", "The sections that would stand at its end.") { page in
      ShownAbsence(before: nil, in: page.marker, page.frame)
    }
  }

  static let headingView = View<SectionDefinition> {
    Value.text("heading", "The heading.") { $0.heading }
  }

  private func sections(_ state: SectionState) -> [SectionDefinition] {
    set.sections(state, of: marker)
  }
}
