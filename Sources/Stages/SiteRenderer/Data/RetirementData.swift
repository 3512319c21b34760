import ByteWriting
import ContentModel
import JSONWriting

/// That a set, a marker or a question is no longer current, for programs.
enum RetirementData {
  /// Returns the field of a subject that may be no longer current.
  ///
  /// - Parameter shown: Returns what is to be said; nil where the subject is current.
  /// - Returns: The field `retirement`.
  static func member<Subject>(
    _ shown: @escaping @Sendable (Subject) -> ShownRetirement?
  ) -> Member<Subject> {
    Member("retirement", "That it is no longer current.", record, optional: shown)
  }

  private static let record = DataRecord<ShownRetirement>(
    name: "retirement", summary: "That something is no longer current."
  ) {
    Member(
      "kind", .choice(RetirementKind.allCases.map(\.rawValue)),
      "`superseded` where something else stands in its place, `withdrawn` where it was taken back."
    ) { $0.retirement.kind.rawValue }
    Member(
      "date", .day, "Since when, where somebody has said.",
      optionalText: { $0.retirement.date?.iso })
    Member(
      "reason", .text, "Why, in a sentence.", optionalText: { $0.retirement.reason.nonEmpty })
    Member(
      "listed", "Whether searches and lists have it all the same.",
      flag: { $0.retirement.staysListed })
    Member(
      "instead", "What stands in its place, or is to be looked at instead.", of: placeRecord
    ) { shown in shown.places.map { NamedPlace($0, shown.frame) } }
  }

  private static let placeRecord = DataRecord<NamedPlace>(
    name: "placeInstead", summary: "What stands in the place of something."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `sar/qm4`.",
      address: "Its whole address, where the site's is known.", page: "Its address.")
  }
}
