import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `question-letters`: `added: A`, `number-not-known: U` and `criteria: C`.
///
/// - Parameters:
///   - fields: The settings of the set.
///   - path: The path of their file.
///   - diagnostics: Where findings are added.
/// - Returns: The letters; those that are not named are as usual.
func readQuestionLetters(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> QuestionLetters {
  var letters = QuestionLetters()
  guard let node = fields.node("question-letters") else { return letters }
  var entry = YAMLFields(node, path: path, shape: .questionLetters)
  let added = readLetters("added", &entry)
  let numberNotKnown = readLetters("number-not-known", &entry)
  let criteria = readLetters("criteria", &entry)
  letters.added = added?.string ?? letters.added
  letters.numberNotKnown = numberNotKnown?.string ?? letters.numberNotKnown
  letters.criteria = criteria?.string ?? letters.criteria
  let hasTwice = letters.added == letters.numberNotKnown
  let isTaken = [letters.added, letters.numberNotKnown].contains(letters.criteria)
  // The usual letters of criteria may be those of others in a set that says nothing of criteria.
  if isTaken, criteria == nil { letters.criteria = "CR" }
  if hasTwice || isTaken && criteria != nil,
    let text = (hasTwice ? nil : criteria) ?? numberNotKnown ?? added
  {
    entry.report(
      .wrongValue, text, "'\(text.string)' would stand before two kinds of questions",
      "give each kind letters of its own")
    letters = QuestionLetters()
  }
  diagnostics += entry.finish()
  return letters
}

private func readLetters(_ key: String, _ entry: inout YAMLFields) -> YAMLText? {
  guard let text = entry.optionalText(key) else { return nil }
  let isShort = (1...3).contains(text.string.utf8.count)
  if isShort, text.string.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
    text.string != QuestionLetters()[.restated]
  {
    return text
  }
  entry.report(
    .wrongValue, text, "'\(text.string)' cannot stand before the numbers of such questions",
    "write one to three capital letters from A to Z; 'Q' is taken by the questions of the original")
  return nil
}
