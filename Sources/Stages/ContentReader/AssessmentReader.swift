import ContentModel
import ContentShapes
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
  var entries = TitledEntries(
    of: "field", shownBy: "each marker", sentenceKey: "help", readWhen: "while somebody writes")
  return nodes.prefix(mostFields).compactMap { node in
    if case .scalar(let id) = node.content { return knownField(id, among: &entries, &fields) }
    var entry = YAMLFields(node, path: path, shape: .assessmentField)
    let kinds = AssessmentField.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let kind = entry.value(
      "kind", hint: "kinds: \(kinds)", among: AssessmentField.Kind.allCases.map(\.rawValue),
      AssessmentField.Kind.init)
    let read = entries.read(&entry, path: path)
    diagnostics += entry.finish()
    return read.map { id, title, help in
      AssessmentField(
        id: id, title: title, help: help,
        kind: kind ?? AssessmentField(knownID: id)?.kind ?? .text)
    }
  }
}

/// Returns the field that the theme has words for.
private func knownField(
  _ id: YAMLText, among entries: inout TitledEntries, _ fields: inout YAMLFields
) -> AssessmentField? {
  guard let field = AssessmentField(knownID: id.string) else {
    fields.report(
      .wrongValue, id, "'\(id.string)' names no field that the theme has words for",
      didYouMean(id.string, among: AssessmentField.knownIDs)
        ?? "give a field of your own an 'id' and a 'title'; the theme has words for \(AssessmentField.knownIDs.joined(separator: ", "))"
    )
    return nil
  }
  guard entries.insert(id.string) else {
    fields.report(
      .duplicateName, id, "the field '\(id.string)' stands here twice", "take one of the two out")
    return nil
  }
  return field
}

/// How many fields there can be.
private let mostFields = 12
