import ContentModel
import Themes
import Wording

/// Tags as a page shows them.
struct ShownTags: Sendable {
  /// The tags that are shown: those of a marker, or those of a question besides.
  private let tags: Tags
  /// Those by which it is found as well.
  private let inherited: Tags
  private let set: SetID
  private let frame: PageFrame

  /// Takes the tags of a marker.
  init(of marker: Marker, _ frame: PageFrame) {
    (tags, inherited, set, self.frame) = (marker.tags, Tags(), marker.id.set, frame)
  }

  /// Takes the tags of a question.
  init(_ question: Question<Reference>, of marker: Marker, _ frame: PageFrame) {
    (tags, inherited, set, self.frame) = (question.tags, marker.tags, marker.id.set, frame)
  }

  static let view = View<ShownTags> {
    Value.flag("has-tags", "Whether it has any tag of its own.") { !$0.tags.isEmpty }
    Value.list("tags", "Its own tags, group by group.", of: groupView) {
      $0.tags.isEmpty ? [] : $0.frame.site[$0.set].settings.groups(of: $0.tags)
    }
    Value.optionalText(
      "sought-tags",
      "What filters find it by, those of its marker among them: `level:2 role:chair`."
    ) { shown in
      let all = shown.tags.inheriting(shown.inherited)
      return all.isEmpty
        ? nil : shown.frame.site[shown.set].settings.soughtTags(all).joined(separator: " ")
    }
  }

  private static let groupView = View<(group: TagGroup, tags: [TagGroup.Tag])> {
    Value.text("title", "The title of the group.") { $0.group.title }
    Value.text("names", "The titles of its tags, with commas between them.") {
      $0.tags.map(\.title).joined(separator: ", ")
    }
  }
}

/// The tags of a set as readers choose from them.
struct TagChoices: Sendable {
  let set: MarkerSet
  let frame: PageFrame

  static let view = View<TagChoices> {
    Value.flag("has-tag-groups", "Whether the set has any tags.") {
      !$0.set.settings.tagGroups.isEmpty
    }
    Value.flag("has-tag-meanings", "Whether any of them says what it means.") {
      $0.set.settings.tagGroups.contains { $0.tags.contains { !$0.meaning.isEmpty } }
    }
    Value.list("tag-groups", "The groups of tags of the set, to choose from.", of: groupView) {
      choices in
      choices.set.settings.tagGroups.map { ($0, choices.frame) }
    }
  }

  private static let groupView = View<(group: TagGroup, frame: PageFrame)> {
    Value.text("id", "What front matter calls it: `level`.") { $0.group.id }
    Value.text("title", "Its title.") { $0.group.title }
    Value.list("tags", "Its tags.", of: tagView) { entry in
      entry.group.tags.indices.map { (entry.group, $0, entry.frame) }
    }
  }

  static let tagView = View<(group: TagGroup, place: Int, frame: PageFrame)> {
    Value.text("id", "What front matter calls it: `chair`.") { $0.group.tags[$0.place].id }
    Value.text("title", "Its title.") { $0.group.tags[$0.place].title }
    Value.text("group", "The title of its group.") { $0.group.title }
    Value.optionalText("meaning", "What it says of a marker, in a sentence.") {
      $0.group.tags[$0.place].meaning.nonEmpty
    }
    Value.text(
      "choice",
      "What a choice of it finds, in words: of an ordered group what is before it as well."
    ) {
      $0.frame.strings.choice($0.place, of: $0.group)
    }
  }
}

extension InterfaceStrings {
  /// Returns what a choice of a tag finds, in words.
  func choice(_ place: Int, of group: TagGroup) -> String {
    let title = group.tags[place].title
    return group.isOrdered && place > 0 ? text(.tagUpTo, ["tag": title]) : title
  }
}
