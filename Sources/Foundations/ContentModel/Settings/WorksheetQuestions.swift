/// Which questions worksheets and workbooks have.
package enum WorksheetQuestions: String, CaseIterable, Hashable, Sendable {
  /// All of them.
  case all
  /// Those of the original: what was written for the edition is left out.
  case original
}

/// Reads which worksheets a site has.
///
/// - Parameter words: The names of choices.
/// - Returns: The choices, each once, in the order of their declaration; nil where a word is none.
package func worksheetQuestions(_ words: [String]) -> [WorksheetQuestions]? {
  let choices = words.compactMap(WorksheetQuestions.init)
  guard choices.count == words.count else { return nil }
  return WorksheetQuestions.allCases.filter(choices.contains)
}

/// What to write in place of words that name no choice of questions.
package let worksheetQuestionsHint =
  "questions of worksheets: "
  + WorksheetQuestions.allCases.map(\.rawValue).joined(separator: ", ")
