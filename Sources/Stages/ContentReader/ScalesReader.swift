import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the key `scales` of `set.yml`: judgements of some of its questions.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - judgements: The judgements of all other questions, where the set has its own.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: The scales that are as they should be.
func readScales(
  _ fields: inout YAMLFields, besides judgements: [Judgement], path: String,
  _ diagnostics: inout [Diagnostic]
) -> [NamedScale] {
  var ids: Set<String> = []
  let nodes = fields.nodes("scales")
  if nodes.count > mostScales {
    fields.report(
      .wrongValue, at: nodes[mostScales].position, "more than \(mostScales) scales stand here",
      "most questions are answered by the judgements of the set: keep scales for the others")
  }
  var titles = Dictionary(judgements.map { ($0.id, $0.title) }) { first, _ in first }
  return nodes.prefix(mostScales).compactMap { node in
    var entry = YAMLFields(node, path: path, shape: .scale)
    let id = readUniqueID(&entry, among: &ids)
    let note = entry.optionalText("note")
    let answers = readAnswers(&entry)
    let judgements = readJudgements(&entry, path: path, &diagnostics)
    entry.reportSigns([("note", note)], path: path)
    if !entry.has("judgements") {
      entry.report(
        .missingKey, at: node.position, "the key 'judgements' is missing",
        "list what can be chosen for the questions of this scale")
    }
    for judgement in judgements {
      let known = titles.updateValue(judgement.title, forKey: judgement.id)
      guard let known, known != judgement.title else { continue }
      entry.report(
        .duplicateName, at: entry.position(of: "judgements"),
        "the judgement '\(judgement.id)' is '\(known)' in one scale and '\(judgement.title)' in another",
        "give one of the two another id: saved reviews know judgements by it alone")
    }
    diagnostics += entry.finish()
    guard let id, !judgements.isEmpty else { return nil }
    return NamedScale(
      id: id.string, note: note?.string ?? "", answers: answers, judgements: judgements)
  }
}

/// How many scales there can be: a saved review lists the judgements of all, and at most a hundred.
private let mostScales = 7

/// Reads the key `scale` of a section.
func readScale(
  _ entry: inout YAMLFields, among scales: [NamedScale], of kind: SectionDefinition.Kind?
) -> Int {
  guard let name = entry.optionalText("scale") else { return 0 }
  if let kind, !kind.isAssessed {
    entry.report(
      .wrongValue, name, "a section of kind '\(kind.rawValue)' has no questions to judge",
      "take the key out")
  }
  guard let place = scales.firstIndex(where: { $0.id == name.string }) else {
    reportUnknownScale(name, among: scales, &entry)
    return 0
  }
  return place + 1
}

/// Tells of the name of a scale that the set does not have.
func reportUnknownScale(
  _ name: YAMLText, among scales: [NamedScale], _ fields: inout YAMLFields
) {
  fields.report(
    .wrongValue, name, "no scale '\(name.string)' is declared for this set",
    scales.isEmpty
      ? "declare it in set.yml, under 'scales'"
      : didYouMean(name.string, among: scales.map(\.id), orList: "scales"))
}
