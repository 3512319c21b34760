import ContentModel
import Diagnostics
import YAMLReader

/// Reads `tags` of front matter: `{level: 2, role: [chair, reviewer]}`.
///
/// - Parameters:
///   - groups: The groups of the set.
///   - fields: The front matter.
/// - Returns: The tags of the marker.
func readTags(of groups: [TagGroup], _ fields: inout YAMLFields) -> Tags {
  var places: [Int: [Int]] = [:]
  if let node = fields.node("tags") {
    guard case .mapping(let entries) = node.content else {
      fields.report(
        .wrongValue, at: node.position,
        "'tags' names groups of tags, each with the tags of this marker",
        "write 'tags: {\(groups.first?.id ?? "level"): \(groups.first?.tags.first?.id ?? "1")}'")
      return Tags()
    }
    for entry in entries {
      guard let group = place(of: entry.key, among: groups, &fields) else { continue }
      for name in names(in: entry.value, &fields) {
        guard let tag = place(of: name, in: groups[group], &fields) else { continue }
        if places[group, default: []].contains(tag) {
          fields.report(
            .duplicateName, name, "the tag '\(name.string)' stands here twice",
            "take one of them out")
        } else {
          places[group, default: []].append(tag)
        }
      }
    }
  }
  for (place, group) in groups.enumerated() where group.isRequired && places[place] == nil {
    // A tag that is not known is told of already.
    if case .mapping(let entries)? = fields.node("tags")?.content,
      entries.contains(where: { $0.key.string == group.id })
    {
      continue
    }
    fields.report(
      .missingTag, at: fields.position(of: "tags"),
      "each marker has a tag of the group '\(group.id)', and this one has none",
      "write 'tags: {\(group.id): \(group.tags[0].id)}', or one of the others: \(listing(group.tags.map(\.id)) ?? "")"
    )
  }
  return Tags(places)
}

/// Reads `item-tags` of front matter: below the name of each group and of each tag, the sections and single
/// questions that have it.
///
/// - Parameters:
///   - groups: The groups of the set.
///   - result: Where the marks are noted.
///   - fields: The front matter.
func readItemTags(
  of groups: [TagGroup], into result: inout MarkerFields, _ fields: inout YAMLFields
) {
  guard let node = fields.node("item-tags") else { return }
  guard case .mapping(let entries) = node.content else {
    reportItemTags(node.position, &fields)
    return
  }
  for entry in entries {
    guard let group = place(of: entry.key, among: groups, &fields) else { continue }
    guard case .mapping(let tags) = entry.value.content else {
      reportItemTags(entry.value.position, &fields)
      continue
    }
    for tag in tags {
      guard let place = place(of: tag.key, in: groups[group], &fields) else { continue }
      let names = readNames(tag.value, of: tag.key.string, &fields)
      for section in names.sections {
        result.marks.sectionTags[section.string, default: [:]][group, default: []].append(place)
      }
      for number in names.questions.compactMap({ wholeNumber($0.number.string) }) {
        result.marks.tags[number, default: [:]][group, default: []].append(place)
      }
      result.markedNames += names.all
      result.scaledNames += names.all
      result.questionNumbers += names.questions.map { ("item-tags", $0, $1) }
    }
  }
}

private func reportItemTags(_ position: TextPosition, _ fields: inout YAMLFields) {
  fields.report(
    .wrongValue, at: position,
    "'item-tags' names groups, below these tags, and below these questions",
    "write 'item-tags: {level: {2: [{questions: [4, 5]}]}}'")
}

/// The tags that a value names: one, or a list of several.
private func names(in node: YAMLNode, _ fields: inout YAMLFields) -> [YAMLText] {
  switch node.content {
  case .scalar(let name): return [name]
  case .sequence(let nodes):
    return nodes.compactMap { node in
      if case .scalar(let name) = node.content { return name }
      fields.report(.wrongValue, at: node.position, "a tag is a word or a number", nil)
      return nil
    }
  case .mapping:
    fields.report(
      .wrongValue, at: node.position, "a marker has one tag of a group, or a list of them",
      "write 'role: chair' or 'role: [chair, reviewer]'")
    return []
  }
}

private func place(
  of name: YAMLText, among groups: [TagGroup], _ fields: inout YAMLFields
) -> Int? {
  if let place = groups.firstIndex(where: { $0.id == name.string }) { return place }
  fields.report(
    .unknownTag, name, "no group of tags '\(name.string)' is declared for this set",
    groups.isEmpty
      ? "declare it in set.yml, under 'tags'"
      : groups.first { foldedHeading($0.title) == foldedHeading(name.string) }
        .map { Suggestion(meaning: $0.id, inPlaceOf: name.string, isSafe: true) }
        ?? didYouMean(name.string, among: groups.map(\.id), orList: "groups"))
  return nil
}

private func place(
  of name: YAMLText, in group: TagGroup, _ fields: inout YAMLFields
) -> Int? {
  if let place = group.tags.firstIndex(where: { $0.id == name.string }) { return place }
  fields.report(
    .unknownTag, name, "the group '\(group.id)' has no tag '\(name.string)'",
    group.tags.first { foldedHeading($0.title) == foldedHeading(name.string) }
      .map { Suggestion(meaning: $0.id, inPlaceOf: name.string, isSafe: true) }
      ?? hint(for: name.string, among: group.tags.map(\.id)))
  return nil
}

/// Returns which tag was meant, or which there are: no number is near to another.
private func hint(for name: String, among tags: [String]) -> Suggestion? {
  name.allSatisfy(\.isNumber)
    ? listing(tags).map { Suggestion("tags: \($0)") }
    : didYouMean(name, among: tags, orList: "tags")
}
