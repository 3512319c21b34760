/// A group of tags that a set declares: levels, roles or settings that markers and their items are for.
package struct TagGroup: Hashable, Sendable {
  /// What front matter, filters and data call it: `level`.
  package let id: String
  /// Its title: `Level`.
  package let title: String
  /// The tags, in order.
  package let tags: [Tag]
  /// Whether each tag takes in those before it: what is asked at level 1 is asked at level 2 as well.
  package let isOrdered: Bool
  /// Whether each marker has a tag of it.
  package let isRequired: Bool

  /// A tag of a group.
  package struct Tag: Hashable, Sendable {
    /// What front matter, filters and data call it: `chair`.
    package let id: String
    /// Its title: `Chair of the board`.
    package let title: String
    /// What it says of a marker, in a sentence, or nothing.
    package let meaning: String

    /// Makes a tag.
    package init(id: String, title: String, meaning: String = "") {
      self.id = id
      self.title = title
      self.meaning = meaning
    }
  }

  /// Makes a group.
  package init(
    id: String, title: String, tags: [Tag], isOrdered: Bool = false, isRequired: Bool = false
  ) {
    self.id = id
    self.title = title
    self.tags = tags
    self.isOrdered = isOrdered
    self.isRequired = isRequired
  }
}

/// The tags of a marker or of an item of it.
///
/// Of most there are none, which takes a word.
package struct Tags: Hashable, Sendable {
  /// The places of its tags by the place of their group; empty where there are none.
  private var places: [Int: [Int]]?

  /// Takes tags by the places of their groups, each the places of tags in it.
  package init(_ places: [Int: [Int]] = [:]) {
    self.places = places.isEmpty ? nil : places.mapValues { $0.sorted() }
  }

  /// Whether there are none.
  package var isEmpty: Bool { places == nil }

  /// The places of the tags of a group.
  package subscript(group: Int) -> [Int] { places?[group] ?? [] }

  /// Returns these tags, and of groups that they have none of, those of what they belong to.
  package func inheriting(_ others: Tags) -> Tags {
    guard let places else { return others }
    return Tags(places.merging(others.places ?? [:]) { own, _ in own })
  }
}

extension SetSettings {
  /// Returns tags group by group, in the order of the set, those groups left out that have none.
  package func groups(of tags: Tags) -> [(group: TagGroup, tags: [TagGroup.Tag])] {
    guard !tags.isEmpty else { return [] }
    return tagGroups.enumerated().compactMap { place, group in
      let own = tags[place].map { group.tags[$0] }
      return own.isEmpty ? nil : (group, own)
    }
  }

  /// Returns tags in words: `Level: 2 · Role: Chair, Reviewer`.
  package func words(of tags: Tags, separator: String = " · ") -> String {
    groups(of: tags).map { "\($0.group.title): \($0.tags.map(\.title).joined(separator: ", "))" }
      .joined(separator: separator)
  }

  /// Returns what filters find by tags: `level:1 level:2 role:chair`, each that a choice of it has to find.
  ///
  /// - Parameter tags: The tags, with those that are inherited.
  /// - Returns: Of an ordered group also those after the first, which take it in.
  package func soughtTags(_ tags: Tags) -> [String] {
    guard !tags.isEmpty else { return [] }
    return tagGroups.enumerated().flatMap { place, group -> [String] in
      let own = tags[place]
      guard let first = own.first else { return [] }
      let sought = group.isOrdered ? Array(first..<group.tags.count) : own
      return sought.map { "\(group.id):\(group.tags[$0].id)" }
    }
  }
}
