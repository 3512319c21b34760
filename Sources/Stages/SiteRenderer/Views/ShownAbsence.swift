import ContentModel
import Themes

/// Sections that would stand at one place of a marker, and are not there.
struct ShownAbsence: Sendable {
  private let absent: AbsentSections

  /// Looks for what is missing; nil where nothing is.
  ///
  /// - Parameters:
  ///   - definition: The section before which they would stand; nil for the end of the marker.
  ///   - marker: The marker.
  ///   - frame: What the page has around it.
  init?(before definition: SectionDefinition?, in marker: Marker, _ frame: PageFrame) {
    absent = frame.site[marker.id.set].absentSections(before: definition, in: marker)
    if absent.isEmpty { return nil }
  }

  /// Returns the value of a subject that says what is missing at a place of it.
  static func value<Subject>(
    _ name: String, _ summary: String, _ absence: @escaping @Sendable (Subject) -> ShownAbsence?
  ) -> Value<Subject> {
    .optionalObject(name, summary, view, absence)
  }

  private static let view = View<ShownAbsence> {
    list("not-held", "The sections that the original has.") { $0.absent.notHeld }
    flag("has-not-held", "Whether there are any such.") { $0.absent.notHeld }
    list("not-known", "Those of which it is not known whether the original has them.") {
      $0.absent.notKnown
    }
    flag("has-not-known", "Whether there are any such.") { $0.absent.notKnown }
  }

  private static func list(
    _ name: String, _ summary: String,
    _ sections: @escaping @Sendable (ShownAbsence) -> [SectionDefinition]
  ) -> Value<ShownAbsence> {
    .list(name, summary, of: MarkerPage.headingView, sections)
  }

  private static func flag(
    _ name: String, _ summary: String,
    _ sections: @escaping @Sendable (ShownAbsence) -> [SectionDefinition]
  ) -> Value<ShownAbsence> {
    .flag(name, summary) { !sections($0).isEmpty }
  }
}
