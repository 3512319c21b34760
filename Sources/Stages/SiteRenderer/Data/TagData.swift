import ContentModel
import JSONWriting

/// The tags of a group that something has.
typealias TagsOfGroup = (group: TagGroup, tags: [TagGroup.Tag])

/// Tags for programs.
enum TagData {
  static let record = DataRecord<TagsOfGroup>(
    name: "tagging", summary: "The tags of a group that a marker or question has."
  ) {
    Member("group", .identifier, "The id of the group: `level`.") { $0.group.id }
    Member("tags", .identifier, "The ids of its tags, in the order of the set.") {
      $0.tags.map(\.id)
    }
  }

  static let groupRecord = DataRecord<TagGroup>(
    name: "tagGroup", summary: "A group of tags that a set declares."
  ) {
    Member("id", .identifier, "What front matter calls it.") { $0.id }
    Member("title", .text, "Its title.") { $0.title }
    Member("ordered", "Whether each tag takes in those before it.") { $0.isOrdered }
    Member("required", "Whether each marker has one of its tags.") { $0.isRequired }
    Member("tags", "Its tags, in order.", of: tagRecord) { $0.tags }
  }

  private static let tagRecord = DataRecord<TagGroup.Tag>(
    name: "tag", summary: "A tag of a group."
  ) {
    Member("id", .identifier, "What front matter calls it.") { $0.id }
    Member("title", .text, "Its title.") { $0.title }
    Member(
      "meaning", .text, "What it says of a marker, in a sentence.",
      optionalText: { $0.meaning.nonEmpty })
  }

  /// Returns the member of what has tags of its own.
  ///
  /// - Parameter tags: Returns its tags with its set.
  /// - Returns: The member, which is missing where there are none.
  static func member<Subject>(
    _ tags: @escaping @Sendable (Subject) -> (Tags, MarkerSet)
  ) -> Member<Subject> {
    Member(
      "tags", "Its own tags, group by group, where it has any.", of: record,
      optionalList: { subject in
        let (tags, set) = tags(subject)
        return tags.isEmpty ? nil : set.settings.groups(of: tags)
      })
  }
}
