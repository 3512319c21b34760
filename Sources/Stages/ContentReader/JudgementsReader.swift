import ContentModel
import ContentShapes
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
  var entries = TitledEntries(
    of: "judgement", shownBy: "each question", sentenceKey: "meaning",
    readWhen: "while somebody chooses")
  return nodes.prefix(mostJudgements).compactMap { node in
    var entry = YAMLFields(node, path: path, shape: .judgement)
    let read = entries.read(&entry, path: path)
    diagnostics += entry.finish()
    return read.map { Judgement(id: $0.id, title: $0.title, meaning: $0.sentence) }
  }
}

/// How many judgements there can be: more are no longer read at a glance.
private let mostJudgements = 12
