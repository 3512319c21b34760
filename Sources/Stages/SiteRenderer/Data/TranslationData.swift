import ContentModel
import JSONWriting
import Wording

/// What data says of the languages of a set, and of how a marker stands to its original.
enum TranslationData {
  /// Returns the field with a page in each of its languages.
  static func languagesMember<Subject>(
    _ frame: @escaping @Sendable (Subject) -> PageFrame
  ) -> Member<Subject> {
    Member(
      "languages", "Where it is there in several languages: each that has it, the original first.",
      of: languageRecord,
      optionalList: { subject in
        let frame = frame(subject)
        let languages = frame.languages.compactMap { set in
          frame.page(in: set).map { (set: set, place: NamedPlace(Place($0), frame)) }
        }
        return languages.count > 1 ? languages : nil
      })
  }

  private static let languageRecord = DataRecord<(set: MarkerSet, place: NamedPlace)>(
    name: "language", summary: "The same in a language."
  ) {
    Member("language", .text, "The language: `cy`.") {
      $0.place.frame.site.language(of: $0.set)
    }
    NamedPlace.members(
      identifier: "Its name among all there is.",
      address: "The whole address of its page, where the site's is known.",
      page: "The address of its page."
    ).of { $0.place }
  }

  /// How a marker stands to the one that it translates.
  static let record = DataRecord<(translation: Translation, frame: PageFrame)>(
    name: "translation",
    summary:
      "How a marker stands to the one that it translates; parts are `title`, `summary`, the ids of sections and the anchors of questions."
  ) {
    NamedPlace.members(
      identifier: "The name of the original among all there is.",
      address: "The whole address of its page, where the site's is known.",
      page: "The address of its page."
    ).of { NamedPlace(Place(.marker($0.translation.original.id)), $0.frame) }
    Member(
      "older", .identifier, "The parts that were translated from another wording than it has now."
    ) { $0.translation.older.map(\.name) }
    Member(
      "unnoted", .identifier, "The parts of which nothing says what they were translated from."
    ) { $0.translation.unnoted.map(\.name) }
    Member(
      "missing", .identifier,
      "The parts that are not translated; of a section that is missing whole, the first alone."
    ) { $0.translation.missing.map(\.name) }
    Member("added", .identifier, "The parts that the original does not have.") {
      $0.translation.added.map(\.name)
    }
  }
}
