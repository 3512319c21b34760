import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `editions` of `site.yml`: the older editions that stay beside the newest.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
/// - Returns: Those that fit, in their order, each tag once.
func readKeptEditions(_ fields: inout YAMLFields, path: String) -> [KeptEdition] {
  var editions: [KeptEdition] = []
  for node in fields.nodes("editions") {
    var entry = YAMLFields(node, path: path, shape: .edition)
    let tag = entry.text("tag")
    let source = entry.text("from")
    if let tag, let source {
      let edition = KeptEdition(tag.unquoted, from: source.unquoted)
      if !KeptEdition.isTag(edition.tag) {
        entry.report(
          .wrongValue, tag,
          "'\(tag.string)' cannot be the tag of an edition, which is part of addresses",
          Suggestion(KeptEdition.hint(forTag: edition.tag)))
      } else if KeptEdition.doubleTag(among: editions + [edition]) != nil {
        entry.report(
          .wrongValue, tag, "the tag '\(tag.string)' stands twice",
          Suggestion("give each edition a tag of its own; capitals do not tell two apart"))
      } else {
        editions.append(edition)
      }
    }
    for finding in entry.finish() { fields.add(finding) }
  }
  return editions
}
