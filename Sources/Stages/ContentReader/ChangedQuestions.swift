import ContentModel
import Diagnostics

/// Checks that the questions which `changes` name are there, and that what is said of each can be.
func checkChangedQuestions(
  _ changes: [Change], _ sections: [Section<WrittenReference>], of set: SetSettings, path: String
) -> [Diagnostic] {
  let questions = sections.flatMap { $0.questions.map(\.label) }
  var diagnostics: [Diagnostic] = []
  var addedOn: [String: CalendarDate] = [:]
  func report(
    _ code: DiagnosticCode, _ name: WrittenLabel, _ summary: String, _ hint: String
  ) {
    diagnostics.append(
      Diagnostic(code, at: name.position.inFile(path), summary, hint: hint))
  }
  for change in changes {
    for name in change.added {
      guard let question = questions.first(where: { $0.anchor == name.text }) else { continue }
      if set.restates != nil, question.series != .added {
        report(
          .wrongValue, name,
          "'\(name.text)' is a question of the original, which no edition can add",
          "take it out of 'added', or name it in 'drafted' where it was written for this edition")
      } else if addedOn.updateValue(change.date, forKey: name.text) != nil {
        report(
          .wrongValue, name, "'\(name.text)' is added twice",
          "leave it where it was added first; an older entry that means another question has to name it as it is called now"
        )
      }
    }
  }
  for change in changes {
    for name in change.added + change.reworded
    where !questions.contains(where: { $0.anchor == name.text }) {
      let now = questions.first { $0.formerAnchors.contains(name.text) }
      report(
        .unknownQuestion, name, "no question of this marker has the address '\(name.text)'",
        now.map { "it is '\($0.anchor)' now" }
          ?? questionsHint(questions))
    }
    for (place, name) in change.reworded.enumerated() {
      if change.reworded[..<place].contains(where: { $0.text == name.text }) {
        report(
          .wrongValue, name, "'\(name.text)' stands in 'reworded' twice", "leave it there once")
      } else if change.added.contains(where: { $0.text == name.text }) {
        report(
          .wrongValue, name, "'\(name.text)' stands in 'added' and in 'reworded' of one change",
          "leave it in 'added' where it is new, and else in 'reworded'")
      } else if let added = addedOn[name.text], change.date < added {
        report(
          .wrongValue, name,
          "'\(name.text)' is reworded on \(change.date.iso), before it was added on \(added.iso)",
          "mend one of the two days, or take it out of 'reworded'")
      }
    }
  }
  return diagnostics
}

/// Returns a hint at the questions that there are.
func questionsHint(_ questions: [QuestionLabel]) -> String {
  questions.isEmpty
    ? "this marker has no questions"
    : "questions of this marker: \(questions.map(\.anchor).joined(separator: ", "))"
}
