import ContentModel
import Diagnostics
import YAMLReader

/// Reads the key `assessment` of `site.yml` or `set.yml`: what the question tool asks of each marker as a whole.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: The fields that are as they should be; none where the key is missing.
func readAssessment(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [AssessmentField] {
  let nodes = fields.nodes("assessment")
  if nodes.isEmpty, case .sequence = fields.node("assessment")?.content {
    fields.report(
      .emptyText, at: fields.position(of: "assessment"), "'assessment' is empty",
      "list what is asked of each marker as a whole, or take the key out")
  }
  if nodes.count > mostFields {
    fields.report(
      .wrongValue, at: nodes[mostFields].position,
      "more than \(mostFields) fields of an assessment stand here",
      "each marker shows them all, beside its questions: keep to a few")
  }
  var ids: Set<String> = []
  var titles: Set<String> = []
  return nodes.prefix(mostFields).compactMap { node in
    if case .scalar(let id) = node.content { return knownField(id, among: &ids, &fields) }
    return readField(node, path: path, among: &ids, &titles, &diagnostics)
  }
}

/// Returns the field that the theme has words for.
private func knownField(
  _ id: YAMLText, among ids: inout Set<String>, _ fields: inout YAMLFields
) -> AssessmentField? {
  guard let field = AssessmentField(knownID: id.string) else {
    fields.report(
      .wrongValue, id, "'\(id.string)' names no field that the theme has words for",
      didYouMean(id.string, among: AssessmentField.knownIDs)
        ?? "give a field of your own an 'id' and a 'title'; the theme has words for "
        + AssessmentField.knownIDs.joined(separator: ", "))
    return nil
  }
  guard ids.insert(id.string).inserted else {
    fields.report(
      .duplicateName, id, "the field '\(id.string)' stands here twice", "take one of the two out")
    return nil
  }
  return field
}

/// Reads a field with words of its own.
private func readField(
  _ node: YAMLNode, path: String, among ids: inout Set<String>, _ titles: inout Set<String>,
  _ diagnostics: inout [Diagnostic]
) -> AssessmentField? {
  var entry = YAMLFields(node, path: path)
  let id = readUniqueID(&entry, among: &ids)
  if let id, id.string.utf8.count > longestID {
    entry.report(
      .wrongValue, id, "'\(id.string)' is too long for an id",
      "an id has at most \(longestID) characters")
  }
  let title = entry.text("title")
  if let title, title.string.count > longestTitle {
    entry.report(
      .wrongValue, title, "the title of a field has \(title.string.count) characters",
      "it has at most \(longestTitle): each marker shows it")
  }
  if let title, !titles.insert(foldedHeading(title.string)).inserted {
    entry.report(
      .duplicateName, title, "the title '\(title.string)' names two fields",
      "give one of the two another title")
  }
  let help = entry.optionalText("help")
  if let help, help.string.count > longestHelp {
    entry.report(
      .wrongValue, help, "the help of a field has \(help.string.count) characters",
      "it has at most \(longestHelp): it is read while somebody writes")
  }
  let kinds = AssessmentField.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  let kind = entry.value("kind", hint: "kinds: \(kinds)", AssessmentField.Kind.init)
  entry.reportSigns([("title", title), ("help", help)], path: path)
  diagnostics += entry.finish()
  guard let id, let title else { return nil }
  return AssessmentField(
    id: id.string, title: title.string, help: help?.string ?? "",
    kind: kind ?? AssessmentField(knownID: id.string)?.kind ?? .text)
}

/// How many fields there can be.
private let mostFields = 12
/// As docs/schemas/review-2.schema.json has it.
private let longestID = 60
private let longestTitle = 100
private let longestHelp = 300
