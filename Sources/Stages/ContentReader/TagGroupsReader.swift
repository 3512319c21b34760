import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the key `tags` of `set.yml`: the groups of tags that markers and their items can have.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: The groups that are as they should be.
func readTagGroups(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [TagGroup] {
  var ids: Set<String> = []
  let nodes = fields.nodes("tags")
  if nodes.count > mostGroups {
    fields.report(
      .wrongValue, at: nodes[mostGroups].position,
      "more than \(mostGroups) groups of tags stand here",
      "keep those that readers look for markers by")
  }
  return nodes.prefix(mostGroups).compactMap { node in
    var entry = YAMLFields(node, path: path, shape: .tagGroup)
    let id = readUniqueID(&entry, among: &ids)
    let title = entry.optionalText("title")
    let isOrdered = entry.flag("ordered")
    let isRequired = entry.flag("required")
    let tags = readTags(&entry, path: path, &diagnostics)
    if !entry.has("values") {
      entry.report(
        .missingKey, at: node.position, "the key 'values' is missing",
        "list the tags of this group, such as 'values: [1, 2, 3]'")
    } else if tags.isEmpty, case .sequence(let values)? = entry.node("values")?.content,
      values.isEmpty
    {
      entry.report(
        .emptyText, at: entry.position(of: "values"), "'values' is empty",
        "list the tags of this group")
    }
    entry.reportSigns([("title", title)], path: path)
    diagnostics += entry.finish()
    guard let id, !tags.isEmpty else { return nil }
    return TagGroup(
      id: id.string, title: title?.string ?? capitalized(id.string), tags: tags,
      isOrdered: isOrdered, isRequired: isRequired)
  }
}

private func readTags(
  _ group: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [TagGroup.Tag] {
  var ids: Set<String> = []
  var titles: Set<String> = []
  let nodes = group.nodes("values")
  if nodes.count > mostTags {
    group.report(
      .wrongValue, at: nodes[mostTags].position, "more than \(mostTags) tags stand in this group",
      "keep those that readers look for markers by")
  }
  return nodes.prefix(mostTags).compactMap { node in
    var tag: (name: YAMLText, title: YAMLText?, meaning: YAMLText?)?
    if case .scalar = node.content {
      guard let name = group.nonEmptyText(node, "values") else { return nil }
      if !isAddress(name.string) {
        group.report(
          .wrongValue, name, "'\(name.string)' cannot be the name of a tag",
          "use lowercase letters a to z, digits and hyphens, and give it a title: '{id: name, title: \(name.string)}'"
        )
      } else if !ids.insert(name.string).inserted {
        group.report(
          .duplicateName, name, "the tag '\(name.string)' stands here twice", "take one of them out"
        )
      } else {
        tag = (name, nil, nil)
      }
    } else {
      var entry = YAMLFields(node, path: path, shape: .tag)
      let id = readUniqueID(&entry, among: &ids)
      let title = entry.optionalText("title")
      let meaning = entry.optionalText("meaning")
      entry.reportSigns([("title", title), ("meaning", meaning)], path: path)
      diagnostics += entry.finish()
      tag = id.map { ($0, title, meaning) }
    }
    guard let tag else { return nil }
    let title = tag.title?.string ?? capitalized(tag.name.string)
    if !titles.insert(foldedHeading(title)).inserted {
      group.report(
        .duplicateName, tag.title ?? tag.name, "the title '\(title)' names two tags of the group",
        "give one of the two another title")
    }
    return TagGroup.Tag(
      id: tag.name.string, title: title, meaning: tag.meaning?.string ?? "")
  }
}

/// `lead-reviewer` is `Lead reviewer`.
private func capitalized(_ id: String) -> String {
  id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
}

private let mostGroups = 8
private let mostTags = 40
