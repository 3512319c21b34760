import Wording

/// What one agency sent back, read and not yet matched to the questions as they are.
struct Return {
  /// Whose it is.
  var agency: String
  /// The name of its file.
  let file: String
  let kind: CollatedAgency.Kind
  /// The edition that was answered; empty where the file does not say.
  let edition: String
  /// What it says of questions, in its order.
  let responses: [ReturnedResponse]
  /// What it says of questions that the set had lost before.
  var removed: [ReturnedResponse] = []
  /// What it says of markers as a whole.
  var assessments: [ReturnedAssessment] = []
  /// What whoever collates has to know of it.
  var notes = ReturnNotes()
}

/// What a return says of a question.
struct ReturnedResponse {
  /// The label that the question had.
  let label: String
  /// Digits of the words that were answered; empty where they are not known.
  let hash: String
  let wording: String
  var answer: WrittenAnswer
  /// Answers in the same return that differ.
  var others: [OtherWrittenAnswer] = []
}

/// What somebody wrote against a question.
struct WrittenAnswer: Hashable {
  var judgement = WrittenJudgement.none
  var notes = ""
  var action = ""
  var owner = ""
  /// A day as `2026-12-01`, or what was written in its place.
  var due = ""
  /// The id of a state, or what was written in its place.
  var state = ""

  var isEmpty: Bool { self == WrittenAnswer() }
}

/// An answer that differs, and whose it is.
struct OtherWrittenAnswer {
  let from: String
  let answer: WrittenAnswer
}

/// A judgement as a file has it.
enum WrittenJudgement: Hashable {
  case none
  /// By its id, with the title that the file has for it.
  case id(String, title: String)
  /// In words, which are not yet held to the judgements of the question.
  case words(String)
}

/// What a return says of a marker in one field.
struct ReturnedAssessment {
  let marker: String
  let field: String
  let title: String
  var text = ""
  /// What others say that differs and is not settled yet.
  var others: [OtherText] = []
}

/// Why a file is no return: the words of the theme for it, and what is filled in.
struct Refusal: Error {
  let text: InterfaceText
  var values: KeyValuePairs<String, String> = [:]
}
