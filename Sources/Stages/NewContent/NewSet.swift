package import ContentModel
package import Files
import MarkdownWriting

/// Returns the files of a new set with a marker to write on.
///
/// - Parameters:
///   - title: What people call it.
///   - folder: The name of its folder, which is part of its addresses: `scr`.
///   - prefix: What stands before the numbers of its markers: `QM`.
///   - model: A set whose phases and sections it takes over; nil for those of a new site.
/// - Returns: The files, with their paths below the site's folder.
package func newSet(
  _ title: Title, folder: String, prefix: String, modelledOn model: SetSettings?
) -> [OutputFile] {
  let path = "\(contentFolder)/\(folder)"
  guard var settings = model else {
    return newSite(title, folder: folder, prefix: prefix, language: "").filter {
      $0.path.hasPrefix(path + "/")
    }
  }
  settings.title = title.text
  settings.prefix = prefix
  let marker = newMarker(
    .unknown, in: SetDraft(id: SetID(folder), folder: path, settings: settings))
  return [
    OutputFile(path: "\(path)/set.yml", text: yaml(settings)),
    OutputFile(
      path: "\(path)/index.md", text: "---\ntitle: \(yamlScalar(title.text))\n---\n…\n"),
    marker,
  ]
}

private func yaml(_ settings: SetSettings) -> String {
  """
  title: \(yamlScalar(settings.title))
  prefix: \(settings.prefix)
  phases:
  \(settings.phases.map(yaml).joined(separator: "\n"))
  sections:
  \(settings.sections.map(yaml).joined(separator: "\n"))

  """ + judgements(settings.judgements)
}

/// A set that leaves its judgements to the site leaves the key out.
private func judgements(_ judgements: [Judgement]) -> String {
  guard !judgements.isEmpty else { return "" }
  let entries = judgements.map { entry(["id: \($0.id)", "title: \(yamlScalar($0.title))"]) }
  return "judgements:\n\(entries.joined(separator: "\n"))\n"
}

private func yaml(_ phase: Phase) -> String {
  let summary = phase.summary.isEmpty ? [] : ["summary: \(yamlScalar(phase.summary))"]
  return entry(["id: \(phase.id)", "title: \(yamlScalar(phase.title))"] + summary)
}

private func yaml(_ section: SectionDefinition) -> String {
  var keys = ["id: \(section.id)", "heading: \(yamlScalar(section.heading))"]
  if !section.aliases.isEmpty {
    keys.append("aliases: [\(section.aliases.map(quoted).joined(separator: ", "))]")
  }
  keys.append("kind: \(section.kind.rawValue)")
  if section.isRequired { keys.append("required: true") }
  if section.isLead { keys.append("lead: true") }
  return entry(keys)
}

/// Returns keys as the entry of a list.
private func entry(_ keys: [String]) -> String {
  keys.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }.joined(separator: "\n")
}

/// In a list between brackets a comma would divide a plain text.
private func quoted(_ text: String) -> String {
  text.contains(",") ? "'" + text.replacing("'", with: "''") + "'" : yamlScalar(text)
}
