import ContentModel
import Diagnostics
import YAMLReader

/// Reads the keys `judgements` and `answers` of `site.yml` or `set.yml`.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: The judgements that are as they should be, none where the key is missing; and what they answer.
func readJudgementsWithAnswers(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> (judgements: [Judgement], answers: JudgementAnswers) {
  let judgements = readJudgements(&fields, path: path, &diagnostics)
  if fields.has("answers"), !fields.has("judgements") {
    fields.report(
      .wrongValue, at: fields.position(of: "answers"),
      "'answers' says what judgements are an answer to, and no 'judgements' stand here",
      "take it out, or list the judgements: those of the theme answer yes or no")
  }
  return (judgements, readAnswers(&fields))
}

/// Reads the key `answers`, which stands beside judgements.
func readAnswers(_ fields: inout YAMLFields) -> JudgementAnswers {
  fields.value(
    "answers",
    hint: "write 'yes-no' where the judgements answer nothing but yes or no, and else 'open'",
    JudgementAnswers.init) ?? .open
}

/// Reads the key `judgements` of `site.yml`, of `set.yml` or of a scale.
///
/// - Parameters:
///   - fields: The keys beside it.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: The judgements that are as they should be; none where the key is missing.
func readJudgements(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [Judgement] {
  let nodes = fields.nodes("judgements")
  if fields.has("judgements"), nodes.isEmpty,
    case .sequence = fields.node("judgements")?.content
  {
    fields.report(
      .emptyText, at: fields.position(of: "judgements"), "'judgements' is empty",
      "list what can be chosen, or take the key out")
  }
  if nodes.count > mostJudgements {
    fields.report(
      .wrongValue, at: nodes[mostJudgements].position,
      "more than \(mostJudgements) judgements stand here",
      "a question shows them all, side by side: keep to a few")
  }
  var ids: Set<String> = []
  var titles: Set<String> = []
  return nodes.prefix(mostJudgements).compactMap { node in
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
        .wrongValue, title, "the title of a judgement has \(title.string.count) characters",
        "it has at most \(longestTitle): each question shows it")
    }
    if let title, !titles.insert(foldedHeading(title.string)).inserted {
      entry.report(
        .duplicateName, title, "the title '\(title.string)' names two judgements",
        "give one of the two another title")
    }
    let meaning = entry.optionalText("meaning")
    if let meaning, meaning.string.count > longestMeaning {
      entry.report(
        .wrongValue, meaning, "the meaning of a judgement has \(meaning.string.count) characters",
        "it has at most \(longestMeaning): it is read while somebody chooses")
    }
    entry.reportSigns([("title", title), ("meaning", meaning)], path: path)
    diagnostics += entry.finish()
    guard let id, let title else { return nil }
    return Judgement(id: id.string, title: title.string, meaning: meaning?.string ?? "")
  }
}

/// How many judgements there can be: more are no longer read at a glance.
private let mostJudgements = 12
/// As docs/schemas/review-2.schema.json has it.
private let longestID = 60
private let longestTitle = 100
private let longestMeaning = 300
